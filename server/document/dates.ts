import { MONTH_PATTERN, monthNumber } from '../text/months';
import type { PartialDate } from '../text/partialDate';
import type { Span } from '../text/span';

/** A date as the text alone shows it. */
export interface LocalDate {
  readonly kind: 'date';
  readonly span: Span;
  readonly says: SaidDate;
  /** Digits glued to the year, which are a footnote mark or else make the date none (`22 december 20101`). */
  readonly glued?: Span;
}

/** What is said of a date: all of it, or something that the day of the text completes. */
export type SaidDate =
  | { readonly how: 'printed'; readonly value: PartialDate }
  | { readonly how: 'past' | 'coming'; readonly month: string; readonly day?: string }
  | { readonly how: 'year'; readonly shift: -1 | 0 | 1 };

/**
 * The dates of a flow that are printed with their year (`16 maart 2011`, `maart 2011`), or that the day of the text makes
 * certain (`23 september jl.`, `12 mei a.s.`, `dit jaar`, `vorig jaar`). A day without a year or such a word (`4 april`), a
 * weekday, or a bare year is no certain date, and left out.
 */
export function readDates(flow: string): readonly LocalDate[] {
  return [...flow.matchAll(DATE)].flatMap((match): readonly LocalDate[] => {
    const { lead = '', glued = '', shift } = match.groups ?? {};
    const end = match.index + match[0].length;
    const span = { start: match.index + lead.length, end: end - glued.length };
    if (shift !== undefined)
      return [{ kind: 'date', span, says: { how: 'year', shift: SHIFT[shift.toLowerCase()] ?? 0 } }];
    const says = saidBy(match.groups ?? {});
    if (says === undefined) return [];
    return [{ kind: 'date', span, says, ...(glued !== '' && { glued: { start: end - glued.length, end } }) }];
  });
}

/** What the parts of a date in words or in figures say together; nothing where there is no such day. */
function saidBy(parts: Readonly<Record<string, string | undefined>>): SaidDate | undefined {
  const { month, relative } = parts;
  const day = parts.day ?? parts.figureDay ?? parts.isoDay;
  const year = parts.year ?? parts.figureYear ?? parts.isoYear;
  const inMonth = month === undefined ? Number(parts.figureMonth ?? parts.isoMonth) : monthNumber(month);
  if (inMonth < 1 || inMonth > 12) return undefined;
  if (day !== undefined && !isDay(Number(day), inMonth, year === undefined ? undefined : Number(year)))
    return undefined;
  const monthPart = twoDigits(inMonth);
  const dayPart = day === undefined ? undefined : twoDigits(Number(day));
  if (year !== undefined) {
    return { how: 'printed', value: [year, monthPart, dayPart].filter((part) => part !== undefined).join('-') };
  }
  const how = /^(?:a\.s|aanstaande)/i.test(relative ?? '') ? 'coming' : 'past';
  return { how, month: monthPart, ...(dayPart !== undefined && { day: dayPart }) };
}

function twoDigits(number: number): string {
  return String(number).padStart(2, '0');
}

/**
 * The date that is meant in a text written on a day: the last one of that name on or before it (`jl.`), or the first on or
 * after it (`a.s.`). Nothing where the day of the text is missing, or not exact enough to tell.
 */
export function completeDate(says: SaidDate, written: PartialDate | undefined): PartialDate | undefined {
  if (says.how === 'printed') return says.value;
  if (written === undefined) return undefined;
  const year = Number(written.slice(0, 4));
  if (says.how === 'year') return String(year + says.shift);
  const rest = says.day === undefined ? says.month : `${says.month}-${says.day}`;
  const now = written.slice(5, 5 + rest.length);
  if (now.length < Math.min(rest.length, 2) || (rest.startsWith(now) && now.length < rest.length)) return undefined;
  const shift = says.how === 'past' ? (rest <= now ? 0 : -1) : rest >= now ? 0 : 1;
  return `${year + shift}-${rest}`;
}

/** Whether a month has such a day; the 29th of February where the year, if one is printed, has one. */
function isDay(day: number, month: number, year = 2000): boolean {
  return day >= 1 && day <= new Date(Date.UTC(year, month, 0)).getUTCDate();
}

const SHIFT: Readonly<Record<string, -1 | 0 | 1>> = { dit: 0, vorig: -1, volgend: 1 };

const IN_WORDS = String.raw`(?:(?<day>\d{1,2}) )?(?<month>${MONTH_PATTERN})`;
const YEAR_OR_SIDE = String.raw`(?: (?<year>(?:1[5-9]|20)\d\d)(?<glued>\d{0,2})(?![\p{L}\p{N}])| (?<relative>jl\.|j\.l\.|jongstleden|laatstleden|l\.l\.|a\.s\.|aanstaande))`;
/** `11-06-2009`, `11.06.2009`, `11/06/2009`: day, month and year, as Dutch writes them. */
const IN_FIGURES = String.raw`(?<figureDay>\d{1,2})(?<sign>[-./])(?<figureMonth>\d{1,2})\k<sign>(?<figureYear>(?:19|20)\d\d)(?![\p{L}\p{N}/-]|\.\d)`;
/** `2018-11-02`: as web copies put it. */
const ISO = String.raw`(?<isoYear>(?:19|20)\d\d)-(?<isoMonth>\d{2})-(?<isoDay>\d{2})(?![\p{L}\p{N}-])`;
const NEAR_YEAR = String.raw`(?<shift>dit|vorig|volgend) jaar(?![\p{L}\p{N}])`;

const DATE = new RegExp(
  String.raw`(?<lead>^|[^\p{L}\p{N}./-])(?:${IN_WORDS}${YEAR_OR_SIDE}|${IN_FIGURES}|${ISO}|${NEAR_YEAR})`,
  'giu',
);
