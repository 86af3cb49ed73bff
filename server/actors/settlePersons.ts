import type { PartialDate } from '../text/partialDate';
import { addressFits, isInPrintedOffice, mayBeInOffice, mayBeNamedOn, mayStandThere, partyFits, roleFits } from './fit';
import type { Actor, ActorReading } from './model';
import type { NamedActor } from './named';
import { readingAs, type SettlingContext } from './reading';
import { type MemberReader, membersIn } from './sitting';

/** Who is introduced in a document, so that a surname alone means them. */
export interface Introductions {
  /** By actor: where somebody is first named so that it is certain who is meant. */
  readonly first: ReadonlyMap<string, number>;
  /** Actors of whose surname somebody else is named as well: `Marijke Vos` beside `Mei Li Vos`. */
  readonly namesakes: ReadonlySet<string>;
  /** Whom a surname in a list of members means. */
  readonly memberOf: MemberReader;
}

/** The introductions of a document, from all its names. */
export function introductionsOf(named: readonly NamedActor[], context: SettlingContext): Introductions {
  const first = new Map<string, number>();
  const namesakes = new Set<string>();
  const memberOf = membersIn(named, context);
  for (const name of named) {
    if (name.kind !== 'person') continue;
    if (isOtherPerson(name, context)) {
      for (const id of name.candidates) namesakes.add(id);
      continue;
    }
    const reading = isListedMember(name)
      ? memberIntroducing(memberOf(name), name, context)
      : (ownReading(name, context) ?? readingAlone(name, context));
    // Of `De heer Rutte (VVD):` it can't be said which of two it is, nor of `Rutte` in the rest of the text.
    if (reading?.status === 'ambiguous' && name.form === 'surname' && name.address !== undefined)
      for (const id of reading.actorIds) namesakes.add(id);
    if (reading?.status === 'certain' && !first.has(reading.actorId)) first.set(reading.actorId, name.span.start);
  }
  return { first, namesakes, memberOf };
}

