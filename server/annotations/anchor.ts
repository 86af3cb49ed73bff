import type { Span } from '../text/span';
import type { Anchorable } from './anchoring/anchorable';
import { sameWordsNear, standsThere } from './anchoring/exact';
import { type Placed, placesOf } from './anchoring/fuzzy';
import { type Neighbours, neighboursOf, type Settled, type Support } from './anchoring/neighbours';
import { MARGIN, type Score } from './anchoring/score';
import type { Piece } from './model';
import { hadTwin, SHORT } from './quote';

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
  let settled = looked.map(({ piece, sure }) => (sure ? { before: piece.span, now: sure } : undefined));
  const before = lengthBefore(pieces);
  const lengths = before === undefined ? undefined : { before, now: text.text.length };
  const neighboursNow = () =>
    neighboursOf(
      settled.filter((one) => one !== undefined),
      lengths,
    );
  let neighbours = neighboursNow();
  for (let round = 0; round < ROUNDS; round++) {
    const known = settled;
    settled = looked.map((one, index) => known[index] ?? supported(one, neighbours));
    if (settled.every((one, index) => one === known[index])) break;
    neighbours = neighboursNow();
  }
  return looked.map((one) => settle(one, neighbours, text));
}

/** Pieces that others helped to find help others in turn: into a stretch of twins from both its ends. */
const ROUNDS = 4;

/**
 * How long the text was, where a piece stood close to its end: behind that there was less context than there is of it before the
 * piece. Programs that always keep little tell nothing.
 */
function lengthBefore(pieces: readonly Piece[]): number | undefined {
  const last = pieces.find(
    ({ span, quote }) => quote.suffix.length < SHORT && quote.prefix.length >= Math.min(SHORT, span.start),
  );
  return last && last.span.end + last.quote.suffix.length;
}

