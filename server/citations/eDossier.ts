import type { Citation } from './model';
import { type Reading, splitDigits } from './reading';
import {
  digits,
  exactly,
  glued,
  inOrder,
  map,
  notAhead,
  oneOf,
  optional,
  part,
  type Rule,
  word,
  wordLike,
} from './rules';
import { dash, numberWord } from './terminals';

const printedCode = inOrder({
  letter: exactly('E'),
  number: glued(part(digits(6, 8))),
  whole: notAhead(glued(wordLike(() => true))),
});

/** `E-dossier 200018`: the letter is printed in the label. */
const labelled = inOrder({
  letter: word('e'),
  dash: glued(dash),
  noun: glued(word('dossier', 'dossiernummer')),
  announced: optional(numberWord),
  number: part(map(digits(6), (text) => (/^[0-4]/.test(text) ? text : undefined))),
  whole: notAhead(oneOf<unknown>(glued(wordLike(() => true)), glued(dash))),
});

/**
 * A file of the Eerste Kamer on a European proposal: E, two digits of the year and four digits (`E200018`). Complete in itself,
 * so that `dossier` before it is no part of it. Digits that run on are a footnote mark.
 */
export const eDossier: Rule<Reading> = (tokens, at) => {
  if (tokens.isGlued(at) && tokens.kind(at - 1) !== 'sign') return undefined;
  const byLabel = labelled(tokens, at);
  if (byLabel !== undefined) {
    const { number } = byLabel.value;
    const value = `E${number.value}`;
    const span = tokens.span(at, byLabel.next);
    const citation: Citation = { kind: 'citation', type: 'e-dossier', span, id: value, number: { ...number, value } };
    return { value: { citations: [citation], gluedMarks: [] }, next: byLabel.next };
  }
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
