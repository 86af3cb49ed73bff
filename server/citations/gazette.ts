import type { Span } from '../text/span';
import { gazetteId } from './identifier';
import type { Citation, GazetteCitation, Part } from './model';
import { countsNothing } from './numberList';
import { pages } from './pages';
import { present } from './present';
import {
  ahead,
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
  type Read,
  type Rule,
  word,
  wordLike,
  words,
} from './rules';
import { isYear } from './session';
import {
  abbreviation,
  closing,
  comma,
  conjunction,
  dash,
  figureGoesOn,
  month,
  numberWord,
  ofDay,
  opening,
  slash,
} from './terminals';
import type { Tokens } from './tokens';

type Gazette = GazetteCitation['type'];

/** A gazette by its name or abbreviation. */
export const gazetteName: Rule<Gazette> = oneOf<Gazette>(
  map(oneOf(word('staatsblad'), abbreviation('stb')), () => 'stb' as const),
  map(oneOf(word('staatscourant'), abbreviation('stcrt', 'stct')), () => 'stcrt' as const),
  map(oneOf(word('tractatenblad'), abbreviation('trb')), () => 'trb' as const),
);

const year: Rule<string> = map(digits(4), (text) => (isYear(Number(text)) ? text : undefined));

/** `52`, `21637`; from 1940 to 1948 with a letter: `A7`, `B 39`. */
const number: Rule<string> = map(
  inOrder({
    letter: optional(wordLike((text) => /^[A-Z]$/.test(text))),
    figure: digits(1, 7),
    whole: notAhead(oneOf<unknown>(month, figureGoesOn)),
  }),
  ({ letter = '', figure }) => (figure.startsWith('0') ? undefined : letter + figure),
);

/** `2017, 52` · `1963, nr. 228` · `1995/15` · `2017-52`. */
const inOrderOfYear = inOrder({
  year: part(year),
  sign: oneOf<unknown>(comma, slash, glued(dash), numberWord),
  announced: optional(numberWord),
  number: part(number),
});

const yearOfDay: Rule<Part> = map(inOrder({ day: digits(1, 2), month, year: part(year) }), (read) => read.year);

/** `van 16 juni 2005, nr. 114`. */
const inOrderOfDay = inOrder({
  of: optional(ofDay),
  year: yearOfDay,
  sign: oneOf<unknown>(comma, ahead(numberWord)),
  announced: optional(numberWord),
  number: part(number),
  noCount: countsNothing,
});

/** `nr. 114 van 16 juni 2005`. */
const inOrderOfNumberAndDay = inOrder({
  announced: numberWord,
  number: part(number),
  of: oneOf<unknown>(ofDay, comma),
  year: yearOfDay,
});

/** `nr. 117, 1977`. */
const inOrderOfNumber = inOrder({
  announced: numberWord,
  number: part(number),
  comma: optional(comma),
  year: part(year),
});

interface Issue {
  readonly year: Part;
  readonly number: Part;
  readonly pages?: Part | undefined;
}

const first: Rule<Issue> = map(
  inOrder({
    kingdom: optional(words('van het koninkrijk der nederlanden')),
    volume: optional(oneOf<unknown>(comma, word('jaargang', 'jrg'))),
    issue: oneOf<Issue>(inOrderOfYear, inOrderOfNumber, inOrderOfDay, inOrderOfNumberAndDay),
    pages: optional(pages),
  }),
  ({ issue, pages: paged }) => ({ ...issue, pages: paged }),
);

/** `(Woo)`: a remark between two numbers. */
const remark: Rule<unknown> = inOrder({ opening, one: wordLike(() => true), closing });

/** `en 91`, `, nr. 500`, `en 2005, 24`; the year is the first one's where none is printed. */
const later: Rule<Part<{ readonly year?: Part; readonly number: Part }>> = map(
  inOrder({
    remark: optional(remark),
    joined: oneOf<unknown>(conjunction, exactly('+')),
    issue: part(
      oneOf<{ readonly year?: Part; readonly number: Part }>(
        map(inOrder({ issue: inOrderOfYear, end: countsNothing }), (read) => read.issue),
        inOrder({ announced: numberWord, number: part(number) }),
        inOrder({ notYear: notAhead(year), number: part(shortNumber()), end: countsNothing }),
      ),
    ),
  }),
  (read) => read.issue,
);

function shortNumber(): Rule<string> {
  return map(number, (text) => (text.length <= 4 ? text : undefined));
}

const issues = inOrder({ name: part(gazetteName), first, later: many(later) });

/**
 * A number of the Staatsblad, the Staatscourant or the Tractatenblad by year, one citation a number: `Stb. 2017, 52`,
 * `Staatscourant 2013, 21637`, `Trb. 1957, 74 en 91`, `Staatscourant van 16 juni 2005, nr. 114`. Without a year, here or in a
 * day right before it, or without a number the gazette is only spoken of.
 */
export const gazette: Rule<readonly Citation[]> = (tokens, at) => {
  const read = issues(tokens, at);
  if (read === undefined) return numberBehindDay(tokens, at);
  const { name, first: issue, later: others } = read.value;
  const firstEnd = Math.max(issue.year.span.end, issue.number.span.end, issue.pages?.span.end ?? 0);
  const label = { value: tokens.flow.slice(name.span.start, name.span.end), span: name.span };
  let inYear = issue.year;
  const span = { start: tokens.start(at), end: firstEnd };
  const citations = [present({ ...citation(name.value, label, issue.year, issue.number, span), pages: issue.pages })];
  for (const other of others) {
    inYear = other.value.year ?? inYear;
    citations.push(citation(name.value, label, inYear, other.value.number, other.span));
  }
  return { value: citations, next: read.next };
};

const numberAlone = inOrder({
  name: part(gazetteName),
  comma: optional(comma),
  announced: optional(numberWord),
  notYear: notAhead(year),
  number: part(shortNumber()),
});

const dayBefore = inOrder({ day: digits(1, 2), month, year: part(year), joined: optional(oneOf(comma, opening)) });

/** `de wet van 4 juni 1992, Stb. 315`: the number alone, where the day of the act stands right before it and tells the year. */
function numberBehindDay(tokens: Tokens, at: number): Read<readonly Citation[]> | undefined {
  const read = numberAlone(tokens, at);
  if (read === undefined) return undefined;
  const dated = [at - 3, at - 4].map((from) => dayBefore(tokens, from)).find((day) => day?.next === at);
  if (dated === undefined) return undefined;
  const { name, number: printed } = read.value;
  const label = { value: tokens.flow.slice(name.span.start, name.span.end), span: name.span };
  const span = tokens.span(at, read.next);
  return { value: [citation(name.value, label, dated.value.year, printed, span)], next: read.next };
}

function citation(type: Gazette, label: Part, printedYear: Part, printed: Part, span: Span): GazetteCitation {
  const id = gazetteId(type, printedYear.value, printed.value);
  return { kind: 'citation', type, span, id, label, year: printedYear, number: printed };
}
