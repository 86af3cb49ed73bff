import { readFile } from 'node:fs/promises';
import { readCodebook } from '../annotations/codebook/read';
import {
  type CodebookFormat,
  codebookFormatOf,
  importedCodebook,
  sayImportedCodebook,
} from '../annotations/exchange/codebookFiles';
import { NO_CODES } from '../annotations/exchange/sayImport';
import { decode, sayUnreadable } from '../text/decode';
import { type Language, say, type Wording } from '../text/language';
import { BROKEN } from './annotationsExport';
import { readCodebookFile } from './codebookFile';
import { firstOf } from './firstOf';
import { sayFailure } from './namedTexts';
import { fail, print, warn } from './output';
import { rootOf } from './ownTexts';
import { sayNotWritten, writeWhole } from './writeWhole';

export interface CodebookImportOptions {
  /** Without it the name of the file tells. */
  readonly format?: CodebookFormat;
  readonly folder: string;
  readonly dryRun: boolean;
  readonly verbose: boolean;
  readonly language: Language;
}

/**
 * `bronwijzer codebook import`: adds the codes of a file of another program to `codebook.yaml`, which is made where it isn't there.
 * What stands in it stays. 0: all has been taken over; 1: something was passed over, or is otherwise than what is there;
 * 2: a file couldn't be read or written, and then nothing was.
 */
export async function codebookImport(path: string, options: CodebookImportOptions): Promise<0 | 1 | 2> {
  const { folder, dryRun, verbose, language } = options;
  const format = options.format ?? codebookFormatOf(path);
  if (format === undefined) return fail([say(language, NO_FORMAT(path))]);
  const content = await contentOf(path, language);
  if (typeof content !== 'string') return fail([content.failure]);
  const file = await readCodebookFile(rootOf(folder), language);
  if ('failure' in file) return fail([file.failure]);
  if (!readCodebook(file.text).isWhole) return fail([say(language, BROKEN(file.path))]);
  const imported = await importedCodebook(content, format, file.text);
  if (imported.status === 'unreadable') return fail([`${path}: ${say(language, imported.reason)}`]);
  const { text, impossible } = imported;
  if (impossible.length > 0) return fail([say(language, NO_CODES(file.path, impossible.join(', ')))]);
  if (!dryRun && text !== file.text) {
    try {
      await writeWhole(file.path, `${file.mark}${text}`);
    } catch (error) {
      return fail([sayNotWritten(file.path, error, language)]);
    }
  }
  const { line, warnings } = sayImportedCodebook(imported, file.path, firstOf(language, verbose), language);
  warn(warnings);
  await print(`${line}\n`);
  if (dryRun) await print(`${say(language, DRY)}\n`);
  return warnings.length === 0 ? 0 : 1;
}

async function contentOf(path: string, language: Language): Promise<string | { readonly failure: string }> {
  try {
    const decoded = decode(await readFile(path));
    return decoded.status === 'text' ? decoded.text : { failure: sayUnreadable(language, path, decoded.reason) };
  } catch (error) {
    return { failure: sayFailure(language, path, error) };
  }
}

const NO_FORMAT = (path: string): Wording => ({
  nl: `Aan de naam ${path} is niet te zien welk formaat dit is. Geef --format qdc of --format csv.`,
  en: `The name ${path} doesn’t tell which format this is. Give --format qdc or --format csv.`,
});

const DRY: Wording = { nl: 'Niets geschreven (--dry-run).', en: 'Nothing written (--dry-run).' };
