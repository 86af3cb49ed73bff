import { decode } from '../../text/decode';
import type { Wording } from '../../text/language';
import type { Placed } from '../../text/span';
import type { Annotation, Piece } from '../model';
import { unknownCodes } from './codes';
import { exportable } from './exportable';
import { annotationOf, type CountedText, type Fields, fieldsOf, isFieldName, readPieces, writePieces } from './fields';
import { type Holding, heldAs, hold } from './heldText';
import { guidOf } from './identifiers';
import { NO_CODEBOOK, NOT_UNDERSTOOD, newReport, OTHER_TEXT, OUTSIDE_THE_TEXT, type Report } from './leftOut';
import { type ExchangeFile, type Exported, type Format, fileOf, type Imported, type Own, type Project } from './model';
import { plainWords, quotedPieces } from './quotedPieces';

/**
 * brat standoff: beside each `.txt` an `.ann` of records, and `annotation.conf` with their types, without which brat doesn't
 * show them. Offsets count code points of a text whose lines end with a line feed alone, without byte-order mark. A span
 * is written in one fragment a line, since brat knows none over a line end. The type of a text-bound record is the code; actors
 * and publications are references (`N`), all else is a note (`#`) with the name of its field. Notes are one line: line ends and
 * tabs in them become spaces.
 */
export const brat: Format = { write, read };

const HOLDING: Holding = { unit: 'code points', lineFeeds: true };

function write(project: Project): Exported {
  const report = newReport();
  if (project.codes.length > 0) report.add(NO_CODEBOOK, CONFIGURATION);
  const texts = exportable(project, HOLDING, report);
  const pointsOf = new Map(texts.map(({ path, own }) => [path, own.points]));
  const types = new Set(project.codes.map(({ id }) => typeOf({ code: id })));
  const files = texts.flatMap((text) => {
    const written: Written = { T: 0, N: 0, '#': 0, lines: [] };
    for (const annotation of text.annotations) {
      const fields = fieldsOf(annotation, (path) => pointsOf.get(path) ?? text.own.points);
      types.add(typeOf(fields));
      addRecords(written, annotation, fields, text.own, report);
    }
    const plain = text.path.replace(/\.txt$/i, '');
    // Another text may be called so but for its capitals.
    const base = text.path !== `${plain}.txt` && pointsOf.has(`${plain}.txt`) ? text.path : plain;
    return [fileOf(`${base}.txt`, text.held), fileOf(`${base}.ann`, written.lines.map((line) => `${line}\n`).join(''))];
  });
  return { files: [fileOf(CONFIGURATION, configurationOf([...types].sort())), ...files], leftOut: report.all() };
}

const CONFIGURATION = 'annotation.conf';

function configurationOf(types: readonly string[]): string {
  return `[entities]\n${types.map((type) => `${type}\n`).join('')}[relations]\n[events]\n[attributes]\n`;
}

/** The type of a record: the code, or what else the annotation is. brat takes letters, digits, hyphens and underscores. */
function typeOf({ code, motivation = 'tagging' }: Fields): string {
  return code === undefined ? `_${motivation}` : code.replace(/[^A-Za-z0-9_-]/g, '_');
}

/** The records of one file, and the last number of each kind. */
interface Written {
  T: number;
  N: number;
  '#': number;
  readonly lines: string[];
}

function addRecords(
  written: Written,
  { id, target }: Annotation,
  fields: Fields,
  own: CountedText,
  report: Report,
): void {
  const fragments = target.pieces.flatMap(fragmentsOf);
  if (fragments.length === 0) {
    report.add(NO_WORDS, id);
    return;
  }
  const places = writePieces(fragments, own.points);
  const words = fragments.map(({ words }) => words).join(' ');
  const type = typeOf(fields);
  const record = `T${++written.T}`;
  written.lines.push(`${record}\t${type} ${places}\t${words}`);
  const pieces = writePieces(target.pieces, own.points);
  for (const [name, value] of [
    ...Object.entries(fields),
    ...(pieces === places ? [] : [['pieces', pieces] as const]),
  ]) {
    if (name === 'code' && value === type) continue;
    if (name === 'motivation' && (value === 'tagging' ? !type.startsWith('_') : type === `_${value}`)) continue;
    if ((name === 'actor' || name === 'publication') && /^\S+$/.test(value)) {
      written.lines.push(`N${++written.N}\tReference ${record} ${name}:${value}\t${words}`);
      continue;
    }
    const line = value.replace(/\r\n|[\p{Control}\u2028\u2029]/gu, ' ');
    if (line !== value) report.add(ONE_LINE, id);
    written.lines.push(`#${++written['#']}\t${name === 'note' ? 'AnnotatorNotes' : name} ${record}\t${line}`);
  }
}

