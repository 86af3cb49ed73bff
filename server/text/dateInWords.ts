import type { Language } from './language';
import { MONTHS as DUTCH_MONTHS } from './months';
import type { PartialDate, Period } from './partialDate';

const MONTHS: Readonly<Record<Language, readonly string[]>> = {
  nl: DUTCH_MONTHS,
  en: 'January February March April May June July August September October November December'.split(' '),
};

/**
 * A date as a person writes it, as exact as it is known: `16 maart 2011`, `maart 2011`, `2011`; in English `16 March 2011`.
 * What is no ISO date comes back as it is.
 */
export function dateInWords(date: PartialDate, language: Language): string {
  const [, year, month, day] = /^(\d{4})(?:-(\d\d)(?:-(\d\d))?)?$/.exec(date) ?? [];
  if (year === undefined) return date;
  if (month === undefined) return year;
  const name = MONTHS[language][Number(month) - 1];
  if (name === undefined) return date;
  return day === undefined ? `${name} ${year}` : `${Number(day)} ${name} ${year}`;
}

/** A date with the preposition that belongs to it: `op 16 maart 2011`, but `in maart 2011` and `in 2011`. */
export function onDateInWords(date: PartialDate, language: Language): string {
  const isDay = date.length === '2011-03-16'.length;
  const preposition = isDay ? { nl: 'op', en: 'on' }[language] : 'in';
  return `${preposition} ${dateInWords(date, language)}`;
}

/**
 * A period as a person writes it: `14 oktober 2010 – 16 december 2011`, `vanaf 10 januari 2022`, `tot 13 juni 2023`.
 * Nothing where neither end is known.
 */
export function periodInWords(period: Period, language: Language): string | undefined {
  const from = period.from === undefined ? undefined : dateInWords(period.from, language);
  const to = period.to === undefined ? undefined : dateInWords(period.to, language);
  if (from !== undefined && to !== undefined) return `${from} – ${to}`;
  if (from !== undefined) return `${{ nl: 'vanaf', en: 'from' }[language]} ${from}`;
  if (to !== undefined) return `${{ nl: 'tot', en: 'until' }[language]} ${to}`;
  return undefined;
}
