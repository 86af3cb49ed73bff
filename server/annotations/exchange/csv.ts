import papaparse from 'papaparse';
import type { Wording } from '../../text/language';
import type { Annotation, Quote } from '../model';
import { unknownCodes } from './codes';
import { exportable } from './exportable';
import {
  annotationOf,
  type CountedText,
  FIELDS,
  type FieldName,
  type Fields,
  fieldsOf,
  readPieces,
  writePieces,
} from './fields';
import { NOT_UTF8, textIn } from './fileText';
import { type Holding, hold } from './heldText';
import { guidOf } from './identifiers';
import { NO_CODEBOOK, NOT_UNDERSTOOD, newReport, OUTSIDE_THE_TEXT } from './leftOut';
import type { ExchangeFile, Exported, Format, Imported, Own, Project } from './model';
import { quotedPieces } from './quotedPieces';

/**
 * CSV for spreadsheets, R and pandas (RFC 4180): one row an annotation. Offsets count code points, as R and Python do; `pieces`
 * has them all (`0 3;6 9`), `start` and `end` those of the whole. The words, and what stands before and behind them, go with
 * them, to find them again where the text has changed. There is a byte-order mark, without which Excel
 * takes UTF-8 for something else and which the others pass over. What a spreadsheet would take for a formula has an
 * apostrophe before it.
 */
export const csv: Format = { write, read };

const HOLDING: Holding = { unit: 'code points' };
const COLUMNS = ['source', 'start', 'end', 'pieces', 'quote', ...FIELDS, 'prefix', 'suffix'] as const;

function write(project: Project): Exported {
  const report = newReport();
  if (project.codes.length > 0) report.add(NO_CODEBOOK, FILE);
  const texts = exportable(project, HOLDING, report);
  const counted = new Map(texts.map(({ path, own }) => [path, own]));
  const pointsOf = (path: string) => (counted.get(path) ?? hold('', HOLDING)).points;
  const rows = texts.flatMap(({ path, own, annotations }) =>
    annotations.map((annotation) => rowOf(annotation, path, own, fieldsOf(annotation, pointsOf))),
  );
  const lines = papaparse.unparse({ fields: [...COLUMNS], data: rows }, { newline: '\r\n' });
  return { files: [{ path: FILE, bytes: new TextEncoder().encode(`\ufeff${lines}\r\n`) }], leftOut: report.all() };
}

const FILE = 'annotations.csv';

function rowOf({ target }: Annotation, path: string, { points }: CountedText, fields: Fields): string[] {
  const { pieces } = target;
  const values: Readonly<Record<string, string | undefined>> = {
    ...fields,
    source: path,
    start: String(points.fromUtf16(Math.min(...pieces.map(({ span }) => span.start)))),
    end: String(points.fromUtf16(Math.max(...pieces.map(({ span }) => span.end)))),
    pieces: writePieces(pieces, points),
    quote: pieces.map(({ quote }) => quote.exact).join(BETWEEN),
    prefix: pieces.map(({ quote }) => quote.prefix).join(BETWEEN),
    suffix: pieces.map(({ quote }) => quote.suffix).join(BETWEEN),
  };
  return COLUMNS.map((column) => (values[column] ?? '').replace(FORMULA, "'$&"));
}

/** What stands between the words of two pieces. */
const BETWEEN = ' … ';

/** What begins like a formula, behind however many apostrophes, so that one can always be taken off again. */
const FORMULA = /^'*[=+\-@\t\r]/;
const PROTECTED = /^'(?='*[=+\-@\t\r])/;

function read(files: readonly ExchangeFile[], own: Own): Imported {
  const report = newReport();
  const annotations: Annotation[] = [];
  const texts = new Map<string, CountedText>();
  const textOf = (path: string): CountedText | undefined => {
    const known = texts.get(path);
    const text = known === undefined ? own.textOf(path) : undefined;
    if (text === undefined) return known;
    const counted = hold(text, HOLDING);
    texts.set(path, counted);
    return counted;
  };
  for (const { path, bytes } of files) {
    const content = textIn(bytes);
    if (content === undefined) return { status: 'refused', reason: NOT_UTF8 };
    const { data, meta, errors } = papaparse.parse<Record<string, string>>(content, {
      delimiter: delimiterOf(content),
      header: true,
      skipEmptyLines: true,
      transformHeader: columnCalled,
    });
    if (!meta.fields?.includes('source')) return { status: 'refused', reason: NO_CSV };
    // Behind them whole rows would be taken for one cell.
    const unclosed = errors.find(({ type }) => type === 'Quotes');
    if (unclosed !== undefined) return { status: 'refused', reason: UNCLOSED((unclosed.row ?? 0) + 1) };
    const withoutGaps = new Set(meta.fields.filter((column) => !data.some((row) => row[column] === '')));
    for (const [index, row] of data.entries()) {
      if (Object.values(row).every((cell) => cell === '')) continue;
      const where = `${path}, ${index + 2}`;
      const annotation = annotationIn(row, withoutGaps, where, textOf, report.add);
      if (annotation !== undefined) annotations.push(annotation);
    }
  }
  const project: Project = {
    texts: [...texts].map(([path, { text }]) => ({ path, text })),
    codes: unknownCodes(annotations, own),
    annotations,
  };
  return { status: 'read', project, leftOut: report.all() };
}

