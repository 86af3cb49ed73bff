import type { Span } from '../../text/span';
import type { Alignment, Run } from './alignment';
import { distances, distancesToEnds, editDistance } from './editDistance';

/** A needle's quote in a text. Offsets are those of the compared texts. */
export interface Placement {
  readonly span: Span;
  /** How many characters of the needle stand in the text letter for letter: of what is before the quote, in it, behind it. */
  readonly same: Parts;
  /** What has changed there, in characters; much that came or went in one piece counts as little. */
  readonly changes: Parts;
  /** Where other figures stand than in the needle. People mend words; another number is another thing. */
  readonly otherNumbers: { readonly inQuote: boolean; readonly around: boolean };
}

/** A number for what is before the quote, for the quote, and for what is behind it. */
export interface Parts {
  readonly prefix: number;
  readonly quote: number;
  readonly suffix: number;
}

/** Where the quote, a stretch of the needle, ends up by an alignment of the needle with the text. */
export function placementOf(alignment: Alignment, needle: string, quote: Span, text: string): Placement {
  const { runs } = alignment;
  const hull = hullOf(runs);
  const start = startIn(runs, needle, quote.start, text);
  const span = { start, end: Math.max(start, endIn(runs, needle, quote.end, text)) };
  return {
    span,
    same: {
      prefix: sameIn(runs, { start: 0, end: quote.start }),
      quote: sameIn(runs, quote),
      suffix: sameIn(runs, { start: quote.end, end: needle.length }),
    },
    changes: {
      prefix: changesAround(runs, needle, { start: 0, end: quote.start }, text, { start: 0, end: span.start }),
      quote: changesIn(runs, needle, quote, text, span),
      suffix: changesAround(runs, needle, { start: quote.end, end: needle.length }, text, {
        start: span.end,
        end: text.length,
      }),
    },
    otherNumbers: {
      inQuote: areOthers(digitsIn(needle, quote), digitsIn(text, span)),
      around: areOthers(digitsIn(needle, hull.needle), digitsIn(text, hull.text)),
    },
  };
}

function hullOf(runs: Alignment['runs']): Break {
  const [first] = runs;
  const last = runs.at(-1) ?? first;
  return {
    needle: { start: first.needle, end: last.needle + last.length },
    text: { start: first.text, end: last.text + last.length },
  };
}

function digitsIn(text: string, { start, end }: Span): string {
  return text.slice(start, end).replace(/\D/g, '');
}

/** Whether neither of two rows of digits comes of the other by leaving some out, as notes and the feet of pages come and go. */
function areOthers(one: string, other: string): boolean {
  return !isIn(one, other) && !isIn(other, one);
}

function isIn(few: string, many: string): boolean {
  let at = 0;
  for (const digit of few) {
    const found = many.indexOf(digit, at);
    if (found < 0) return false;
    at = found + 1;
  }
  return true;
}

/** What lies between two runs, or before the first or behind the last: a stretch of the needle and one of the text. */
interface Break {
  readonly needle: Span;
  readonly text: Span;
}

function sameIn(runs: readonly Run[], part: Span): number {
  return runs.reduce(
    (sum, run) => sum + Math.max(0, Math.min(part.end, run.needle + run.length) - Math.max(part.start, run.needle)),
    0,
  );
}

function startIn(runs: Alignment['runs'], needle: string, start: number, text: string): number {
  for (const [index, run] of runs.entries()) {
    const before = runs[index - 1];
    if (start >= run.needle + run.length) continue;
    if (start >= run.needle) return run.text + start - run.needle;
    if (before === undefined) return leftOf(needle.slice(start, run.needle), text, run.text);
    return split(between(before, run), start, needle, text, 'last');
  }
  const last = runs.at(-1) ?? runs[0];
  return last.text + last.length;
}

function endIn(runs: Alignment['runs'], needle: string, end: number, text: string): number {
  for (const [index, run] of [...runs.entries()].reverse()) {
    const behind = runs[index + 1];
    if (end <= run.needle) continue;
    const runEnd = run.needle + run.length;
    if (end <= runEnd) return run.text + end - run.needle;
    if (behind === undefined) return rightOf(needle.slice(runEnd, end), text, run.text + run.length);
    return split(between(run, behind), end, needle, text, 'first');
  }
  return runs[0].text;
}

function between(before: Run, behind: Run): Break {
  return {
    needle: { start: before.needle + before.length, end: behind.needle },
    text: { start: before.text + before.length, end: behind.text },
  };
}

