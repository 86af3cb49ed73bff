import type { MarkCandidate } from '../document/markCandidates';
import type { Document, Footnote, FootnoteMark } from '../document/model';
import { numberOf, seriesOf } from '../document/noteSeries';
import { type UnreadNote, unreadIn, unreadNotes } from '../document/unreadNotes';
import { groupBy } from '../text/groupBy';
import { lineAt } from '../text/lines';
import { lastAt } from '../text/search';
import { covers, firstFrom, type Span } from '../text/span';

/** Pairs of a mark and a note that stand among the notes of a page and have a number that doesn't fit there. */
export function misplacedNotes(document: Document): readonly UnreadNote[] {
  if (document.footnotes.length === 0) return [];
  return unreadNotes(document).filter(({ mark, note }) => isFirm(mark) && isAmongNotes(document, note));
}

function isFirm({ glue }: MarkCandidate): boolean {
  return glue === 'word' || glue === 'closing' || glue === 'raised' || glue === 'dated';
}

/** Whether a number opens a line within what was read as a note, and a capital or a quotation mark follows. */
function isAmongNotes({ text, footnotes }: Document, { start, end }: Span): boolean {
  const before = lastAt(footnotes, start, ({ span }) => span.start);
  if (before === undefined || !covers(before.span, { start, end })) return false;
  const opensLine = /[\r\n][ \t]*$/.test(text.slice(Math.max(0, start - 10), start));
  return opensLine && /^[ \t\u00a0]*[\p{Lu}«“"(]/u.test(text.slice(end, end + 8));
}

/** The note with the same number in the series among which a misplaced one stands. */
export function sameNumber(document: Document, { number, note }: UnreadNote): Footnote | undefined {
  const series = seriesOf(document).find((notes) => (notes.at(-1)?.span.end ?? 0) >= note.start);
  return series?.find((other) => numberOf(other) === number);
}

/** Marks without a note whose note stands among the others out of order: where its number stands. */
export function notesOutOfOrder(document: Document): ReadonlyMap<FootnoteMark, Span> {
  const found = new Map<FootnoteMark, Span>();
  const open = document.mentions.filter((one) => one.kind === 'footnoteMark' && one.footnote === undefined);
  if (open.length === 0 || document.footnotes.length === 0) return found;
  const numbers = groupBy(unreadIn(document).numbers, ({ number }) => number);
  const pageOf = pagesOf(document);
  for (const mark of open) {
    if (mark.kind !== 'footnoteMark') continue;
    const candidates = numbers.get(Number(mark.number)) ?? [];
    const note = candidates[firstFrom(candidates, mark.span.end)]?.span;
    const fits = note !== undefined && pageOf(note.start) === pageOf(mark.span.start) && isAmongNotes(document, note);
    if (fits) found.set(mark, note);
  }
  return found;
}

/** A mark that wasn't read as one, since it stands on the wrong side of another, and the note that it calls. */
export interface MisplacedMark {
  readonly mark: MarkCandidate;
  readonly note: Footnote;
  /** The mark that it should stand behind, or before. */
  readonly other: FootnoteMark;
}

/**
 * For each note that nothing calls the only digits on its page that look like its mark, where these stand before the mark of a
 * lower number or behind that of a higher one.
 */
export function marksOutOfOrder(document: Document): readonly MisplacedMark[] {
  const marks = document.mentions.filter((one) => one.kind === 'footnoteMark');
  const called = new Set(marks.map(({ footnote }) => footnote));
  const uncalled = document.footnotes.filter(({ span }) => !called.has(span.start));
  if (uncalled.length === 0 || marks.length === 0) return [];
  const pageOf = pagesOf(document);
  const unread = groupBy(
    unreadIn(document).marks.filter(isFirm),
    ({ number, span }) => `${pageOf(span.start)} ${number}`,
  );
  return uncalled.flatMap((note) => {
    const candidates = unread.get(`${note.page} ${numberOf(note)}`) ?? [];
    const [mark, ...others] = candidates.filter(({ span }) => span.end < note.span.start);
    if (mark === undefined || others.length > 0) return [];
    const index = firstFrom(marks, mark.span.start);
    const isHigher = (one: FootnoteMark): boolean => Number(one.number) > mark.number;
    const [before, behind] = [marks[index - 1], marks[index]].map((one) =>
      one !== undefined && pageOf(one.span.start) === note.page ? one : undefined,
    );
    if (before !== undefined && isHigher(before)) return [{ mark, note, other: before }];
    return behind !== undefined && !isHigher(behind) ? [{ mark, note, other: behind }] : [];
  });
}

function pagesOf({ pages }: Document): (offset: number) => number {
  const starts = pages.map(({ span }) => span.start);
  return (offset) => lineAt(starts, offset);
}