/** A spreadsheet in Dutch saves with semicolons; no name of a column has either sign. */
function delimiterOf(text: string): string {
  const head = text.slice(0, text.search(/[\r\n]|$/));
  return [';', '\t'].find((sign) => head.includes(sign)) ?? ',';
}

/** A column by its own name, in whatever letters it is written. */
function columnCalled(title: string): string {
  const plain = title.trim().toLowerCase();
  return COLUMNS.find((column) => column.toLowerCase() === plain) ?? title;
}

/** `withoutGaps` are the columns that are nowhere empty: there R has written `NA` where nothing is. */
function annotationIn(
  row: Readonly<Record<string, string>>,
  withoutGaps: ReadonlySet<string>,
  where: string,
  textOf: (path: string) => CountedText | undefined,
  tell: (what: Wording, where: string) => void,
): Annotation | undefined {
  const valueIn = (column: string): string | undefined => {
    const value = row[column]?.replace(PROTECTED, '');
    const isNothing = value === '' || (value === 'NA' && column !== 'quote' && withoutGaps.has(column));
    return isNothing ? undefined : value;
  };
  const source = valueIn('source') ?? '';
  const counted = textOf(source);
  if (counted === undefined) {
    tell(NO_SUCH_TEXT, where);
    return undefined;
  }
  const places = valueIn('pieces') ?? `${wholeNumber(valueIn('start'))} ${wholeNumber(valueIn('end'))}`;
  const quotes = quotesIn(places.split(';').length, valueIn);
  const pieces = quotes ? quotedPieces(places, quotes, counted) : readPieces(places, counted);
  if (pieces === undefined) {
    tell(OUTSIDE_THE_TEXT, where);
    return undefined;
  }
  const given: Fields = Object.fromEntries(
    FIELDS.flatMap((name: FieldName) => {
      const value = valueIn(name);
      const form = FORMS[name];
      const known = value === undefined || form === undefined ? value : form(value);
      if (known === undefined && value !== undefined) tell(NO_SUCH_VALUE, where);
      return known === undefined ? [] : [[name, known]];
    }),
  );
  const id = given.id ?? `urn:uuid:${guidOf('csv', source, places, given.code ?? '', given.text ?? '', where)}`;
  const target = { source, ...(given.digest !== undefined && { digest: given.digest }), pieces };
  const annotation = annotationOf({ ...given, id }, target, textOf);
  if (annotation === undefined) tell(NOT_UNDERSTOOD, where);
  return annotation;
}

/** A whole number as R (`1e+05`) and pandas (`5.0`, where a cell of the column is empty) may write it. */
function wholeNumber(written = ''): string {
  const isWhole = /^\d{1,15}[.,]0$/.test(written);
  if (isWhole) return written.slice(0, -2);
  return /^\d(?:\.\d{1,14})?e\+?\d\d?$/i.test(written) ? String(Number(written)) : written;
}

/** The values that some fields must have, as spreadsheets, R and Python may write them; nothing for another. */
const FORMS: { readonly [Name in FieldName]?: (written: string) => string | undefined } = {
  agrees: (written) => {
    const side = written.toLowerCase();
    if (side === 'true' || side === 'waar') return 'true';
    return side === 'false' || side === 'onwaar' ? 'false' : undefined;
  },
  date: (written) =>
    /^\d{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)?$/.test(written) ? written : undefined,
};

/** The words of a number of pieces; nothing where the table doesn't tell them, or not of each. */
function quotesIn(count: number, valueIn: (column: string) => string | undefined): readonly Quote[] | undefined {
  const partsOf = (column: string): readonly string[] => {
    const value = valueIn(column) ?? '';
    const parts = count === 1 ? [value] : value.split(BETWEEN);
    return parts.length === count ? parts : [];
  };
  const [words, before, behind] = ['quote', 'prefix', 'suffix'].map(partsOf);
  if (words === undefined || words.length === 0 || words.includes('')) return undefined;
  return words.map((exact, at) => ({ exact, prefix: before?.[at] ?? '', suffix: behind?.[at] ?? '' }));
}

const NO_CSV: Wording = {
  nl: 'Dit is geen CSV met annotaties: de eerste regel moet de kolommen noemen, waaronder «source», «start» en «end».',
  en: 'This is no CSV of annotations: its first line must name the columns, “source”, “start” and “end” among them.',
};

const NO_SUCH_TEXT: Wording = {
  nl: 'De tekst van deze rij is niet in uw corpus; de rij is overgeslagen.',
  en: 'The text of this row is not in your corpus; the row was passed over.',
};

const NO_SUCH_VALUE: Wording = {
  nl: 'Hier is «agrees» niet waar of onwaar, of is «date» geen datum als 2021-03-16; dat veld is overgeslagen.',
  en: '“agrees” is neither true nor false here, or “date” no date as 2021-03-16; that field was passed over.',
};

const UNCLOSED = (row: number): Wording => ({
  nl: `Aanhalingstekens in rij ${row} zijn niet gesloten of staan midden in een cel. Herstel die rij en importeer opnieuw.`,
  en: `Quotation marks in row ${row} aren’t closed, or stand inside a cell. Mend that row and import again.`,
});
