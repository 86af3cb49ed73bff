import { firstDay, type PartialDate, type Period } from '../../text/partialDate';

/**
 * The same things in order of time, those of one kind that follow each other without a day between them as one: a seat that
 * was given a new number, a member who became chairman of the group. What has no first day stays as it is.
 */
export function successive<Item extends Period>(
  items: readonly Item[],
  kindOf: (item: Item) => string,
): readonly Item[] {
  const joined: Item[] = [];
  const inOrder = [...items].sort((one, other) => compare(one.from ?? '', other.from ?? ''));
  for (const item of inOrder) {
    const index = joined.findIndex((earlier) => kindOf(earlier) === kindOf(item) && follows(item, earlier));
    const earlier = joined[index];
    if (earlier === undefined) joined.push(item);
    else joined[index] = together(earlier, item);
  }
  return joined;
}

/** The last day of two that follow each other: none where the later one isn't over. */
function together<Item extends Period>(earlier: Item, later: Item): Item {
  if (earlier.to === undefined || (later.to !== undefined && later.to <= earlier.to)) return earlier;
  const { to, ...open } = earlier;
  // Spread types lose the parameter, but nothing is taken away from it save the day that was optional.
  return (later.to === undefined ? open : { ...open, to: later.to }) as Item;
}

function follows(later: Period, earlier: Period): boolean {
  if (later.from === undefined || earlier.from === undefined) {
    return later.from === earlier.from && later.to === earlier.to;
  }
  if (later.from === earlier.from && later.to === earlier.to) return true;
  return earlier.to !== undefined && isDay(earlier.to) && isDay(later.from) && later.from <= dayAfter(earlier.to);
}

function isDay(date: PartialDate): boolean {
  return date.length === 10;
}

/** The day after a day: `2012-02-29` → `2012-03-01`. */
export function dayAfter(day: PartialDate): PartialDate {
  return new Date(Date.parse(`${firstDay(day)}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10);
}

function compare(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}
