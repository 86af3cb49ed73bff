import { edited, type TextEdit } from '../text/edits';
import type { Span } from '../text/span';
import { type Anchored, anchorAll } from './anchorAll';
import { anchorable } from './anchoring/anchorable';
import { sameWordsNear } from './anchoring/exact';
import type { Annotation, Piece } from './model';
import { moveWithEdits } from './moveWithEdits';

/** An annotation of a text that is open, and where it stands in it now. */
export interface Placed {
  /** The URI of the file in which it stands. */
  readonly file: string;
  /** As it stands in that file. */
  readonly stored: Annotation;
  /** Its words and what is around them stay those of the file; its places are those in the text as it is now. */
  readonly now: Anchored;
  /** The words of each piece before some were deleted and its file was written anew: they may come back, as by undo. */
  readonly earlier?: readonly string[];
}

/** What stands in a file, not placed yet. */
export type Stored = Pick<Placed, 'file' | 'stored'>;

/** Finds all annotations of a text in it, in the order given. */
export function place(all: readonly Stored[], text: string): readonly Placed[] {
  const found = anchorAll(
    all.map(({ stored }) => stored),
    anchorable(text),
  );
  return all.flatMap(({ file, stored }, index) => {
    const now = found[index];
    return now === undefined ? [] : [{ file, stored, now }];
  });
}

/**
 * Takes over what now stands in the files: whoever was placed by the same words and places stays where it is, all else is
 * looked for. In the order given.
 */
export function placeAgain(before: readonly Placed[], all: readonly Stored[], text: string): readonly Placed[] {
  const known = new Map(before.map((one) => [keyOf(one), one]));
  const kept = new Map(all.map((one) => [one, stillPlaced(known.get(keyOf(one)), one, text)]));
  const others = all.filter((one) => kept.get(one) === undefined);
  for (const [index, one] of place(others, text).entries()) {
    const stored = others[index];
    if (stored !== undefined) kept.set(stored, one);
  }
  return all.flatMap((one) => kept.get(one) ?? []);
}

function keyOf({ file, stored }: Stored): string {
  return `${stored.id} ${file}`;
}

function stillPlaced(before: Placed | undefined, { file, stored }: Stored, text: string): Placed | undefined {
  if (before === undefined) return undefined;
  if (before.stored === stored) return before;
  if (JSON.stringify(before.stored.target) !== JSON.stringify(stored.target)) return settledIn(before, stored, text);
  const annotation: Annotation = { ...stored, target: before.now.annotation.target };
  return { ...before, file, stored, now: { ...before.now, annotation } };
}

/** Whoever is written in the file where it stands by now. */
function settledIn(before: Placed, stored: Annotation, text: string): Placed | undefined {
  const { pieces } = before.now.annotation.target;
  const isThere = stored.target.pieces.every(({ span, quote }, index) => {
    const { start, end } = pieces[index]?.span ?? span;
    return span.start === start && span.end === end && text.slice(start, end) === quote.exact;
  });
  if (before.now.status !== 'found' || stored.target.pieces.length !== pieces.length || !isThere) return undefined;
  const earlier = before.earlier ?? before.stored.target.pieces.map(({ quote }) => quote.exact);
  return { ...before, stored, now: { ...before.now, annotation: stored }, earlier };
}

/** One change of a text: edits that count their places in the text before it. */
export type Step = readonly TextEdit[];

/**
 * Moves annotations with the words they stand on, through changes one after the other; `before` is the text before the first.
 * Words that come back, as by undo, are taken in again. What is gone is looked for in the whole text, and so is what wasn't
 * found before: its words may have been pasted somewhere else.
 */
