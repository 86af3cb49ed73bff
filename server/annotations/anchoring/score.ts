import type { Span } from '../../text/span';
import type { Quote } from '../model';
import type { Placement } from './placement';

/** How well a passage fits where it may stand. */
export interface Score {
  /** From 0 to 1: how much of the quote and what is around it stands there. */
  readonly whole: number;
  /** From 0 to 1: how much of the quote itself does. */
  readonly quote: number;
  /** Whether enough stands there for it to be the passage, if nothing else is as good. */
  readonly isEnough: boolean;
  /** Whether other numbers stand in it, so that it may be the same sentence about something else. */
  readonly isDoubtful: boolean;
}

/** Where a quote begins or ends a paragraph: what is on the other side of the blank line may come and go without it. */
export interface Edges {
  readonly begins: boolean;
  readonly ends: boolean;
}

/** Told by what is printed right before and behind it: marks, white space and a blank line count, words end it. */
export function edgesOf({ prefix, suffix }: Quote): Edges {
  const before = /[^\p{L}\p{N}]*$/u.exec(prefix.slice(-MOST_BETWEEN))?.[0] ?? '';
  const behind = /^[^\p{L}\p{N}]*/u.exec(suffix)?.[0] ?? '';
  return { begins: hasBlankLine(before), ends: hasBlankLine(behind) };
}

/** Between two words: a stop, a closing mark, a dash, and the white space around a blank line. */
const MOST_BETWEEN = 32;

function hasBlankLine(between: string): boolean {
  return between.replace(/[^\n]/g, '').length > 1;
}

/**
 * Scores a placement of a quote, which is a stretch of a needle. What is enough: few changes in the quote, fewer the shorter
 * it is; the context on at least one side, that of its own paragraph, unless the quote itself is long; and so many
 * characters altogether that they don't agree by chance.
 */
export function scoreOf(placement: Placement, needle: string, quote: Span, edges: Edges): Score {
  const { same, changes, otherNumbers } = placement;
  const length = quote.end - quote.start;
  const behind = needle.length - quote.end;
  const quoteScore = length === 0 ? 1 : same.quote === 0 ? 0 : same.quote / (same.quote + changes.quote);
  const prefixScore = contextScore(quote.start, changes.prefix);
  const suffixScore = contextScore(behind, changes.suffix);
  const weights = { quote: Math.min(length, 64), prefix: Math.min(quote.start, 32), suffix: Math.min(behind, 32) };
  const agreeing =
    (weights.quote * quoteScore + weights.prefix * prefixScore + weights.suffix * suffixScore) /
    Math.max(1, weights.quote + weights.prefix + weights.suffix);
  const whole = otherNumbers.around ? agreeing - OTHER_NUMBERS : agreeing;
  const sameAtAll = same.prefix + same.quote + same.suffix;
  const isEnclosed = Math.min(prefixScore, suffixScore) >= ENCLOSED;
  const isShort = same.quote < SPEAKS_FOR_ITSELF;
  const ownContext =
    edges.begins === edges.ends ? Math.max(prefixScore, suffixScore) : edges.begins ? suffixScore : prefixScore;
  const isEnough =
    (isEnclosed || !otherNumbers.inQuote) &&
    quoteScore >= (isEnclosed ? FLOOR_ENCLOSED : floorFor(length)) &&
    whole >= (isShort && edges.begins === edges.ends ? LEAST_OF_SHORT : LEAST_WHOLE) &&
    sameAtAll >= Math.min(LEAST_SAME, 0.95 * needle.length) &&
    (ownContext >= LEAST_CONTEXT || !isShort);
  return { whole, quote: quoteScore, isEnough, isDoubtful: otherNumbers.inQuote };
}

function contextScore(length: number, changes: number): number {
  return length === 0 ? 0 : Math.max(0, 1 - changes / length);
}

/** By so much the best placement must be better than the second. */
export const MARGIN = 0.12;

/** What stands between the very words that stood around it may have changed more. */
const ENCLOSED = 0.75;
const FLOOR_ENCLOSED = 0.5;

const OTHER_NUMBERS = 0.1;

const LEAST_WHOLE = 0.5;

/** Of a short word, with all that was on one side of it, something on the other side is left as well. */
const LEAST_OF_SHORT = 0.54;
const LEAST_SAME = 24;
const LEAST_CONTEXT = 0.6;
const SPEAKS_FOR_ITSELF = 48;

/** How much of a quote must be left: of a short one nearly all. */
function floorFor(length: number): number {
  if (length < 6) return 0.99;
  if (length < 16) return 0.75;
  return length < 48 ? 0.65 : 0.55;
}
