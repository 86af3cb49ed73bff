import type { PartialDate } from '../text/partialDate';
import { mayBeInOffice, partyFits, roleFits } from './fit';
import type { Actor, ActorReading } from './model';
import type { NamedActor } from './named';
import { readingAs, type SettlingContext } from './reading';

/** Who is introduced in a document, so that a surname alone means them. */
export interface Introductions {
  /** By actor: where somebody is first named so that it is certain who is meant. */
  readonly first: ReadonlyMap<string, number>;
  /** Actors of whose surname somebody else is named as well: `Marijke Vos` beside `Mei Li Vos`. */
  readonly namesakes: ReadonlySet<string>;
}

/** The introductions of a document, from all its names. */
export function introductionsOf(named: readonly NamedActor[], context: SettlingContext): Introductions {
  const first = new Map<string, number>();
  const namesakes = new Set<string>();
  for (const name of named) {
    if (name.kind !== 'person') continue;
    if (isOtherPerson(name, context)) {
      for (const id of name.candidates) namesakes.add(id);
      continue;
    }
    const reading = ownReading(name, context) ?? readingAlone(name, context);
    if (reading?.status === 'certain' && !first.has(reading.actorId)) first.set(reading.actorId, name.span.start);
  }
  return { first, namesakes };
}

/** Whom a person's name means: by itself, or by who was introduced. */
export function readPerson(
  name: NamedActor,
  context: SettlingContext,
  introductions: Introductions,
): ActorReading | undefined {
  const own = ownReading(name, context);
  if (own !== undefined || name.form !== 'surname') return own;
  const introduced = candidatesOf(name, context).filter(
    (actor) =>
      introductions.first.has(actor.id) && (mayMean(actor, name, context) || mayHaveAnotherRole(actor, name, context)),
  );
  const earlier = introduced.filter(({ id }) => (introductions.first.get(id) ?? 0) < name.span.start);
  const known = earlier.length > 0 || name.standing === 'doubtful' ? earlier : introduced;
  // Somebody else of the name is in the text: which of the two is meant can't be seen.
  if (known.some(({ id }) => introductions.namesakes.has(id))) return undefined;
  return readingOn(known, context.dateAt(name.span.start));
}

/** Whom a surname means that nothing introduces: the one person whose it is, if the register marks it. */
function readingAlone(name: NamedActor, context: SettlingContext): ActorReading | undefined {
  if (name.form !== 'surname' || name.standing !== 'clear') return undefined;
  const fitting = candidatesOf(name, context).filter((actor) => mayMean(actor, name, context));
  return fitting.length === 1 && fitting[0]?.surnameAlone === true ? readingOn(fitting, undefined) : undefined;
}

/** The reading of several persons: those who may have been in some office on the day go before the others. */
function readingOn(persons: readonly Actor[], date: PartialDate | undefined): ActorReading | undefined {
  const inOffice =
    date === undefined || persons.length < 2 ? [] : persons.filter((actor) => mayBeInOffice(actor, date));
  return readingAs((inOffice.length > 0 ? inOffice : persons).map(({ id }) => id));
}

/** Whom a name means by what is printed of it and beside it: a full name, or a surname with a party or an office. */
function ownReading(name: NamedActor, context: SettlingContext): ActorReading | undefined {
  if (name.standing === 'other') return undefined;
  const candidates = candidatesOf(name, context);
  const fitting =
    name.form === 'surname'
      ? candidates.filter((actor) => isCertain(actor, name, context))
      : narrowed(candidates, name, context);
  return readingOn(fitting, context.dateAt(name.span.start));
}

/** Whether what is printed beside a surname makes it this person's. */
function isCertain(actor: Actor, name: NamedActor, context: SettlingContext): boolean {
  if (!mayMean(actor, name, context)) return false;
  if (partyFits(actor, name, context.dateAt(name.span.start)) === 'yes') return true;
  const role = roleFits(actor, name);
  return role === 'exactly' || (role === 'yes' && actor.surnameAlone === true);
}

/** Whether nothing printed beside a surname speaks against this person. */
function mayMean(actor: Actor, name: NamedActor, context: SettlingContext): boolean {
  const party = partyFits(actor, name, context.dateAt(name.span.start));
  return (
    party !== 'no' &&
    !(name.party !== undefined && party === 'unknown') &&
    (party === 'yes' || roleFits(actor, name) !== 'no')
  );
}

/** Whether a function that isn't known of a person doesn't make a surname somebody else's: one that has hardly a namesake. */
function mayHaveAnotherRole(actor: Actor, name: NamedActor, context: SettlingContext): boolean {
  return actor.surnameAlone === true && partyFits(actor, name, context.dateAt(name.span.start)) !== 'no';
}

/** Several persons of one full name: those that the party and the function beside it leave. */
function narrowed(candidates: readonly Actor[], name: NamedActor, context: SettlingContext): readonly Actor[] {
  if (candidates.length < 2) return candidates;
  const fitting = candidates.filter((actor) => mayMean(actor, name, context));
  return fitting.length > 0 ? fitting : candidates;
}

/** Somebody else of the same surname: another given name, or a party that none of the register's has. */
function isOtherPerson(name: NamedActor, context: SettlingContext): boolean {
  if (name.standing === 'other') return true;
  if (name.form !== 'surname' || name.party === undefined) return false;
  return candidatesOf(name, context).every((actor) => partyFits(actor, name, context.dateAt(name.span.start)) === 'no');
}

function candidatesOf(name: NamedActor, { register }: SettlingContext): readonly Actor[] {
  return name.candidates.flatMap((id) => register.get(id) ?? []);
}
