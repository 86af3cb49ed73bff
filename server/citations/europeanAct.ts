import type { Span } from '../text/span';
import { europeanActId } from './identifier';
import type { EuropeanActCitation, Part } from './model';
import { present } from './present';
import type { Reading } from './reading';
import { digits, exactly, glued, inOrder, many, map, oneOf, optional, part, type Rule, wordLike, words } from './rules';
import { closing, comma, conjunction, numberWord, opening, slash } from './terminals';
import type { Tokens } from './tokens';

type Act = EuropeanActCitation['act'];

/** How acts are called, also at the end of a compound (`Dublinverordening`), in Dutch and in English. */
const NAMES: readonly { readonly act: Act; readonly name: RegExp }[] = [
  { act: 'regulation', name: /verordening(?:en)?$|^regulations?$/i },
  { act: 'directive', name: /richtlijn(?:en)?$|^directives?$/i },
  { act: 'framework-decision', name: /^kaderbesluit(?:en)?$/i },
  { act: 'decision', name: /^(?:uitvoerings)?(?:besluit(?:en)?|beschikking(?:en)?)$|^decisions?$/i },
];

const actName: Rule<Act> = map(
  wordLike((text) => text.length >= 7),
  (text) => NAMES.find(({ name }) => name.test(text))?.act,
);

/** An institution of the Union, or what it was called, before or behind the number of an act. */
export const institution: Rule<string> = exactly(
  ...['EU', 'EG', 'EEG', 'EGKS', 'EGA', 'EEC', 'EC', 'Euratom', 'EURATOM', 'JBZ', 'GBVB', 'JHA', 'CFSP'],
);

/** `(EU)`, `(EU, Euratom)`, `EU`. */
const institutions: Rule<readonly Part[]> = oneOf(
  map(part(institution), (only) => [only]),
  map(
    inOrder({
      opening,
      first: part(institution),
      others: many(map(inOrder({ comma, other: part(institution) }), (read) => read.other)),
      closing,
    }),
    ({ first, others }) => [first, ...others],
  ),
);

/** `van de Raad`, `van het Europees Parlement en de Raad` between the name and the number. */
const legislator: Rule<unknown> = oneOf<unknown>(
  words('van de raad'),
  words('van het europees parlement en de raad'),
  words('van de commissie'),
);

interface Printed {
  /** Whether `nr.` is printed: the number then comes before the year until 2015. */
  readonly announced: unknown;
  readonly institutions: readonly Part[] | undefined;
  readonly legislator?: unknown;
  readonly first: Part;
  readonly second: Part;
  readonly suffix: Part | undefined;
}

/** `(EG) nr. 2725/2000`, `2004/83/EG`, `(EU) 2016/679`. */
const figures: Rule<Printed> = inOrder({
  institutions: optional(institutions),
  legislator: optional(legislator),
  announced: optional(oneOf<unknown>(numberWord, exactly('No'))),
  first: part(digits(1, 4)),
  slash: glued(slash),
  second: glued(part(digits(1, 6))),
  suffix: optional(map(inOrder({ slash: glued(slash), suffix: glued(part(institution)) }), (read) => read.suffix)),
});

interface Numbered {
  readonly year: Part;
  readonly number: Part;
  readonly institution: Part | undefined;
  readonly mark: Span | undefined;
}

/** Which of the two figures is the year; undefined where neither can be, or both could be without a sign of the order. */
function numbered(act: Act, printed: Printed): Numbered | undefined {
  const institution = printed.suffix ?? printed.institutions?.[0];
  const read = yearAndNumber(act, printed);
  return read && { ...read, institution };
}

function yearAndNumber(act: Act, printed: Printed): Omit<Numbered, 'institution'> | undefined {
  const { first, announced, institutions: named = [], suffix } = printed;
  const old = announced !== undefined || named.some(({ value }) => ['EG', 'EEG', 'EC'].includes(value));
  const marked = named.length > 0 || suffix !== undefined;
  const { second, mark } = withoutGluedMark(printed);
  const yearFirst = yearOf(first, marked);
  const yearSecond = yearOf(second, marked);
  const inOrderOfYear = yearFirst && { year: yearFirst, number: second, mark: undefined };
  const inOrderOfNumber = yearSecond && { year: yearSecond, number: first, mark };
  if (act === 'directive') return inOrderOfYear;
  if (act !== 'regulation' && !marked) return undefined;
  // Number 12 of 2020 is an ordinance of a province or a municipality.
  if (!marked && announced === undefined && yearFirst === undefined && Number(yearSecond?.value) >= 2015)
    return undefined;
  if (inOrderOfYear === undefined || inOrderOfNumber === undefined) return inOrderOfYear ?? inOrderOfNumber;
  // `Verordening (EG) nr. 2007/2004` is number 2007 of 2004; since 2015 the year comes first, `nr.` or not.
  if (act !== 'regulation') return announced === undefined ? inOrderOfYear : inOrderOfNumber;
  return Number(yearFirst?.value) >= 2015 && !(old && Number(yearSecond?.value) < 2015)
    ? inOrderOfYear
    : inOrderOfNumber;
}

