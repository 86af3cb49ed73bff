import { isSame } from '../diff';
import type { Annotation } from '../model';
import { isObject, type Json, type JsonObject } from './json';
import { type Item, indented, type Sidecar } from './sidecar';
import { OWN_PROPERTIES } from './webAnnotation';

/**
 * A sidecar to write merged annotations with: that of `one`, and of `other` the letters of all that only it has, or that was
 * taken over from it as it is. So what other programs put in either file, in an annotation of both too, and what Bronwijzer
 * can't read, isn't lost. What one took away of that since `base` stays away.
 */
export function joinedSidecar(
  one: Sidecar,
  other: Sidecar,
  merged: readonly Annotation[],
  base: Sidecar | undefined,
): Sidecar {
  const result = new Map(merged.map((annotation) => [annotation.id, annotation]));
  const [fromOther, fromBase] = [itemsById(other), itemsById(base)];
  const own = one.written.items.map((item) => {
    if (item.annotation === undefined) return item;
    const theirs = fromOther.get(item.annotation.id);
    fromOther.delete(item.annotation.id);
    const now = result.get(item.annotation.id);
    if (theirs === undefined) return item;
    const origin = fromBase.get(item.annotation.id);
    const isTheirs = isSame(now, theirs.annotation) && !isSame(now, item.annotation);
    return isTheirs ? withForeign(theirs, item, origin) : withForeign(item, theirs, origin);
  });
  const plain = (letters: string) => letters.replace(/\s+/g, ' ');
  const foreignIn = (sidecar: Sidecar | undefined) =>
    (sidecar?.written.items ?? []).flatMap((item) => (item.annotation ? [] : [plain(item.letters)]));
  const known = new Set([...foreignIn(one), ...foreignIn(base)]);
  const foreign = other.written.items.filter(
    (item) => item.annotation === undefined && !known.has(plain(item.letters)),
  );
  // What is around the annotations is that of who changed it, and of `one` where both may have.
  const isAsItWas = base?.written.head === one.written.head && base.written.tail === one.written.tail;
  const around = isAsItWas ? other.written : one.written;
  return {
    annotations: merged,
    mistakes: one.mistakes,
    written: { ...around, items: [...own, ...fromOther.values(), ...foreign] },
  };
}

function itemsById(sidecar: Sidecar | undefined): Map<string, Item> {
  const items = sidecar?.written.items ?? [];
  return new Map(items.flatMap((item) => (item.annotation ? [[item.annotation.id, item] as const] : [])));
}

/** An annotation of two files with what other programs put in it in the other file, or took out of it, since `base`. */
function withForeign(item: Item, other: Item, base: Item | undefined): Item {
  const [own, theirs, origin] = [item, other, base].map((one) => objectIn(one?.letters ?? '{}'));
  if (own === undefined || theirs === undefined) return item;
  const keys = [...new Set([...Object.keys(own), ...Object.keys(theirs)])].filter(
    (key) => !OWN_PROPERTIES.includes(key) && !isSame(own[key], theirs[key]) && isSame(own[key], origin?.[key]),
  );
  if (keys.length === 0) return item;
  const kept = Object.entries(own).filter(([key]) => !keys.includes(key));
  const taken = Object.entries(theirs).filter(([key]) => keys.includes(key));
  return { ...item, letters: indented(Object.fromEntries([...kept, ...taken])) };
}

function objectIn(letters: string): JsonObject | undefined {
  const value: Json = JSON.parse(letters);
  return isObject(value) ? value : undefined;
}
