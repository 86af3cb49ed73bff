import type { Citation } from './model';
import { type Reading, splitDigits } from './reading';
import { digits, exactly, glued, inOrder, part, type Rule } from './rules';

const printedCode = inOrder({ base: exactly('BWBR', 'BWBV', 'BWBW'), number: glued(part(digits(7, 9))) });

/** A regulation, treaty or circular in the Basiswettenbestand: `BWBR0011823`. Digits that run on are a footnote mark. */
export const bwbNumber: Rule<Reading> = (tokens, at) => {
  const read = printedCode(tokens, at);
  if (read === undefined) return undefined;
  const { base, number } = read.value;
  const split = splitDigits(number.span, 7);
  if (split === undefined) return undefined;
  const value = base + number.value.slice(0, 7);
  const span = { start: tokens.start(at), end: split.code.end };
  const citation: Citation = { kind: 'citation', type: 'bwb', span, id: value, number: { value, span } };
  return {
    value: { citations: [citation], gluedMarks: split.mark === undefined ? [] : [split.mark] },
    next: read.next,
  };
};
