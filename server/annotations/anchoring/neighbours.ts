import type { Span } from '../../text/span';

/** A piece that is found: where it stood, and where it stands. */
export interface Settled {
  readonly before: Span;
  readonly now: Span;
}

/** What the pieces around one say about a place where it may be. */
export interface Support {
  /** On how many sides, none, one or both, a piece stands as far from the place as it stood from the piece. */
  readonly sides: 0 | 1 | 2;
  /**
   * By how many characters the distances to what keeps them best on either side have changed. Of a passage and its copy
   * between two neighbours, either may be what was put in: so both cost the same, and neither is taken.
   */
  readonly shift: number;
  /** How many characters of that have gone from beside it: the piece itself may be what is gone, if it is as long. */
  readonly gone: number;
}

/** How long a text was, and is. */
export interface Lengths {
  readonly before: number;
  readonly now: number;
}

/** What the pieces around one say about where it may be. */
export interface Neighbours {
  supportOf(before: Span, now: Span): Support;
  /** Whether there are any. */
  areAround(before: Span): boolean;
  /** Whether neighbours close by on both sides have stayed together, so that what was between them should still be there. */
  areTogether(before: Span): boolean;
}

/**
 * `settled` are all pieces of one text that are found. The beginning of the text is a neighbour, too, and so is its end, where
 * it is known how long the text was.
 */
export function neighboursOf(settled: readonly Settled[], lengths?: Lengths): Neighbours {
  const edges = [edgeAt(0, 0), ...(lengths === undefined ? [] : [edgeAt(lengths.before, lengths.now)])];
  const points = [...edges, ...settled.flatMap(pointsOf)].sort((one, other) => one.before - other.before);
  const around = (span: Span): { readonly left: readonly Point[]; readonly right: readonly Point[] } => {
    const left = firstFrom(points, span.start + 1);
    const right = firstFrom(points, span.end);
    const others = (point: Point) => point.of !== span;
    return {
      left: points.slice(Math.max(0, left - MOST), left).filter(others),
      right: points.slice(right, right + MOST).filter(others),
    };
  };
  return {
    supportOf: (before, now) => {
      const { left, right } = around(before);
      const onLeft = bestKept(left, before.start, now.start);
      const onRight = bestKept(right, before.end, now.end);
      return {
        sides: onLeft.isKept ? (onRight.isKept ? 2 : 1) : onRight.isKept ? 1 : 0,
        shift: Math.abs(onLeft.shift) + Math.abs(onRight.shift),
        gone: Math.max(0, -onLeft.shift) + Math.max(0, -onRight.shift),
      };
    },
    areAround: (before) => {
      const { left, right } = around(before);
      return [...left, ...right].some((point) => !edges.includes(point));
    },
    areTogether: (before) => {
      const { left, right } = around(before);
      const isClose = (point: Point) => !edges.includes(point) && Math.abs(point.before - before.start) <= CLOSE;
      return left
        .filter(isClose)
        .some((one) => right.filter(isClose).some((other) => shiftOf(one, other.before, other.now) <= CLOSE_TOGETHER));
    },
  };
}

/** An end of a settled piece: so one that has grown, since something was put into it, is right about both its sides. */
interface Point {
  readonly before: number;
  readonly now: number;
  readonly of: Span;
}

function pointsOf({ before, now }: Settled): readonly Point[] {
  return [
    { before: before.start, now: now.start, of: before },
    { before: before.end, now: now.end, of: before },
  ];
}

function edgeAt(before: number, now: number): Point {
  return { before, now, of: { start: before, end: before } };
}

/** How many ends of pieces on each side are asked, and how far away those may be that have to have stayed together. */
const MOST = 6;
const CLOSE = 2000;

/** What was between two neighbours may have been deleted itself, and that be the reason why it isn't found. */
const CLOSE_TOGETHER = 300;

/** By how much the distance to the point that kept it best has grown or shrunk, and whether that is next to nothing. */
function bestKept(points: readonly Point[], before: number, now: number): { shift: number; isKept: boolean } {
  const shifts = points.map((point) => {
    const shift = Math.abs(now - point.now) - Math.abs(before - point.before);
    const isOrdered = now - point.now === 0 || Math.sign(now - point.now) === Math.sign(before - point.before);
    // What has come to stand on the other side of a neighbour has lost all its distance to it, and more.
    const least = isOrdered ? shift : -shiftOf(point, before, now);
    return { shift: least, isKept: Math.abs(least) <= A_FEW_WORDS + Math.abs(point.before - before) / SELDOM_CHANGED };
  });
  const [best] = [...shifts].sort((one, other) => Math.abs(one.shift) - Math.abs(other.shift));
  return { shift: best?.shift ?? 0, isKept: shifts.some(({ isKept }) => isKept) };
}

/** A word or two may have come or gone in between, and of longer stretches one character in so many. */
const A_FEW_WORDS = 10;
const SELDOM_CHANGED = 50;

function shiftOf(point: Point, before: number, now: number): number {
  return Math.abs(now - point.now - (before - point.before));
}

function firstFrom(points: readonly Point[], offset: number): number {
  let low = 0;
  let high = points.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((points[middle]?.before ?? offset) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
