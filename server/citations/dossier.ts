import type { Span } from '../text/span';
import { budgetDossiers } from './budgetDossiers';
import type { Part } from './model';
import { present } from './present';
import {
  ahead,
  apart,
  digits,
  exactly,
  glued,
  inOrder,
  many,
  map,
  notAhead,
  oneOf,
  optional,
  part,
  type Rule,
  wordLike,
} from './rules';
import {
  abbreviation,
  closing,
  comma,
  conjunction,
  dash,
  numberWord,
  opening,
  semicolon,
  slash,
  stop,
} from './terminals';

/** A dossier as printed, with the number of the kingdom act that it may carry. */
export interface PrintedDossier {
  readonly dossier: Part;
  readonly kingdomNumber?: Part;
  /** The digits glued to a spaced figure (`22 1123`): a figure has three behind its space, so they are a footnote mark. */
  readonly mark?: Span;
}

/** The dossier in which Council meetings are reported; the only one with a number for a suffix (`21501-20`). */
const COUNCIL = '21501';

/** Dossiers have been numbered on since 1945; in 2026 they stand below 37000. */
const HIGHEST = 49_999;
/** Below this a figure of five digits in prose is taken for something else: such dossiers are from before 1970. */
const LOWEST_IN_PROSE = 10_000;

const onePiece: Rule<string> = digits(5);

/** `22 112`, `4 100`. */
const spaced: Rule<string> = map(
  inOrder({ thousands: digits(1, 2), hundreds: apart(digits(3)), end: notAhead(glued(digits(1, 9))) }),
  ({ thousands, hundreds }) => thousands + hundreds,
);

/** `31.700`, `31-700`: only behind a label or before a chapter, since amounts of money look the same. */
const punctuated: Rule<string> = map(
  inOrder({ thousands: digits(2), sign: glued(oneOf(stop, dash)), hundreds: glued(digits(3)) }),
  ({ thousands, hundreds }) => thousands + hundreds,
);

/** A short number from before 1950, or one of a budget then (`4100 XIII`). */
const short: Rule<string> = digits(3, 4);

const figureInProse: Rule<string> = map(oneOf(onePiece, spaced), (figure) =>
  isWithin(figure, LOWEST_IN_PROSE) ? figure : undefined,
);

const figureBehindLabel: Rule<string> = map(oneOf(onePiece, spaced, punctuated), (figure) =>
  isWithin(figure, 1000) ? figure : undefined,
);

const shortFigure: Rule<string> = map(short, (figure) => (figure.startsWith('0') ? undefined : figure));

function isWithin(figure: string, lowest: number): boolean {
  const value = Number(figure);
  return value >= lowest && value <= HIGHEST;
}

/** A chapter of the budget in more than one letter: `VI`, `IIB`, `XV`. */
const CHAPTER = /^(?=[XVI][XVIABC])X{0,2}(?:IX|IV|V?I{0,3})[ABC]?$/;

const chapterNumeral: Rule<string> = wordLike((text) => CHAPTER.test(text));

const chapterWord: Rule<string> = abbreviation('hoofdstuk', 'hoofdst', 'hfdst', 'hfst');

/** `IX B, nr. 2`, `II A, nr. 2`: a chapter whose letter stands apart, which a number behind it shows. */
const chapterWithLetter: Rule<string> = map(
  inOrder({
    numeral: chapterNumeral,
    letter: exactly('A', 'B', 'C'),
    number: ahead(inOrder({ comma: optional(comma), numberWord, digits: digits(1, 4) })),
  }),
  ({ numeral, letter }) => (CHAPTER.test(numeral + letter) ? numeral + letter : undefined),
);

/** `31 700 VI`, `31700-VI`, `31 700 hoofdstuk VI`, `31 700 (VI)`. */
const chapter: Rule<string> = oneOf(
  map(
    inOrder({
      sign: optional(glued(oneOf(dash, slash))),
      word: optional(chapterWord),
      numeral: oneOf(chapterWithLetter, chapterNumeral),
    }),
    (read) => read.numeral,
  ),
  // `18 100, hoofdstuk VI, nr. 33`, as the budgets were cited until the 1990s.
  map(
    inOrder({
      comma: optional(comma),
      word: chapterWord,
      numeral: oneOf(
        chapterNumeral,
        wordLike((text) => /^[A-HIVX]$/.test(text)),
      ),
    }),
    (read) => read.numeral,
  ),
  map(inOrder({ opening, numeral: chapterNumeral, closing }), (read) => read.numeral),
  // `31 700, VI, nr. 9`: behind a comma a numeral is a chapter only where a number follows; else it is a letter.
  map(
    inOrder({ comma, numeral: chapterNumeral, number: ahead(inOrder({ comma: optional(comma), numberWord })) }),
    (read) => read.numeral,
  ),
);

