/**
 * The last of some items, ordered by `position`, whose position is at or before an offset, in logarithmic time; nothing
 * where all lie behind it.
 */
export function lastAt<Item>(
  items: readonly Item[],
  offset: number,
  position: (item: Item) => number,
): Item | undefined {
  let low = 0;
  let high = items.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const item = items[middle];
    if (item !== undefined && position(item) <= offset) low = middle + 1;
    else high = middle;
  }
  return items[low - 1];
}
