import { dossierBehindLabel, dossierInProse } from './dossier';
import { kamerstukCitation } from './kamerstukCitation';
import { kamerstukLabel } from './label';
import type { Citation } from './model';
import { singleNumber } from './paperNumber';
import { inOrder, map, oneOf, optional, type Rule, word } from './rules';
import { closing, numberWord, opening } from './terminals';
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

const numberAndDossier = inOrder({
  numberWord,
  number: singleNumber,
  dossier: dossierBehindNumber,
});

/**
 * A number printed before its dossier: `nr. D toegevoegd aan wetsvoorstel 35099 (R2114)`, `Zij krijgt nr. 210 (34104)`.
 * `stuk nr. 34` alone belongs to the dossier under debate, which isn't printed: that is no citation.
 */
export const reversedKamerstuk: Rule<readonly Citation[]> = (tokens, at) => {
  const read = numberAndDossier(tokens, at);
  if (read === undefined) return undefined;
  const { number, dossier } = read.value;
  const span = tokens.span(at, read.next);
  return { value: [kamerstukCitation({ ...dossier, start: span.start }, number, span)], next: read.next };
};
