#!/usr/bin/env node
import { Command, CommanderError, InvalidArgumentError, Option } from 'commander';
import { version } from '../../package.json';
import { ACTOR_KINDS } from '../actors/format';
import type { ActorKind } from '../actors/model';
import { builtInRegister } from '../actors/register';
import type { FindingCode } from '../findings/finding';
import { isFindingCode, rules } from '../findings/findings';
import { type Language, languageOf, say, type Wording } from '../text/language';
import { addAnnotationsCommands } from './annotationsCommands';
import { type CheckOptions, check, failingSeverities } from './check';
import { addExchangeCommands } from './exchangeCommands';
import { explain } from './explain';
import { extractTexts } from './extract';
import { checkFormats } from './formats/formats';
import { type ImportOptions, importActors } from './importActors';
import { init } from './init';
import { type ListOptions, listActors } from './listActors';
import { endQuietlyWithReader } from './output';

/** The language of help and, where `--language` doesn't say otherwise, of everything else. */
const { LC_ALL, LC_MESSAGES, LANG } = process.env;
const language = languageOf(LC_ALL || LC_MESSAGES || LANG);
const sayHere = (wording: Wording): string => say(language, wording);

const pathsArgument = sayHere({
  nl: 'bestanden, of mappen waarin naar .txt wordt gezocht',
  en: 'files, or folders that are searched for .txt',
});
const languageOption = (): Option =>
  new Option('--language <language>', sayHere({ nl: 'taal van de meldingen', en: 'language of the messages' }))
    .choices(['nl', 'en'])
    .default(language);

/** `person,party`. */
function kindsIn(given: string): readonly ActorKind[] {
  return given.split(',').map((word) => {
    const kind = ACTOR_KINDS.find((known) => known === word.trim());
    if (kind !== undefined) return kind;
    throw new InvalidArgumentError(
      sayHere({
        nl: `“${word}” is geen soort: kies uit ${ACTOR_KINDS}.`,
        en: `“${word}” is no kind: choose of ${ACTOR_KINDS}.`,
      }),
    );
  });
}

/** Adds the code of a rule to those given before. */
function ruleIn(given: string, before: ReadonlySet<FindingCode> = new Set()): ReadonlySet<FindingCode> {
  if (isFindingCode(given)) return new Set([...before, given]);
  const codes = rules.map(({ code }) => code).join(', ');
  throw new InvalidArgumentError(
    sayHere({
      nl: `Geen regel heeft de code “${given}”. De codes zijn: ${codes}.`,
      en: `No rule has the code “${given}”. The codes are: ${codes}.`,
    }),
  );
}

/** What options say together that they can't. */
function contradictionIn({ fix, dryRun, format }: CheckOptions): string | undefined {
  if (dryRun && !fix)
    return sayHere({
      nl: '--dry-run toont wat --fix zou wijzigen: geef --fix erbij.',
      en: '--dry-run shows what --fix would change: give --fix as well.',
    });
  if (dryRun && format !== 'text')
    return sayHere({
      nl: '--dry-run toont het verschil, in zijn eigen vorm: laat --format weg.',
      en: '--dry-run shows the difference, in a form of its own: leave --format out.',
    });
  return undefined;
}

const program = new Command('bronwijzer')
  .description(
    sayHere({
      nl: 'Leest Nederlandse parlementaire teksten: wie er spreekt, wat een noot aanhaalt, wat er ontbreekt.',
      en: 'Reads Dutch parliamentary texts: who speaks, what a note cites, what is missing.',
    }),
  )
  .version(version)
  .showHelpAfterError()
  // What stands behind `actors import` is told to that, also where `actors` has an option of the same name.
  .enablePositionalOptions()
  .exitOverride();

program
  .command('check')
  .description(sayHere({ nl: 'meld wat er ontbreekt of niet klopt', en: 'tell what is missing or wrong' }))
  .argument('<path...>', pathsArgument)
  .addOption(
    new Option('--format <format>', sayHere({ nl: 'vorm van de uitvoer', en: 'form of the output' }))
      .choices(checkFormats)
      .default('text'),
  )
  .addOption(
    new Option(
      '--rule <code>',
      sayHere({
        nl: 'alleen deze regel, ook als die uit staat; mag vaker gegeven worden',
        en: 'only this rule, also where it is off; may be given more than once',
      }),
    ).argParser(ruleIn),
  )
  .addOption(
    new Option(
      '--fail-on <severity>',
      sayHere({ nl: 'vanaf welke ernst de code 1 is', en: 'from which severity on the exit code is 1' }),
    )
      .choices(failingSeverities)
      .default('warning'),
  )
  .option('--fix', sayHere({ nl: 'herstel eerst wat zeker is', en: 'first fix what is certain' }), false)
  .option(
    '--dry-run',
    sayHere({
      nl: 'met --fix: schrijf niets, toon het verschil',
      en: 'with --fix: write nothing, show the difference',
    }),
    false,
  )
  .addOption(languageOption())
  .action(async (paths: string[], options: CheckOptions, command: Command) => {
    const contradiction = contradictionIn(options);
    if (contradiction !== undefined) command.error(`error: ${contradiction}`);
    process.exitCode = await check(paths, builtInRegister(), options);
  });

