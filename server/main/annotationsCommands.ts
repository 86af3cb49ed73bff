import { type Command, Option } from 'commander';
import { type Language, say, type Wording } from '../text/language';
import { type AgreementOptions, annotationsAgreement } from './annotationsAgreement';
import { type AnnotationsCheckFormat, annotationsCheck } from './annotationsCheck';
import { annotationsDiff, type DiffOptions } from './annotationsDiff';
import { annotationsMerge, type MergeOptions } from './annotationsMerge';
import { annotatorKeys } from './annotationsNow';

/** Adds `annotations` with its commands to the program, and answers it. */
export function addAnnotationsCommands(program: Command, language: Language, languageOption: () => Option): Command {
  const sayHere = (wording: Wording): string => say(language, wording);
  const folderWords = sayHere({
    nl: 'de map met de teksten en “annotations”',
    en: 'the folder with the texts and “annotations”',
  });
  const formats = (...names: readonly [string, ...string[]]): Option =>
    new Option('--format <format>', sayHere({ nl: 'vorm van de uitvoer', en: 'form of the output' }))
      .choices(names)
      .default(names[0]);
  const annotations = program.command('annotations').description(
    sayHere({
      nl: 'voeg annotaties samen, vergelijk en controleer ze, of wissel ze uit',
      en: 'merge annotations, compare and check them, or exchange them',
    }),
  );

  annotations
    .command('check')
    .description(
      sayHere({
        nl: 'meld annotaties die niet zeker op hun plaats staan, en codes die niet in codebook.yaml staan',
        en: 'tell which annotations aren’t certainly in their place, and which codes aren’t in codebook.yaml',
      }),
    )
    .argument('[folder]', folderWords, '.')
    .addOption(formats('text', 'json', 'github'))
    .addOption(languageOption())
    .action(async (folder: string, options: { format: AnnotationsCheckFormat; language: Language }) => {
      process.exitCode = await annotationsCheck(folder, options.format, options.language);
    });

  annotations
    .command('agreement')
    .description(
      sayHere({
        nl: 'toon per code hoezeer annotatoren het eens zijn (kappa, alpha)',
        en: 'show code by code how far annotators agree (kappa, alpha)',
      }),
    )
    .argument('[folder]', folderWords, '.')
    .addOption(
      new Option(
        '--annotators <names>',
        sayHere({ nl: 'alleen deze, met komma’s', en: 'only these, with commas' }),
      ).argParser(annotatorKeys),
    )
    .addOption(formats('table', 'csv'))
    .addOption(languageOption())
    .action(async (folder: string, options: AgreementOptions) => {
      process.exitCode = await annotationsAgreement(folder, options);
    });

  const one = sayHere({ nl: 'een bestand (.jsonld), of een annotator', en: 'a file (.jsonld), or an annotator' });
  const other = sayHere({ nl: 'het andere bestand, of de andere', en: 'the other file, or the other one' });
  const folderOption = (): Option => new Option('--folder <folder>', folderWords).default('.');
  const asOption = (): Option =>
    new Option(
      '--as <path>',
      sayHere({
        nl: 'waar het bestand hoort, als het ergens anders staat',
        en: 'where the file belongs, if it stands elsewhere',
      }),
    );

  annotations
    .command('diff')
    .description(
      sayHere({
        nl: 'toon wat er verschilt tussen twee versies van een bestand, of tussen twee annotatoren',
        en: 'show what differs between two versions of a file, or between two annotators',
      }),
    )
    .argument('<one>', one)
    .argument('<other>', other)
    .addOption(folderOption())
    .addOption(asOption())
    .addOption(formats('table', 'csv'))
    .addOption(languageOption())
    .action(async (first: string, second: string, options: DiffOptions) => {
      process.exitCode = await annotationsDiff(first, second, options);
    });

  annotations
    .command('merge')
    .description(
      sayHere({
        nl: 'voeg twee versies van een bestand samen, of zet van twee annotatoren in een derde bestand wat gelijk is en wat te beslissen is',
        en: 'merge two versions of a file, or put in a third file what two annotators agree on and what is to be decided',
      }),
    )
    .argument('<one>', one)
    .argument('<other>', other)
    .option('--base <file>', sayHere({ nl: 'de versie waar beide van komen', en: 'the version that both come from' }))
    .option(
      '--into <file>',
      sayHere({
        nl: 'het bestand waarin geschreven wordt (zonder dit het eerste), of de naam van de derde',
        en: 'the file that is written (without it the first), or the name of the third',
      }),
    )
    .addOption(asOption())
    .addOption(folderOption())
    .addOption(languageOption())
    .action(async (first: string, second: string, options: MergeOptions) => {
      process.exitCode = await annotationsMerge(first, second, options);
    });
  return annotations;
}