/** Whom a person's name means: by itself, or by who was introduced. */
export function readPerson(
  name: NamedActor,
  context: SettlingContext,
  introductions: Introductions,
): ActorReading | undefined {
  if (isListedMember(name)) return introductions.memberOf(name);
  const own = ownReading(name, context);
  if (own?.status === 'ambiguous') return narrowedByText(own.actorIds, name, context, introductions) ?? own;
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

/** Whether a name is a surname in a list of members, which means nobody but one of them, whoever else the text names. */
function isListedMember({ listed, form, party }: NamedActor): boolean {
  return listed === true && form === 'surname' && party === undefined;
}

/** A member of a list introduces nobody in the rest of a text where the surname alone means somebody else: `Rutte`. */
function memberIntroducing(
  reading: ActorReading | undefined,
  name: NamedActor,
  context: SettlingContext,
): ActorReading | undefined {
  if (reading?.status !== 'certain') return undefined;
  const others = candidatesOf(name, context).filter(({ id }) => id !== reading.actorId);
  return others.some(({ surnameAlone }) => surnameAlone === true) ? undefined : reading;
}

/**
 * Several of the register, where the text names a person by a surname that is theirs and says nothing that tells them apart:
 * `het lid Van Dijk`. Nothing of one alone: it may be somebody whom the register doesn't have.
 */
export function oneOfSeveral(name: NamedActor, context: SettlingContext): ActorReading | undefined {
  if (name.spelled === undefined || isListedMember(name)) return undefined;
  const possible = candidatesOf(name, context).filter((actor) => mayMean(actor, name, context));
  const date = context.dateAt(name.span.start);
  const inOffice = possible.filter((actor) => date === undefined || mayBeInOffice(actor, date));
  return inOffice.length < 2 ? undefined : readingAs(inOffice.map(({ id }) => id));
}

/**
 * Which of several of one surname and party the text means: whom it introduced, or whose surname the register marks. The
 * day says more than the text: who may both have been in office on it stay ambiguous. So do those with a form of address,
 * as members have in a report of a debate: `De heer Rutte (VVD):` needn't be the premier.
 */
function narrowedByText(
  ids: readonly string[],
  { form, role, address, span }: NamedActor,
  context: SettlingContext,
  { first, namesakes }: Introductions,
): ActorReading | undefined {
  if (form !== 'surname' || role !== undefined || address !== undefined) return undefined;
  if (context.dateAt(span.start) !== undefined) return undefined;
  const introduced = ids.filter((id) => first.has(id) && !namesakes.has(id));
  const marked = ids.filter((id) => context.register.get(id)?.surnameAlone === true);
  const [only, ...others] = introduced.length > 0 ? introduced : marked;
  return only !== undefined && others.length === 0 ? readingAs([only]) : undefined;
}

/** Whom a surname means that nothing introduces: the one person for whom the register marks it. */
function readingAlone(name: NamedActor, context: SettlingContext): ActorReading | undefined {
  if (name.form !== 'surname' || name.standing !== 'clear') return undefined;
  const marked = candidatesOf(name, context).filter(
    (actor) => actor.surnameAlone === true && !isHalf(actor, name) && mayMean(actor, name, context),
  );
  return marked.length === 1 ? readingOn(marked, undefined) : undefined;
}

/** Whether only the first half of a double surname is printed: `Faber` is the name of many. */
function isHalf({ personName }: Actor, { text }: NamedActor): boolean {
  return personName?.surname.includes('-') === true && !text.includes('-');
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
      ? inTheirOffice(
          candidates.filter((actor) => isCertain(actor, name, context)),
          name,
        )
      : narrowed(candidates, name, context);
  return readingOn(fitting, context.dateAt(name.span.start));
}

/** Of several those whose function is printed: `premier Rutte` is no other Rutte of the party. */
function inTheirOffice(persons: readonly Actor[], name: NamedActor): readonly Actor[] {
  const fitting = persons.filter((actor) => /^(?:exactly|yes)$/.test(roleFits(actor, name)));
  return fitting.length > 0 ? fitting : persons;
}

/** Whether what is printed beside a surname makes it this person's. */
function isCertain(actor: Actor, name: NamedActor, context: SettlingContext): boolean {
  if (!mayMean(actor, name, context)) return false;
  const { start } = name.span;
  const date = context.dateAt(start);
  const role = roleFits(actor, name);
  if (partyFits(actor, name, date) === 'yes') {
    const chamber = context.chamberAt?.(start) ?? context.chamber;
    return mayStandThere(actor, name, date, chamber);
  }
  return (
    role === 'exactly' ||
    (role === 'yes' && (actor.surnameAlone === true || (date !== undefined && isInPrintedOffice(actor, name, date))))
  );
}

/** Whether nothing printed beside a surname speaks against this person. */
function mayMean(actor: Actor, name: NamedActor, context: SettlingContext): boolean {
  if (!addressFits(actor, name)) return false;
  const party = partyFits(actor, name, context.dateAt(name.span.start));
  return (
    party !== 'no' &&
    !(name.party !== undefined && party === 'unknown') &&
    (party === 'yes' || roleFits(actor, name) !== 'no')
  );
}

/** Whether a function that isn't known of a person doesn't make a surname somebody else's: one that has hardly a namesake. */
function mayHaveAnotherRole(actor: Actor, name: NamedActor, context: SettlingContext): boolean {
  return (
    actor.surnameAlone === true &&
    addressFits(actor, name) &&
    partyFits(actor, name, context.dateAt(name.span.start)) !== 'no'
  );
}

/** The persons of one full name: those that the form of address, and of several the party and function beside it, leave. */
function narrowed(all: readonly Actor[], name: NamedActor, context: SettlingContext): readonly Actor[] {
  const candidates = all.filter((actor) => addressFits(actor, name));
  if (candidates.length < 2) return candidates;
  const fitting = candidates.filter((actor) => mayMean(actor, name, context));
  return fitting.length > 0 ? fitting : candidates;
}

/** Somebody else of the same surname: another given name, form of address or party than any of the register's has. */
function isOtherPerson(name: NamedActor, context: SettlingContext): boolean {
  if (name.standing === 'other') return true;
  if (candidatesOf(name, context).every((actor) => !addressFits(actor, name))) return true;
  if (name.form !== 'surname' || name.party === undefined) return false;
  return candidatesOf(name, context).every((actor) => partyFits(actor, name, context.dateAt(name.span.start)) === 'no');
}

/** The persons of the register who are called so, but for those of long before the day of the text. */
function candidatesOf(name: NamedActor, { register, dateAt }: SettlingContext): readonly Actor[] {
  const date = dateAt(name.span.start);
  return name.candidates.flatMap((id) => {
    const actor = register.get(id);
    return actor === undefined || !mayBeNamedOn(actor, name, date) ? [] : [actor];
  });
}