/** A chapter of one letter: a Roman one (`I`, `V`, `X`), or that of a fund (`A`, `B`). */
const oneLetter: Rule<string> = wordLike((text) => /^[A-NVX]$/.test(text));

/** `35300-A, nr. 15`, `31700-B-14`, `33000 V, nr. 2`: a number behind the letter shows that it is none of the Eerste Kamer. */
const chapterWithNumber: Rule<string> = map(
  inOrder({
    dash: optional(glued(dash)),
    letter: oneLetter,
    number: ahead(
      oneOf<unknown>(
        inOrder({ comma: optional(comma), numberWord, digits: digits(1, 4) }),
        inOrder({ dash: glued(dash), number: glued(digits(1, 4)) }),
      ),
    ),
  }),
  (read) => read.letter,
);

const paperLetter: Rule<string> = wordLike((text) => /^[A-Z]{1,2}$/.test(text));

/** `36410-B`, `36410 V` with nothing behind it: a chapter if the dossier is known to be a budget. */
const bareChapter: Rule<string> = oneOf(
  map(inOrder({ dash: glued(dash), letter: glued(oneLetter), whole: notAhead(glued(dash)) }), (read) => read.letter),
  map(inOrder({ roman: exactly('I', 'V', 'X'), whole: notAhead(glued(dash)) }), (read) => read.roman),
  // `32 500 A, B`: the letter of a fund, then one of the Eerste Kamer, and no more of them.
  map(
    inOrder({
      fund: exactly('A', 'B', 'C', 'D', 'E', 'F'),
      letter: ahead(
        inOrder({ comma, letter: paperLetter, end: notAhead(inOrder({ conjunction, letter: paperLetter })) }),
      ),
    }),
    (read) => read.fund,
  ),
);

const councilSuffix: Rule<string> = oneOf(
  map(inOrder({ dash, suffix: digits(2) }), (read) => read.suffix),
  // `21501/20, nr. 1400`
  map(
    inOrder({
      slash: glued(slash),
      suffix: glued(digits(2)),
      number: ahead(inOrder({ comma: optional(comma), numberWord })),
    }),
    (read) => read.suffix,
  ),
);

/** `34352, II, nr. 14`: in a dossier that is no budget, `II` behind a comma is the chamber. */
const chamberInstead: Rule<unknown> = inOrder({ comma, chamber: exactly('II') });

/** The budgets before that of 2000 all had round figures: `19 200`. */
function isBudget(figure: string): boolean {
  return budgetDossiers.has(figure) || figure.endsWith('00');
}

/** A figure and what belongs to it: `22112`, `31700-VI`, `21501-20`, `35300-A`. */
function withSuffix(figure: Rule<string>): Rule<string> {
  return (tokens, at) => {
    const read = figure(tokens, at);
    if (read === undefined) return undefined;
    const suffix =
      read.value === COUNCIL
        ? councilSuffix(tokens, read.next)
        : ((chamberInstead(tokens, read.next) !== undefined && !isBudget(read.value)
            ? undefined
            : chapter(tokens, read.next)) ??
          chapterWithNumber(tokens, read.next) ??
          (budgetDossiers.has(read.value) ? bareChapter(tokens, read.next) : undefined));
    return suffix === undefined ? read : { value: `${read.value}-${suffix.value}`, next: suffix.next };
  };
}

/** `(R2144)`, `(R 1977)`, with its brackets, and the dash before it in lists of decisions: `34417-(R2068)`. */
const kingdomNumber: Rule<Part> = map(
  inOrder({
    dash: optional(glued(dash)),
    number: part(
      map(inOrder({ opening, r: exactly('R'), digits: digits(3, 5), closing }), (read) => `R${read.digits}`),
    ),
  }),
  (read) => read.number,
);

