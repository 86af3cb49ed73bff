/** A day, month or year as an ISO string: `2020-03-24`, `2020-03` or `2020`. A shorter date is less exact, never a guess. */
export type PartialDate = string;

/** From the first day to the last day, both included. An end that is not known is left out: it is never guessed. */
export interface Period {
  readonly from?: PartialDate;
  readonly to?: PartialDate;
}

/**
 * Whether every day that the date can mean lies in the period (`yes`), none of them does (`no`), or neither is certain:
 * the date is not exact enough, or an end of the period that is not known would decide (`unknown`).
 */
export function within(date: PartialDate, period: Period): 'yes' | 'no' | 'unknown' {
  if (period.from !== undefined && isBefore(date, period.from)) return 'no';
  if (period.to !== undefined && isBefore(period.to, date)) return 'no';
  const began = period.from !== undefined && lastDay(period.from) <= firstDay(date);
  const lasts = period.to !== undefined && lastDay(date) <= firstDay(period.to);
  return began && lasts ? 'yes' : 'unknown';
}

/** Whether every day of the one date comes before every day of the other. */
export function isBefore(one: PartialDate, other: PartialDate): boolean {
  return lastDay(one) < firstDay(other);
}

/** The first day that a partial date can mean. */
export function firstDay(date: PartialDate): string {
  const [year, month = '01', day = '01'] = date.split('-');
  return `${year}-${month}-${day}`;
}

/** The last day that a partial date can mean; the 31st stands for the end of every month, since days are only compared. */
export function lastDay(date: PartialDate): string {
  const [year, month = '12', day = '31'] = date.split('-');
  return `${year}-${month}-${day}`;
}
