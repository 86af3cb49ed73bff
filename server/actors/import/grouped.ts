/** Items by the key to which they belong, in the order in which they came. */
export interface Grouped<Item> {
  add(key: string, item: Item): void;
  of(key: string): readonly Item[];
}

/** No items yet. */
export function grouped<Item>(): Grouped<Item> {
  const groups = new Map<string, Item[]>();
  return {
    add(key, item) {
      const group = groups.get(key);
      if (group === undefined) groups.set(key, [item]);
      else group.push(item);
    },
    of: (key) => groups.get(key) ?? [],
  };
}
