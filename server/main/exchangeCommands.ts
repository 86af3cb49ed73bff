import { type Command, Option } from 'commander';
import type { Register } from '../actors/model';
import { FORMAT_NAMES } from '../annotations/exchange/formats';
import { type Language, say, type Wording } from '../text/language';
import { annotationsExport, type ExportOptions } from './annotationsExport';
import { annotationsImport, type ImportAnnotationsOptions } from './annotationsImport';
import { annotationsNetwork, type NetworkOptions } from './annotationsNetwork';
import { annotatorKeys } from './annotationsNow';
import { type CodebookExportOptions, codebookExport } from './codebookExport';
import { type CodebookImportOptions, codebookImport } from './codebookImport';

/** What commands need besides what they are told. */
export interface Around {
  readonly language: Language;
  readonly languageOption: () => Option;
  readonly register: () => Register;
}

/** Adds to `annotations` the commands that exchange with other programs, and `codebook` to the program. */
export function addExchangeCommands(program: Command, annotations: Command, around: Around): void {
  const { language, languageOption, register } = around;
  const sayHere = (wording: Wording): string => say(language, wording);
  const option = (flags: string, wording: Wording): Option => new Option(flags, sayHere(wording));
  const annotated = sayHere({
    nl: 'de map met de teksten en “annotations”',
    en: 'the folder with the texts and “annotations”',
  });
  const withCodebook = sayHere({ nl: 'de map met codebook.yaml', en: 'the folder with codebook.yaml' });
  const toOption = (): Option =>
    option('--to <path>', {
      nl: 'het bestand of de map waarin geschreven wordt',
      en: 'the file or the folder that is written',
    }).makeOptionMandatory();
  const overwriteOption = (): Option =>
    option('--overwrite', {
      nl: 'vervang wat daar van een vorige keer staat',
      en: 'replace what is there of an earlier time',
    }).default(false);
  const verboseOption = (): Option =>
    option('--verbose', {
      nl: 'noem alles wat weggelaten of niet gevonden is',
      en: 'name all that was left out or not found',
    }).default(false);
  const dryRunOption = (): Option =>
    option('--dry-run', {
      nl: 'schrijf niets, toon alleen wat er zou gebeuren',
      en: 'write nothing, only show what would happen',
    }).default(false);
  const annotatorsOption = (): Option =>
    option('--annotators <names>', { nl: 'alleen deze, met komma’s', en: 'only these, with commas' }).argParser(
      annotatorKeys,
    );
  const formatOption = (formats: readonly string[]): Option =>
    option('--format <format>', { nl: 'het formaat', en: 'the format' }).choices(formats);
  const guessed = (formats: readonly string[], by: Wording): Option =>
    option('--format <format>', {
      nl: `het formaat; zonder dit naar ${by.nl}`,
      en: `the format; without it by ${by.en}`,
    }).choices(formats);

  annotations
    .command('export')
    .description(
      sayHere({
        nl: 'schrijf annotaties voor een ander programma, en zeg wat het formaat niet kan bevatten',
        en: 'write annotations for another program, and tell what the format can’t hold',
      }),
    )
    .argument('[folder]', annotated, '.')
    .addOption(formatOption(FORMAT_NAMES).makeOptionMandatory())
    .addOption(toOption())
    .addOption(annotatorsOption())
    .addOption(overwriteOption())
    .addOption(verboseOption())
    .addOption(languageOption())
    .action(async (folder: string, options: ExportOptions) => {
      process.exitCode = await annotationsExport(folder, register(), options);
    });

  annotations
    .command('import')
    .description(
      sayHere({
        nl: 'neem annotaties en codes over uit een ander programma; wat er is blijft zoals het is',
        en: 'take over annotations and codes from another program; what is there stays as it is',
      }),
    )
    .argument('<file...>', sayHere({ nl: 'de bestanden, of een map ervan', en: 'the files, or a folder of them' }))
    .addOption(guessed(FORMAT_NAMES, BY_CONTENT))
    .addOption(
      new Option(
        '--folder <folder>',
        sayHere({ nl: 'de map met de teksten', en: 'the folder with the texts' }),
      ).default('.'),
    )
    .addOption(
      option('--as <annotator>', {
        nl: 'bij wie alles komt; zonder dit bij wie het volgens het bestand heeft gemaakt',
        en: 'who gets it all; without it whoever made it by what the file says',
      }),
    )
    .addOption(dryRunOption())
    .addOption(verboseOption())
    .addOption(languageOption())
    .action(async (files: string[], options: ImportAnnotationsOptions) => {
      process.exitCode = await annotationsImport(files, options);
    });

  annotations
    .command('network')
    .description(
      sayHere({
        nl: 'schrijf als netwerk wie wat zegt, of wat wat aanhaalt',
        en: 'write as a network who says what, or what cites what',
      }),
    )
    .argument('[folder]', annotated, '.')
    .addOption(
      option('--of <kind>', { nl: 'waarvan', en: 'of what' })
        .choices(['statements', 'citations'])
        .makeOptionMandatory(),
    )
    .addOption(formatOption(['graphml', 'csv']).default('graphml'))
    .addOption(toOption())
    .addOption(annotatorsOption())
    .addOption(overwriteOption())
    .addOption(languageOption())
    .action(async (folder: string, options: NetworkOptions) => {
      process.exitCode = await annotationsNetwork(folder, register(), options);
    });

  const codebook = program
    .command('codebook')
    .description(
      sayHere({ nl: 'geef het codeboek door, of neem er een over', en: 'pass on the codebook, or take one over' }),
    );

  codebook
    .command('export')
    .description(
      sayHere({
        nl: 'schrijf codebook.yaml voor een ander programma: REFI-QDA (.qdc) of CSV',
        en: 'write codebook.yaml for another program: REFI-QDA (.qdc) or CSV',
      }),
    )
    .argument('[folder]', withCodebook, '.')
    .addOption(formatOption(['qdc', 'csv']).default('qdc'))
    .addOption(toOption())
    .addOption(overwriteOption())
    .addOption(verboseOption())
    .addOption(languageOption())
    .action(async (folder: string, options: CodebookExportOptions) => {
      process.exitCode = await codebookExport(folder, options);
    });

  codebook
    .command('import')
    .description(
      sayHere({
        nl: 'zet codes uit een ander programma in codebook.yaml; wat er staat blijft zoals het is',
        en: 'put codes of another program in codebook.yaml; what is there stays as it is',
      }),
    )
    .argument('<file>', sayHere({ nl: 'een .qdc of .csv', en: 'a .qdc or .csv' }))
    .addOption(guessed(['qdc', 'csv'], BY_NAME))
    .addOption(new Option('--folder <folder>', withCodebook).default('.'))
    .addOption(dryRunOption())
    .addOption(verboseOption())
    .addOption(languageOption())
    .action(async (file: string, options: CodebookImportOptions) => {
      process.exitCode = await codebookImport(file, options);
    });
}

const BY_NAME = { nl: 'de naam van het bestand', en: 'the name of the file' };
const BY_CONTENT = {
  nl: 'de naam van het bestand, en van JSON naar wat erin staat',
  en: 'the name of the file, and of JSON by what is in it',
};
