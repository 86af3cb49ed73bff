import { attachment } from './attachment';
import { chamberBehindLabel } from './chamber';
import { gazetteName } from './gazette';
import { kamerstukLabel } from './label';
import type { Placeholder } from './model';
import {
  apart,
  atEnd,
  digits,
  exactly,
  glued,
  inOrder,
  many,
  notAhead,
  oneOf,
  optional,
  part,
  type Rule,
  upTo,
  word,
  wordLike,
} from './rules';
import { session } from './session';
import { colon, comma, dash, numberWord, opening, stop } from './terminals';
import type { Tokens } from './tokens';

const proMemorie: Rule<string> = exactly('PM', 'Pm', 'pm');

/** What is still to be filled in: `PM BRON`, `PM verwijzing`. A `PM` alone is often a budget's, or a ministry's. */
const noun: Rule<string> = word(
  ...['bron', 'bronnen', 'bronvermelding', 'bronverwijzing', 'verwijzing', 'verwijzingen', 'vindplaats', 'referentie'],
  ...['link', 'url', 'kamerstuk', 'kamerstuknummer', 'kamerstukken', 'voetnoot', 'noot', 'citaat', 'literatuur'],
);

const named: Rule<unknown> = oneOf<unknown>(
  inOrder({ pm: exactly('PM', 'Pm', 'pm'), sign: optional(oneOf(dash, colon)), noun }),
  inOrder({ noun: word('bron', 'verwijzing', 'vindplaats'), sign: optional(oneOf(dash, colon)), pm: exactly('PM') }),
);

const crosses: Rule<string> = wordLike((text) => /^X{2,}$/.test(text) || /^x{3,}$/.test(text));

const dots: Rule<unknown> = oneOf<unknown>(
  exactly('…'),
  inOrder({ first: stop, second: glued(stop), third: glued(stop) }),
);

const square = { open: exactly('['), close: exactly(']') };

/** `[PM]`, `[bron]`, `[PM bron toevoegen]`, `[bron?]`. */
const inSquareBrackets: Rule<unknown> = inOrder({
  open: square.open,
  first: oneOf<unknown>(
    proMemorie,
    noun,
    wordLike((text) => /^X{3,}$/i.test(text)),
  ),
  more: upTo(square.close, 5),
  close: square.close,
  // `[bronnen](#bronnen)` is a link in Markdown.
  noLink: notAhead(glued(exactly('('))),
});

/** What stands in a citation for the number that is still missing: `PM`, `XXX`, `[…]`. */
const blank: Rule<unknown> = oneOf<unknown>(
  inOrder({ pm: exactly('PM'), whole: notAhead(glued(oneOf<unknown>(digits(1, 9), exactly('&')))) }),
  inSquareBrackets,
  crosses,
  inOrder({ open: square.open, dots, close: square.close }),
);

/** The same, where a number is certain to be meant. */
const blankOrDots: Rule<unknown> = oneOf<unknown>(blank, apart(dots), apart(exactly('?')));

const whereOfPapers: Rule<unknown> = inOrder({
  chamber: optional(chamberBehindLabel),
  comma: optional(comma),
  session: optional(session),
  behind: optional(comma),
});

/** `36 XXX`: a dossier of which only the thousands are known. */
const halfDossier: Rule<unknown> = inOrder({ thousands: digits(2), crosses });

/** `nr. X` behind a dossier that is blank as well. */
const oneCross: Rule<string> = exactly('X', 'x');

/** `Kamerstuk PM`, `Kamerstukken II 2023/24, XXX, nr. 3`. */
const blankDossier: Rule<unknown> = inOrder({
  attachment: optional(attachment),
  label: kamerstukLabel,
  where: whereOfPapers,
  announced: optional(numberWord),
  blank: oneOf<unknown>(
    inOrder({
      dossier: oneOf(halfDossier, blankOrDots),
      comma: optional(comma),
      numberWord,
      number: oneOf<unknown>(digits(1, 4), blankOrDots, oneCross),
    }),
    blank,
  ),
});

/** `nr. PM`, `nr. XX`. */
const blankNumber: Rule<unknown> = inOrder({ numberWord, blank: blankOrDots });

/** `Stb. 2024, PM`. */
const blankGazette: Rule<unknown> = inOrder({
  gazetteName,
  year: digits(4),
  comma,
  announced: optional(numberWord),
  blank,
});

/** A citation that lost its digits when the text was extracted: `bijlage bij Kamerstuk , nr. 360`. */
const lostDossier: Rule<unknown> = inOrder({
  attachment: optional(attachment),
  label: kamerstukLabel,
  chamber: optional(chamberBehindLabel),
  session: optional(inOrder({ comma: optional(comma), session })),
  comma,
  more: many(comma),
  numberWord,
  number: digits(1, 4),
});

/** `bron?` where a source is expected: at the start of a note or of a sentence in it, or in brackets. */
const doubtfulSource: Rule<unknown> = inOrder({ noun: word('bron', 'vindplaats'), sign: glued(exactly('?')) });

/** A note that is nothing but `PM` or `XXX`. */
const nothingElse: Rule<unknown> = inOrder({ blank: oneOf(proMemorie, crosses), stop: optional(stop), end: atEnd });

/** How what a placeholder can start with begins. */
const OPENING =
  /^(?:\[|pm|x{2,}|bron|verwijzing|vindplaats|bijl|kamerst|kst|st[bc]|staats|tr[ba]|n[ro]s?|num|nummers?|ondernummers?)/i;

/**
 * A source that is still to be filled in: `PM BRON`, `[PM]`, `nr. PM`, a citation without its digits. None are `PM10`,
 * `PM: Luchtvaart`, `15.30 pm`.
 */
export function placeholder(where: 'body' | 'note'): Rule<Placeholder> {
  const blanks = oneOf<unknown>(named, inSquareBrackets, blankDossier, blankGazette, blankNumber);
  return (tokens, at) => {
    if (tokens.kind(at) === 'digits' || !OPENING.test(tokens.text(at))) return undefined;
    const lost = lostDossier(tokens, at);
    if (lost !== undefined) {
      return { value: { kind: 'placeholder', span: tokens.span(at, lost.next), lostDossier: true }, next: lost.next };
    }
    const read =
      blanks(tokens, at) ??
      (opensSource(tokens, at, where) ? doubtfulSource(tokens, at) : undefined) ??
      (where === 'note' && at === 0 ? part(nothingElse)(tokens, at) : undefined);
    if (read === undefined) return undefined;
    const span = tokens.span(at, read.next);
    return { value: { kind: 'placeholder', span }, next: read.next };
  };
}

function opensSource(tokens: Tokens, at: number, where: 'body' | 'note'): boolean {
  if (at === 0) return where === 'note';
  return (where === 'note' && stop(tokens, at - 1) !== undefined) || opening(tokens, at - 1) !== undefined;
}