/** The second figure, apart from a footnote mark behind a year of four digits (`604/20131`). */
function withoutGluedMark({ second }: Printed): { readonly second: Part; readonly mark: Span | undefined } {
  if (second.value.length <= 4 || !/^(?:19|20)/.test(second.value)) return { second, mark: undefined };
  const cut = second.span.start + 4;
  return {
    second: { value: second.value.slice(0, 4), span: { start: second.span.start, end: cut } },
    mark: { start: cut, end: second.span.end },
  };
}

/** The figure as a year in full: `2004`, `71` (only in an act that is marked as a European one). */
function yearOf(figure: Part, marked: boolean): Part | undefined {
  const value = Number(figure.value);
  if (figure.value.length === 4) return value >= 1952 && value <= 2099 ? figure : undefined;
  return marked && figure.value.length === 2 && value >= 52 ? { ...figure, value: `19${figure.value}` } : undefined;
}

const later: Rule<Part<Printed>> = map(inOrder({ conjunction, figures: part(figures) }), (read) => read.figures);

/** `(2011/95/EU)` behind a name: only with an institution, or it may be anything. */
const figuresInBrackets: Rule<Printed> = map(inOrder({ opening, figures, closing }), (read) =>
  (read.figures.institutions ?? read.figures.suffix) === undefined ? undefined : read.figures,
);

const nameAndFigures = inOrder({ act: part(actName), figures: oneOf(figures, figuresInBrackets) });

/** Figures without a sign of the Union, behind `Verordeningen` or `nrs.`; `2007/08` is a session. */
function goesOn(label: Part, printed: Printed, { first, second }: Printed): boolean {
  const several = printed.announced === 'several' || label.value.toLowerCase().endsWith('en');
  const isSession = first.value.length === 4 && (Number(first.value) + 1) % 100 === Number(second.value);
  return several && !isSession && !second.value.startsWith('0');
}

/**
 * Acts of the European Union by number, one citation an act: `Verordening (EU) nr. 604/2013`, `richtlijn 2004/83/EG`,
 * `Verordeningen (EG) nr. 883/2004 en (EG) nr. 987/2009`. Before 2015 regulations are numbered number/year, since then
 * year/number; directives always year/number.
 */
export const europeanAct: Rule<Reading> = (tokens, at) => {
  const read = nameAndFigures(tokens, at);
  if (read === undefined) return undefined;
  const { act, figures: printed } = read.value;
  const first = numbered(act.value, printed);
  if (first === undefined || (!isMarked(printed) && isOtherAct(printed, tokens, read.next))) return undefined;
  const label = { value: tokens.text(at), span: act.span };
  const citations = [
    citation(act.value, label, first, { start: tokens.start(at), end: endOf(first, tokens.end(read.next - 1)) }),
  ];
  const gluedMarks = first.mark === undefined ? [] : [first.mark];
  let { next } = read;
  for (;;) {
    const other = later(tokens, next);
    if (other === undefined) break;
    const { value: figuresOfOther, span } = other.value;
    const isEuropean = figuresOfOther.institutions ?? figuresOfOther.suffix ?? figuresOfOther.announced;
    const member =
      isEuropean === undefined && !goesOn(label, printed, figuresOfOther)
        ? undefined
        : numbered(act.value, {
            ...figuresOfOther,
            announced: figuresOfOther.announced ?? (isEuropean === undefined ? printed.announced : undefined),
            institutions: figuresOfOther.institutions ?? printed.institutions,
          });
    if (member === undefined) break;
    citations.push(citation(act.value, label, member, { start: span.start, end: endOf(member, span.end) }));
    if (member.mark !== undefined) gluedMarks.push(member.mark);
    ({ next } = other);
  }
  return { value: { citations, gluedMarks }, next };
};

/** Whether the institutions of Europe are printed with the figures. */
function isMarked({ institutions, suffix, legislator }: Printed): boolean {
  return institutions !== undefined || suffix !== undefined || legislator !== undefined;
}

/**
 * Two years that follow each other, and what somebody else has enacted: `verordening 2009/2010`, `Richtlijn 2010/11 van de
 * vereniging`, `Verordening 2016/1 van de gemeente`.
 */
function isOtherAct({ first, second }: Printed, tokens: Tokens, next: number): boolean {
  const year = Number(first.value);
  const isPeriod = second.value.length === 4 && Number(second.value) > year && Number(second.value) <= year + 10;
  const isSession = first.value.length === 4 && Number(second.value) === (year + 1) % 100;
  const byOthers = ofSomebody(tokens, next) !== undefined && ofEurope(tokens, next) === undefined;
  return (
    (first.value.length === 4 && isPeriod) || isSession || (byOthers && Math.min(year, Number(second.value)) < 100)
  );
}

const ofSomebody: Rule<unknown> = inOrder({ of: words('van'), article: oneOf(words('de'), words('het')) });

const ofEurope: Rule<unknown> = oneOf<unknown>(legislator, words('van het europees'), words('van de europese'));

function endOf(read: Numbered, end: number): number {
  return read.mark === undefined ? end : read.mark.start;
}

function citation(act: Act, label: Part, { year, number, institution }: Numbered, span: Span): EuropeanActCitation {
  const id = europeanActId(act, year.value, number.value);
  return present({
    kind: 'citation' as const,
    type: 'eu-act' as const,
    span,
    id,
    label,
    act,
    year,
    number,
    institution,
  });
}
