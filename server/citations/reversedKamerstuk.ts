import { dossierBehindLabel, dossierInProse } from './dossier';
import { kamerstukCitation } from './kamerstukCitation';
import { kamerstukLabel } from './label';
import type { Citation } from './model';
import { announcedList } from './numberList';
import { singleNumber } from './paperNumber';
import { inOrder, map, oneOf, optional, type Rule, word } from './rules';
import { closing, comma, numberWord, opening } from './terminals';
import type { Tokens } from './tokens';
import { dossierNoun } from './unlabelledKamerstuk';

/** `toegevoegd aan`, `bij het`, `van`: what joins a number to the dossier behind it. */
const joining: Rule<unknown> = inOrder({
  participle: optional(word('toegevoegd', 'gevoegd', 'behorend', 'behorende')),
  preposition: word('aan', 'bij', 'van', 'in', 'op'),
  article: optional(word('het', 'de')),
});

/** The number before its dossier, also in brackets: the span then runs to the closing bracket. */
const dossierBehindNumber = oneOf(
  map(inOrder({ opening, dossier: dossierInProse, closing }), (read) => read.dossier),
  map(
    inOrder({ joining, label: oneOf<unknown>(dossierNoun, kamerstukLabel), dossier: dossierBehindLabel }),
    (read) => read.dossier,
  ),
);

const isFormer: Rule<string> = word('was', 'voorheen', 'eerder');

/** `, was nr. 347`, `(was nr. 347)`: the number that a paper had before it was changed. It is no longer what is cited. */
const formerNumber: Rule<unknown> = oneOf<unknown>(
  inOrder({ comma: optional(comma), isFormer, numberWord, number: singleNumber }),
  inOrder({ opening, isFormer, numberWord, number: singleNumber, closing }),
);

const numbersAndDossier = inOrder({
  numbers: announcedList,
  former: optional(formerNumber),
  dossier: dossierBehindNumber,
});

/**
 * Numbers printed before their dossier: `nr. D toegevoegd aan wetsvoorstel 35099 (R2114)`, `Zij krijgt nr. 348, was nr. 347
 * (32317)`, `letter T (35925)`, one citation a number. `stuk nr. 34` alone belongs to the dossier under debate, which isn't
 * printed: that is no citation. Nor is a number that a paper had before.
 */
export const reversedKamerstuk: Rule<readonly Citation[]> = (tokens, at) => {
  if (isFormer(tokens, at - 1) !== undefined) return undefined;
  const read = numbersAndDossier(tokens, at);
  if (read === undefined) return undefined;
  const { numbers, dossier } = read.value;
  const { end } = tokens.span(at, read.next);
  const citations = numbers.map((number, index) =>
    kamerstukCitation(
      { ...dossier, start: number.span.start },
      number,
      index === numbers.length - 1 ? { start: number.span.start, end } : number.span,
    ),
  );
  return { value: citations, next: read.next };
};

/** Whether the numbers at a token have their dossier behind them. */
export function hasDossierBehind(tokens: Tokens, at: number): boolean {
  return numbersAndDossier(tokens, at) !== undefined;
}
