import { byAnnotation, changedParts, isSame, PARTS, type Part } from './diff';
import type { Annotation } from './model';

/** Where two versions of a file can't both be right. */
export type Conflict =
  /** Both changed it, each otherwise; `merged` has `kept`, and of what only the other changed that. */
  | {
      readonly kind: 'changed twice';
      readonly kept: Annotation;
      readonly other: Annotation;
      readonly parts: readonly [Part, ...Part[]];
    }
  /** One took it away, the other changed it; it was kept. */
  | { readonly kind: 'removed and changed'; readonly kept: Annotation };

export interface MergedVersions {
  /** In the order of the text. */
  readonly annotations: readonly Annotation[];
  readonly conflicts: readonly Conflict[];
}

/**
 * Joins two versions of the annotations of one person, by identifier. With `base`, the version that both come from, what one
 * side alone added, changed or removed counts, part by part. Without it nothing counts as removed, and of two versions of an
 * annotation the one that was changed since it was made counts, if the other never was. Where both changed the same, the
 * version changed last is kept and the other stands in the conflict: nothing is lost.
 */
export function mergeVersions(
  one: readonly Annotation[],
  other: readonly Annotation[],
  base?: readonly Annotation[],
): MergedVersions {
  const [ofOne, ofOther, ofBase] = [one, other, base ?? []].map(byId);
  const ids = new Set([...one, ...other].map(({ id }) => id));
  const annotations: Annotation[] = [];
  const conflicts: Conflict[] = [];
  for (const id of ids) {
    const merged = mergedOf(ofOne?.get(id), ofOther?.get(id), ofBase?.get(id));
    if (merged.annotation) annotations.push(merged.annotation);
    if (merged.conflict) conflicts.push(merged.conflict);
  }
  return {
    annotations: annotations.sort(byAnnotation),
    conflicts: conflicts.sort((first, second) => byAnnotation(first.kept, second.kept)),
  };
}

interface Merged {
  readonly annotation?: Annotation;
  readonly conflict?: Conflict;
}

function mergedOf(one: Annotation | undefined, other: Annotation | undefined, base: Annotation | undefined): Merged {
  const left = one ?? other;
  if (left === undefined) return {};
  if (one !== undefined && other !== undefined) return joined(one, other, base);
  if (base === undefined) return { annotation: left };
  return changedParts(base, left).length === 0
    ? {}
    : { annotation: left, conflict: { kind: 'removed and changed', kept: left } };
}

function joined(one: Annotation, other: Annotation, base: Annotation | undefined): Merged {
  const differing = changedParts(one, other);
  const isOtherLater = momentOf(other) > momentOf(one);
  const [later, earlier] = isOtherLater ? [other, one] : [one, other];
  if (differing.length === 0) return { annotation: later };
  // Without a base: who never changed it has the version that the other changed.
  const origin = base ?? (earlier.modified === undefined && later.modified !== undefined ? earlier : undefined);
  const conflicting = differing.filter(
    (part) => origin === undefined || (!isSame(origin[part], one[part]) && !isSame(origin[part], other[part])),
  );
  const fromEarlier = differing.filter(
    (part) => !conflicting.includes(part) && origin !== undefined && isSame(origin[part], later[part]),
  );
  const annotation = withParts(later, earlier, fromEarlier);
  const [part, ...parts] = conflicting;
  return part === undefined
    ? { annotation }
    : { annotation, conflict: { kind: 'changed twice', kept: annotation, other: earlier, parts: [part, ...parts] } };
}

/** An annotation with some parts as another has them; one that isn't there goes. */
function withParts(annotation: Annotation, from: Annotation, parts: readonly Part[]): Annotation {
  if (parts.length === 0) return annotation;
  const { target, body, note, creator, ...others } = annotation;
  const chosen = (part: Part): Annotation => (parts.includes(part) ? from : annotation);
  const [ofTarget, ofBody, ofNote, ofCreator] = PARTS.map(chosen);
  return {
    ...others,
    ...(ofCreator?.creator && { creator: ofCreator.creator }),
    target: (ofTarget ?? annotation).target,
    body: (ofBody ?? annotation).body,
    ...(ofNote?.note !== undefined && { note: ofNote.note }),
  };
}

/** When it was last changed; before all others where that isn't known. */
function momentOf({ created, modified }: Annotation): number {
  const moment = Date.parse(modified ?? created ?? '');
  return Number.isNaN(moment) ? Number.NEGATIVE_INFINITY : moment;
}

function byId(annotations: readonly Annotation[]): ReadonlyMap<string, Annotation> {
  return new Map(annotations.map((annotation) => [annotation.id, annotation]));
}