/** The parts of a piece without the line ends in it, nor what brat's own language takes for them. */
function fragmentsOf({ span, quote }: Piece): readonly Fragment[] {
  return [...quote.exact.matchAll(/[^\p{Control}\u2028\u2029]+/gu)].map(({ index, 0: words }) => {
    const start = span.start + index;
    return { span: { start, end: start + words.length }, words };
  });
}

interface Fragment extends Placed {
  readonly words: string;
}

function read(files: readonly ExchangeFile[], own: Own): Imported {
  const report = newReport();
  const texts = new Map<string, CountedText>();
  const contents = new Map<string, string>();
  for (const { path, bytes } of files) {
    const decoded = decode(bytes);
    if (decoded.status !== 'text') return { status: 'refused', reason: NO_BRAT };
    contents.set(path, decoded.text);
  }
  for (const [path, content] of contents) {
    if (!/\.txt$/i.test(path)) continue;
    const source = sourceOf(path, own);
    const { isOwn, ...counted } = heldAs(content, own.textOf(source), HOLDING);
    if (!isOwn && own.textOf(source) !== undefined) report.add(OTHER_TEXT, source);
    texts.set(source, counted);
  }
  const records = [...contents].filter(([path]) => /\.ann$/i.test(path));
  if (records.length === 0) return { status: 'refused', reason: NO_BRAT };
  const textOf = (path: string): CountedText | undefined => {
    const text = own.textOf(path);
    return texts.get(path) ?? (text === undefined ? undefined : hold(text, HOLDING));
  };
  const annotations = records.flatMap(([path, content]) => {
    const source = sourceOf(path, own);
    const counted = textOf(source);
    if (counted !== undefined) return annotationsIn(content, source, counted, textOf, report);
    report.add(NO_TEXT_BESIDE, path);
    return [];
  });
  const codes = unknownCodes(annotations, own);
  const project = { texts: [...texts].map(([path, { text }]) => ({ path, text })), codes, annotations };
  return { status: 'read', project, leftOut: report.all() };
}

/** The text beside a file: brat wants its name to end in small letters, which the user's own needn't. */
function sourceOf(path: string, own: Own): string {
  const base = path.replace(/\.(?:txt|ann)$/i, '');
  return [`${base}.txt`, `${base}.TXT`].find((name) => own.textOf(name) !== undefined) ?? `${base}.txt`;
}

interface Bound {
  readonly type: string;
  readonly places: string;
  /** As they stand in the record; empty where they don't. */
  readonly words: string;
  readonly fields: Map<string, string>;
}

function annotationsIn(
  content: string,
  source: string,
  text: CountedText,
  textOf: (path: string) => CountedText | undefined,
  report: Report,
): readonly Annotation[] {
  const lines = content.split(/\r?\n/).filter((line) => line !== '');
  const bounds = new Map<string, Bound>();
  for (const line of lines) {
    const [, id, type, places, words = ''] = /^(T\d+)\t(\S+) (\d+ \d+(?:;\d+ \d+)*)(?:\t(.*))?$/s.exec(line) ?? [];
    if (id !== undefined && type !== undefined && places !== undefined) {
      bounds.set(bounds.has(id) ? `${id} ${bounds.size + 1}` : id, { type, places, words, fields: new Map() });
    } else if (line.startsWith('T')) report.add(NOT_UNDERSTOOD, `${source}: ${line}`);
  }
  const counted = fitting(text, [...bounds.values()]);
  for (const line of lines) if (!line.startsWith('T')) readAbout(line, bounds, `${source}: ${line}`, report);
  return [...bounds].flatMap(([id, { type, places, words, fields }]) => {
    const pieces = piecesOf(places, words, counted, fields.get('pieces'));
    const digest = fields.get('digest');
    const where = `${source}, ${id}`;
    if (pieces === undefined) {
      report.add(OUTSIDE_THE_TEXT, where);
      return [];
    }
    const given: Fields = Object.fromEntries([...fields].filter(([name]) => isFieldName(name)));
    const target = { source, ...(digest !== undefined && { digest }), pieces };
    const motivation = given.motivation ?? /^_(\w+)$/.exec(type)?.[1] ?? 'tagging';
    const own = `urn:uuid:${guidOf('brat', source, id, type, places)}`;
    const code = motivation === 'tagging' ? { code: type } : {};
    const annotation = annotationOf({ id: own, ...code, ...given, motivation }, target, textOf);
    if (annotation === undefined) report.add(NOT_UNDERSTOOD, where);
    return annotation ?? [];
  });
}

