import { aanhangselId, handelingenId, kamerstukId } from '../citations/identifier';
import type { Chamber, Part, Session } from '../citations/model';
import {
  type DossierLine,
  isPaperKind,
  type PaperLine,
  readDossierLine,
  readHeadLine,
  readNumberLine,
  readPaperLine,
  readProceedingsLine,
} from '../citations/titleLine';
import { flowOf } from '../text/flow';
import { mapSpans, type Span } from '../text/span';
import type { Layout, LayoutLine } from './layout';
import type { TitledDossier } from './model';

/** The head of a paper: from the chamber and the session, where these are printed, to the number of the paper. */
export interface TitleBlock {
  /** From the dossier, or where there is none the session, to the number. */
  readonly span: Span;
  /** Absent where it isn't certain in which of several dossiers the number counts, or a session is missing. */
  readonly id?: string;
  readonly chamber?: Part<Chamber>;
  readonly session?: Part<Session>;
  /** As printed, the first the one in which the number counts. */
  readonly dossiers: readonly TitledDossier[];
  /** What the paper is, as far as it stands beside or behind the number: `VERSLAG VAN EEN MONDELING OVERLEG`. */
  readonly paperKind: string;
  /** What says which publication it is (chamber, session, dossiers, number), without titles: no citation, and no actor. */
  readonly parts: readonly Span[];
  /** Whether the text begins with it. */
  readonly opens: boolean;
}

/**
 * The title blocks of a text, in its order: one in a paper, several where a text holds or quotes several papers, none in most
 * texts. A paper opens with its dossiers and their titles, and then its number with what it is in capitals (`Nr. 141` / `MOTIE
 * VAN HET LID …`; `DQ1 VERSLAG VAN EEN MONDELING OVERLEG`); questions open with `Aanhangsel van de Handelingen` and their number.
 * Chamber and session may stand above them. In front of proceedings a web page says which they are.
 */
export function readTitleBlocks(text: string, layout: Layout): readonly TitleBlock[] {
  const lines = layout.lines.filter((line) => line.text !== '' && line.furniture === undefined);
  const onlyFor = namedInNote(layout);
  const blocks: TitleBlock[] = [];
  let head: Head = NO_HEAD;
  for (let at = 0; at < lines.length; ) {
    head = headAt(lines, at, head);
    const found =
      head.at === at && head.appendix
        ? questions(lines, at, head)
        : (paper(text, lines, at, head, onlyFor) ?? proceedings(lines, at));
    if (found === undefined) at += 1;
    else {
      blocks.push({ ...found.block, opens: at < OPENING });
      head = NO_HEAD;
      at = found.next;
    }
  }
  return blocks;
}

/** What stands above the head of a paper, as a web page or a collector writes it, takes no more lines than these. */
const OPENING = 25;

/** Chamber and session, in the lines above a dossier or a number. */
interface Head {
  /** The index of the last line of it. */
  readonly at: number;
  readonly chamber?: Part<Chamber>;
  readonly session?: Part<Session>;
  readonly appendix: boolean;
}

const NO_HEAD: Head = { at: Number.NEGATIVE_INFINITY, appendix: false };

/** Between the lines of a head, and between the head and what it is about, stand no more lines than these. */
const APART = 4;

/** The head as far as the line at `at`, which may add to it. */
function headAt(lines: readonly LayoutLine[], at: number, before: Head): Head {
  const line = lines[at];
  const known = at - before.at > APART ? NO_HEAD : before;
  const read = line && readHeadLine(line.text);
  if (line === undefined || read === undefined) return known;
  const { chamber = known.chamber, session = known.session, appendix } = inSource(read, line);
  return { at, ...(chamber && { chamber }), ...(session && { session }), appendix };
}

/** What was read in a line, with its spans in the source. */
function inSource<Value>(read: Value, { span }: LayoutLine): Value {
  return mapSpans(read, ({ start, end }) => ({ start: start + span.start, end: end + span.start }));
}

interface Found {
  readonly block: Omit<TitleBlock, 'opens'>;
  /** The index of the line behind it. */
  readonly next: number;
}

/** The longest titles of acts take a dozen lines. */
const TITLE_LINES = 14;
/** More papers than these are never treated together. */
const MOST_DOSSIERS = 12;

interface OpenDossier {
  readonly line: DossierLine;
  readonly title: Span[];
}

function paper(
  text: string,
  lines: readonly LayoutLine[],
  first: number,
  head: Head,
  onlyFor: string | undefined,
): Found | undefined {
  const dossiers: OpenDossier[] = [];
  for (let at = first; at <= first + dossiers.length * TITLE_LINES && dossiers.length <= MOST_DOSSIERS; at++) {
    const line = lines[at];
    if (line === undefined) return undefined;
    const number = dossiers.length === 0 ? undefined : paperIn(line, lines[at + 1], head);
    if (number !== undefined) {
      const kind = [line, lines[at + 1]].map((one) => one?.text ?? '').join(' ');
      return { block: paperBlock(text, head, dossiers, number, kind, onlyFor), next: at + 1 };
    }
    const dossier = readDossierLine(line.text);
    if (dossier !== undefined) {
      const placed = inSource(dossier, line);
      dossiers.push({ line: placed, title: placed.title ? [placed.title] : [] });
    } else {
      dossiers.at(-1)?.title.push(line.span);
    }
  }
  return undefined;
}