program
  .command('explain')
  .description(sayHere({ nl: 'leg uit wat een melding betekent', en: 'explain what a finding means' }))
  .argument(
    '<code>',
    sayHere({ nl: 'de code van de melding: placeholder', en: 'the code of the finding: placeholder' }),
  )
  .addOption(languageOption())
  .action(async (code: string, options: { language: Language }) => {
    process.exitCode = await explain(code, options.language);
  });

program
  .command('extract')
  .description(
    sayHere({
      nl: 'schrijf alles op wat er staat, een regel per vermelding',
      en: 'write down all that is there, a line a mention',
    }),
  )
  .argument('<path...>', pathsArgument)
  .addOption(
    new Option('--format <format>', sayHere({ nl: 'vorm van de uitvoer', en: 'form of the output' }))
      .choices(['jsonl'])
      .default('jsonl'),
  )
  .addOption(languageOption())
  .action(async (paths: string[], options: { language: Language }) => {
    process.exitCode = await extractTexts(paths, builtInRegister(), options.language);
  });

const actors = program
  .command('actors')
  .enablePositionalOptions()
  .description(
    sayHere({
      nl: 'toon wie er in welke tekst genoemd worden, en hoe vaak',
      en: 'show who is named in which text, and how often',
    }),
  )
  .argument('[path...]', pathsArgument)
  .addOption(
    new Option('--format <format>', sayHere({ nl: 'vorm van de uitvoer', en: 'form of the output' }))
      .choices(['table', 'csv', 'jsonl'])
      .default('table'),
  )
  .addOption(
    new Option(
      '--kind <kinds>',
      sayHere({
        nl: `alleen deze soorten, met komma’s: ${ACTOR_KINDS}`,
        en: `only these kinds, with commas: ${ACTOR_KINDS}`,
      }),
    ).argParser(kindsIn),
  )
  .option(
    '--total',
    sayHere({ nl: 'één regel per naam, over alle teksten', en: 'one line a name, over all texts' }),
    false,
  )
  .addOption(languageOption())
  .action(async (paths: string[], options: ListOptions) => {
    process.exitCode = await listActors(paths.length === 0 ? ['.'] : paths, builtInRegister(), options);
  });

actors
  .command('import')
  .description(
    sayHere({
      nl: 'neem personen en partijen over uit andere verzamelingen: ParlaMint, Popolo, openkamer, Tweede Kamer',
      en: 'take over persons and parties from other collections: ParlaMint, Popolo, openkamer, Tweede Kamer',
    }),
  )
  .argument('<file...>', sayHere({ nl: 'bestanden, ook van verschillende vorm', en: 'files, also of different forms' }))
  .option('--into <file>', sayHere({ nl: 'waarin zij komen', en: 'where they are written' }), 'actors.yaml')
  .addOption(
    new Option(
      '--since <year>',
      sayHere({
        nl: 'laat weg wie vanaf dat jaar geen ambt meer had',
        en: 'leave out who held no office from that year on',
      }),
    ).argParser((value) => {
      if (/^\d{4}$/.test(value)) return value;
      throw new InvalidArgumentError(sayHere({ nl: 'Geef een jaar: 2010.', en: 'Give a year: 2010.' }));
    }),
  )
  .option(
    '--dry-run',
    sayHere({ nl: 'schrijf niets, toon alleen wat er zou gebeuren', en: 'write nothing, only show what would happen' }),
    false,
  )
  .option(
    '--verbose',
    sayHere({ nl: 'toon alles wat samengevoegd of weggelaten is', en: 'show all that was joined or left out' }),
    false,
  )
  .addOption(languageOption())
  .action(async (files: string[], options: ImportOptions) => {
    process.exitCode = await importActors(files, builtInRegister(), options);
  });

const annotations = addAnnotationsCommands(program, language, languageOption);
addExchangeCommands(program, annotations, { language, languageOption, register: builtInRegister });

program
  .command('init')
  .description(
    sayHere({
      nl: 'maak een eerste corpus.yaml van een map met teksten',
      en: 'make a first corpus.yaml of a folder of texts',
    }),
  )
  .argument(
    '[folder]',
    sayHere({ nl: 'de map; zonder deze de huidige', en: 'the folder; without it the current one' }),
    '.',
  )
  .addOption(languageOption())
  .action(async (folder: string, options: { language: Language }) => {
    process.exitCode = await init(folder, builtInRegister(), options.language);
  });

program
  .command('lsp')
  .description(
    sayHere({ nl: 'dien een editor (language server protocol)', en: 'serve an editor (language server protocol)' }),
  )
  .requiredOption('--stdio', sayHere({ nl: 'over standaardin- en -uitvoer', en: 'over standard input and output' }))
  .addOption(
    new Option(
      '--language <language>',
      sayHere({
        nl: 'taal van de meldingen; zonder deze die van de editor',
        en: 'language of the messages; without it that of the editor',
      }),
    ).choices(['nl', 'en']),
  )
  .allowUnknownOption()
  .allowExcessArguments()
  .action(async ({ language: chosen }: { language?: Language }) => {
    const { startNodeServer } = await import('./nodeServer');
    startNodeServer((asked) => chosen ?? asked ?? language);
  });

endQuietlyWithReader();
program.parseAsync().catch((error: unknown) => {
  if (error instanceof CommanderError) {
    process.exitCode = error.exitCode === 0 ? 0 : 2;
    return;
  }
  process.stderr.write(`bronwijzer: ${error instanceof Error ? error.stack : String(error)}\n`);
  process.exitCode = 2;
});