/** `29 762 e.a., D`: the dossier was treated together with others. */
const andOthers: Rule<unknown> = inOrder({
  e: exactly('e'),
  stop: glued(stop),
  a: glued(exactly('a')),
  last: optional(glued(stop)),
});

/** A dossier with what may stand behind it. */
function printed(figure: Rule<string>): Rule<PrintedDossier> {
  const rule = inOrder({ dossier: part(figure), others: optional(andOthers), kingdomNumber: optional(kingdomNumber) });
  return map(rule, ({ dossier, kingdomNumber }) => present({ dossier, kingdomNumber }));
}

const anyToken: Rule<string> = oneOf(
  digits(1, 9),
  wordLike(() => true),
);

/** A dossier that nothing announces: five digits, or two and three. */
export const dossierInProse: Rule<PrintedDossier> = printed(
  oneOf(
    withSuffix(figureInProse),
    map(withSuffix(punctuated), (dossier) => (dossier.includes('-') ? dossier : undefined)),
  ),
);

/** A Roman dossier of the Eerste Kamer itself: `CXXIV`. */
export const romanDossier: Rule<string> = wordLike(
  (text) => text.length >= 2 && /^(?=[CXVI])C{0,3}(?:XC|XL|L?X{0,3})(?:IX|IV|V?I{0,3})$/.test(text),
);

/** `22 1123` where the citation ends: dossier 22112 with the mark 3. */
const markedDossier: Rule<PrintedDossier> = (tokens, at) => {
  const read = spacedWithMark(tokens, at);
  if (read === undefined) return undefined;
  const start = tokens.start(at);
  const { end } = tokens.span(at, read.next);
  const figureEnd = end - (read.value.length - FIGURES);
  const value = read.value.slice(0, FIGURES);
  if (!isWithin(value, LOWEST_IN_PROSE)) return undefined;
  return {
    value: { dossier: { value, span: { start, end: figureEnd } }, mark: { start: figureEnd, end } },
    next: read.next,
  };
};

const FIGURES = 5;

const spacedWithMark: Rule<string> = map(
  inOrder({
    thousands: digits(2),
    rest: apart(digits(4, 5)),
    ends: notAhead(oneOf<unknown>(glued(anyToken), glued(dash), inOrder({ comma: optional(comma), numberWord }))),
  }),
  ({ thousands, rest }) => thousands + rest,
);

/** A dossier behind a label. */
export const dossierBehindLabel: Rule<PrintedDossier> = oneOf(printed(withSuffix(figureBehindLabel)), markedDossier);

/** A dossier behind a label with a session or chamber, which may be a short one (`4100 XIII`). */
export const shortDossier: Rule<PrintedDossier> = printed(withSuffix(shortFigure));

/** A dossier behind a label of the Eerste Kamer. */
export const ownDossier: Rule<PrintedDossier> = printed(romanDossier);

/** One that is too long for a chapter or a chamber, behind a label that names no chamber: `Kamerstuk CXXIV, B`. */
export const longOwnDossier: Rule<PrintedDossier> = printed(
  map(romanDossier, (text) => (text.length >= 3 && /[CL]/.test(text) ? text : undefined)),
);

/** `/`, `,` or `en` between two dossiers that have a paper in common. */
const joint: Rule<unknown> = inOrder({ noSemicolon: notAhead(semicolon), joined: oneOf<unknown>(slash, conjunction) });

/** The dossiers behind the first of several that have a paper in common: `32 824 en 29 279`, `21 501-20/32 317`. */
export function jointDossiers(dossier: Rule<PrintedDossier>, most?: number): Rule<readonly PrintedDossier[]> {
  const compact = inOrder({ dash: glued(dash), number: glued(anyToken) });
  return many(
    map(inOrder({ joint, dossier, noCompact: notAhead(compact) }), (read) => read.dossier),
    most,
  );
}

/** `22112-2955`, `31700-VI-9`: a dossier with the number of a paper directly behind it. */
export const compactPaper: Rule<unknown> = inOrder({
  dossier: dossierInProse,
  dash: glued(dash),
  number: glued(digits(1, 4)),
});
