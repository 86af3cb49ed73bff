/** How many characters must change, come or go to make one text of the other. Takes the product of both lengths. */
export function editDistance(one: string, other: string): number {
  return distances(one, other).at(-1) ?? 0;
}

/** The edit distance of a text to every beginning of the other, from none of it to all of it. */
export function distances(whole: string, other: string): readonly number[] {
  let row = Array.from({ length: other.length + 1 }, (_, index) => index);
  for (let at = 0; at < whole.length; at++) {
    const next = [at + 1];
    for (let index = 1; index <= other.length; index++) {
      const same = whole[at] === other[index - 1] ? 0 : 1;
      next.push(Math.min((row[index - 1] ?? 0) + same, (row[index] ?? 0) + 1, (next[index - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row;
}

/** The edit distance of a text to every end of the other, from all of it to none of it. */
export function distancesToEnds(whole: string, other: string): readonly number[] {
  return distances(reversed(whole), reversed(other)).toReversed();
}

function reversed(text: string): string {
  return text.split('').reverse().join('');
}
