import { readFile } from 'node:fs/promises';
import { readCsv } from '../annotations/codebook/csv';
import { type DifferingCode, differencesFrom } from '../annotations/codebook/differences';
import { additionsTo } from '../annotations/codebook/exchanged';
import { allCodes } from '../annotations/codebook/model';
import { readQdc } from '../annotations/codebook/qdc';
import { readCodebook } from '../annotations/codebook/read';
import { leftOutOf } from '../annotations/exchange/codebookCodes';
import { withAdditions } from '../annotations/exchange/importedCodes';
import { decode, sayUnreadable } from '../text/decode';
import { type Language, say, type Wording } from '../text/language';
import { BROKEN } from './annotationsExport';
import { NO_CODES } from './annotationsImport';
import type { CodebookFormat } from './codebookExport';
import { readCodebookFile } from './codebookFile';
import { sayFailure } from './namedTexts';
import { fail, print, warn } from './output';
import { rootOf } from './ownTexts';
import { sayLeftOut } from './sayLeftOut';
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
  const format = options.format ?? (/\.qdc$/i.test(path) ? 'qdc' : /\.csv$/i.test(path) ? 'csv' : undefined);
  if (format === undefined) return fail([say(language, NO_FORMAT(path))]);
  const content = await contentOf(path, language);
  if (typeof content !== 'string') return fail([content.failure]);
  const file = await readCodebookFile(rootOf(folder), language);
  if ('failure' in file) return fail([file.failure]);
  const { codebook: own, isWhole } = readCodebook(file.text);
  if (!isWhole) return fail([say(language, BROKEN(file.path))]);
  const imported = format === 'qdc' ? await readQdc(content, own) : readCsv(content);
  if (imported.status === 'unreadable') return fail([`${path}: ${say(language, imported.reason)}`]);
  const additions = additionsTo(own, imported.codebook);
  const { text, impossible } = withAdditions(file.text, additions);
  if (impossible.length > 0) return fail([say(language, NO_CODES(file.path, impossible.join(', ')))]);
  if (!dryRun && text !== file.text) {
    try {
      await writeWhole(file.path, `${file.mark}${text}`);
    } catch (error) {
      return fail([sayNotWritten(file.path, error, language)]);
    }
  }
  const warnings = [
    ...sayLeftOut(imported.lost.map(leftOutOf), language, verbose),
    ...differencesFrom(own, imported.codebook).map((one) => say(language, OTHERWISE(one))),
  ];
  const added = additions.flatMap(({ code }) => allCodes({ codes: [code] }).map((one) => one.code.id));
  warn(warnings);
  await print(`${say(language, added.length === 0 ? NOTHING_NEW(file.path) : ADDED(file.path, added))}\n`);
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

const FIELDS: Readonly<Record<DifferingCode['fields'][number], Wording>> = {
  name: { nl: 'naam', en: 'name' },
  description: { nl: 'beschrijving', en: 'description' },
  use: { nl: 'wel gebruiken', en: 'when to use' },
  avoid: { nl: 'niet gebruiken', en: 'when not to use' },
  examples: { nl: 'voorbeelden', en: 'examples' },
  colour: { nl: 'kleur', en: 'colour' },
};

const OTHERWISE = ({ id, fields }: DifferingCode): Wording => ({
  nl: `De code ${id} is gebleven; anders in het bestand: ${fields.map((field) => FIELDS[field].nl).join(', ')}.`,
  en: `The code ${id} has stayed; other in the file: ${fields.map((field) => FIELDS[field].en).join(', ')}.`,
});

const NOTHING_NEW = (path: string): Wording => ({
  nl: `Niets nieuws voor ${path}.`,
  en: `Nothing new for ${path}.`,
});

const ADDED = (path: string, codes: readonly string[]): Wording => ({
  nl: `Nieuw in ${path}: ${codes.join(', ')}.`,
  en: `New in ${path}: ${codes.join(', ')}.`,
});

const DRY: Wording = { nl: 'Niets geschreven (--dry-run).', en: 'Nothing written (--dry-run).' };
