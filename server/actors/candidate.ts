import { periodInWords } from '../text/dateInWords';
import type { Language } from '../text/language';
import { type PartialDate, within } from '../text/partialDate';
import type { Actor, OfficeHeld, Register } from './model';
import { officesOn } from './offices';

/** How a party is mostly called: a name of one word as it is, of a longer one the shortest form: `CDA`, `ChristenUnie`. */
export function shortName({ name, names }: Actor): string {
  if (!name.includes(' ')) return name;
  return names.reduce((shortest, form) => (form.length < shortest.length ? form : shortest), name);
}

/** The parties that a person belonged to, or may have, on a day; without a day all of them. Each once. */
export function partiesOn({ parties }: Actor, date: PartialDate | undefined, register: Register): readonly Actor[] {
  const held = parties.filter((period) => date === undefined || within(date, period) !== 'no');
  return [...new Set(held.flatMap(({ party }) => register.get(party) ?? []))];
}

/**
 * What tells an actor from others of the same name, as plain text: the party, and the office on the day (`PvdA, lid Tweede
 * Kamer (30 november 2006 – 23 maart 2017)`); where none is known of that day, the last office. Empty where nothing is known.
 */
export function tellsApart(
  actor: Actor,
  date: PartialDate | undefined,
  register: Register,
  language: Language,
): string {
  const parties = partiesOn(actor, date, register).map(shortName);
  return [...parties, ...officesToTell(actor, date).map((office) => officeAsText(office, language))].join(', ');
}

const MOST_OFFICES = 2;

function officesToTell(actor: Actor, date: PartialDate | undefined): readonly OfficeHeld[] {
  const then = date === undefined ? [] : officesOn(actor, date).filter(({ office }) => office.from ?? office.to);
  const certain = then.filter(({ held }) => held === 'yes');
  if (then.length > 0) return (certain.length > 0 ? certain : then).slice(0, MOST_OFFICES).map(({ office }) => office);
  const last = lastOffice(actor);
  return last === undefined ? [] : [last];
}

/** The office of an actor that began last; of those without a beginning the first of the register. */
export function lastOffice({ offices }: Actor): OfficeHeld | undefined {
  return offices.toSorted((one, other) => (other.from ?? '').localeCompare(one.from ?? ''))[0];
}

function officeAsText(office: OfficeHeld, language: Language): string {
  const period = periodInWords(office, language);
  return period === undefined ? office.title : `${office.title} (${period})`;
}
