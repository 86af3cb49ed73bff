import { firstDay, isBefore, type PartialDate, type Period } from '../../text/partialDate';

/** An object of a JSON file. */
export type Fields = Readonly<Record<string, unknown>>;

/** The value as an object; nothing for lists, texts and the like. */
export function fieldsOf(value: unknown): Fields | undefined {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : undefined;
}

/** The objects of a list; nothing for what is no list. */
export function listOf(value: unknown): readonly Fields[] {
  if (!Array.isArray(value)) return [];
  return value.map(fieldsOf).filter((item) => item !== undefined);
}

/** A text or number without the spaces around it; nothing where it is missing, `null` or empty. */
export function textOf(value: unknown): string | undefined {
  if (typeof value === 'number') return String(value);
  const text = typeof value === 'string' ? value.trim() : '';
  return text === '' ? undefined : text;
}

/** The day, month or year of a date as it stands, a time behind it left out; nothing for anything else. */
export function dateOf(value: unknown): PartialDate | undefined {
  const date = /^\d{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)?(?=$|[T ])/.exec(textOf(value) ?? '')?.[0];
  return date !== undefined && isInCalendar(date) ? date : undefined;
}

/** `2011-02-30` isn't. */
function isInCalendar(date: PartialDate): boolean {
  const day = firstDay(date);
  const whole = new Date(`${day}T00:00:00Z`);
  return !Number.isNaN(whole.getTime()) && whole.toISOString().startsWith(day);
}

/** A period from its first to its last day, `undefined` where it would end before it begins. */
export function periodOf(first: unknown, last: unknown): Period | undefined {
  const from = dateOf(first);
  const to = dateOf(last);
  if (from !== undefined && to !== undefined && isBefore(to, from)) return undefined;
  return { ...(from === undefined ? {} : { from }), ...(to === undefined ? {} : { to }) };
}

/** The property if there is a value, so that one that is missing stays missing. */
export function given<Key extends string, Value>(key: Key, value: Value | undefined): { readonly [K in Key]?: Value } {
  return (value === undefined ? {} : { [key]: value }) as { readonly [K in Key]?: Value };
}

/** An identifier of Wikidata: by itself, or at the end of an address there. */
export function wikidataOf(value: unknown): string | undefined {
  return /^(?:https?:\/\/(?:www\.)?wikidata\.org\/(?:wiki|entity)\/)?(Q[1-9]\d*)$/.exec(textOf(value) ?? '')?.[1];
}

/** An identifier of the open data of the Tweede Kamer, in small letters. */
export function tweedeKamerOf(value: unknown): string | undefined {
  return /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.exec((textOf(value) ?? '').toLowerCase())?.[0];
}

/** An identifier of Parlement.com. */
export function parlementOf(value: unknown): string | undefined {
  return /^v[a-z0-9]{5,}$/.exec(textOf(value) ?? '')?.[0];
}
