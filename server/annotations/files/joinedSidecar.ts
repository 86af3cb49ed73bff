import { isSame } from '../diff';
import type { Annotation } from '../model';
import type { Sidecar } from './sidecar';

/**
 * A sidecar to write merged annotations with: that of `one`, and of `other` the letters of all that only it has, or that was
 * taken over from it as it is. So what other programs put in either file, and what Bronwijzer can't read, isn't lost. What
 * one took away of that since `base` stays away.
 */
export function joinedSidecar(
  one: Sidecar,
  other: Sidecar,
  merged: readonly Annotation[],
  base: Sidecar | undefined,
): Sidecar {
  const result = new Map(merged.map((annotation) => [annotation.id, annotation]));
  const fromOther = new Map(
    other.written.items.flatMap((item) => (item.annotation ? [[item.annotation.id, item] as const] : [])),
  );
  const own = one.written.items.map((item) => {
    if (item.annotation === undefined) return item;
    const theirs = fromOther.get(item.annotation.id);
    fromOther.delete(item.annotation.id);
    const now = result.get(item.annotation.id);
    return theirs !== undefined && isSame(now, theirs.annotation) && !isSame(now, item.annotation) ? theirs : item;
  });
  const plain = (letters: string) => letters.replace(/\s+/g, ' ');
  const foreignIn = (sidecar: Sidecar | undefined) =>
    (sidecar?.written.items ?? []).flatMap((item) => (item.annotation ? [] : [plain(item.letters)]));
  const known = new Set([...foreignIn(one), ...foreignIn(base)]);
  const foreign = other.written.items.filter(
    (item) => item.annotation === undefined && !known.has(plain(item.letters)),
  );
  return {
    annotations: merged,
    mistakes: one.mistakes,
    written: { ...one.written, items: [...own, ...fromOther.values(), ...foreign] },
  };
}
