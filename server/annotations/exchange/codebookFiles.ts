import { type Language, say, type Wording } from '../../text/language';
import { readCsv, writeCsv } from '../codebook/csv';
import { type DifferingCode, differencesFrom } from '../codebook/differences';
import { additionsTo, fittingTo } from '../codebook/exchanged';
import { allCodes, type Codebook } from '../codebook/model';
import { readQdc, writeQdc } from '../codebook/qdc';
import { readCodebook } from '../codebook/read';
import { leftOutOf } from './codebookCodes';
import { withAdditions } from './importedCodes';
import type { LeftOut } from './leftOut';
import { type Exported, fileOf } from './model';
import { type Listing, sayLeftOut } from './sayLeftOut';

/** The forms in which codes go in and out without annotations. */
export type CodebookFormat = 'qdc' | 'csv';

/** The form of a file of codes by its name. */
export function codebookFormatOf(path: string): CodebookFormat | undefined {
  return /\.qdc$/i.test(path) ? 'qdc' : /\.csv$/i.test(path) ? 'csv' : undefined;
}

/** A codebook in the form of another program, and what of it the form can't hold. */
export async function exportedCodebook(
  codebook: Codebook,
  format: CodebookFormat,
  language: Language,
): Promise<Exported> {
  const { text, lost } = format === 'qdc' ? await writeQdc(codebook, language) : writeCsv(codebook);
  // Excel takes UTF-8 without a byte-order mark for something else.
  const content = format === 'csv' ? `\ufeff${text}` : text;
  return { files: [fileOf(`codebook.${format}`, content)], leftOut: lost.map(leftOutOf) };
}

/** A `codebook.yaml` with the codes of another program added, and what a person is to be told of that. */
export interface AddedCodes {
  readonly status: 'read';
  /** All of the new `codebook.yaml`; what it was where it lacks none. */
  readonly text: string;
  /** The codes that it lacked, and those of them that can't be put in it: with any of these nothing is to be written. */
  readonly added: readonly string[];
  readonly impossible: readonly string[];
  /** The codes that are there and are described otherwise in the file; what is there stays. */
  readonly differing: readonly DifferingCode[];
  readonly leftOut: readonly LeftOut[];
}

/** Adds the codes of a file of another program to the text of a `codebook.yaml` that is whole; empty where there is none. */
export async function importedCodebook(
  content: string,
  format: CodebookFormat,
  standing: string,
): Promise<AddedCodes | { readonly status: 'unreadable'; readonly reason: Wording }> {
  const { codebook: own } = readCodebook(standing);
  const imported = format === 'qdc' ? await readQdc(content, own) : readCsv(content, own);
  if (imported.status === 'unreadable') return imported;
  const { codebook, lost } = fittingTo(own, imported.codebook);
  const additions = additionsTo(own, codebook);
  return {
    status: 'read',
    ...withAdditions(standing, additions),
    added: additions.flatMap(({ code }) => allCodes({ codes: [code] }).map((one) => one.code.id)),
    differing: differencesFrom(own, imported.codebook),
    leftOut: [...imported.lost, ...lost].map(leftOutOf),
  };
}

/** What an import of codes does, and what a person should look at; `path` is what to call the own codebook. */
export function sayImportedCodebook(
  { added, differing, leftOut }: AddedCodes,
  path: string,
  list: Listing,
  language: Language,
): { readonly line: string; readonly warnings: readonly string[] } {
  return {
    line: say(language, added.length === 0 ? NOTHING_NEW(path) : ADDED(path, added)),
    warnings: [...sayLeftOut(leftOut, list, language), ...differing.map((one) => say(language, OTHERWISE(one)))],
  };
}

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
