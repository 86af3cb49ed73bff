/** The words of a text as they are compared: in small letters, without accents, with one space before each and no other sign. */
export function folded(text: string): string {
  const bare = text
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase();
  return (bare.match(/[\p{L}\p{N}]+/gu) ?? []).map((word) => ` ${word}`).join('');
}

/** The last of the grades that `matching` gives. */
export const WORST = 3;

/**
 * How well a name matches what a reader typed, both `folded`: 0 where the name starts with it, 1 where every word typed opens a
 * word of the name, 2 where every word stands in the name, 3 where the letters of every word stand in that order in one word of
 * the name, the first at its start, or each at the start of a word (`vws`). A word with a figure in it must stand there as it
 * is: who types `212` doesn't mean `22112`. Undefined where a word is missing. Nothing typed matches every name.
 */
export function matching(typed: string, name: string): number | undefined {
  if (name.startsWith(typed)) return 0;
  let worst = 0;
  for (const word of typed.split(' ').slice(1)) {
    const match = wordMatching(word, name);
    if (match === undefined) return undefined;
    worst = Math.max(worst, match);
  }
  return worst;
}

function wordMatching(word: string, name: string): number | undefined {
  if (name.includes(` ${word}`)) return 1;
  if (name.includes(word)) return 2;
  return !/\p{N}/u.test(word) && inOrder(word, name) ? WORST : undefined;
}

/** Whether the letters stand in one word of the name in their order, from its start on, or each at the start of a word. */
function inOrder(letters: string, name: string): boolean {
  const words = name.split(' ').slice(1);
  return words.some((word) => word[0] === letters[0] && standIn(letters, word)) || standIn(letters, initials(words));
}

function initials(words: readonly string[]): string {
  return words.map((word) => word.charAt(0)).join('');
}

/** Whether the letters stand in a word in their order, with anything between them. */
function standIn(letters: string, word: string): boolean {
  let at = 0;
  for (const letter of letters) {
    const found = word.indexOf(letter, at);
    if (found < 0) return false;
    at = found + 1;
  }
  return true;
}
