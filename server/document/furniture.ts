import { type IdentityLine, readIdentityLine } from '../citations/identityLine';

/** What a page carries and the text doesn't, as a line shows it. */
export type Furniture =
  | { readonly kind: 'runningFoot'; readonly identity: IdentityLine; readonly at: number }
  | { readonly kind: 'colophon'; readonly identity?: IdentityLine; readonly at: number };

/**
 * Reads a line as a running foot (`Eerste Kamer, vergaderjaar 2020–2021, 35 612, D 6`) or as a line of the colophon
 * (`ah-tk-20232024-1432`, `ISSN 0921 - 7398`, `’s-Gravenhage 2024`); one extraction writes the last line of the colophon
 * and the foot on the same line. `at` is where the foot or identifier starts in the line. Nothing for a line of text.
 */
export function readFurniture(line: string): Furniture | undefined {
  if (line.length > LONGEST_LINE) return undefined;
  const imprint = /^[’'‘`]?s-Gravenhage,? \d{4}(?:\s|$)\s?/.exec(line)?.[0] ?? '';
  const rest = line.slice(imprint.length);
  if (rest === '') return imprint === '' ? undefined : { kind: 'colophon', at: 0 };
  if (/^ISSN \d{4} ?[-–] ?\d{3}[\dX]$/.test(rest)) return { kind: 'colophon', at: 0 };
  const identity = readIdentityLine(rest);
  if (identity === undefined) return undefined;
  return { kind: identity.place === 'colophon' ? 'colophon' : 'runningFoot', identity, at: imprint.length };
}

/** No foot or colophon is longer; a text that is not wrapped has lines of any length. */
const LONGEST_LINE = 160;
