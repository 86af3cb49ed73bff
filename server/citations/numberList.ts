import { romanChamber } from './chamber';
import { compactPaper, dossierInProse } from './dossier';
import { numberOrLetters, type PrintedNumber, pagesOfPaper, singleNumber, withRange } from './paperNumber';
import { present } from './present';
import {
  ahead,
  atEnd,
  digits,
  glued,
  inOrder,
  many,
  map,
  notAhead,
  oneOf,
  optional,
  part,
  type Rule,
  word,
  wordLike,
} from './rules';
import { isYear, session } from './session';
import {
  type Announced,
  closing,
  comma,
  conjunction,
  dash,
  figureGoesOn,
  letterWord,
  month,
  numberWord,
  opening,
  semicolon,
  slash,
  stop,
} from './terminals';
import type { Tokens } from './tokens';

/** The papers behind a dossier, in their order; never empty. */
export type NumberList = readonly PrintedNumber[];

/**
 * The words that may follow a bare number without being what it counts: in `nr. 679 en 685 over de zorg` it is one, in
 * `nr. 12 en 3 moties` it isn't.
 */
const FUNCTION_WORDS = [
  ...[
    'aan',
    'aangaande',
    'als',
    'alsmede',
    'bedoeld',
    'behorend',
    'behorende',
    'betreffende',
    'bij',
    'dat',
    'de',
    'die',
  ],
  ...[
    'door',
    'en',
    'ging',
    'heeft',
    'hebben',
    'het',
    'in',
    'ingediend',
    'inzake',
    'is',
    'kan',
    'met',
    'naar',
    'of',
    'om',
  ],
  ...['omtrent', 'op', 'opgenomen', 'over', 'te', 'ten', 'tot', 'uit', 'van', 'verzonden', 'voor', 'waar', 'waarbij'],
  ...['waarin', 'waarmee', 'waarop', 'was', 'werd', 'werden', 'wordt', 'worden', 'zie', 'zijn', 'zoals'],
];

/** Nothing, where what follows shows that the number before it isn't a count of something. */
export const countsNothing: Rule<undefined> = oneOf(notAhead(wordLike(() => true)), ahead(word(...FUNCTION_WORDS)));

const yearLike: Rule<string> = map(digits(4), (text) => (isYear(Number(text)) ? text : undefined));

/** A number without `nr.`, as a later member: `en 685`, `, 16a`. Behind `nrs.` a word may follow it; a month never. */
function bareNumber(announced: Announced): Rule<PrintedNumber> {
  const followed = announced === 'several' ? notAhead(month) : countsNothing;
  const rule = inOrder({ number: part(numberOrLetters), followed, pages: optional(pagesOfPaper) });
  return map(part(rule), ({ value: { number, pages }, span }) => present({ span, number, pages }));
}

const singleOrRange = withRange(singleNumber);

/** `stuk nr. 34` behind its dossier. */
const paperNoun: Rule<string> = word('stuk', 'stukken');

function isLetterWord(tokens: Tokens, index: number): boolean {
  return letterWord(tokens, index) !== undefined;
}

/** `nr. 684`, `letter D`, `stuk nr. 34`, `nrs. 3–5`; the span of the first then starts at `nr.`. */
const announcedNumber: Rule<{ readonly announced: Announced; readonly numbers: NumberList }> = (tokens, at) => {
  const noun = paperNoun(tokens, at);
  const announced = numberWord(tokens, noun?.next ?? at) ?? letterWord(tokens, noun?.next ?? at);
  if (announced === undefined) return undefined;
  const read = singleOrRange(tokens, announced.next);
  if (read === undefined || (isLetterWord(tokens, announced.next - 1) && !read.value.every(isLetters)))
    return undefined;
  const numbers = read.value.map((number, index) =>
    index === 0 ? { ...number, span: { start: tokens.start(at), end: number.span.end } } : number,
  );
  return { value: { announced: announced.value, numbers }, next: read.next };
};

/** `en 22 112, nr. 8`, `, 22112-8`: another dossier with a number of its own. */
const anotherPaper: Rule<unknown> = oneOf<unknown>(
  inOrder({ dossier: dossierInProse, comma: optional(comma), numberWord }),
  compactPaper,
);

/** `; I 2010/11, 27 858, nr. 7`: a chamber with a session, no letters. */
const anotherChamber: Rule<unknown> = inOrder({ chamber: romanChamber, comma: optional(comma), session });

/** `en nr. 47 (31200-VI)`: a number with a dossier of its own behind it. */
const dossierInBrackets: Rule<unknown> = inOrder({ opening, dossier: dossierInProse, closing });

/** The members behind the first: `en 13`, `, nr. 684 en 685`, `; nr. 7, p. 5-6`. */
function later(announced: Announced, most?: number): Rule<readonly NumberList[]> {
  const own = map(
    inOrder({ number: announcedNumber, noDossier: notAhead(dossierInBrackets) }),
    (read) => read.number.numbers,
  );
  const bare = map(
    inOrder({
      notYear: announced === 'one' ? notAhead(yearLike) : notAhead(atEnd),
      notPaper: notAhead(oneOf<unknown>(anotherPaper, anotherChamber)),
      numbers: withRange(bareNumber(announced)),
    }),
    (read) => read.numbers,
  );
  return many(
    map(inOrder({ conjunction, numbers: oneOf(own, bare) }), (read) => read.numbers),
    most,
  );
}

