import type { Span } from '../../text/span';
import type { Alignment, Run } from './alignment';
import { distances, distancesToEnds, editDistance } from './editDistance';

/** A needle's quote in a text. Offsets are those of the compared texts. */
export interface Placement {
  readonly span: Span;
  /** How many characters of the needle stand in the text letter for letter: of what is before the quote, in it, behind it. */
  readonly same: { readonly prefix: number; readonly quote: number; readonly suffix: number };
  /** What has changed in the quote, in characters; much that came or went in one piece counts as little. */
  readonly changes: number;
  /** Where other figures stand than in the needle. People mend words; another number is another thing. */
  readonly otherNumbers: { readonly inQuote: boolean; readonly around: boolean };
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
    changes: changesIn(runs, needle, quote, text, span),
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
  const last = runs.at(-1) ?? runs[0];
  const breaks: Break[] = [
    { needle: { start: 0, end: runs[0].needle }, text: { start: 0, end: runs[0].text } },
    ...runs.slice(1).map((run, index) => between(runs[index] ?? run, run)),
    {
      needle: { start: last.needle + last.length, end: needle.length },
      text: { start: last.text + last.length, end: text.length },
    },
  ];
  return breaks.reduce((sum, gap) => {
    const inNeedle = needle.slice(Math.max(gap.needle.start, quote.start), Math.min(gap.needle.end, quote.end));
    const inText = text.slice(Math.max(gap.text.start, span.start), Math.min(gap.text.end, span.end));
    return sum + changesBetween(inNeedle, inText);
  }, 0);
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
