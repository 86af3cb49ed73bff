import type { ActorMention } from '../actors/model';
import { firstFrom, type Span } from '../text/span';
import { asSpeaker } from './linkQuotations';
import type { Speaker } from './model';

/**
 * Who is named in a stretch that says who speaks: its persons, or the office where it names no person, or else the words
 * themselves, without the party in brackets (`De heer Azarkan`).
 */
export function speakersIn(
  { text, actors }: { readonly text: string; readonly actors: readonly ActorMention[] },
  { start, end }: Span,
): readonly Speaker[] {
  const named = actors.slice(firstFrom(actors, start), firstFrom(actors, end));
  const persons = named.filter(({ actorKind }) => actorKind === 'person');
  const office = named.find(({ actorKind }) => actorKind === 'office');
  const found = persons.length > 0 ? persons : office === undefined ? [] : [office];
  if (found.length > 0) return found.map((actor) => asSpeaker(text, actor));
  const printed = text
    .slice(start, end)
    .replace(/\s*\([^()]*\)\s*$/, '')
    .trimEnd();
  return printed === '' ? [] : [{ value: printed.replace(/\s+/g, ' '), span: { start, end: start + printed.length } }];
}
