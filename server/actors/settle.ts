import { isBefore } from '../text/partialDate';
import { withoutJoined } from './joinedNames';
import type { ActorMention, ActorReading } from './model';
import type { NamedActor } from './named';
import { readingAs, type SettlingContext } from './reading';
import { type Introductions, introductionsOf, oneOfSeveral, readPerson } from './settlePersons';
import { type FullNames, fullNamesOf, readShortName } from './settleShortNames';
import { unregisteredIn } from './settleUnregistered';

export type { SettlingContext };

/**
 * Decides over the whole document whom its names mean. `named` are those of all its stretches in the order of the text,
 * their spans in the source text. The answer is in the same order; a name of which nothing is certain is left out, one
 * that can be several actors is `ambiguous`.
 *
 * A surname belongs to the full name that introduced it in this document; then the party or function printed with it and
 * the date decide. A bare surname that nothing introduces is nobody's, but for those that the register marks.
 */
export function settleActors(named: readonly NamedActor[], context: SettlingContext): readonly ActorMention[] {
  const counted = withoutJoined(named, context).filter(
    (name) => (name.gluedDigits === undefined || context.isMark(name.gluedDigits.start)) && mayExist(name, context),
  );
  const introductions = introductionsOf(counted, context);
  const fullNames = fullNamesOf(counted, introductions, context);
  const readings = new Map(
    counted.map((name) => [name, settled(readingOf(name, context, introductions, fullNames), name, context)]),
  );
  const unread = counted.filter((name) => name.kind === 'person' && readings.get(name) === undefined);
  const readUnregistered = unregisteredIn(unread, counted);
  const unregistered = (name: NamedActor): ActorReading | undefined => {
    if (!mayBeUnregistered(name, introductions)) return undefined;
    const reading = readUnregistered(name);
    // The whole name that the text gives is somebody else's than those of the register.
    if (reading?.status === 'unregistered' && reading.person.wholeName) return reading;
    return settled(oneOfSeveral(name, context), name, context) ?? reading;
  };
  return counted.flatMap((name) => {
    const reading = readings.get(name) ?? unregistered(name);
    return reading === undefined ? [] : [mentionOf(name, reading)];
  });
}

/** Whether a name that means nobody of the register for certain doesn't perhaps mean somebody of it whom the text introduces. */
function mayBeUnregistered({ kind, spelled, candidates }: NamedActor, { first }: Introductions): boolean {
  return kind === 'person' && (spelled !== undefined || !candidates.some((id) => first.has(id)));
}

/** The one of several whom a person decided the name to mean in this corpus. */
function settled(
  reading: ActorReading | undefined,
  { text }: NamedActor,
  { register }: SettlingContext,
): ActorReading | undefined {
  if (reading?.status !== 'ambiguous') return reading;
  const [only, ...others] = reading.actorIds.filter((id) => register.get(id)?.settledNames?.includes(text) === true);
  return only === undefined || others.length > 0 ? reading : { status: 'certain', actorId: only };
}

function readingOf(
  named: NamedActor,
  context: SettlingContext,
  introductions: Introductions,
  fullNames: FullNames,
): ActorReading | undefined {
  if (named.standing === 'other') return undefined;
  if (named.kind === 'person') return readPerson(named, context, introductions);
  if (named.counts !== undefined && named.form === 'short name')
    return readShortName(named, named.counts, context, fullNames);
  return readingAs(named.candidates);
}

/** Whether the name isn't that of a party alone whose name counts only in some places, on a day before there was one. */
function mayExist({ kind, counts, candidates, span }: NamedActor, { register, dateAt }: SettlingContext): boolean {
  const date = kind === 'party' && counts !== undefined ? dateAt(span.start) : undefined;
  return (
    date === undefined ||
    candidates.some((id) => {
      const from = register.get(id)?.existed?.from;
      return from === undefined || !isBefore(date, from);
    })
  );
}

function mentionOf({ kind, span, role, party }: NamedActor, reading: ActorReading): ActorMention {
  return {
    kind: 'actor',
    span,
    actorKind: kind,
    reading,
    ...(role === undefined ? {} : { role }),
    ...(party === undefined ? {} : { party }),
  };
}
