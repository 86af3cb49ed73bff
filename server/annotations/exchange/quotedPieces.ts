import type { Piece, Quote } from '../model';
import { type CountedText, readPieces } from './fields';

/**
 * The pieces at places of a text (`0 3;6 9`) that may have changed since they were written down: where the words that were written
 * down with them don't stand there, pieces with those words, to be found again by. Line ends and runs of spaces count as one
 * space, for other programs change them. Nothing where the places are none, or aren't as many as the words.
 */
export function quotedPieces(
  written: string,
  quotes: readonly Quote[],
  counted: CountedText,
): readonly [Piece, ...Piece[]] | undefined {
  const standing = readPieces(written, counted);
  if (standing?.length === quotes.length && standing.every(({ quote }, at) => isAlike(quote, quotes[at])))
    return standing;
  const places = written.split(';');
  if (places.length !== quotes.length) return undefined;
  const pieces: Piece[] = [];
  for (const [index, quote] of quotes.entries()) {
    const [, start, end] = /^(\d{1,15}) (\d{1,15})$/.exec(places[index] ?? '') ?? [];
    if (start === undefined || end === undefined || Number(end) < Number(start)) return undefined;
    const span = { start: counted.points.toUtf16(Number(start)), end: counted.points.toUtf16(Number(end)) };
    pieces.push({ span, quote });
  }
  const [first, ...others] = pieces;
  return first && [first, ...others];
}

function isAlike({ exact }: Quote, other: Quote | undefined): boolean {
  return plainWords(exact) === plainWords(other?.exact ?? '');
}

/** Words with one space between them, whatever stands there. */
export function plainWords(words: string): string {
  return words.replace(/[\s\p{Control}]+/gu, ' ').trim();
}
