import { Command, CommanderError, Option } from 'commander';
import { version } from '../../package.json';
import { builtInRegister } from '../actors/register';
import { type Language, languageOf, say, type Wording } from '../text/language';
import { type CheckFormat, check } from './check';
import { extractTexts } from './extract';
import { init } from './init';
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

const program = new Command('bronwijzer')
  .description(
    sayHere({
      nl: 'Leest Nederlandse parlementaire teksten: wie er spreekt, wat een noot aanhaalt, wat er ontbreekt.',
      en: 'Reads Dutch parliamentary texts: who speaks, what a note cites, what is missing.',
    }),
  )
  .version(version)
  .showHelpAfterError()
  .exitOverride();

program
  .command('check')
  .description(sayHere({ nl: 'meld wat er ontbreekt of niet klopt', en: 'tell what is missing or wrong' }))
  .argument('<path...>', pathsArgument)
  .addOption(
    new Option('--format <format>', sayHere({ nl: 'vorm van de uitvoer', en: 'form of the output' }))
      .choices(['text', 'json'])
      .default('text'),
  )
  .addOption(languageOption())
  .action(async (paths: string[], options: { format: CheckFormat; language: Language }) => {
    process.exitCode = await check(paths, builtInRegister(), options.format, options.language);
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
  .allowUnknownOption()
  .allowExcessArguments()
  .action(async () => {
    const { startNodeServer } = await import('./nodeServer');
    startNodeServer();
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
