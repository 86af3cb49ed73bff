import type { Span } from '../text/span';
import { commissionPaperId } from './identifier';
import type { CommissionPaperCitation, Part } from './model';
import { countsNothing } from './numberList';
import { present } from './present';
import type { Reading } from './reading';
import {
  apart,
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
import { isYear } from './session';
import { closing, conjunction, dash, figureGoesOn, numberWord, opening, slash } from './terminals';

/** The series of the Commission and of the High Representative that are cited by year and number. */
const series: Rule<string> = exactly('COM', 'JOIN', 'SWD', 'SEC', 'C');

const fullYear: Rule<string> = map(digits(4), (text) => (/^(?:19|20)/.test(text) ? text : undefined));

/** `COM(92) 500`: until the turn of the century the year was printed in two digits. */
const shortYear: Rule<string> = map(digits(2), (text) => (Number(text) >= 58 ? `19${text}` : undefined));

/** A single capital before two digits may be anything; the longer ones are series of the Commission. */
const longSeries: Rule<string> = exactly('COM', 'JOIN', 'SWD', 'SEC');

/** `(2020)` or `/2020/`. */
const yearPart: Rule<Part> = oneOf(
  map(inOrder({ opening, year: part(fullYear), closing }), (read) => read.year),
  map(inOrder({ before: glued(slash), year: glued(part(fullYear)), behind: glued(slash) }), (read) => read.year),
);

/** Numbers are printed with zeros before them as well: `COM(2005)0123`. */
const number: Rule<string> = map(digits(1, 6), (text) => text.replace(/^0+/, '') || undefined);

/** `final`, `definitief`, `def.`; the stop isn't taken, since it may end the sentence. */
const version: Rule<string> = word('final', 'definitief', 'def');

/** `COM 2006/744`. `C 2006/744` is a number of the Official Journal. */
const yearBehindSpace = inOrder({
  series: part(longSeries),
  year: apart(part(fullYear)),
  slash: glued(slash),
  number: glued(part(number)),
  version: optional(version),
});

const first = oneOf(
  inOrder({
    series: part(series),
    year: yearPart,
    announced: optional(numberWord),
    number: part(number),
    version: optional(version),
  }),
  inOrder({
    series: part(longSeries),
    year: map(inOrder({ opening, year: part(shortYear), closing }), (read) => read.year),
    number: part(number),
    version: optional(version),
  }),
  yearBehindSpace,
);

/** Papers that are cited as a range were published together. */
const MOST_IN_RANGE = 100;

/** `-614` behind `COM(2020)609`: the last paper of a range. */
const lastOfRange: Rule<Part> = map(
  inOrder({
    dash: glued(dash),
    number: glued(part(number)),
    whole: notAhead(oneOf<unknown>(glued(wordLike(() => true)), glued(dash), glued(slash))),
  }),
  (read) => read.number,
);

/** `, 610`, `en 614`: another paper of the same year. */
const later: Rule<Part> = map(
  inOrder({
    conjunction,
    number: part(number),
    whole: notAhead(oneOf<unknown>(figureGoesOn, glued(slash))),
    noCount: countsNothing,
  }),
  (read) => read.number,
);

/**
 * Papers of the European Commission: `COM(2020)609`, `COM (2011) 735 definitief`, `COM/2020/609`, and in an enumeration one
 * citation a paper: `COM (2020) 609, 610, 611, 612, 613 en 6141`, where the run shows that the last `1` is a footnote mark.
 */
export const commissionPaper: Rule<Reading> = (tokens, at) => {
  const read = first(tokens, at);
  if (read === undefined) return undefined;
  const head = read.value;
  const range = lastOfRange(tokens, read.next);
  const length = Number(range?.value.value) - Number(head.number.value);
  const rangeEnd = length > 0 && length < MOST_IN_RANGE ? range?.value : undefined;
  const citations = [present({ ...citation(head, head.number, tokens.span(at, read.next)), rangeEnd })];
  if (rangeEnd !== undefined) citations.push(citation(head, rangeEnd, rangeEnd.span));
  const gluedMarks: Span[] = [];
  const run = [Number((rangeEnd ?? head.number).value)];
  let next = rangeEnd === undefined ? read.next : (range?.next ?? read.next);
  for (;;) {
    const member = later(tokens, next);
    if (member === undefined) break;
    const split = splitMark(run, member.value);
    if (split === undefined) break;
    citations.push(citation(head, split.number, split.number.span));
    if (split.mark !== undefined) gluedMarks.push(split.mark);
    run.push(Number(split.number.value));
    ({ next } = member);
  }
  return { value: { citations, gluedMarks }, next };
};

/** The number of a later member, apart from a mark that the run shows; undefined where the number looks like something else. */
function splitMark(run: readonly number[], printed: Part): { readonly number: Part; readonly mark?: Span } | undefined {
  const [before = Number.NaN, last = Number.NaN] = run.slice(-2);
  const expected = String(last + 1);
  if (last === before + 1 && printed.value.startsWith(expected) && printed.value !== expected) {
    const { start, end } = printed.span;
    const cut = end - (printed.value.length - expected.length);
    return { number: { value: expected, span: { start, end: cut } }, mark: { start: cut, end } };
  }
  const value = Number(printed.value);
  return value <= last || value > 9999 || (isYear(value) && value !== last + 1) ? undefined : { number: printed };
}

function citation(
  head: { readonly series: Part; readonly year: Part },
  number: Part,
  span: Span,
): CommissionPaperCitation {
  return present({
    kind: 'citation' as const,
    type: 'com' as const,
    span,
    id: commissionPaperId(head.series.value, head.year.value, number.value),
    series: head.series,
    year: head.year,
    number,
  });
}
