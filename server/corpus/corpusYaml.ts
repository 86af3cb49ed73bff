import { URI, Utils } from 'vscode-uri';
import { parse } from 'yaml';
import { canonicalIdentifier } from '../citations/canonicalIdentifier';
import type { PartialDate } from '../text/partialDate';
import type { StatedDocument } from './model';

/**
 * Reads a `corpus.yaml`, the file at the root of a corpus in which a person writes what the texts themselves don't say:
 *
 *     documents:
 *       - file: brieven/brief-12.txt       # from the folder of corpus.yaml, with forward slashes
 *         publication: kst-22112-2955      # which publication the text is
 *         date: 2020-11-04                 # the day, month (2020-11) or year (2020) on which it was written
 *         title: BNC-fiche migratiepact
 *
 * All but `file` may be left out. Answers what is stated of each text, by its URI; `folder` is the URI of the folder.
 * An entry that isn't of this form, or names a file outside the folder, states nothing and leaves the others as they are; of two
 * entries for one file the first counts. A file that is no YAML states nothing. Nothing here throws.
 */
export function readCorpusYaml(content: string, folder: string): ReadonlyMap<string, StatedDocument> {
  const stated = new Map<string, StatedDocument>();
  const documents = field(parsed(content), 'documents');
  if (!Array.isArray(documents)) return stated;
  for (const entry of documents) {
    const uri = fileIn(folder, field(entry, 'file'));
    const document = statedIn(entry);
    if (uri !== undefined && document !== undefined && !stated.has(uri)) stated.set(uri, document);
  }
  return stated;
}

function parsed(content: string): unknown {
  try {
    return parse(content, { logLevel: 'silent' });
  } catch {
    return undefined;
  }
}

function field(record: unknown, name: string): unknown {
  if (typeof record !== 'object' || record === null) return undefined;
  return Object.entries(record).find(([key]) => key === name)?.[1];
}

/** The URI of a file by its path from a folder; nothing for a path that leads out of it. */
function fileIn(folder: string, path: unknown): string | undefined {
  if (typeof path !== 'string' || path === '' || /^[/\\]|[\\:\0]/.test(path)) return undefined;
  const names = path.split('/').filter((name) => name !== '' && name !== '.');
  if (names.length === 0 || names.includes('..')) return undefined;
  return Utils.joinPath(URI.parse(folder), ...names).toString();
}

function statedIn(entry: unknown): StatedDocument | undefined {
  const publication = read(field(entry, 'publication'), publicationIn);
  const date = read(field(entry, 'date'), dateIn);
  const title = read(field(entry, 'title'), titleIn);
  if (publication === WRONG || date === WRONG || title === WRONG) return undefined;
  return { ...(publication && { publication }), ...(date && { date }), ...(title && { title }) };
}

const WRONG = Symbol('wrong');

/** The value as `turn` reads it, nothing where none is written, `WRONG` where it can't be read. */
function read(value: unknown, turn: (text: string) => string | undefined): string | typeof WRONG | undefined {
  if (value === undefined || value === null) return undefined;
  if (typeof value !== 'string' && typeof value !== 'number') return WRONG;
  return turn(String(value).trim()) ?? WRONG;
}

/** An identifier in its canonical spelling: of officielebekendmakingen.nl, or one of the other kinds that citations lead to. */
function publicationIn(text: string): string | undefined {
  return canonicalIdentifier(text) ?? (OTHER_IDENTIFIERS.test(text) ? text : undefined);
}

/** Documents of the Tweede Kamer, papers of the Commission, European acts and papers, decisions of courts, laws. */
const OTHER_IDENTIFIERS =
  /^(?:\d{4}[DZ]\d{5}|(?:COM|JOIN|SWD|SEC)\(\d{4}\)\d{1,4}|[356]\d{4}[A-Z]{1,2}\d{4}|ECLI:[A-Z]{2}:[A-Z\d]{1,7}:\d{4}:[A-Z\d.]{1,25}|BWB[RVW]\d{7})$/;

function dateIn(text: string): PartialDate | undefined {
  const [, year, month, day] = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/.exec(text) ?? [];
  if (year === undefined) return undefined;
  const whole = new Date(`${year}-${month ?? '01'}-${day ?? '01'}T00:00:00Z`);
  return Number.isNaN(whole.getTime()) || whole.getUTCDate() !== Number(day ?? 1) ? undefined : text;
}

function titleIn(text: string): string | undefined {
  return text === '' ? undefined : text;
}
