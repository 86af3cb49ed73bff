import { groupBy } from '../../text/groupBy';
import { saidBy } from '../alreadySaid';
import type { Suggestion } from './model';
import type { KnownBy } from './words';

/** A suggestion that a person doesn't want to see again, known by its words and never by offsets. */
export interface Rejection extends KnownBy {
  /** What the annotation would have said (`saidBy`): `identifying person.leers`. */
  readonly what: string;
}

/** What is remembered of a suggestion that a person rejects. */
export function rejectionOf({ body, knownBy }: Suggestion): Rejection {
  return { what: saidBy(body) ?? body.motivation, ...knownBy };
}

/**
 * Which suggestions of a text were rejected: those whose words, and those on both sides of them, are as they were. Where there is
 * none, the text was edited: then it is the one beside which the words before or those behind are still the same. Where
 * several could be meant it is none of them, and a person is asked again.
 */
export function rejectedAmong(
  suggestions: readonly Suggestion[],
  rejections: readonly Rejection[],
): ReadonlySet<Suggestion> {
  const found = new Set<Suggestion>();
  if (rejections.length === 0) return found;
  const asked = suggestions.map((suggestion) => ({ suggestion, by: rejectionOf(suggestion) }));
  const same = groupBy(asked, ({ by }) => bothSides(by));
  const before = groupBy(asked, ({ by }) => oneSide(by, 'before'));
  const behind = groupBy(asked, ({ by }) => oneSide(by, 'behind'));
  for (const rejection of rejections) {
    const meant =
      same.get(bothSides(rejection)) ??
      onlyOne(before.get(oneSide(rejection, 'before')), behind.get(oneSide(rejection, 'behind')));
    for (const { suggestion } of meant) found.add(suggestion);
  }
  return found;
}

/** The one that both groups hold together; nothing where they hold none or several. */
function onlyOne<Item>(one: readonly Item[] = [], other: readonly Item[] = []): readonly Item[] {
  const [first, second, ...others] = [...one.slice(0, 2), ...other.slice(0, 2)];
  return first === undefined || others.length > 0 || (second !== undefined && second !== first) ? [] : [first];
}

function bothSides({ what, quote, before, behind }: Rejection): string {
  return JSON.stringify([what, quote, before, behind]);
}

function oneSide({ what, quote, ...sides }: Rejection, side: 'before' | 'behind'): string {
  return JSON.stringify([what, quote, sides[side]]);
}
