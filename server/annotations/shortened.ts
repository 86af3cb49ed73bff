/** Words of a text or of a person for use in a sentence: one line of at most sixty characters. */
export function shortened(text: string): string {
  const plain = Array.from(text.replace(/\s+/gu, ' ').trim());
  return plain.length <= LONGEST ? plain.join('') : `${plain.slice(0, LONGEST - 1).join('')}…`;
}

const LONGEST = 60;
