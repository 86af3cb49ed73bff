import { groupBy } from '../text/groupBy';
import { lineAt } from '../text/lines';
import { lastAt } from '../text/search';
import { byPosition, firstFrom, type Span } from '../text/span';
import { type MarkCandidate, markCandidates } from './markCandidates';
import type { Document } from './model';

/** Digits that look like a mark together with a line that looks like its note, of which the document was read as neither. */
export interface UnreadNote {
  readonly number: number;
  readonly mark: MarkCandidate;
  /** The digits with what they are glued to. */
  readonly word: Span;
  /** Where the note would start: its digits. */
  readonly note: Span;
}

/** A number where a note may start, that wasn't read as one. */
export interface UnreadNumber {
  readonly number: number;
  readonly span: Span;
  /** Whether a line opens with it; otherwise it stands behind a stop. */
  readonly opensLine: boolean;
}

/** What may be marks and notes in a document and wasn't read as such, in the order of the text. */
export interface Unread {
  readonly marks: readonly MarkCandidate[];
  readonly numbers: readonly UnreadNumber[];
}

/** Everything that looks like a mark or a note and wasn't read as one, since the notes and their order are against it. */
export function unreadIn(document: Document): Unread {
  const unread = known.get(document) ?? lookFor(document);
  known.set(document, unread);
  return unread;
}

/** What was found in each document: several ask. */
const known = new WeakMap<Document, Unread>();

function lookFor(document: Document): Unread {
  const read = readAlready(document);
  const isRead = ({ start }: Span): boolean => start < (lastAt(read, start, (one) => one.span.start)?.span.end ?? 0);
  const marks: MarkCandidate[] = [];
  const openers: UnreadNumber[] = [];
  for (const [index, start] of document.lines.entries()) {
    const line = lineOf(document, index);
    const around = { previousLine: lineOf(document, index - 1), nextLine: lineOf(document, index + 1) };
    for (const candidate of markCandidates(line, start, around)) {
      if (candidate.glue !== 'number' && candidate.glue !== 'loose' && !isRead(candidate.span)) marks.push(candidate);
    }
    for (const { 1: before = '', 2: digits = '', index: at } of line.matchAll(OPENING)) {
      const from = start + at + before.length;
      const span = { start: from, end: from + digits.length };
      openers.push({ number: Number(digits), span, opensLine: before.trim() === '' });
    }
  }
  const readNumbers = new Set(document.footnotes.map((note) => note.number.span.start));
  return { marks, numbers: openers.filter(({ span }) => !readNumbers.has(span.start)) };
}

/**
 * The pairs of a mark and a note that a reader may see and that weren't read as such, since their number doesn't fit in the
 * order of the notes: after note 1 was taken out of a page, `Rekenkamer)2` and `2 Algemene Rekenkamer`. Whoever numbers all
 * notes anew would pass those over.
 */
export function unreadNotes(document: Document): readonly UnreadNote[] {
  const { marks, numbers } = unreadIn(document);
  const unread = groupBy(numbers, ({ number }) => number);
  const starts = document.pages.map(({ span }) => span.start);
  const page = (offset: number): number => lineAt(starts, offset);
  return marks.flatMap((mark): readonly UnreadNote[] => {
    const { number, span, word } = mark;
    const candidates = unread.get(number) ?? [];
    const note = candidates[firstFrom(candidates, span.end + 1)];
    if (note === undefined || page(note.span.start) !== page(span.start)) return [];
    return [{ number, mark, word, note: note.span }];
  });
}

/** A number where a note may start: at the start of a line, or behind a stop. */
const OPENING = /(^[ \t\u00a0]*|[.;)»”] +)([1-9]\d{0,2})(?=[ \t\u00a0]+[^\s\d]|[ \t\u00a0]+\d|[\p{Lu}«“"(])/gu;

/** What is known to be something else than a mark without a note: marks, notes, citations and running feet. */
function readAlready({ mentions, footnotes, blocks }: Document): readonly { readonly span: Span }[] {
  const marks = mentions.filter(({ kind }) => kind === 'footnoteMark' || kind === 'citation' || kind === 'address');
  const feet = blocks.filter(({ kind }) => kind === 'runningFoot');
  return [...marks, ...footnotes, ...feet]
    .map(({ span }) => ({ span }))
    .sort((one, other) => byPosition(one.span, other.span));
}

function lineOf({ text, lines }: Document, index: number): string {
  return index < 0 ? '' : text.slice(lines[index] ?? text.length, lines[index + 1] ?? text.length).trimEnd();
}
