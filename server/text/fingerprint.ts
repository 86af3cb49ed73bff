/**
 * A short name for a content: the same for the same, and for two that differ another but once in about nine thousand million
 * million. Two sums over the UTF-16 units, each stirred by multiplication as in MurmurHash3; no protection against somebody
 * who makes two alike on purpose.
 */
export function fingerprint(content: string): string {
  let one = 0x9e3779b9;
  let other = 0x85ebca6b;
  for (let index = 0; index < content.length; index++) {
    const unit = content.charCodeAt(index);
    one = Math.imul(one ^ unit, 0xcc9e2d51);
    other = Math.imul(other ^ unit, 0x1b873593);
  }
  one = Math.imul(one ^ (one >>> 16), 0x85ebca6b) ^ Math.imul(other ^ (other >>> 13), 0xc2b2ae35);
  other = Math.imul(other ^ (other >>> 16), 0x85ebca6b) ^ Math.imul(one ^ (one >>> 13), 0xc2b2ae35);
  return ((other >>> 0) * 2 ** 21 + (one >>> 11)).toString(36);
}
