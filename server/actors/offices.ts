import { type PartialDate, within } from '../text/partialDate';
import type { Actor, OfficeHeld, Register } from './model';

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

function certainFirst(one: OfficeOnDay, other: OfficeOnDay): number {
  if (one.held !== other.held) return one.held === 'yes' ? -1 : 1;
  return (one.office.from ?? '').localeCompare(other.office.from ?? '');
}
