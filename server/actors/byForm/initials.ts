import type { Words } from '../words';

/** Initials as printed, and the last stop of them. */
export interface Initials {
  readonly text: string;
  readonly last: number;
}

/** Letters with stops that are those of a firm or a country: `N.V. Philips`. */
const NO_INITIALS = /^(?:[BN]\.V|S\.A|U\.S|E\.U|V\.S|V\.N|P\.S|N\.B|C\.S|D\.D)\.$/;

const MOST_INITIALS = 7;

/** The initials that begin with a word: `G. B. M.`, `A.Th.B.`; each a letter, or a few of a name, with its stop. */
export function initialsAt(words: Words, first: number): Initials | undefined {
  let text = '';
  let last: number | undefined;
  for (let index = first, count = 0; count < MOST_INITIALS; count++, index += 2) {
    const letter = words.at(index);
    const stop = words.at(index + 1);
    if (letter === undefined || stop?.text !== '.' || stop.spaced) break;
    if (!/^(?:\p{Lu}|Th|Ch|Ph|Chr|Fr|Joh|Jac|IJ|Yu|St|Wm|Sj|Tj)$/u.test(letter.text)) break;
    text += text !== '' && letter.spaced ? ` ${letter.text}.` : `${letter.text}.`;
    last = index + 1;
  }
  if (last === undefined || NO_INITIALS.test(text.replaceAll(' ', ''))) return undefined;
  return { text, last };
}
