import { isBefore } from '../text/partialDate';
import type { ActorMention, ActorReading } from './model';
import type { NamedActor } from './named';
import { readingAs, type SettlingContext } from './reading';
import { type Introductions, introductionsOf, readPerson } from './settlePersons';
import { type FullNames, fullNamesOf, readShortName } from './settleShortNames';

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
  const counted = named.filter(
    (name) => (name.gluedDigits === undefined || context.isMark(name.gluedDigits.start)) && mayExist(name, context),
  );
  const introductions = introductionsOf(counted, context);
  const fullNames = fullNamesOf(counted, introductions, context);
  return counted.flatMap((name) => {
    const reading = readingOf(name, context, introductions, fullNames);
    return reading === undefined ? [] : [mentionOf(name, reading)];
  });
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
