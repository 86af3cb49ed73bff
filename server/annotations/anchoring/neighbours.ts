import type { Span } from '../../text/span';

/** A piece that is certainly found: where it stood, and where it stands. */
export interface Settled {
  readonly before: Span;
  readonly now: Span;
}

/** What the pieces around one say about where it may be. */
export interface Neighbours {
  /**
   * By how many characters its distance to the neighbours that it kept best has changed; infinite without neighbours. One alone
   * isn't believed where there are more.
   */
  shift(before: Span, now: Span): number;
  /** Whether neighbours close by on both sides have stayed together, so that what was between them should still be there. */
  areTogether(before: Span): boolean;
}

/** `settled` are all pieces of one text that are certainly found. */
export function neighboursOf(settled: readonly Settled[]): Neighbours {
  const ordered = [...settled].sort((one, other) => one.before.start - other.before.start);
  const around = (before: Span): { readonly left: readonly Settled[]; readonly right: readonly Settled[] } => {
    const at = firstFrom(ordered, before.start);
    const close = (one: Settled) => one.before !== before && distance(one.before, before) <= CLOSE;
    return {
      left: ordered.slice(Math.max(0, at - MOST), at).filter(close),
      right: ordered.slice(at, at + MOST).filter(close),
    };
  };
  return {
    shift: (before, now) => {
      const { left, right } = around(before);
      const shifts = [...left, ...right]
        .map((one) => shiftBetween(one, { before, now }))
        .sort((one, other) => one - other);
      return shifts[1] ?? shifts[0] ?? Number.POSITIVE_INFINITY;
    },
    areTogether: (before) => {
      const { left, right } = around(before);
      return left.some((one) => right.some((other) => shiftBetween(one, other) <= CLOSE_TOGETHER));
    },
  };
}

/** How many on each side are asked, and how far away they may be. */
const MOST = 3;
const CLOSE = 2000;

/** What was between two neighbours may have been deleted itself, and that be the reason why it isn't found. */
const CLOSE_TOGETHER = 300;

function shiftBetween(one: Settled, other: Settled): number {
  return Math.abs(other.now.start - one.now.start - (other.before.start - one.before.start));
}

function distance(one: Span, other: Span): number {
  return Math.abs(one.start - other.start);
}

function firstFrom(settled: readonly Settled[], offset: number): number {
  let low = 0;
  let high = settled.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((settled[middle]?.before.start ?? offset) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