/** Where a break of the text is best cut, if that of the needle is cut at an offset; of equally good places the first or last. */
function split(gap: Break, at: number, needle: string, text: string, prefer: 'first' | 'last'): number {
  const before = needle.slice(gap.needle.start, at);
  const behind = needle.slice(at, gap.needle.end);
  const { start, end } = gap.text;
  if (Math.max(before.length, behind.length, end - start) > LONGEST_COMPARED) {
    return prefer === 'last' ? Math.max(start, end - behind.length) : Math.min(end, start + before.length);
  }
  const inText = text.slice(start, end);
  const toBeginnings = distances(before, inText);
  const costs = distancesToEnds(behind, inText).map((cost, index) => cost + (toBeginnings[index] ?? 0));
  const least = Math.min(...costs);
  return start + (prefer === 'first' ? costs.indexOf(least) : costs.lastIndexOf(least));
}

/** Where words begin of which only what follows them stands in the text; right before that, if they are gone. */
function leftOf(words: string, text: string, at: number): number {
  if (words.length > LONGEST_COMPARED) return at;
  const reach = Math.min(at, 2 * words.length);
  const costs = distancesToEnds(words, text.slice(at - reach, at));
  const least = Math.min(...costs);
  return least > GONE * words.length ? at : at - reach + costs.lastIndexOf(least);
}

function rightOf(words: string, text: string, at: number): number {
  if (words.length > LONGEST_COMPARED) return at;
  const costs = distances(words, text.slice(at, at + 2 * words.length));
  const least = Math.min(...costs);
  return least > GONE * words.length ? at : at + costs.indexOf(least);
}

/** Comparing letter by letter costs the square of this. */
const LONGEST_COMPARED = 64;

/** Of words that differ in more than this part of their letters nothing is left. */
const GONE = 0.6;

function changesIn(runs: Alignment['runs'], needle: string, quote: Span, text: string, span: Span): number {
  return breaksOf(runs, needle, text).reduce((sum, gap) => {
    const { inNeedle, inText } = cut(gap, quote, span);
    return sum + changesBetween(needle.slice(inNeedle.start, inNeedle.end), text.slice(inText.start, inText.end));
  }, 0);
}

/** What has changed in a part of the needle beside the quote, which ends in the text where the needle ends. */
function changesAround(runs: Alignment['runs'], needle: string, part: Span, text: string, span: Span): number {
  return breaksOf(runs, needle, text).reduce((sum, gap) => {
    const { inNeedle, inText } = cut(gap, part, span);
    const words = needle.slice(inNeedle.start, inNeedle.end);
    if (words.length === 0 && inText.end - inText.start === 0) return sum;
    if (gap.needle.start > 0 && gap.needle.end < needle.length)
      return sum + changesOfWords(words, text.slice(inText.start, inText.end));
    if (words.length > LONGEST_COMPARED) return sum + words.length;
    const least =
      gap.needle.start === 0
        ? Math.min(
            ...distancesToEnds(words, text.slice(Math.max(inText.start, inText.end - 2 * words.length), inText.end)),
          )
        : Math.min(
            ...distances(words, text.slice(inText.start, Math.min(inText.end, inText.start + 2 * words.length))),
          );
    return sum + (least > MENDED * words.length ? words.length : least);
  }, 0);
}

/** Words in which more letters than this part differ are other words, however many of their letters agree by chance. */
const MENDED = 0.4;

function changesOfWords(words: string, others: string): number {
  const changes = changesBetween(words, others);
  return words.length > 0 && changes > MENDED * words.length ? Math.max(words.length, changes) : changes;
}

/** Where runs leave off: before the first, between every two, behind the last. */
function breaksOf(runs: Alignment['runs'], needle: string, text: string): readonly Break[] {
  const last = runs.at(-1) ?? runs[0];
  return [
    { needle: { start: 0, end: runs[0].needle }, text: { start: 0, end: runs[0].text } },
    ...runs.slice(1).map((run, index) => between(runs[index] ?? run, run)),
    {
      needle: { start: last.needle + last.length, end: needle.length },
      text: { start: last.text + last.length, end: text.length },
    },
  ];
}

/** The part of a break that lies in a stretch of the needle and in one of the text. */
function cut(gap: Break, part: Span, span: Span): { readonly inNeedle: Span; readonly inText: Span } {
  return { inNeedle: common(gap.needle, part), inText: common(gap.text, span) };
}

function common(one: Span, other: Span): Span {
  const start = Math.max(one.start, other.start);
  return { start, end: Math.max(start, Math.min(one.end, other.end)) };
}

function changesBetween(one: string, other: string): number {
  const difference = Math.abs(one.length - other.length);
  if (Math.max(one.length, other.length) <= LONGEST_COMPARED)
    return Math.min(editDistance(one, other), inOnePiece(one, other, difference));
  return inOnePiece(one, other, difference);
}

/** What comes or goes in one piece is one change, however long: a page's foot in the middle of a sentence. */
function inOnePiece(one: string, other: string, difference: number): number {
  return Math.min(one.length, other.length) + Math.min(difference, 6 + 2 * Math.log2(1 + difference));
}
