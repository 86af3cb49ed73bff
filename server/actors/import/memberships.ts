import type { PartyHeld } from '../model';

/**
 * The parties of a person as they are written. Sources give the days of a seat in a group, not those of a membership: who is
 * a minister meanwhile, or not yet elected, is of the party as well. So days are kept only where they tell one party from
 * another: the last day of the earlier and the first of the later. Of one party alone no day is said.
 */
export function membershipsToWrite(memberships: readonly PartyHeld[]): readonly PartyHeld[] {
  const dated = memberships.filter(({ from, to }) => from !== undefined || to !== undefined);
  const inOrder = [...dated].sort((one, other) => compare(one.from ?? one.to ?? '', other.from ?? other.to ?? ''));
  const turns: PartyHeld[] = [];
  for (const membership of inOrder) {
    const last = turns.at(-1);
    if (last?.party === membership.party) turns[turns.length - 1] = through(last, membership);
    else turns.push(membership);
  }
  const undated = memberships.filter(({ party }) => !turns.some((turn) => turn.party === party));
  const told = turns.map(({ party, from, to }, index) => ({
    party,
    ...(index === 0 || from === undefined ? {} : { from }),
    ...(index === turns.length - 1 || to === undefined ? {} : { to }),
  }));
  return [...told, ...[...new Set(undated.map(({ party }) => party))].map((party) => ({ party }))];
}

/** From the first day of the one to the last of the other; open where one of them isn't over. */
function through({ party, from, to }: PartyHeld, later: PartyHeld): PartyHeld {
  const last = to === undefined || later.to === undefined ? undefined : to < later.to ? later.to : to;
  return { party, ...(from === undefined ? {} : { from }), ...(last === undefined ? {} : { to: last }) };
}

function compare(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}
