import { anchor } from '../../../../server/annotations/anchor';
import { anchorable } from '../../../../server/annotations/anchoring/anchorable';
import type { Piece } from '../../../../server/annotations/model';
import { pieceAt } from '../../../../server/annotations/quote';
import type { Span } from '../../../../server/text/span';
import type { Dice, Traced } from './madeEdits';

/** What became of the annotations of texts. */
export interface Figures {
  annotations: number;
  /** Those without an answer: there must never be one. */
  lost: number;
  /** Those whose words are still there. */
  surviving: number;
  right: number;
  /** Found where they aren't, or found though they are gone. */
  wrong: number;
  ambiguous: number;
  orphaned: number;
  /** Milliseconds. */
  took: number;
  readonly examples: string[];
}

export function noFigures(): Figures {
  return {
    annotations: 0,
    lost: 0,
    surviving: 0,
    right: 0,
    wrong: 0,
    ambiguous: 0,
    orphaned: 0,
    took: 0,
    examples: [],
  };
}

/** Stretches of a text as people mark them: words, a few words, sentences, paragraphs, anything over line ends. */
export function annotationsIn(text: string, number: number, dice: Dice): readonly Piece[] {
  const words = [...text.matchAll(/\S*[\p{L}\p{N}]\S*/gu)].map(({ index, 0: word }) => ({
    start: index,
    end: index + word.length,
  }));
  return Array.from({ length: number }, () => {
    const lengths = [1, 1, 2, 3, 5, 8, 12, 20, 40, 120];
    const length = lengths[Math.floor(dice() * lengths.length)] ?? 1;
    const from = Math.floor(dice() * words.length);
    const first = words[from];
    const last = words[Math.min(words.length - 1, from + length - 1)];
    return pieceAt(text, { start: first?.start ?? 0, end: last?.end ?? 0 });
  });
}

/**
 * What is left of a span: from the first to the last of its characters. It has survived if enough of them are left, and they
 * stand in one stretch, with at most as much in between as was put between them.
 */
export interface Remains extends Span {
  readonly survived: boolean;
}

/** Where the characters of a span went; nothing where none is left. */
export function remainsOf(
  span: Span,
  before: string,
  now: Traced,
  placeOf: ReadonlyMap<number, number>,
): Remains | undefined {
  const places: number[] = [];
  let all = 0;
  for (let at = span.start; at < span.end; at++) {
    if (!/[\p{L}\p{N}]/u.test(before[at] ?? '')) continue;
    all++;
    const place = placeOf.get(at);
    if (place !== undefined) places.push(place);
  }
  if (places.length === 0) return undefined;
  const start = places.reduce((least, place) => Math.min(least, place));
  const end = places.reduce((most, place) => Math.max(most, place)) + 1;
  const inside = now.text.slice(start, end).replace(/[^\p{L}\p{N}]/gu, '').length;
  return { start, end, survived: places.length >= 0.7 * all && inside <= 1.5 * places.length + 10 };
}

/** Whether two spans are the same but for a fifth of their letters. */
export function isRight(found: Span, truth: Span, text: string): boolean {
  const letters = (start: number, end: number) =>
    start >= end ? 0 : text.slice(start, end).replace(/[^\p{L}\p{N}]/gu, '').length;
  const shared = letters(Math.max(found.start, truth.start), Math.min(found.end, truth.end));
  const either = letters(Math.min(found.start, truth.start), Math.max(found.end, truth.end));
  return either === 0 || shared / either >= 0.8;
}

/** Anchors pieces of one text in the other, and adds what became of them by what is known to be true. */
export function measure(pieces: readonly Piece[], before: string, now: Traced, figures: Figures): void {
  const placeOf = new Map<number, number>();
  for (const [place, origin] of now.origins.entries()) if (origin >= 0) placeOf.set(origin, place);
  const started = performance.now();
  const answers = anchor(pieces, anchorable(now.text));
  figures.took += performance.now() - started;
  for (const [index, piece] of pieces.entries()) {
    const answer = answers[index];
    const remains = remainsOf(piece.span, before, now, placeOf);
    const truth = remains?.survived ? remains : undefined;
    figures.annotations++;
    if (answer === undefined) {
      figures.lost++;
      continue;
    }
    if (truth !== undefined) figures.surviving++;
    const isGood = answer.status === 'found' && truth !== undefined && isRight(answer.span, truth, now.text);
    if (isGood) figures.right++;
    if (answer.status === 'found' && !isGood && !isLeftOf(piece, answer.span, remains, now)) figures.wrong++;
    if (answer.status === 'ambiguous' && truth !== undefined) figures.ambiguous++;
    if (answer.status === 'orphaned' && truth !== undefined) figures.orphaned++;
    if (
      !isGood &&
      (truth !== undefined || (answer.status === 'found' && !isLeftOf(piece, answer.span, remains, now)))
    ) {
      const at = answer.status === 'found' ? now.text.slice(answer.span.start, answer.span.end) : '';
      const is = truth === undefined ? 'GONE' : now.text.slice(truth.start, truth.end);
      figures.examples.push(
        `${answer.status} ${JSON.stringify({ quote: piece.quote, is, at, truth, answer }).slice(0, 1500)}`,
      );
    }
  }
}

/** Whether a found stretch is what remains of a piece that has not survived as one: the whole of it, or a part. */
function isLeftOf({ span }: Piece, found: Span, remains: Span | undefined, now: Traced): boolean {
  if (remains === undefined) return false;
  if (isRight(found, remains, now.text)) return true;
  let own = 0;
  let all = 0;
  for (let at = found.start; at < found.end; at++) {
    if (!/[\p{L}\p{N}]/u.test(now.text[at] ?? '')) continue;
    all++;
    const origin = now.origins[at] ?? -1;
    if (span.start <= origin && origin < span.end) own++;
  }
  return own >= 0.5 * all;
}
