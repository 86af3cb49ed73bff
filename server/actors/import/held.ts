import { firstDay, isBefore, lastDay, type PartialDate, type Period } from '../../text/partialDate';
import { folded } from './personName';
import { dayAfter } from './successive';

/** An office or membership in what is to be written: as it stood, with a day added, or added as a whole. */
export interface Held<Item> {
  readonly item: Item;
  readonly change: 'stood' | 'completed' | 'added';
}

/** What adding one office or membership to the others makes of them. */
export interface Adding<Item> {
  readonly held: readonly Held<Item>[];
  /** What stands there and speaks against it; it wins. */
  readonly against?: Item;
}

/** How one office or membership stands to another, apart from its days. */
export type Kinship = 'same' | 'covered by it' | 'other';

/**
 * Adds an office or membership, unless what stands there says as much: days that are missing are filled in where it is the same
 * term, and so is what else stands there empty; another term stands beside it. Days that differ change nothing, and are
 * answered as a contradiction; a difference of one day is none, since sources count the day of change differently.
 */
export function addTo<Item extends Period>(
  held: readonly Held<Item>[],
  item: Item,
  kinship: (item: Item, standing: Item) => Kinship,
): Adding<Item> {
  const standing = held.filter(({ item: other }) => kinship(item, other) !== 'other');
  const near = standing.filter(({ item: other }) => !areApart(item, other));
  if (near.some(({ item: other }) => kinship(item, other) === 'covered by it')) return { held };
  const same = near.filter(({ item: other }) => kinship(item, other) === 'same');
  if (isUndated(item)) return standing.length > 0 ? { held } : { held: [...held, { item, change: 'added' }] };
  const term =
    same.find(({ item: other }) => isSameTerm(item, other)) ?? (standing.length === 1 ? undatedOf(same) : undefined);
  if (term !== undefined) return completed(held, term, item);
  const against = same.find(({ item: other }) => other.to !== undefined && !lies(item, other))?.item;
  if (against !== undefined) return { held, against };
  const covered = same.some(({ item: other }) => other.to !== undefined && lies(item, other));
  return covered ? { held } : { held: [...held, { item, change: 'added' }] };
}

/** Whether two periods certainly have a day in common. */
export function overlap(one: Period, other: Period): boolean {
  if (one.from === undefined || other.from === undefined || areApart(one, other)) return false;
  const [earlier, later] = isBefore(other.from, one.from) ? [other, one] : [one, other];
  if (agree(one.from, other.from)) return true;
  return earlier.to !== undefined && later.from !== undefined && !isBefore(earlier.to, later.from);
}

/** Whether one period certainly ended before the other began. */
export function areApart(one: Period, other: Period): boolean {
  const endsBefore = (first: Period, second: Period): boolean =>
    first.to !== undefined && second.from !== undefined && lastDay(first.to) <= firstDay(second.from);
  // A period of one day begins and ends on it.
  const areOne = one.from === other.from && one.to === other.to;
  return !areOne && (endsBefore(one, other) || endsBefore(other, one));
}

/** How the title of an office stands to that of another: `minister` is covered by `minister van Financiën`. */
export function titleKinship(title: string, standing: string): Kinship {
  const [one, other] = [title.toLowerCase(), standing.toLowerCase()];
  if (folded(one) === folded(other)) return 'same';
  if (one === 'lid staten-generaal') return /^lid (?:eerste|tweede) kamer$/.test(other) ? 'covered by it' : 'other';
  if (other.startsWith(`${one} `) || other.startsWith(`${one},`)) return 'covered by it';
  return other.split(', ').includes(one) ? 'covered by it' : 'other';
}

function completed<Item extends Period>(held: readonly Held<Item>[], term: Held<Item>, item: Item): Adding<Item> {
  const { from = item.from, to = item.to } = term.item;
  const differs = (stands: PartialDate | undefined, says: PartialDate | undefined): boolean =>
    stands !== undefined && says !== undefined && !agree(stands, says);
  if (differs(term.item.from, item.from) || differs(term.item.to, item.to)) return { held, against: term.item };
  if (from === term.item.from && to === term.item.to) return { held };
  if (from !== undefined && to !== undefined && isBefore(to, from)) return { held, against: term.item };
  const whole = { ...item, ...term.item, ...(from === undefined ? {} : { from }), ...(to === undefined ? {} : { to }) };
  const change = term.change === 'added' ? 'added' : 'completed';
  return { held: held.map((one) => (one === term ? { item: whole, change } : one)) };
}

/** Whether both begin together, or both end together and the beginning of one isn't known. */
function isSameTerm(one: Period, other: Period): boolean {
  if (one.from !== undefined && other.from !== undefined) {
    return agree(one.from, other.from) || (one.to !== undefined && other.to !== undefined && agree(one.to, other.to));
  }
  return one.to !== undefined && other.to !== undefined && agree(one.to, other.to);
}

/** Whether every day of a period lies in one of which both ends are known. */
function lies(period: Period, inside: Period): boolean {
  const begins = inside.from === undefined || (period.from !== undefined && !isBefore(period.from, inside.from));
  return begins && inside.to !== undefined && period.to !== undefined && !isBefore(inside.to, period.to);
}

function undatedOf<Item extends Period>(held: readonly Held<Item>[]): Held<Item> | undefined {
  return held.find(({ item }) => isUndated(item));
}

function isUndated({ from, to }: Period): boolean {
  return from === undefined && to === undefined;
}

/** The same day, as far as both are exact, or two days that follow each other. */
function agree(one: PartialDate, other: PartialDate): boolean {
  if (one.startsWith(other) || other.startsWith(one)) return true;
  return one.length === 10 && other.length === 10 && (dayAfter(one) === other || dayAfter(other) === one);
}