const laterBehindOne = later('one');

const startOfList = inOrder({ comma: optional(comma), first: announcedNumber });

/** The numbers from `nr.` on, and no more than so many members behind the first. */
function listOfNumbers(most?: number): Rule<NumberList> {
  const behindOne = later('one', most);
  const behindSeveral = later('several', most);
  return (tokens, at) => {
    const first = startOfList(tokens, at);
    if (first === undefined) return undefined;
    const { announced, numbers } = first.value.first;
    const rest = (announced === 'one' ? behindOne : behindSeveral)(tokens, first.next);
    return { value: [...numbers, ...(rest?.value ?? []).flat()], next: rest?.next ?? first.next };
  };
}

/** `, nr. 3`, `nrs. 12 en 13`, `nr. 679, nr. 684 en 685`: behind a dossier, so that what is read is also taken. */
export const announcedList: Rule<NumberList> = listOfNumbers();

/** The same where what follows may show that it is none; so it is short, or it could be read over and over. */
export const shortAnnouncedList: Rule<NumberList> = listOfNumbers(6);

const inBracketsOnly: Rule<NumberList> = map(
  inOrder({
    first: withRange(bareNumber('several')),
    later: many(map(inOrder({ conjunction, numbers: withRange(bareNumber('several')) }), (read) => read.numbers)),
  }),
  ({ first, later }) => [first, ...later].flat(),
);

/** `(nr. 3)`, `(250, 250a)`. A single year in brackets is none. */
export const bracketedList: Rule<NumberList> = map(
  part(
    inOrder({
      opening,
      notYear: notAhead(inOrder({ year: yearLike, closing })),
      numbers: oneOf(announcedList, inBracketsOnly),
      closing,
    }),
  ),
  ({ value: { numbers }, span }) =>
    numbers.length > 1 ? numbers.map((number) => ({ ...number, brackets: span })) : numbers,
);

/** `/2/3` behind `33328-1`: more papers of the dossier; not `/2011D02476` and no year. */
const behindSlash: Rule<PrintedNumber> = map(
  inOrder({
    slash: glued(slash),
    notYear: notAhead(yearLike),
    number: glued(part(digits(1, 4))),
    whole: notAhead(glued(wordLike(() => true))),
  }),
  ({ number }) => ({ number, span: number.span }),
);

/** `34352/3` behind a label. */
export const numberBehindSlash: Rule<NumberList> = map(
  inOrder({ number: behindSlash, whole: notAhead(oneOf<unknown>(figureGoesOn, glued(dash), glued(slash))) }),
  (read) => [read.number],
);

/** `34352 – nr. 3` behind a label: a dash for the comma. */
export const behindSpacedDash: Rule<NumberList> = map(
  inOrder({ dash, numbers: announcedList }),
  (read) => read.numbers,
);

/** `32317-973`, `21501-20-AH`, `33328-1/2/3`: the dash stands directly behind the dossier. */
export const hyphenedNumber: Rule<NumberList> = map(
  inOrder({
    dash: glued(dash),
    number: singleNumber,
    whole: notAhead(oneOf<unknown>(glued(inOrder({ dash, digits: glued(digits(1, 9)) })), glued(wordLike(() => true)))),
    later: many(behindSlash),
  }),
  ({ number, later }) => [number, ...later],
);

/** `, D` or `, AH`: letters behind a comma. */
export const lettersBehindComma: Rule<NumberList> = map(
  inOrder({
    comma,
    numbers: map(singleOrRange, (read) => (read.every(isLetters) ? read : undefined)),
    later: laterLetters(),
  }),
  ({ numbers, later }) => [...numbers, ...later],
);

function laterLetters(): Rule<readonly PrintedNumber[]> {
  const letter = map(bareNumber('one'), (read) => (isLetters(read) ? read : undefined));
  return many(map(inOrder({ conjunction, noChamber: notAhead(anotherChamber), letter }), (read) => read.letter));
}

function isLetters(read: PrintedNumber): boolean {
  return /^[A-Z]/.test(read.number.value);
}

/** `31 145 AA`: letters without a comma, only where nothing but the end of the citation follows. */
export const lettersBehindSpace: Rule<NumberList> = map(
  inOrder({
    number: map(singleNumber, (read) => (isLetters(read) ? read : undefined)),
    end: ahead(oneOf<unknown>(atEnd, comma, semicolon, stop, closing)),
  }),
  (read) => [read.number],
);

/** `, 22`: a number that only a comma announces. With a session before it, it may look like a year. */
export function numberBehindComma(sessionPrinted: boolean): Rule<NumberList> {
  return map(
    inOrder({
      comma,
      notYear: sessionPrinted ? notAhead(atEnd) : notAhead(yearLike),
      short: ahead(digits(1, 4)),
      numbers: withRange(bareNumber('one')),
      later: laterBehindOne,
    }),
    ({ numbers, later }) => [...numbers, ...later.flat()],
  );
}
