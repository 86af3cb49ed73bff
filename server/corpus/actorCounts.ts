import type { Actor, ActorKind, ActorMention, Register } from '../actors/model';
import { dateAt } from '../document/dateAt';
import type { Document } from '../document/model';
import { within } from '../text/partialDate';

/** How often somebody or something is named in one text. */
export interface ActorCount {
  /** The same wherever this one is named; of a surname alone that the register doesn't have only within its text. */
  readonly key: string;
  /** One of the register, several where it can't be said which, none of somebody who isn't in it. */
  readonly actorIds: readonly string[];
  readonly name: string;
  readonly kind: ActorKind;
  readonly registered: 'yes' | 'no' | 'ambiguous';
  /** The parties of a person on the days at which they are named, or those printed beside the name: identifiers or words. */
  readonly parties: readonly string[];
  readonly document: string;
  readonly mentions: number;
}

/** What of a text it takes to know whom it names. */
type NamingText = Pick<Document, 'mentions' | 'dates'>;

/** Who and what a text names, in the order in which each is first named. `document` is how rows call the text. */
export function actorCounts(text: NamingText, register: Register, document: string): readonly ActorCount[] {
  const counts = new Map<string, ActorCount>();
  for (const mention of text.mentions) {
    if (mention.kind !== 'actor') continue;
    const named = namedBy(mention, register, document);
    const known = counts.get(named.key);
    const parties = [...(known?.parties ?? []), ...partiesOf(mention, text, register)];
    counts.set(named.key, {
      ...named,
      parties: [...new Set(parties)],
      document,
      mentions: (known?.mentions ?? 0) + 1,
    });
  }
  return [...counts.values()];
}

/** Those who are named most before the others, over all texts together; of one actor the texts in their order. */
export function mostNamedFirst(counts: readonly ActorCount[]): readonly ActorCount[] {
  const totals = new Map(inTotal(counts).map(({ key, mentions }) => [key, mentions]));
  return [...counts].sort(
    (one, other) =>
      (totals.get(other.key) ?? 0) - (totals.get(one.key) ?? 0) ||
      compare(one.name, other.name) ||
      compare(one.key, other.key),
  );
}

/** How often each is named in all texts together, and in how many of them. */
export type ActorTotal = Omit<ActorCount, 'document'> & { readonly documents: number };

/** One count for each actor, in the order in which they come. */
export function inTotal(counts: readonly ActorCount[]): readonly ActorTotal[] {
  const totals = new Map<string, ActorTotal>();
  for (const { document: _, ...count } of counts) {
    const known = totals.get(count.key);
    totals.set(count.key, {
      ...count,
      parties: [...new Set([...(known?.parties ?? []), ...count.parties])],
      mentions: (known?.mentions ?? 0) + count.mentions,
      documents: (known?.documents ?? 0) + 1,
    });
  }
  return [...totals.values()];
}

function namedBy(
  { reading, actorKind: kind }: ActorMention,
  register: Register,
  document: string,
): Pick<ActorCount, 'key' | 'actorIds' | 'name' | 'kind' | 'registered'> {
  const nameOf = (id: string): string => register.get(id)?.name ?? id;
  switch (reading.status) {
    case 'certain':
      return {
        key: reading.actorId,
        actorIds: [reading.actorId],
        name: nameOf(reading.actorId),
        kind,
        registered: 'yes',
      };
    case 'ambiguous':
      return {
        key: reading.actorIds.join(' '),
        actorIds: reading.actorIds,
        name: reading.actorIds.map(nameOf).join(' / '),
        kind,
        registered: 'ambiguous',
      };
    case 'unregistered': {
      const { key, name, wholeName } = reading.person;
      return { key: wholeName ? key : `${key} ${document}`, actorIds: [], name, kind, registered: 'no' };
    }
  }
}

function partiesOf(mention: ActorMention, text: NamingText, register: Register): readonly string[] {
  const { reading, party } = mention;
  const actor = reading.status === 'certain' ? register.get(reading.actorId) : undefined;
  if (actor !== undefined && actor.parties.length > 0) return partiesThen(actor, mention, text);
  return party === undefined ? [] : [party.actorId ?? party.value];
}

function partiesThen(actor: Actor, { span }: ActorMention, text: NamingText): readonly string[] {
  const date = dateAt(text, span.start)?.value;
  return actor.parties.filter((held) => date === undefined || within(date, held) !== 'no').map(({ party }) => party);
}

function compare(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}
