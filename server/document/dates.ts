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
 * certain (`23 september jl.`, `12 mei a.s.`, `dit jaar`, `vorig jaar`).
 * A day without a year or such a word (`4 april`), a weekday, or a bare year is no certain date, and left out.
 */
export function readDates(flow: string): readonly LocalDate[] {
  const dates: LocalDate[] = [];
  for (const match of flow.matchAll(DATE)) {
    const { day, month, year, glued, relative, shift } = match.groups ?? {};
    const start = match.index + (match[1]?.length ?? 0);
    const end = match.index + match[0].length;
    if (shift !== undefined) {
      dates.push({ kind: 'date', span: { start, end }, says: { how: 'year', shift: SHIFT[shift.toLowerCase()] ?? 0 } });
      continue;
    }
    const inMonth = MONTHS.indexOf((month ?? '').toLowerCase()) + 1;
    const two = (number: number): string => String(number).padStart(2, '0');
    if (day !== undefined && !isDay(Number(day), inMonth, year === undefined ? undefined : Number(year))) continue;
    const dayPart = day === undefined ? '' : `-${two(Number(day))}`;
    if (year !== undefined) {
      const mark = glued === undefined || glued === '' ? undefined : { start: end - glued.length, end };
      const span = { start, end: mark?.start ?? end };
      const says = { how: 'printed', value: `${year}-${two(inMonth)}${dayPart}` } as const;
      dates.push({ kind: 'date', span, says, ...(mark && { glued: mark }) });
    } else if (relative !== undefined) {
      const how = /^(?:a\.s|aanstaande)/i.test(relative) ? 'coming' : 'past';
      dates.push({
        kind: 'date',
        span: { start, end },
        says: { how, month: two(inMonth), ...(day && { day: two(Number(day)) }) },
      });
    }
  }
  return dates;
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

const MONTHS = [
  'januari',
  'februari',
  'maart',
  'april',
  'mei',
  'juni',
  'juli',
  'augustus',
  'september',
  'oktober',
  'november',
  'december',
];

const SHIFT: Readonly<Record<string, -1 | 0 | 1>> = { dit: 0, vorig: -1, volgend: 1 };

const DATE = new RegExp(
  String.raw`(^|[^\p{L}\p{N}])(?:(?:(?<day>\d{1,2}) )?(?<month>${MONTHS.join('|')})(?: (?<year>(?:1[5-9]|20)\d\d)(?<glued>\d{0,2})(?![\p{L}\p{N}])| (?<relative>jl\.|jongstleden|laatstleden|l\.l\.|a\.s\.|aanstaande))|(?<shift>dit|vorig|volgend) jaar(?![\p{L}\p{N}]))`,
  'giu',
);