/**
 * The text with a line end of two characters counted as one, where more records are on their words so: one that brat had with
 * line feeds may have got other line ends since, as by Git or a zip of Windows.
 */
function fitting(text: CountedText, bounds: readonly Bound[]): CountedText {
  if (!text.text.includes('\r\n')) return text;
  const other = { text: text.text, points: hold(text.text, HOLDING).points };
  const matches = (one: CountedText): number =>
    bounds.filter(({ places, words }) => words !== '' && standAt(places, one) === plainWords(words)).length;
  return matches(other) > matches(text) ? other : text;
}

function standAt(places: string, counted: CountedText): string | undefined {
  const words = readPieces(places, counted)?.map(({ quote }) => quote.exact);
  return words && plainWords(words.join(' '));
}

/** The pieces of a record; where other words stand at its places now, those that it has itself, as one piece. */
function piecesOf(places: string, words: string, counted: CountedText, pieces: string | undefined) {
  if (words === '' || standAt(places, counted) === plainWords(words)) return readPieces(pieces ?? places, counted);
  const numbers = places.split(/[ ;]/).map(Number);
  const hull = `${Math.min(...numbers)} ${Math.max(...numbers)}`;
  return quotedPieces(hull, [{ exact: words, prefix: '', suffix: '' }], counted);
}

/** What a record says about a text-bound one: a note, a reference or an attribute. Events and relations aren't taken over. */
function readAbout(line: string, bounds: ReadonlyMap<string, Bound>, where: string, report: Report): void {
  const [, , noteType, noted, text] = /^(#\S*)\t(\S+) (T\d+)\t(.*)$/s.exec(line) ?? [];
  const [, referring, kind, value] = /^N\d+\t\S+ (T\d+) ([^\s:]+):(\S+)(?:\t|$)/.exec(line) ?? [];
  const [, attribute, about, given] = /^[AM]\d+\t(\S+) (T\d+)(?: (\S+))?$/.exec(line) ?? [];
  const fields = bounds.get(noted ?? referring ?? about ?? '')?.fields;
  if (fields === undefined) report.add(NO_RELATIONS, where);
  else if (noteType !== undefined && text !== undefined) {
    if (isFieldName(noteType) || noteType === 'pieces') fields.set(noteType, text);
    else fields.set('note', [fields.get('note'), text].filter(Boolean).join('\n'));
  } else if (kind !== undefined && value !== undefined && (kind === 'actor' || kind === 'publication')) {
    fields.set(kind, value);
  } else {
    // What Bronwijzer has no field for is kept where the annotator sees it.
    const words = kind === undefined ? [attribute, given] : [kind, value];
    fields.set('note', [fields.get('note'), words.filter(Boolean).join(': ')].filter(Boolean).join('\n'));
  }
}

const ONE_LINE: Wording = {
  nl: 'Een notitie in brat is één regel: regeleinden en tabs in deze tekst zijn spaties geworden.',
  en: 'A note in brat is one line: line ends and tabs in this text became spaces.',
};

const NO_WORDS: Wording = {
  nl: 'brat kent geen annotatie zonder woorden; deze is weggelaten.',
  en: 'brat knows no annotation without words; this one was left out.',
};

const NO_BRAT: Wording = {
  nl: 'Hier is geen .ann-bestand van brat bij, of een bestand is geen UTF-8. Kies de .ann- en .txt-bestanden samen.',
  en: 'There is no .ann file of brat here, or a file is not UTF-8. Choose the .ann and .txt files together.',
};

const NO_TEXT_BESIDE: Wording = {
  nl: 'Naast dit .ann-bestand ontbreekt de tekst; het is overgeslagen.',
  en: 'The text beside this .ann file is missing; it was passed over.',
};

const NO_RELATIONS: Wording = {
  nl: 'Gebeurtenissen, relaties en wat daarbij hoort kent Bronwijzer niet; deze regel is overgeslagen.',
  en: 'Bronwijzer has no events and relations, nor what belongs to them; this line was passed over.',
};
