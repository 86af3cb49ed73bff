import type { Span } from '../text/span';
import type { Mistake } from '../text/yamlSource';
import type { Actor, ActorKind, PersonName } from './model';

/**
 * What an entry of `actors.yaml` says of an actor. Everything may be left out: of an actor that is known already an entry gives
 * only what it corrects.
 */
export interface ActorEntry {
  readonly id: string;
  readonly kind: ActorKind;
  readonly facts: EntryFacts;
  /** Where its identifier stands. */
  readonly key: Span;
  /** The other actors that it names, and where. */
  readonly links: readonly Link[];
}

export type EntryFacts = Partial<Omit<Actor, 'id' | 'kind' | 'personName'>> & {
  readonly personName?: Partial<PersonName>;
};

/** An identifier in an entry, and the kind that the actor must be of; nothing where any kind will do. */
export interface Link {
  readonly id: string;
  readonly kind?: ActorKind;
  readonly span: Span;
}

/** An `actors.yaml` as far as it can be used. */
export interface ActorEntries {
  readonly entries: readonly ActorEntry[];
  /** Each has cost the entry that it stands in, or stands outside of all. */
  readonly mistakes: readonly Mistake[];
  /** The identifiers of the entries that mistakes have cost: they are no strangers to those that name them. */
  readonly spoilt: readonly string[];
}
