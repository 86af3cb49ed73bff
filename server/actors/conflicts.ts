import type { Wording } from '../text/language';
import { isBefore, type PartialDate, type Period, within } from '../text/partialDate';
import type { Actor, ActorMention, OfficeHeld, PrintedWith, Register } from './model';

/** What is printed with a person's name, and the days at which it was so: none of them can be the date. */
export interface Conflict<Held extends Period = Period> {
  readonly holder: Actor;
  /** `Minister voor Immigratie en Asiel`, as printed; `CDA-lid`, a CDA member. */
  readonly what: Wording;
  /** In the order of the register. */
  readonly periods: readonly Held[];
  readonly sources: readonly string[];
  /** Whether all of them were over by the date: a text can look back on them. */
  readonly over: boolean;
}

/**
 * The conflict between the office or membership printed with a person's name and a date. There is none unless the printed
 * office is exactly one of the register's (`minister Rob Jetten (Economische Zaken – D66)` is a newspaper's shortening), the
 * person is known to have held it, and every period in which that was so certainly excludes the date: a day that no source
 * gives is no conflict.
 */
export function officeConflict(
  { reading, role }: ActorMention,
  register: Register,
  date: PartialDate,
): Conflict<OfficeHeld> | undefined {
  const holder = reading.status === 'certain' ? register.get(reading.actorId) : undefined;
  if (holder === undefined || role === undefined) return undefined;
  const periods = periodsOf(holder, role);
  const what = { nl: role.value, en: role.value };
  return conflict(holder, what, periods, [...new Set(periods.map(({ source }) => source))], date);
}

/** The same of the party that is printed with a name: `(CDA)`, the PVV of `PVV-Kamerlid`. */
export function partyConflict(
  { reading, party }: ActorMention,
  register: Register,
  date: PartialDate,
): Conflict | undefined {
  const holder = reading.status === 'certain' ? register.get(reading.actorId) : undefined;
  if (holder === undefined || party?.actorId === undefined) return undefined;
  const periods = holder.parties.filter((held) => held.party === party.actorId);
  const what = { nl: `${party.value}-lid`, en: `a member of ${party.value}` };
  return conflict(holder, what, periods, holder.sources, date);
}

function conflict<Held extends Period>(
  holder: Actor,
  what: Wording,
  periods: readonly Held[],
  sources: readonly string[],
  date: PartialDate,
): Conflict<Held> | undefined {
  if (periods.length === 0 || periods.some((period) => within(date, period) !== 'no')) return undefined;
  const over = periods.every(({ to }) => to !== undefined && isBefore(to, date));
  return { holder, what, periods, sources, over };
}

/** The periods in which a person held exactly the office that is printed. */
function periodsOf(holder: Actor, { value, actorId }: PrintedWith): readonly OfficeHeld[] {
  const chambers = chambersOfMember(value);
  return holder.offices.filter(
    ({ office, title }) =>
      (actorId !== undefined && office === actorId) ||
      title.toLowerCase() === value.toLowerCase() ||
      chambers.includes(title),
  );
}

/** Whether what is printed is a seat in one of the chambers, by whatever word: `het lid`, `PVV-Kamerlid`, `senator`. */
export function isMembership({ value }: PrintedWith): boolean {
  return chambersOfMember(value).length > 0;
}

/** The memberships that `lid`, `Kamerlid`, `PVV-Kamerlid`, `Tweede Kamerlid` or `senator` can mean. */
function chambersOfMember(role: string): readonly string[] {
  if (/^(?:lid|leden)$/.test(role)) return ['lid Tweede Kamer', 'lid Eerste Kamer'];
  const [, chamber, member] =
    /^(?:[\p{L}\d]+-)?(?:(Eerste|Tweede) )?(Kamerlid|Kamerleden|senator|senatoren)$/u.exec(role) ?? [];
  if (member === undefined) return [];
  if (member.startsWith('senator')) return ['lid Eerste Kamer'];
  return chamber === undefined ? ['lid Tweede Kamer', 'lid Eerste Kamer'] : [`lid ${chamber} Kamer`];
}
