import { type PartialDate, within } from '../text/partialDate';
import type { Actor, ActorMention, OfficeHeld, PrintedWith, Register } from './model';

/** `yes` where the source gives both days and they enclose the date; `unknown` where a day that no source gives would decide. */
export type Held = 'yes' | 'unknown';

/** An office of a person on a day. */
export interface OfficeOnDay {
  readonly office: OfficeHeld;
  readonly held: Held;
}

/** Who held an office on a day. */
export interface HolderOnDay extends OfficeOnDay {
  readonly holder: Actor;
}

/** The offices that an actor held, or may have held, on a day; the certain ones first, then by the day they began. */
export function officesOn(actor: Actor, date: PartialDate): readonly OfficeOnDay[] {
  return actor.offices
    .flatMap((office): OfficeOnDay[] => {
      const held = within(date, office);
      return held === 'no' ? [] : [{ office, held }];
    })
    .sort(certainFirst);
}

/**
 * Who held an office on a day, or may have; the certain ones first. On the day on which one holder followed another both
 * are given, since sources count that day to either.
 */
export function holderOf(register: Register, officeId: string, date: PartialDate): readonly HolderOnDay[] {
  return [...register.values()]
    .flatMap((holder) =>
      holder.offices.flatMap((office): HolderOnDay[] => {
        const held = office.office === officeId ? within(date, office) : 'no';
        return held === 'no' ? [] : [{ holder, office, held }];
      }),
    )
    .sort(certainFirst);
}

/** An office printed with a person's name, and the days at which the person held it: none of them can be the date. */
export interface OfficeConflict {
  readonly holder: Actor;
  /** As printed: `Minister voor Immigratie en Asiel`. */
  readonly printed: string;
  readonly date: PartialDate;
  /** In the order of the register, each with its source. */
  readonly periods: readonly OfficeHeld[];
}

/**
 * The conflict between the office printed with a person's name and a date. There is none unless the printed office is
 * exactly one of the register's (`minister Rob Jetten (Economische Zaken – D66)` is a newspaper's shortening), the person
 * is known to have held it, and every period in which that was so certainly excludes the date.
 */
export function officeConflict(
  mention: ActorMention,
  register: Register,
  date: PartialDate,
): OfficeConflict | undefined {
  if (mention.reading.status !== 'certain' || mention.role === undefined) return undefined;
  const holder = register.get(mention.reading.actorId);
  const periods = holder === undefined ? [] : periodsOf(holder, mention.role);
  if (holder === undefined || periods.length === 0) return undefined;
  if (periods.some((period) => within(date, period) !== 'no')) return undefined;
  return { holder, printed: mention.role.value, date, periods };
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

/** The memberships that `Kamerlid`, `PVV-Kamerlid`, `Tweede Kamerlid` or `senator` can mean. */
function chambersOfMember(role: string): readonly string[] {
  const [, chamber, member] = /^(?:[\p{L}\d]+-)?(?:(Eerste|Tweede) )?(Kamerlid|senator)$/u.exec(role) ?? [];
  if (member === undefined) return [];
  if (member === 'senator') return ['lid Eerste Kamer'];
  return chamber === undefined ? ['lid Tweede Kamer', 'lid Eerste Kamer'] : [`lid ${chamber} Kamer`];
}

function certainFirst(one: OfficeOnDay, other: OfficeOnDay): number {
  if (one.held !== other.held) return one.held === 'yes' ? -1 : 1;
  return (one.office.from ?? '').localeCompare(other.office.from ?? '');
}
