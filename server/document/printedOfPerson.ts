import type { ActorMention, PrintedWith, UnregisteredPerson } from '../actors/model';
import { groupBy } from '../text/groupBy';
import type { DocumentFacts, Mention } from './model';

/** All that a text prints of somebody whom the register doesn't have. */
export interface PrintedOfPerson {
  readonly person: UnregisteredPerson;
  /** Where the text names them, in its order; at least one. */
  readonly mentions: readonly ActorMention[];
  /** What is printed with the name, each once: `Kamerlid`, `woordvoerder`. */
  readonly roles: readonly PrintedWith[];
  /** Each party once, by the actor that it is or else as printed. */
  readonly parties: readonly PrintedWith[];
}

type Mentions = Pick<DocumentFacts, 'mentions'>;

/** What a text prints of a person who isn't in the register, by the key that all mentions of them have. */
export function printedOfPerson(facts: Mentions, { key }: { readonly key: string }): PrintedOfPerson | undefined {
  return peopleIn(facts).get(key);
}

/** Everybody whom a text names and the register doesn't have, in the order in which they are first named. */
export function unregisteredIn(facts: Mentions): readonly PrintedOfPerson[] {
  return [...peopleIn(facts).values()];
}

/** The mentions of a text don't change, so what is gathered from them is kept as long as they are. */
const known = new WeakMap<readonly Mention[], ReadonlyMap<string, PrintedOfPerson>>();

function peopleIn({ mentions }: Mentions): ReadonlyMap<string, PrintedOfPerson> {
  const before = known.get(mentions);
  if (before !== undefined) return before;
  const actors = mentions.filter((mention) => mention.kind === 'actor');
  const people = new Map<string, PrintedOfPerson>();
  for (const [key, own] of groupBy(actors, (mention) => personOf(mention)?.key)) {
    const person = own[0] && personOf(own[0]);
    if (person === undefined) continue;
    const roles = once(own.flatMap(({ role }) => role ?? []));
    const parties = once(own.flatMap(({ party }) => party ?? []));
    people.set(key, { person, mentions: own, roles, parties });
  }
  known.set(mentions, people);
  return people;
}

function personOf({ reading }: ActorMention): UnregisteredPerson | undefined {
  return reading.status === 'unregistered' ? reading.person : undefined;
}

function once(printed: readonly PrintedWith[]): readonly PrintedWith[] {
  const known = new Map<string, PrintedWith>();
  for (const one of printed) {
    const name = one.actorId ?? one.value.toLowerCase();
    if (!known.has(name)) known.set(name, one);
  }
  return [...known.values()];
}
