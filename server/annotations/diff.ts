import type { Wording } from '../text/language';
import { byPosition } from '../text/span';
import type { Annotation } from './model';

/** What happened to an annotation between two versions of a file. */
export type Change =
  | { readonly kind: 'added'; readonly annotation: Annotation }
  | { readonly kind: 'removed'; readonly annotation: Annotation }
  | {
      readonly kind: 'changed';
      readonly before: Annotation;
      readonly after: Annotation;
      readonly parts: readonly [Part, ...Part[]];
    };

/** What of an annotation can change: the rest is who made it, and when. */
export type Part = 'target' | 'body' | 'note' | 'creator';

export const PARTS: readonly Part[] = ['target', 'body', 'note', 'creator'];

/**
 * What has become of annotations, by their identifiers, in the order of the text. A later moment of change by itself is no
 * change; two that say the same under different identifiers are two.
 */
export function diffOf(before: readonly Annotation[], after: readonly Annotation[]): readonly Change[] {
  const old = new Map(before.map((annotation) => [annotation.id, annotation]));
  const now = new Set(after.map(({ id }) => id));
  const removed = before.flatMap((annotation): Change[] =>
    now.has(annotation.id) ? [] : [{ kind: 'removed', annotation }],
  );
  const others = after.flatMap((annotation): Change[] => {
    const known = old.get(annotation.id);
    if (known === undefined) return [{ kind: 'added', annotation }];
    const [part, ...parts] = changedParts(known, annotation);
    return part === undefined ? [] : [{ kind: 'changed', before: known, after: annotation, parts: [part, ...parts] }];
  });
  return [...removed, ...others].sort((one, other) => byAnnotation(presentIn(one), presentIn(other)));
}

/** Which parts of an annotation differ. */
export function changedParts(before: Annotation, after: Annotation): readonly Part[] {
  return PARTS.filter((part) => !isSame(before[part], after[part]));
}

/** Whether two values are equal, whatever the order of their properties. */
export function isSame(one: unknown, other: unknown): boolean {
  return inOneOrder(one) === inOneOrder(other);
}

/** In the order of the text, then of the identifiers. */
export function byAnnotation(one: Annotation, other: Annotation): number {
  const place = byPosition(one.target.pieces[0].span, other.target.pieces[0].span);
  if (place !== 0 || one.id === other.id) return place;
  return one.id < other.id ? -1 : 1;
}

function presentIn(change: Change): Annotation {
  return change.kind === 'changed' ? change.after : change.annotation;
}

/** A value as JSON, the properties of objects always in the same order; nothing for what JSON doesn't have. */
export function inOneOrder(value: unknown): string | undefined {
  return JSON.stringify(value, (_, inner: unknown) =>
    typeof inner === 'object' && inner !== null && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([one], [other]) => (one < other ? -1 : 1)))
      : inner,
  );
}

/** What people call the parts of an annotation. */
export const PART_NAMES: Readonly<Record<Part, Wording>> = {
  target: { nl: 'plaats', en: 'place' },
  body: { nl: 'inhoud', en: 'content' },
  note: { nl: 'opmerking', en: 'note' },
  creator: { nl: 'maker', en: 'maker' },
};
