import type { ActorReading, ShortNameRule } from './model';
import type { NamedActor } from './named';
import { readingAs, type SettlingContext } from './reading';
import type { Introductions } from './settlePersons';

/** Where the actors are named in full on which short names rest. */
export interface FullNames {
  /** Where an actor is first named in full, or a person introduced. */
  readonly first: ReadonlyMap<string, number>;
  /** By office: where another office that begins with the same word is first named. */
  readonly others: ReadonlyMap<string, number>;
  /** The offices that a person named in the document held at any time. */
  readonly held: ReadonlySet<string>;
}

/** The full names of a document, from all its names. */
export function fullNamesOf(
  named: readonly NamedActor[],
  introductions: Introductions,
  { register }: SettlingContext,
): FullNames {
  const first = new Map(introductions.first);
  const others = new Map<string, number>();
  for (const { kind, form, standing, candidates, notMeant = [], span } of named) {
    for (const id of notMeant) if (!others.has(id)) others.set(id, span.start);
    if (kind === 'person' || (form === 'short name' && standing !== 'other')) continue;
    const names = standing === 'other' ? others : first;
    for (const id of candidates) if (!names.has(id)) names.set(id, span.start);
  }
  const persons = [...introductions.first.keys()].flatMap((id) => register.get(id) ?? []);
  const held = new Set(persons.flatMap(({ offices }) => offices.flatMap(({ office }) => office ?? [])));
  return { first, others, held };
}

/** Whom a short name means under its condition: nothing where that isn't fulfilled. */
export function readShortName(
  named: NamedActor,
  rule: ShortNameRule,
  context: SettlingContext,
  fullNames: FullNames,
): ActorReading | undefined {
  switch (rule) {
    case 'for the chamber at hand': {
      const chamber = context.chamberAt?.(named.span.start) ?? context.chamber ?? 'II';
      return readingAs(named.candidates.filter((id) => context.register.get(id)?.chamber === chamber));
    }
    case 'where named':
      return readingAs(named.candidates.filter((id) => isNamedAnywhere(id, context, fullNames)));
    case 'once named': {
      const start = named.span.start;
      const before = (names: ReadonlyMap<string, number>) => (id: string) =>
        (names.get(id) ?? Number.POSITIVE_INFINITY) < start;
      if (named.candidates.some(before(fullNames.others))) return undefined;
      return readingAs(named.candidates.filter(before(fullNames.first)));
    }
    // What stands beside these is seen where they stand: they come here as full names.
    case 'in brackets with a party':
    case 'where a party stands':
    case 'in brackets behind the same name':
    case 'before its holder':
      return undefined;
  }
}

function isNamedAnywhere(id: string, { register }: SettlingContext, { first, held }: FullNames): boolean {
  if (first.has(id) || held.has(id)) return true;
  const others = (register.get(id)?.shortNames ?? []).flatMap((rule) => rule.with ?? []);
  return others.some((other) => first.has(other));
}
