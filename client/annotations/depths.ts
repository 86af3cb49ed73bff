import type { ShownAnnotation } from '../../server/protocol/annotationRequests';
import { hullOf } from './places';

/** The looks that there are for what lies in something else; deeper than that looks as the deepest. */
export const DEEPEST = 2;

/**
 * How deep each annotation lies in others: 0 where none began before it that goes on over it, else one more than is taken there.
 * So no two that overlap have the same depth, until there are more than can be told apart.
 */
export function depthsOf(annotations: readonly ShownAnnotation[]): ReadonlyMap<ShownAnnotation, number> {
  const placed = annotations.flatMap((annotation) => {
    const hull = hullOf(annotation);
    return hull === undefined ? [] : [{ annotation, hull }];
  });
  placed.sort((one, other) => one.hull.start.compareTo(other.hull.start) || other.hull.end.compareTo(one.hull.end));
  const depths = new Map<ShownAnnotation, number>();
  /** What goes on at each depth. */
  const open: (typeof placed)[number]['hull'][] = [];
  for (const { annotation, hull } of placed) {
    const free = open.findIndex(({ end }) => end.isBeforeOrEqual(hull.start));
    const depth = free < 0 ? Math.min(open.length, DEEPEST) : free;
    open[depth] = hull;
    depths.set(annotation, depth);
  }
  return depths;
}
