import type { Span } from '../text/span';
import type { Part, RangePart } from './model';
import { pages } from './pages';
import { present } from './present';
import {
  digits,
  glued,
  inOrder,
  map,
  notAhead,
  oneOf,
  optional,
  part,
  type Rule,
  upTo,
  word,
  wordLike,
  words,
} from './rules';
import { closing, comma, dash, figureGoesOn, month, opening, rangeSign, slash, stop } from './terminals';

/** One paper of a dossier as printed: its number or letter, with the pages that are its own. */
export interface PrintedNumber {
  /** From `nr.`, where the number has one, to the last character of number or pages. */
  readonly span: Span;
  readonly number: RangePart;
  readonly rangeEnd?: Part;
  readonly pages?: RangePart;
  /** The brackets around the numbers, where there are several in them. */
  readonly brackets?: Span;
}

/** `2955`, and with a letter `250a`. Longer than any number of a paper, since a footnote mark may be glued to it. */
export const figure: Rule<string> = map(
  inOrder({
    figure: digits(1, 6),
    letter: optional(glued(wordLike((text) => /^[a-z]$/.test(text)))),
    whole: notAhead(figureGoesOn),
  }),
  ({ figure, letter = '' }) => (figure.startsWith('0') ? undefined : figure + letter),
);

/** Capitals that are no letter of the Eerste Kamer: `PM` and `XX` are placeholders, the others are names. */
const NO_LETTERS = new Set(['PM', 'XX', 'EU', 'EG', 'VN', 'TK', 'EK', 'NB', 'SP', 'GL', 'CU', 'AO']);

/** The end of `A–C`, where nothing goes on. */
const lastLetter: Rule<unknown> = inOrder({
  letter: glued(wordLike((text) => /^[A-Z]{1,2}$/.test(text))),
  whole: notAhead(glued(oneOf<unknown>(dash, digits(1, 9)))),
});

/** `D`, `AH`; not the start of initials (`D.J.`) or of a compound (`EU-voorstel`). */
export const letters: Rule<string> = map(
  inOrder({
    letters: wordLike((text) => /^[A-Z]{1,2}$/.test(text) && !NO_LETTERS.has(text)),
    whole: notAhead(
      oneOf<unknown>(
        inOrder({ dash: glued(dash), notRange: notAhead(lastLetter) }),
        inOrder({ stop: glued(stop), initial: glued(wordLike(() => true)) }),
      ),
    ),
  }),
  (read) => read.letters,
);

export const numberOrLetters: Rule<string> = oneOf(figure, letters);

const PAPER_KINDS = ['memorie van toelichting', 'memorie van antwoord', 'nota naar aanleiding van het verslag'];

/** `(MvT)`, `HERDRUK`, `Memorie van Toelichting`: a remark that stands between a number and its pages. */
const remark: Rule<unknown> = oneOf<unknown>(
  inOrder({ opening, inside: upTo(closing, 8), closing }),
  inOrder({
    comma: optional(comma),
    kind: oneOf<unknown>(word('herdruk', 'mvt', 'mva', 'mvta'), ...PAPER_KINDS.map(words)),
  }),
);

/** The pages of a paper, behind its number and a remark. */
export const pagesOfPaper: Rule<RangePart> = map(inOrder({ remark: optional(remark), pages }), (read) => read.pages);

/** `/ F` behind a number: the letter under which the Eerste Kamer has the same paper. */
const jointLetter: Rule<unknown> = inOrder({ slash, letters });

/** A number or letters with pages: `3`, `3, p. 5`, `3 (MvT), p. 5`, `14 / F`. */
export const singleNumber: Rule<PrintedNumber> = map(
  part(inOrder({ number: part(numberOrLetters), joint: optional(jointLetter), pages: optional(pagesOfPaper) })),
  ({ value: { number, pages }, span }) => present({ span, number, pages }),
);

/** Not the start of another paper (`30372 nr. 31 - 30372-31`) or of a day. */
const endOfRange: Rule<Part> = map(
  inOrder({
    sign: rangeSign,
    end: part(oneOf(shortFigure(), letters)),
    whole: notAhead(oneOf<unknown>(glued(dash), month)),
  }),
  (read) => read.end,
);

function shortFigure(): Rule<string> {
  return map(figure, (text) => (/^\d{1,4}[a-z]?$/.test(text) ? text : undefined));
}

/**
 * One number, or the two ends of a range (`3–5`), of which the first tells where the range ends. A second number that isn't
 * higher makes no range; where it is lower, that is kept as printed.
 */
export function withRange(single: Rule<PrintedNumber>): Rule<readonly PrintedNumber[]> {
  return (tokens, at) => {
    const first = single(tokens, at);
    if (first === undefined) return undefined;
    const alone = { value: [first.value], next: first.next };
    const end = first.value.pages === undefined ? endOfRange(tokens, first.next) : undefined;
    if (end === undefined) return alone;
    if (runsBackwards(first.value.number, end.value)) {
      const { number } = first.value;
      const span = { start: number.span.start, end: end.value.span.end };
      const backwards = { value: tokens.flow.slice(span.start, span.end), span };
      return { value: [{ ...first.value, number: { ...number, backwards } }], next: first.next };
    }
    if (!runsOn(first.value.number.value, end.value.value)) return alone;
    const pagesOfEnd = pagesOfPaper(tokens, end.next);
    const next = pagesOfEnd?.next ?? end.next;
    const span = { start: end.value.span.start, end: tokens.end(next - 1) };
    return {
      value: [{ ...first.value, rangeEnd: end.value }, present({ span, number: end.value, pages: pagesOfEnd?.value })],
      next,
    };
  };
}

/** Whether a range runs from one number or letter to a higher one: `3–5`, `A–C`, `Y–AB`. */
function runsOn(start: string, end: string): boolean {
  if (!/^[A-Z]+$/.test(start) || !/^[A-Z]+$/.test(end)) return Number(end) > Number(start);
  return end.length === start.length ? end > start : end.length > start.length;
}

/** Whether the end of a range is lower than its start and prints as many figures: `112-15` rather leaves some out. */
function runsBackwards({ value: start }: Part, { value: end }: Part): boolean {
  return start.length === end.length && Number(end) < Number(start);
}
