/** So many characters in a row are looked up at once: few enough to survive between two typing errors, enough to be rare. */
export const GRAM = 6;

/** Where each stretch of `GRAM` characters stands in a text. */
export interface GramIndex {
  /** How often the stretch of a needle that begins at an offset may stand in the text: never less than it does. */
  count(needle: string, offset: number): number;
  /** Calls `found` with each place where it does stand, in order, until it answers no. */
  each(needle: string, offset: number, found: (at: number) => boolean): void;
}

/** Built in linear time, with two numbers for each character of the text. */
export function gramIndexOf(text: string): GramIndex {
  const grams = Math.max(0, text.length - GRAM + 1);
  const bits = Math.max(8, Math.ceil(Math.log2(grams + 1)));
  const bucketOf = (of: string, at: number): number => hash(of, at) >>> (32 - bits);
  const ends = new Uint32Array((1 << bits) + 1);
  for (let at = 0; at < grams; at++) ends[bucketOf(text, at) + 1] = (ends[bucketOf(text, at) + 1] ?? 0) + 1;
  for (let bucket = 1; bucket < ends.length; bucket++) ends[bucket] = (ends[bucket] ?? 0) + (ends[bucket - 1] ?? 0);
  const places = new Uint32Array(grams);
  const next = ends.slice();
  for (let at = 0; at < grams; at++) {
    const bucket = bucketOf(text, at);
    const place = next[bucket] ?? 0;
    places[place] = at;
    next[bucket] = place + 1;
  }
  return {
    count: (needle, offset) => {
      const bucket = bucketOf(needle, offset);
      return (ends[bucket + 1] ?? 0) - (ends[bucket] ?? 0);
    },
    each: (needle, offset, found) => {
      const bucket = bucketOf(needle, offset);
      for (let index = ends[bucket] ?? 0; index < (ends[bucket + 1] ?? 0); index++) {
        const at = places[index] ?? 0;
        if (text.startsWith(needle.slice(offset, offset + GRAM), at) && !found(at)) return;
      }
    },
  };
}

/** FNV-1a over the characters of one stretch. */
function hash(of: string, at: number): number {
  let value = 0x811c9dc5;
  for (let index = at; index < at + GRAM; index++) value = Math.imul(value ^ of.charCodeAt(index), 0x01000193);
  return Math.imul(value ^ (value >>> 15), 0x9e3779b1) >>> 0;
}
