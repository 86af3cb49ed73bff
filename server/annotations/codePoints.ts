/**
 * The offsets of one text in both units: UTF-16 code units, as editors count, and Unicode code points, as Web Annotations do.
 * They differ only behind characters beyond U+FFFF. A lone half of such a character counts as one in both.
 */
export interface CodePoints {
  /** The number of code points before a UTF-16 offset; an offset in the middle of a character stands for its beginning. */
  fromUtf16(offset: number): number;
  /** The UTF-16 offset behind so many code points. */
  toUtf16(offset: number): number;
}

/**
 * Both units of a text, found once in linear time. Offsets behind its end go on one for one, so that what was written for
 * a longer version of the text survives being read and written again.
 */
export function codePointsOf(text: string): CodePoints {
  const pairs: number[] = [];
  for (let at = text.search(HIGH_HALF); at >= 0 && at < text.length; at++) {
    if ((text.codePointAt(at) ?? 0) > 0xffff) pairs.push(at++);
  }
  return pairsAsOne(pairs);
}

/**
 * Offsets of a text, and offsets that count each of these pairs of code units as one; `pairs` are the offsets at which they
 * begin, in the order of the text.
 */
export function pairsAsOne(pairs: readonly number[]): CodePoints {
  if (pairs.length === 0) return SAME;
  return {
    fromUtf16: (offset) => offset - countBefore(pairs.length, (index) => (pairs[index] ?? 0) < offset),
    toUtf16: (offset) => offset + countBefore(pairs.length, (index) => (pairs[index] ?? 0) - index < offset),
  };
}

const SAME: CodePoints = { fromUtf16: (offset) => offset, toUtf16: (offset) => offset };

const HIGH_HALF = /[\ud800-\udbff]/;

/** How many of a number of things, ordered so that those that fulfil a condition come first, fulfil it. */
function countBefore(length: number, holds: (index: number) => boolean): number {
  let low = 0;
  let high = length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (holds(middle)) low = middle + 1;
    else high = middle;
  }
  return low;
}
