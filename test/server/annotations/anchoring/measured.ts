import { type Anchoring, anchor } from '../../../../server/annotations/anchor';
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
  readonly byLength: Record<string, Pick<Figures, 'annotations' | 'surviving' | 'right' | 'wrong'>>;
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
    byLength: {},
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
    if (!isLetter(before[at])) continue;
    all++;
    const place = placeOf.get(at);
    if (place !== undefined) places.push(place);
  }
  if (places.length === 0) return undefined;
  const start = places.reduce((least, place) => Math.min(least, place));
  const end = places.reduce((most, place) => Math.max(most, place)) + 1;
  const inside = lettersIn(now.text, start, end);
  return { start, end, survived: places.length >= 0.7 * all && inside <= 1.5 * places.length + 10 };
}

function isLetter(character: string | undefined): boolean {
  return character !== undefined && /[\p{L}\p{N}]/u.test(character);
}

function lettersIn(text: string, start: number, end: number): number {
  return text.slice(start, end).replace(/[^\p{L}\p{N}]/gu, '').length;
}

/** Whether two spans are the same but for a fifth of their letters. */
export function isRight(found: Span, truth: Span, text: string): boolean {
  const shared = lettersIn(text, Math.max(found.start, truth.start), Math.min(found.end, truth.end));
  const either = lettersIn(text, Math.min(found.start, truth.start), Math.max(found.end, truth.end));
  return either === 0 || shared / either >= 0.8;
}

/** What an answer is worth, by what is known to be true. */
export interface Judged {
  readonly answer: Anchoring;
  /** Where the piece stands now; nothing if it hasn't survived. */
  readonly truth: Span | undefined;
  /** `left`: it hasn't survived as one, and some of what remains of it was found. `gone`: nothing was found, rightly. */
  readonly verdict: 'right' | 'wrong' | 'missed' | 'left' | 'gone';
}

/** Anchors pieces of one text in the other, and tells of each what became of it; nothing for one without an answer. */
export function judge(
  pieces: readonly Piece[],
  before: string,
  now: Traced,
): { readonly judged: readonly (Judged | undefined)[]; readonly took: number } {
  const placeOf = new Map<number, number>();
  for (const [place, origin] of now.origins.entries()) if (origin >= 0) placeOf.set(origin, place);
  const started = performance.now();
  const answers = anchor(pieces, anchorable(now.text));
  const took = performance.now() - started;
  const judged = pieces.map((piece, index): Judged | undefined => {
    const answer = answers[index];
    if (answer === undefined) return undefined;
    const remains = remainsOf(piece.span, before, now, placeOf);
    const truth = remains?.survived ? remains : undefined;
    if (answer.status !== 'found') return { answer, truth, verdict: truth === undefined ? 'gone' : 'missed' };
    if (truth !== undefined && isRight(answer.span, truth, now.text)) return { answer, truth, verdict: 'right' };
    return { answer, truth, verdict: isLeftOf(piece, answer.span, remains, before, now) ? 'left' : 'wrong' };
  });
  return { judged, took };
}

/** Judges pieces, and adds what became of them to figures. */
export function measure(pieces: readonly Piece[], before: string, now: Traced, figures: Figures): void {
  const { judged, took } = judge(pieces, before, now);
  figures.took += took;
  for (const [index, piece] of pieces.entries()) {
    const one = judged[index];
    const length = lengthOf(piece);
    const ofLength = figures.byLength[length] ?? { annotations: 0, surviving: 0, right: 0, wrong: 0 };
    figures.byLength[length] = ofLength;
    if (one === undefined) figures.lost++;
    for (const counted of [figures, ofLength]) {
      counted.annotations++;
      if (one?.truth !== undefined) counted.surviving++;
      if (one?.verdict === 'right') counted.right++;
      if (one?.verdict === 'wrong') counted.wrong++;
    }
    if (one?.verdict === 'missed') figures[one.answer.status === 'ambiguous' ? 'ambiguous' : 'orphaned']++;
    if (one !== undefined && (one.verdict === 'wrong' || one.truth !== undefined) && one.verdict !== 'right') {
      const { answer, truth } = one;
      const at = answer.status === 'found' ? now.text.slice(answer.span.start, answer.span.end) : '';
      const is = truth === undefined ? 'GONE' : now.text.slice(truth.start, truth.end);
      figures.examples.push(
        `${answer.status} ${JSON.stringify({ quote: piece.quote, is, at, truth, answer }).slice(0, 1500)}`,
      );
    }
  }
}

/** What people mark is a name or a term, a few words, a sentence, or a paragraph. */
function lengthOf({ quote }: Piece): string {
  const words = quote.exact.split(/\s+/).length;
  if (words === 1) return '1 word';
  if (words <= 5) return '2–5 words';
  return words <= 20 ? '6–20 words' : 'more';
}

/**
 * Whether a found stretch is what remains of a piece that has not survived as one: the whole of it, or a part. A stretch that
 * holds most of the piece's words and begins or ends with them is where it stands, however much was put in between; and
 * where part of it was doubled, the copy with the rest behind it reads as the piece did: nobody can say that it isn't.
 */
function isLeftOf({ span }: Piece, found: Span, remains: Span | undefined, before: string, now: Traced): boolean {
  if (remains === undefined) return false;
  if (isRight(found, remains, now.text)) return true;
  const letters = Array.from({ length: found.end - found.start }, (_, index) => found.start + index).filter((at) =>
    isLetter(now.text[at]),
  );
  const isOwn = (at: number | undefined) => {
    const origin = now.origins[at ?? -1] ?? -1;
    return span.start <= origin && origin < span.end;
  };
  const own = letters.filter(isOwn).length;
  if (own >= 0.5 * letters.length) return true;
  const reads = (text: string) => text.replace(/[^\p{L}\p{N}]/gu, '');
  const isAsItWas = reads(now.text.slice(found.start, found.end)) === reads(before.slice(span.start, span.end));
  const isMost = own >= 0.5 * lettersIn(before, span.start, span.end);
  return (isMost || isAsItWas) && (isOwn(letters[0]) || isOwn(letters.at(-1)));
}
