import { partiesOn, shortName } from '../actors/candidate';
import type { Actor, OfficeHeld, Register } from '../actors/model';
import { holderOf, officesOn } from '../actors/offices';
import type { DocumentDate } from '../document/model';
import { onDateInWords, periodInWords } from '../text/dateInWords';
import { type Language, say } from '../text/language';
import type { PartialDate } from '../text/partialDate';
import { bold, italic, list, type Markdown, md, NOTHING, paragraphs } from './markdown';

/** Offices by what is known of them on a day. */
export interface OfficesInTime {
  /** Held on that day. */
  readonly held: readonly OfficeHeld[];
  /** Perhaps held then: begun before it, without a known end, or the day isn't exact enough. */
  readonly perhaps: readonly OfficeHeld[];
  /** Held at another time, or at a time that isn't known at all. */
  readonly others: readonly OfficeHeld[];
}

/** The offices of an actor on a day; without a day all of them are others. */
export function officesInTime(actor: Actor, date: PartialDate | undefined): OfficesInTime {
  const then = date === undefined ? [] : officesOn(actor, date).filter(({ office }) => isDated(office));
  const held = then.filter((office) => office.held === 'yes').map(({ office }) => office);
  const perhaps = then.filter((office) => office.held === 'unknown').map(({ office }) => office);
  return {
    held,
    perhaps,
    others: actor.offices.filter((office) => !held.includes(office) && !perhaps.includes(office)),
  };
}

/** An office of which no day is known says nothing about any day. */
function isDated({ from, to }: OfficeHeld): boolean {
  return from !== undefined || to !== undefined;
}

/** An actor and an office that the actor held. */
export interface Holder {
  readonly holder: Actor;
  readonly office: OfficeHeld;
}

/** Who held an office, by what is known of it on a day. */
export interface Holders {
  readonly held: readonly Holder[];
  readonly perhaps: readonly Holder[];
  readonly others: readonly Holder[];
}

/** Those of the register who held an office; without a day all of them are others. */
export function holdersInTime(officeId: string, date: PartialDate | undefined, register: Register): Holders {
  const then = date === undefined ? [] : holderOf(register, officeId, date);
  const onDay = new Set(then.map(({ office }) => office));
  const all = [...register.values()].flatMap((holder) =>
    holder.offices.filter(({ office }) => office === officeId).map((office) => ({ holder, office })),
  );
  return {
    held: then.filter(({ held }) => held === 'yes'),
    perhaps: then.filter(({ held }) => held === 'unknown'),
    others: all.filter(({ office }) => !onDay.has(office)),
  };
}

/** A holder with party and period: **Gerd Leers** (CDA), 14 oktober 2010 – 16 december 2011. */
export function holderInWords({ holder, office }: Holder, register: Register, language: Language): Markdown {
  const period = periodInWords(office, language);
  return md`${bold(holder.name)}${partyOf(holder, office.from, register)}${period === undefined ? '' : `, ${period}`}`;
}

/**
 * `op 16 maart 2011`; who says so where that isn't the text, and of a header that it is weak: `in maart 2020 (datum in de kop:
 * zwak)`.
 */
export function onDate({ value, origin }: DocumentDate, language: Language): string {
  const day = onDateInWords(value, language);
  switch (origin) {
    case 'dateline':
      return day;
    case 'stated':
      return `${day} ${say(language, { nl: '(volgens corpus.yaml)', en: '(by corpus.yaml)' })}`;
    case 'header':
      return `${day} ${say(language, { nl: '(datum in de kop: zwak)', en: '(date in the header: weak)' })}`;
  }
}

/** An office with where and when it was held: *minister voor Immigratie en Asiel* (kabinet-Rutte I, 14 oktober 2010 – …). */
export function officeInWords(office: OfficeHeld, language: Language): Markdown {
  return md`${italic(office.title)}${inBrackets(office, language)}`;
}

/**
 * What an actor was on the day of the text, as the rest of a sentence that opens with the name; several offices as a list
 * behind it. Without a day the name alone.
 */
export function withOfficesOnDate(
  name: Markdown,
  { held, perhaps }: OfficesInTime,
  date: DocumentDate | undefined,
  language: Language,
): Markdown {
  if (date === undefined) return name;
  const day = onDate(date, language);
  const known = held.length > 0 ? held : perhaps;
  const [only, ...more] = known;
  if (only === undefined)
    return md`${name} ${day}: ${say(language, { nl: 'ambt niet bekend', en: 'office not known' })}`;
  if (only === held[0] && more.length === 0)
    return md`${name} ${italic(only.title)} ${day}${inBrackets(only, language)}`;
  const unsure = held.length > 0 ? '' : say(language, { nl: ', voor zover bekend', en: ', as far as is known' });
  const start = md`${name} ${day}${unsure}:`;
  return more.length === 0
    ? md`${start} ${officeInWords(only, language)}`
    : paragraphs([start, officeList(known, language)]);
}

/** Where an office was held, unless its title says so, from when to when, and what there is to note: ` (Maastricht, …)`. */
function inBrackets(office: OfficeHeld, language: Language): string {
  const { title, body, note } = office;
  const where = body === undefined || title.toLowerCase().includes(body.toLowerCase()) ? undefined : body;
  const period = [where, periodInWords(office, language)].filter((known) => known !== undefined).join(', ');
  const about = [period, note ?? ''].filter((known) => known !== '').join('; ');
  return about === '' ? '' : ` (${about})`;
}

/** Offices as a short list. */
export function officeList(offices: readonly OfficeHeld[], language: Language): Markdown {
  const shown = offices.slice(0, MOST_OFFICES).map((office) => officeInWords(office, language));
  const more = offices.length - shown.length;
  if (more === 0) return list(shown);
  return list([...shown, md`${say(language, { nl: `en nog ${more}`, en: `and ${more} more` })}`]);
}

const MOST_OFFICES = 6;

/** The parties of a person at a time, in brackets behind the name: ` (CDA)`; without a time all of them. */
export function partyOf(person: Actor, date: string | undefined, register: Register): Markdown {
  const parties = partiesOn(person, date, register);
  return parties.length === 0 ? NOTHING : md` (${parties.map(shortName).join(', ')})`;
}
