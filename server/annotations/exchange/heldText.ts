import { type CodePoints, codePointsOf, pairsAsOne } from '../codePoints';
import type { Piece } from '../model';
import type { CountedText } from './fields';

/** How a format holds a text. */
export interface Holding {
  /** Whether offsets count code points, or UTF-16 code units. */
  readonly unit: 'code points' | 'UTF-16';
  /** Whether a line must end with a line feed alone. */
  readonly lineFeeds?: boolean;
  /** Whether the text stands in XML, which can't hold every character. */
  readonly xml?: boolean;
}

/**
 * A text as a format can hold it, and its offsets in the format's unit. A carriage return before a line feed goes where the
 * format needs line feeds alone; what stood behind it moves up by one. All else keeps its place: a lone carriage return becomes
 * a line feed, a character that XML can't hold a space.
 */
export function hold(text: string, { unit, lineFeeds, xml }: Holding): CountedText {
  const pairs: number[] = [];
  if (lineFeeds || unit === 'code points') {
    for (let at = 0; at < text.length; at++) {
      const isLineEnd = lineFeeds && text[at] === '\r' && text[at + 1] === '\n';
      const isPair = unit === 'code points' && (text.codePointAt(at) ?? 0) > 0xffff;
      if (isLineEnd || isPair) pairs.push(at++);
    }
  }
  const lines = lineFeeds ? text.replace(/\r\n?/g, '\n') : text;
  return { text: xml ? xmlSafe(lines) : lines, points: pairsAsOne(pairs) };
}

/**
 * The text that a file of a format holds: the user's own where it is the same but for what the format can't hold, so that the
 * places are those in it; otherwise the file's.
 */
export function heldAs(
  held: string,
  own: string | undefined,
  holding: Holding,
): CountedText & { readonly isOwn: boolean } {
  if (own !== undefined) {
    const { text, points } = hold(own, holding);
    if (text === held) return { text: own, points, isOwn: true };
  }
  return { text: held, points: holding.unit === 'UTF-16' ? SAME : codePointsOf(held), isOwn: own === held };
}

const SAME: CodePoints = pairsAsOne([]);

/**
 * The text with a space for every character that XML 1.0 can't hold: control characters, halves of characters, and the two
 * that are no characters. Nothing moves.
 */
export function xmlSafe(text: string): string {
  return text.replace(NOT_IN_XML, ' ');
}

/** What is no `Char` of XML 1.0 (§ 2.2). */
const NOT_IN_XML = /[^\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/gu;

/** Whether a format gives exactly this stretch back: it begins and ends between what the format counts as one. */
export function isWhole({ span }: Piece, { points }: CountedText): boolean {
  return [span.start, span.end].every((offset) => points.toUtf16(points.fromUtf16(offset)) === offset);
}
