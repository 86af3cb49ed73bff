import type { Citation } from './model';
import { type Reading, splitDigits } from './reading';
import { digits, exactly, glued, inOrder, notAhead, part, type Rule, wordLike } from './rules';

const printedCode = inOrder({
  letter: exactly('E'),
  number: glued(part(digits(6, 8))),
  whole: notAhead(glued(wordLike(() => true))),
});

/**
 * A file of the Eerste Kamer on a European proposal: E, two digits of the year and four digits (`E200018`). Complete in itself,
 * so that `dossier` before it is no part of it. Digits that run on are a footnote mark.
 */
export const eDossier: Rule<Reading> = (tokens, at) => {
  if (tokens.isGlued(at) && tokens.kind(at - 1) !== 'sign') return undefined;
  const read = printedCode(tokens, at);
  if (read === undefined) return undefined;
  const { number } = read.value;
  const split = splitDigits(number.span, 6);
  if (split === undefined) return undefined;
  const value = `E${number.value.slice(0, 6)}`;
  const span = { start: tokens.start(at), end: split.code.end };
  const citation: Citation = { kind: 'citation', type: 'e-dossier', span, id: value, number: { value, span } };
  return {
    value: { citations: [citation], gluedMarks: split.mark === undefined ? [] : [split.mark] },
    next: read.next,
  };
};