export function movePlaced(placed: readonly Placed[], steps: readonly Step[], before: string): readonly Placed[] {
  if (steps.length === 0) return placed;
  let text = before;
  let pieces: readonly Moving[] = placed.flatMap(({ now, earlier }) =>
    now.annotation.target.pieces.map(
      (piece, index): Moving => ({
        piece,
        words: [...new Set([earlier?.[index] ?? piece.quote.exact, piece.quote.exact])],
        span: piece.span,
        wasFound: now.status === 'found',
        isGone: now.status !== 'found',
        isCut: false,
      }),
    ),
  );
  for (const edits of steps) {
    pieces = moved(pieces, edits, text);
    text = edited(text, edits).text;
  }
  const settled = pieces.map((one) => withWordsBack(one, text));
  let next = 0;
  const all = placed.map((one) => {
    const own = settled.slice(next, next + one.now.annotation.target.pieces.length);
    next += own.length;
    const isLost = own.some(({ isGone }) => isGone);
    return { one, own, annotation: withPlaces(one, own), isLost, isCut: !isLost && own.some(({ isCut }) => isCut) };
  });
  const lost = all.filter(({ isLost, isCut }) => isLost || isCut);
  const others = all.filter(({ isLost, isCut }) => !isLost && !isCut);
  // Those that are in their place tell how far everything has moved.
  const looked =
    lost.length === 0
      ? []
      : anchorAll(
          [...lost, ...others].map(({ annotation }) => annotation),
          anchorable(text),
        );
  const found = new Map(lost.map(({ one }, index) => [one, looked[index]]));
  return all.map(({ one, own, annotation, isLost, isCut }): Placed => {
    const status = isLost ? 'orphaned' : 'found';
    const anchorings = isLost ? [] : own.map((piece) => whereItIs(piece, text));
    const again = found.get(one);
    if (again !== undefined && (!isCut || isAround(again, own))) return { ...one, now: again };
    return { ...one, now: { annotation, status, anchorings } };
  });
}

/** Whether each piece was found where something of it is left. */
function isAround({ status, annotation }: Anchored, own: readonly Moving[]): boolean {
  return (
    status === 'found' &&
    annotation.target.pieces.every(({ span }, index) => {
      const left = own[index]?.span;
      return left !== undefined && span.start <= left.start && span.end >= left.end;
    })
  );
}

/** A piece on its way through edits. */
interface Moving {
  readonly piece: Piece;
  /** The words that it was made on, the earliest first. */
  readonly words: readonly string[];
  /** Where it is now; where it was, of one that is gone. */
  readonly span: Span;
  readonly isGone: boolean;
  /** Whether much of it was replaced together with what is beside it: what came may hold its words, a little changed. */
  readonly isCut: boolean;
  /** Whether it was certain before where it is; words at the place of one that wasn't need not be its own. */
  readonly wasFound: boolean;
}

function moved(pieces: readonly Moving[], edits: Step, before: string): readonly Moving[] {
  const spans = moveWithEdits(
    pieces.map(({ span }) => span),
    edits,
    before,
  );
  return pieces.map((one, index): Moving => {
    const now = spans[index];
    if (now === undefined) return one;
    if (now.status === 'kept')
      return { ...one, span: now.span, isCut: one.isCut || isCutBy(edits, one.span, now.span) };
    return { ...one, span: { start: now.at, end: now.at }, isGone: true };
  });
}

function isCutBy(edits: Step, { start, end }: Span, left: Span): boolean {
  if (3 * (left.end - left.start) >= 2 * (end - start)) return false;
  return edits.some(
    ({ span, text }) =>
      text.length >= end - start && ((span.start < start && span.end > start) || (span.start < end && span.end > end)),
  );
}

/** With the words that the annotation was made on, where they stand again at or around its place. */
function withWordsBack(one: Moving, text: string): Moving {
  if (!one.wasFound) return one;
  const words = text.slice(one.span.start, one.span.end);
  for (const made of one.words) {
    if (words === made && !one.isGone) return { ...one, isCut: false };
    const back = sameWordsNear(text, made, one.span.start).find(
      ({ start, end }) => start <= one.span.end && end >= one.span.start,
    );
    if (back !== undefined) return { ...one, span: back, isGone: false, isCut: false };
  }
  return words.trim() === '' ? { ...one, isGone: true } : one;
}

function withPlaces({ now: { annotation } }: Placed, own: readonly Moving[]): Annotation {
  const [first, ...others] = own.map(({ piece, span }): Piece => ({ ...piece, span }));
  return first === undefined
    ? annotation
    : { ...annotation, target: { ...annotation.target, pieces: [first, ...others] } };
}

function whereItIs({ piece, span }: Moving, text: string): Anchored['anchorings'][number] {
  const isSame = text.slice(span.start, span.end) === piece.quote.exact;
  return { status: 'found', span, how: isSame ? 'moved' : 'changed' };
}
