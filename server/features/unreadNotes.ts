import { type MarkCandidate, markCandidates } from '../document/markCandidates';
import type { Document } from '../document/model';
import { groupBy } from '../text/groupBy';
import { byPosition, type Span } from '../text/span';
import { lastStartingBy } from './mentionsAt';

/** Digits that look like a mark together with a line that looks like its note, of which the document was read as neither. */
export interface UnreadNote {
  readonly number: number;
  /** The digits with what they are glued to. */
  readonly word: Span;
  /** Where the note would start: its digits. */
  readonly note: Span;
}

/**
 * The pairs of a mark and a note that a reader may see and that weren't read as such, since their number doesn't fit in the
 * order of the notes: after note 1 was taken out of a page, `Rekenkamer)2` and `2 Algemene Rekenkamer`. Whoever numbers all
 * notes anew would pass those over.
 */
export function unreadNotes(document: Document): readonly UnreadNote[] {
  const read = readAlready(document);
  const isRead = ({ start }: Span): boolean => {
    const span = read[lastStartingBy(read, start)]?.span;
    return span !== undefined && start < span.end;
  };
  const candidates: MarkCandidate[] = [];
  const openers: { readonly number: number; readonly span: Span }[] = [];
  for (const [index, start] of document.lines.entries()) {
    const line = lineOf(document, index);
    const around = { previousLine: lineOf(document, index - 1), nextLine: lineOf(document, index + 1) };
    for (const candidate of markCandidates(line, start, around)) {
      if (candidate.glue !== 'number' && candidate.glue !== 'loose' && !isRead(candidate.span))
        candidates.push(candidate);
    }
    for (const { 1: before = '', 2: digits = '', index: at } of line.matchAll(OPENING)) {
      const from = start + at + before.length;
      openers.push({ number: Number(digits), span: { start: from, end: from + digits.length } });
    }
  }
  const numbers = new Set(document.footnotes.map((note) => note.number.span.start));
  const unread = groupBy(
    openers.filter(({ span }) => !numbers.has(span.start)),
    ({ number }) => number,
  );
  const page = (offset: number): number => lastStartingBy(document.pages, offset);
  return candidates.flatMap(({ number, span, word }): readonly UnreadNote[] => {
    const note = unread
      .get(number)
      ?.find((other) => other.span.start > span.end && page(other.span.start) === page(span.start));
    return note === undefined ? [] : [{ number, word, note: note.span }];
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