function supported(looked: Looked, neighbours: Neighbours): Settled | undefined {
  const chosen = choose(looked, neighbours);
  return chosen !== undefined && chosen.support.sides > 0 && !isStranger(chosen, looked, neighbours)
    ? { before: looked.piece.span, now: chosen.place.span }
    : undefined;
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

function settle(looked: Looked, neighbours: Neighbours, text: Anchorable): Anchoring {
  const { piece, places } = looked;
  if (standsThere(text.text, piece)) return { status: 'found', span: piece.span, how: 'same' };
  const enough = places.filter(({ score }) => score.isEnough);
  if (enough.length === 0) return { status: 'orphaned', candidates: nearest(piece, places, text) };
  const chosen = choose(looked, neighbours);
  return chosen === undefined || isStranger(chosen, looked, neighbours)
    ? { status: 'ambiguous', candidates: enough.map(candidateOf) }
    : foundAt(chosen.place.span, piece, text);
}

interface Supported {
  readonly place: Placed;
  readonly support: Support;
}

/** The best place for a piece by its words, and of places that are about as good the one that its neighbours are for. */
function choose({ piece, places }: Looked, neighbours: Neighbours): Supported | undefined {
  const enough = places.filter(({ score }) => score.isEnough);
  const [best] = enough;
  if (best === undefined) return undefined;
  const asGood = enough
    .filter(({ score }) => isAboutAsGood(score, best.score))
    .map((place): Supported => ({ place, support: neighbours.supportOf(piece.span, place.span) }))
    .sort((one, other) => one.support.shift - other.support.shift);
  const [first, second] = asGood;
  if (first === undefined || second === undefined) return first;
  const isTwin = asGood.some((one) => one !== first && first.place.score.whole - one.place.score.whole < ALIKE);
  if ((isTwin && mayBeGone(piece, first)) || !isClearlyNearer(first.support, second.support)) return undefined;
  if (first.support.sides > 0) return first;
  return neighbours.areAround(piece.span) && isByFarNearest(first.support, second.support) ? first : undefined;
}

/**
 * Whether so much has gone from beside a place that the piece itself may have, and it be its twin that is there. Where nearly
 * all of the piece and of what was around it stands, it can't be: so much was kept of it as told it apart from its twins.
 */
function mayBeGone({ quote }: Piece, { place, support }: Supported): boolean {
  return support.sides < 2 && support.gone >= quote.exact.length && place.score.whole < ALMOST_THE_SAME;
}

/** Twins: a letter or two is all that tells them apart. */
const ALIKE = 0.05;

/** Places in which the words around the quote agree as well, but the quote itself has changed, are another matter. */
function isAboutAsGood(score: Score, best: Score): boolean {
  return best.whole - score.whole < MARGIN && best.quote - score.quote < 2 * MARGIN;
}

/** What was put in beside a place is in its shift and in the other's: so it is the difference that tells. */
function isClearlyNearer(one: Support, other: Support): boolean {
  return other.shift - one.shift >= A_WORD + Math.min(one.shift, A_FEW_WORDS);
}

/** A paragraph or a page's foot has come or gone in between, and whatever else is like it is elsewhere altogether. */
function isByFarNearest(one: Support, other: Support): boolean {
  return one.shift <= A_PARAGRAPH && other.shift >= FAR * one.shift;
}

const A_PARAGRAPH = 500;
const FAR = 3;
const A_WORD = 10;
const A_FEW_WORDS = 40;

/**
 * Whether it may be only something like the piece that stands there. In doubt are: other numbers; words that have changed, where
 * the neighbours on both sides aren't for the place; and a place that none of them is for, if something as good stands
 * elsewhere, or if they have stayed together, so that it should be between them, and it had a twin or isn't quite the same.
 */
function isStranger({ place, support }: Supported, { piece, places }: Looked, neighbours: Neighbours): boolean {
  if (place.score.isDoubtful) return true;
  if (support.sides === 2 || !neighbours.areAround(piece.span)) return false;
  if (place.score.whole < SURE && (support.sides === 0 || place.score.quote < INTACT))
    return support.shift > CLOSE_TO_NEIGHBOURS && !isOnlyOne(place, piece, places);
  const rivals = places.filter(
    (rival) => rival !== place && rival.score.isEnough && place.score.whole - rival.score.whole < 2 * MARGIN,
  );
  if (rivals.some((rival) => isClearlyNearer(neighbours.supportOf(piece.span, rival.span), support))) return true;
  if (support.sides > 0) return false;
  if (rivals.some((rival) => !isByFarNearest(support, neighbours.supportOf(piece.span, rival.span)))) return true;
  return (
    (hadTwin(piece) || place.score.whole < ALMOST_THE_SAME) &&
    neighbours.areTogether(piece.span) &&
    support.shift > A_PARAGRAPH
  );
}

/** The words are as they were, and nowhere else are words like them in such surroundings, nor were. */
function isOnlyOne({ score }: Placed, piece: Piece, places: readonly Placed[]): boolean {
  if (score.quote < INTACT || hadTwin(piece)) return false;
  const others = places.filter((place) => place.score !== score && place.score.quote > 0);
  return others.every((other) => score.whole - other.score.whole >= 2 * MARGIN);
}

const CLOSE_TO_NEIGHBOURS = 100;

/** So much is left of words and surroundings together where one of the three is gone or all have typing errors mended. */
const ALMOST_THE_SAME = 0.85;

/** The quote is as it was, but for a letter or two. */
const INTACT = 0.95;

function foundAt(span: Span, { span: before, quote }: Piece, { text }: Anchorable): Anchoring {
  if (text.slice(span.start, span.end) !== quote.exact) return { status: 'found', span, how: 'changed' };
  return { status: 'found', span, how: span.start === before.start ? 'same' : 'moved' };
}

/** Where only what was around the words is left, nothing stands that could be chosen. */
function nearest(piece: Piece, places: readonly Placed[], { text }: Anchorable): readonly Candidate[] {
  const likely = places
    .filter(({ score, span }) => score.whole >= LEAST_LIKE && text.slice(span.start, span.end).trim() !== '')
    .map(candidateOf);
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
