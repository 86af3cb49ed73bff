import type { Citation } from './model';
import { type Reading, splitDigits } from './reading';
import { digits, exactly, glued, inOrder, map, notAhead, part, type Rule, wordLike } from './rules';

const printedNumber = inOrder({
  year: map(digits(4), (text) => (text.startsWith('20') ? text : undefined)),
  letter: glued(exactly('D', 'Z')),
  number: glued(part(digits(5, 7))),
  whole: notAhead(glued(wordLike(() => true))),
});

/**
 * A number of the Tweede Kamer's own registration: a year, D for a document or Z for a case, and five digits
 * (`2011D02476`, `2011Z01806`). Digits that run on are a footnote mark.
 */
export const tweedeKamerNumber: Rule<Reading> = (tokens, at) => {
  if (tokens.isGlued(at) && tokens.kind(at - 1) === 'word') return undefined;
  const read = printedNumber(tokens, at);
  if (read === undefined) return undefined;
  const { year, letter, number } = read.value;
  const split = splitDigits(number.span, 5);
  if (split === undefined) return undefined;
  const value = `${year}${letter}${number.value.slice(0, 5)}`;
  const span = { start: tokens.start(at), end: split.code.end };
  const type = letter === 'D' ? 'tk-document' : 'tk-zaak';
  const citation: Citation = { kind: 'citation', type, span, id: value, number: { value, span } };
  return {
    value: { citations: [citation], gluedMarks: split.mark === undefined ? [] : [split.mark] },
    next: read.next,
  };
};
