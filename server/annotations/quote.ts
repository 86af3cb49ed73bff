import type { Span } from '../text/span';
import type { Piece } from './model';

/**
 * A stretch of a text with the words to find it again by. The context on each side is 32 characters, and more where the
 * same words stand in the same context elsewhere in the text, so that twins can be told apart as far as the text allows.
 */
export function pieceAt(text: string, span: Span): Piece {
  const exact = text.slice(span.start, span.end);
  for (const reach of [SHORT, 2 * SHORT]) {
    const context = contextOf(text, span, reach);
    const whole = context.prefix + exact + context.suffix;
    if (text.indexOf(whole) === text.lastIndexOf(whole)) return { span, quote: { exact, ...context } };
  }
  return { span, quote: { exact, ...contextOf(text, span, 4 * SHORT) } };
}

/** Less than this is kept only of what stands close to the beginning or the end of a text. */
export const SHORT = 32;

/** Whether the same words stood in the same context elsewhere when the quote was taken, so that more of it was needed. */
export function hadTwin({ quote }: Piece): boolean {
  return Math.max(quote.prefix.length, quote.suffix.length) > SHORT + 1;
}

function contextOf(text: string, { start, end }: Span, reach: number): { prefix: string; suffix: string } {
  const from = start - reach;
  const to = end + reach;
  return {
    // No context begins or ends in the middle of a character: half of one can't be written as UTF-8.
    prefix: text.slice(Math.max(0, isInside(text, from) ? from - 1 : from), start),
    suffix: text.slice(end, isInside(text, to) ? to + 1 : to),
  };
}

function isInside(text: string, offset: number): boolean {
  return offset > 0 && offset < text.length && (text.codePointAt(offset - 1) ?? 0) > 0xffff;
}
