import type { Chamber } from './model';
import { ahead, digits, exactly, glued, inOrder, map, oneOf, optional, type Rule, word, words } from './rules';
import { session, sessionWord } from './session';
import { comma, dash } from './terminals';

/** A chamber by its full name: `Tweede Kamer der Staten-Generaal`, `Eerste Kamer`. */
export const chamberName: Rule<Chamber> = map(
  inOrder({
    ordinal: word('eerste', 'tweede'),
    chamber: word('kamer'),
    ofParliament: optional(inOrder({ der: words('der staten'), dash, rest: word('generaal') })),
  }),
  ({ ordinal }) => (ordinal.toLowerCase() === 'eerste' ? 'I' : 'II'),
);

/** A chamber by its initials. */
export const chamberInitials: Rule<Chamber> = map(exactly('TK', 'EK'), (initials) => (initials === 'EK' ? 'I' : 'II'));

/** A chamber by its Roman number. */
export const romanChamber: Rule<Chamber> = map(exactly('I', 'II'), (roman) => (roman === 'I' ? 'I' : 'II'));

/** `II` as scanners read it: `ll` (met in `Kamerstukken ll 2023/24`), `Il`, `lI`. Only behind a label. */
const scannedChamber: Rule<Chamber> = map(exactly('ll', 'Il', 'lI'), () => 'II');

/** A chamber in digits, `2` or the scanned `11`, where the session that follows shows that it is no dossier. */
const chamberInDigits: Rule<Chamber> = map(
  inOrder({
    figure: digits(1, 2),
    session: ahead(inOrder({ comma: optional(comma), session: oneOf<unknown>(session, sessionWord) })),
  }),
  ({ figure }) => {
    if (figure === '1') return 'I';
    return figure === '2' || figure === '11' ? 'II' : undefined;
  },
);

/** `2e Kamer`, `1ste Kamer`. */
const chamberByOrdinal: Rule<Chamber> = map(
  inOrder({ figure: digits(1), ordinal: glued(word('e', 'de', 'ste')), chamber: word('kamer') }),
  ({ figure }) => {
    if (figure === '1') return 'I';
    return figure === '2' ? 'II' : undefined;
  },
);

/** Any way to print a chamber behind `Kamerstukken` or `Handelingen`: `II`, `TK`, `Tweede Kamer`, `2`, the scanned `ll`. */
export const chamberBehindLabel: Rule<Chamber> = map(
  inOrder({
    dash: optional(dash),
    preposition: optional(oneOf(words('van de'), word('der', 'de'))),
    chamber: oneOf(chamberName, chamberByOrdinal, chamberInitials, romanChamber, scannedChamber, chamberInDigits),
  }),
  (read) => read.chamber,
);

/** `I en II`, `I/II`: papers of both chambers, so neither is printed as the one that is cited. */
export const bothChambers: Rule<'both'> = map(
  inOrder({ one: exactly('I', 'II'), and: oneOf(word('en'), exactly('/', '&')), other: exactly('I', 'II') }),
  () => 'both',
);