/** The number of the paper, if what the paper is stands behind it or on the next line in capitals, or a session above it. */
function paperIn(line: LayoutLine, next: LayoutLine | undefined, head: Head): PaperLine | undefined {
  const read = readPaperLine(line.text);
  if (read === undefined) return undefined;
  const named = read.kind !== undefined || (next !== undefined && isPaperKind(next.text));
  const underSession = head.session !== undefined && /^\d/.test(read.number.value);
  return named || underSession ? inSource(read, line) : undefined;
}

function paperBlock(
  text: string,
  { chamber, session }: Head,
  dossiers: readonly OpenDossier[],
  { number }: PaperLine,
  paperKind: string,
  onlyFor: string | undefined,
): Found['block'] {
  const counted = dossiers.length === 1 ? dossiers[0] : countedDossier(dossiers, onlyFor);
  const dossier = counted?.line.dossier.value;
  const id =
    dossier && kamerstukId({ chamber: chamber?.value, session: session?.value, dossier, number: number.value });
  const ordered = counted === undefined ? dossiers : [counted, ...dossiers.filter((one) => one !== counted)];
  const figures = dossiers.flatMap(({ line: { dossier, kingdomNumber } }) =>
    kingdomNumber === undefined ? [dossier.span] : [dossier.span, kingdomNumber.span],
  );
  return {
    span: { start: figures[0]?.start ?? number.span.start, end: number.span.end },
    ...(id && { id }),
    ...(chamber && { chamber }),
    ...(session && { session }),
    dossiers: ordered.map(({ line, title }) => titled(text, line, title)),
    paperKind,
    parts: [...headSpans(chamber, session), ...figures, number.span],
  };
}

function headSpans(...parts: readonly (Part | undefined)[]): readonly Span[] {
  return parts.flatMap((part) => part?.span ?? []);
}

/**
 * Of several dossiers the one in which the number counts: the first, unless a note names another. Nothing where the note names
 * none of them.
 */
function countedDossier(dossiers: readonly OpenDossier[], onlyFor: string | undefined): OpenDossier | undefined {
  return onlyFor === undefined ? dossiers[0] : dossiers.find(({ line }) => line.dossier.value === onlyFor);
}

/** The dossier in `De letters AI hebben alleen betrekking op 33 328.`, the first such note of the text. */
function namedInNote(layout: Layout): string | undefined {
  for (const { text } of layout.lines) {
    const named = ONLY_FOR.exec(text)?.[1];
    if (named !== undefined) return named.replace(' ', '');
  }
  return undefined;
}

const ONLY_FOR =
  /^\d{0,2} ?(?:De letters?|Het nummer) .{1,9} (?:heeft|hebben) alleen betrekking op (?:(?:wetsvoorstel|dossier) )?(\d\d ?\d{3})(?!\d)/;

/** A dossier with its title on one line, without the mark of a note glued to its end: `Strategie voor de rechten van het kind1`. */
function titled(text: string, { dossier }: DossierLine, pieces: readonly Span[]): TitledDossier {
  const [first] = pieces;
  const last = pieces.at(-1);
  if (first === undefined || last === undefined) return { number: dossier };
  const value = flowOf(text, pieces).text;
  const mark = /(?<=\p{Ll}{3}|[)»”])\d{1,2}$/u.exec(value)?.[0] ?? '';
  const span = { start: first.start, end: last.end - mark.length };
  return { number: dossier, title: { value: value.slice(0, value.length - mark.length), span } };
}

/** Between `Aanhangsel van de Handelingen` and the number stand the chamber's own number and two lines of what follows. */
const QUESTION_LINES = 6;

function questions(lines: readonly LayoutLine[], first: number, { chamber, session }: Head): Found | undefined {
  let announced = false;
  for (let at = first + 1; at <= first + QUESTION_LINES; at++) {
    const line = lines[at];
    if (line === undefined) return undefined;
    const number = announced ? readNumberLine(line.text) : undefined;
    if (number !== undefined) {
      const placed = inSource(number, line);
      const id = aanhangselId(chamber?.value, session?.value, number.value);
      const start = session?.span.start ?? placed.span.start;
      const block: Found['block'] = {
        span: { start, end: placed.span.end },
        ...(id && { id }),
        ...(chamber && { chamber }),
        ...(session && { session }),
        dossiers: [],
        paperKind: '',
        parts: [...headSpans(chamber, session), placed.span],
      };
      return { block, next: at + 1 };
    }
    announced ||= /\bgegeven antwoorden\b/.test(line.text);
  }
  return undefined;
}

function proceedings(lines: readonly LayoutLine[], at: number): Found | undefined {
  const line = at < OPENING ? lines[at] : undefined;
  const read = line && readProceedingsLine(line.text);
  if (line === undefined || read === undefined) return undefined;
  const { span, chamber, session, meeting, item, pages } = inSource(read, line);
  const id = handelingenId({ chamber: chamber.value, session: session.value, meeting, item, pages });
  const block = { span, ...(id && { id }), chamber, session, dossiers: [], paperKind: '', parts: [span] };
  return { block, next: at + 1 };
}
