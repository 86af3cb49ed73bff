import type { Citation } from './model';
import { type Reading, splitDigits } from './reading';
import { digits, exactly, glued, inOrder, map, oneOf, optional, part, type Rule, word, wordLike } from './rules';
import { colon, dash, numberWord } from './terminals';

/** `CELEX:`, `CELEX-nummer`, in an address also `CELEX%3A`. */
const label: Rule<unknown> = inOrder({
  celex: word('celex'),
  number: optional(inOrder({ dash: optional(glued(dash)), word: numberWord })),
  sign: optional(
    oneOf<unknown>(
      colon,
      inOrder({ percent: glued(exactly('%')), hex: glued(exactly('3')), letter: glued(exactly('A', 'a')) }),
    ),
  ),
});

/** Sector and year, one or two letters for the kind, and a number: `52021PC0752`. */
const code = part(
  inOrder({
    sectorAndYear: map(digits(5), (text) => (/^[03569](?:19|20)\d\d$/.test(text) ? text : undefined)),
    kind: glued(wordLike((text) => /^[A-Za-z]{1,2}$/.test(text))),
    number: glued(part(digits(4, 6))),
  }),
);

const labelAndCode = inOrder({ label: optional(label), code });

/** A CELEX number of EUR-Lex, printed or in an address: `CELEX:52021PC0752`, `32016R0679`. */
export const celex: Rule<Reading> = (tokens, at) => {
  const read = labelAndCode(tokens, at);
  if (read === undefined) return undefined;
  const { code: printed } = read.value;
  const { sectorAndYear, kind, number } = printed.value;
  const split = splitDigits(number.span, 4);
  if (split === undefined) return undefined;
  const value = `${sectorAndYear}${kind.toUpperCase()}${number.value.slice(0, 4)}`;
  const { end } = split.code;
  const citation: Citation = {
    kind: 'citation',
    type: 'celex',
    span: { start: tokens.start(at), end },
    id: value,
    number: { value, span: { start: printed.span.start, end } },
  };
  return {
    value: { citations: [citation], gluedMarks: split.mark === undefined ? [] : [split.mark] },
    next: read.next,
  };
};
