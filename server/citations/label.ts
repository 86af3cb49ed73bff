import type { Part } from './model';
import { digits, glued, inOrder, map, notAhead, oneOf, optional, part, type Rule, word } from './rules';
import { abbreviation, colon, dash, figureGoesOn, numberWord } from './terminals';

const written = oneOf<string>(
  word('kamerstuk', 'kamerstukken', 'kamerstukdossier', 'kamerstukdossiers', 'kamerstuknummer', 'kamerstuknummers'),
  abbreviation('kst', 'kstn', 'kamerst', 'kamerstuknr', 'kamerstuknrs'),
  // The papers were printed as appendices to the Handelingen: `Bijl. Hand. II 1999/2000, 26 271, nr. 3`.
  map(
    inOrder({
      appendix: abbreviation('bijl', 'bijlage', 'bijlagen'),
      proceedings: abbreviation('hand', 'handelingen'),
    }),
    () => 'Bijlagen Handelingen',
  ),
);

/** `Kamerstukken`, `Kamerstuk nr.`, `Kst.`; no compound (`Kamerstuk- of`) and no identifier (`kst-22112-2955`). */
export const kamerstukLabel: Rule<Part> = map(
  inOrder({
    label: part(written),
    notCompound: notAhead(glued(dash)),
    colon: optional(colon),
    number: optional(
      inOrder({ numberWord, dossier: notAhead(inOrder({ digits: digits(1, 3), end: notAhead(figureGoesOn) })) }),
    ),
  }),
  (read) => read.label,
);

/** Kamerstukken cited as Handelingen (`Handelingen I, 1996-1997, 24 692, nr. 228b`): the dossier shows what is meant. */
export const handelingenLabel: Rule<Part> = part(oneOf<string>(word('handelingen'), abbreviation('hand')));
