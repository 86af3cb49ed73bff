import type { Span } from '../../text/span';
import type { Piece } from '../model';

/** Whether the words still stand at their place, between what stood around them: nothing has happened to this piece. */
export function standsThere(text: string, { span, quote }: Piece): boolean {
  return (
    text.startsWith(quote.exact, span.start) &&
    span.end - span.start === quote.exact.length &&
    text.startsWith(quote.suffix, span.end) &&
    span.start >= quote.prefix.length &&
    text.startsWith(quote.prefix, span.start - quote.prefix.length)
  );
}

/**
 * Where the same words stand around a place, whatever is around them: what a person may choose from when nothing better is found.
 * Only so far is looked that a text without them costs no more than its surroundings.
 */
export function sameWordsNear(text: string, words: string, at: number): readonly Span[] {
  if (words.length === 0) return [];
  const around = text.slice(Math.max(0, at - REACH), at + REACH + words.length);
  const offset = Math.max(0, at - REACH);
  const found: Span[] = [];
  for (
    let from = around.indexOf(words);
    from >= 0 && found.length < MOST_FOUND;
    from = around.indexOf(words, from + words.length)
  )
    found.push({ start: offset + from, end: offset + from + words.length });
  return found.sort((one, other) => Math.abs(one.start - at) - Math.abs(other.start - at)).slice(0, MOST_OFFERED);
}

const REACH = 10_000;
const MOST_FOUND = 200;
const MOST_OFFERED = 3;
