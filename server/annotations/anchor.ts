import type { Span } from '../text/span';
import type { Anchorable } from './anchoring/anchorable';
import { sameWordsNear, standsThere } from './anchoring/exact';
import { type Placed, placesOf } from './anchoring/fuzzy';
import { type Neighbours, neighboursOf, type Settled } from './anchoring/neighbours';
import { MARGIN } from './anchoring/score';
import type { Piece } from './model';

/** Where a piece of an annotation stands in a text that may have changed. */
export type Anchoring =
  /** `same`: nothing has happened to it. `moved`: the same words elsewhere. `changed`: the words themselves have changed. */
  | { readonly status: 'found'; readonly span: Span; readonly how: 'same' | 'moved' | 'changed' }
  /** It may be one of several, or the one there is isn't certain. A person chooses. */
  | { readonly status: 'ambiguous'; readonly candidates: readonly Candidate[] }
  /** It is gone; the candidates, the likeliest first, are what comes nearest, if anything does. */
  | { readonly status: 'orphaned'; readonly candidates: readonly Candidate[] };

/** A place that a person may choose. */
export interface Candidate {
  readonly span: Span;
  /** From 0 to 1: how much of the words and what was around them stands there. */
  readonly likeness: number;
}

/**
 * Finds pieces of annotations again in a text, one answer for each, in the order in which they are given. A piece that stands
 * where it stood is found first; others by their words and what was around them, as long as one place is clearly the
 * best; and where several are as good, the one that keeps its distance to the pieces around it. So ask for all of a
 * text at once. Nothing is ever dropped: what isn't found is ambiguous or orphaned.
 */
export function anchor(pieces: readonly Piece[], text: Anchorable): readonly Anchoring[] {
  const looked = pieces.map((piece) => look(piece, text));
  const neighbours = neighboursOf(
    looked.flatMap(({ piece, sure }) => (sure ? [{ before: piece.span, now: sure }] : [])),
  );
  return looked.map((one) => settle(one, neighbours, text));
}

/** What a piece's own words say. */
interface Looked {
  readonly piece: Piece;
  readonly places: readonly Placed[];
  /** Where it stands, beyond doubt. */
  readonly sure?: Settled['now'];
}

function look(piece: Piece, text: Anchorable): Looked {
  if (standsThere(text.text, piece)) return { piece, places: [], sure: piece.span };
  const places = placesOf(piece, text);
  const [best, second] = places;
  if (best === undefined || !best.score.isEnough || best.score.isDoubtful || best.score.whole < SURE)
    return { piece, places };
  return best.score.whole - (second?.score.whole ?? 0) < SURE_MARGIN
    ? { piece, places }
    : { piece, places, sure: best.span };
}

/** Pieces that fit as well as this are asked about others. */
const SURE = 0.8;
const SURE_MARGIN = 0.3;

function settle({ piece, places }: Looked, neighbours: Neighbours, text: Anchorable): Anchoring {
  if (standsThere(text.text, piece)) return { status: 'found', span: piece.span, how: 'same' };
  const enough = places.filter(({ score }) => score.isEnough);
  const [best] = enough;
  if (best === undefined) return { status: 'orphaned', candidates: nearest(piece, places, text) };
  const asGood = enough.filter(({ score }) => best.score.whole - score.whole < MARGIN);
  const chosen = asGood.length === 1 ? best : keepingDistance(piece, asGood, neighbours);
  if (chosen === undefined) return { status: 'ambiguous', candidates: enough.map(candidateOf) };
  const isOutdone = enough.some((rival) => rival !== chosen && isWhereExpected(rival, piece, neighbours));
  return isStranger(chosen, piece, neighbours, isOutdone)
    ? { status: 'ambiguous', candidates: enough.map(candidateOf) }
    : foundAt(chosen.span, piece, text);
}

/** The one of several places that is clearly nearest to where the pieces around it went. */
function keepingDistance(
  { span: before }: Piece,
  places: readonly Placed[],
  neighbours: Neighbours,
): Placed | undefined {
  const shifts = places.map((place) => ({ place, shift: neighbours.shift(before, place.span) }));
  const [best, second] = shifts.sort((one, other) => one.shift - other.shift);
  if (best === undefined || best.shift > MOST_SHIFTED) return undefined;
  return (second?.shift ?? Number.POSITIVE_INFINITY) >= 2 * best.shift + CLEARLY ? best.place : undefined;
}

const MOST_SHIFTED = 40;
const CLEARLY = 20;

function isWhereExpected({ span }: Placed, piece: Piece, neighbours: Neighbours): boolean {
  return neighbours.shift(piece.span, span) <= MOST_SHIFTED;
}

/**
 * Whether it is only something like the piece that stands elsewhere, while what was around the piece has stayed together: what
 * was on one side isn't there, or its numbers are others, or there is something like the piece (`isOutdone`) where it should be.
 */
function isStranger(chosen: Placed, piece: Piece, neighbours: Neighbours, isOutdone: boolean): boolean {
  if (chosen.score.isDoubtful) return !isWhereExpected(chosen, piece, neighbours);
  if (neighbours.shift(piece.span, chosen.span) <= CLOSE_TO_NEIGHBOURS) return false;
  return isOutdone || (chosen.score.whole < SURE && neighbours.areTogether(piece.span));
}

const CLOSE_TO_NEIGHBOURS = 400;

function foundAt(span: Span, { span: before, quote }: Piece, { text }: Anchorable): Anchoring {
  if (text.slice(span.start, span.end) !== quote.exact) return { status: 'found', span, how: 'changed' };
  return { status: 'found', span, how: span.start === before.start ? 'same' : 'moved' };
}

function nearest(piece: Piece, places: readonly Placed[], { text }: Anchorable): readonly Candidate[] {
  const likely = places.filter(({ score }) => score.whole >= LEAST_LIKE).map(candidateOf);
  const same = sameWordsNear(text, piece.quote.exact, piece.span.start).map((span) => ({ span, likeness: LEAST_LIKE }));
  const others = same.filter(
    ({ span }) => !likely.some((one) => one.span.start < span.end && span.start < one.span.end),
  );
  return [...likely, ...others].slice(0, MOST_CANDIDATES);
}

const LEAST_LIKE = 0.25;
const MOST_CANDIDATES = 5;

function candidateOf({ span, score }: Placed): Candidate {
  return { span, likeness: score.whole };
}
