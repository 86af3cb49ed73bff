import { type PartialDate, within } from '../text/partialDate';
import type { Actor, ActorReading, OfficeHeld } from './model';
import type { NamedActor } from './named';
import { readingAs, type SettlingContext } from './reading';

/** Functions of those who sit in the government, and so are no member of a chamber. */
const OF_GOVERNMENT = /^(?:ministers?|staatssecretaris(?:sen)?|premier|minister-president)$/;

/** A list tells its own day only where at least this many surnames in it are those of persons of the register … */
const FEWEST_NAMES = 5;
/** … and at least this share of those were members at the same time. */
const SHARE_OF_NAMES = 0.75;

/** Whom a surname in a list of members means, if anybody of the register. */
export type MemberReader = (name: NamedActor) => ActorReading | undefined;

/**
 * Reads the lists of members who are present or absent. Each member has another name there (`Jan Vos, Mei Li Vos`), so a
 * surname alone is that of the one member of the chamber who had it on the day; who is named apart as a minister is none.
 * Where the text has no day, the list tells one: that on which most of its names were members together.
 */
export function membersIn(named: readonly NamedActor[], context: SettlingContext): MemberReader {
  const listed = named.filter((name) => name.listed === true && name.form === 'surname' && name.standing === 'clear');
  if (listed.length === 0) return () => undefined;
  const inGovernment = new Set(
    named.flatMap(({ listed, heads = [], candidates, role }) =>
      listed !== true && role !== undefined && heads.some((head) => OF_GOVERNMENT.test(head)) ? candidates : [],
    ),
  );
  const membersCalled = (name: NamedActor): readonly Member[] => {
    const chamber = context.chamberAt?.(name.span.start) ?? context.chamber ?? 'II';
    return name.candidates.flatMap((id) => {
      const actor = context.register.get(id);
      const held = actor === undefined ? [] : membershipsOf(actor, chamber);
      return actor === undefined || held.length === 0 || isMinister(actor, name) ? [] : [{ actor, held }];
    });
  };
  const isMinister = ({ id, offices }: Actor, { span }: NamedActor): boolean => {
    if (!inGovernment.has(id)) return false;
    const date = context.dateAt(span.start);
    return offices.some(
      (office) =>
        OF_GOVERNMENT.test(office.title.split(/[ ,]/, 1)[0] ?? '') &&
        (date === undefined || within(date, office) !== 'no'),
    );
  };
  const together = daysTogether(
    listed.filter(({ span }) => context.dateAt(span.start) === undefined).map((name) => membersCalled(name)),
  );
  return (name) => {
    const date = context.dateAt(name.span.start);
    const members = membersCalled(name).filter(({ held }) =>
      held.some((office) => (date === undefined ? isOn(office, together) : within(date, office) !== 'no')),
    );
    return readingAs(members.map(({ actor }) => actor.id));
  };
}

interface Member {
  readonly actor: Actor;
  readonly held: readonly OfficeHeld[];
}

function membershipsOf({ offices }: Actor, chamber: 'I' | 'II'): readonly OfficeHeld[] {
  const title = chamber === 'I' ? 'lid Eerste Kamer' : 'lid Tweede Kamer';
  return offices.filter((office) => office.title === title);
}

/** Of one day that most were members on, the one end that is known of each. */
type Together = { readonly from: PartialDate; readonly to: PartialDate } | undefined;

function isOn({ from = '', to = LAST }: OfficeHeld, together: Together): boolean {
  return together !== undefined && from <= together.from && together.to <= to;
}

const LAST = '9999';

/** The days on which the most names were those of members; nothing where they are too few to tell a day. */
function daysTogether(names: readonly (readonly Member[])[]): Together {
  const known = names.filter((members) => members.length > 0);
  const changes = known
    .flatMap((members, name) =>
      members.flatMap(({ held }) =>
        held.flatMap(({ from, to = LAST }) =>
          from === undefined
            ? []
            : [
                { day: from, name, by: 1 },
                { day: to, name, by: -1 },
              ],
        ),
      ),
    )
    .sort((one, other) => one.day.localeCompare(other.day) || other.by - one.by);
  const count = new Map<number, number>();
  let most = 0;
  let days: Together;
  let present = 0;
  changes.forEach(({ day, name, by }, index) => {
    const before = count.get(name) ?? 0;
    count.set(name, before + by);
    if (before === 0) present++;
    else if (before + by === 0) present--;
    if (present <= most) return;
    most = present;
    days = { from: day, to: changes[index + 1]?.day ?? LAST };
  });
  return most >= FEWEST_NAMES && most >= known.length * SHARE_OF_NAMES ? days : undefined;
}
