import { type Codebook, codesById } from './codebook/model';
import { byAnnotation } from './diff';
import { annotatorKey } from './files/sidecarPath';
import type { Annotation } from './model';

/** Which annotations are walked through; all of them where nothing is said. */
export interface AnnotationFilter {
  /** The identifier of a code, which annotations may also have under a former one. */
  readonly code?: string;
  /** The name of an annotator, or the key that files have of it. */
  readonly annotator?: string;
  /** Open questions alone. */
  readonly unanswered?: true;
}

/** Where somebody is: an offset, and the annotation that led there, so that of several on one place each has its turn. */
export interface Whereabouts {
  readonly offset: number;
  readonly id?: string;
}

/**
 * The next annotation behind a place, or the previous one before it, in the order of the text and round its end; nothing where
 * the filter lets none through. To be given those that are found in the text; others stand nowhere.
 */
export function nextAnnotation(
  annotations: readonly Annotation[],
  from: Whereabouts,
  direction: 'next' | 'previous',
  filter: AnnotationFilter,
  codebook: Codebook,
): Annotation | undefined {
  const passes = filterOf(filter, codebook);
  const current = annotations.find((one) => one.id === from.id && startOf(one) === from.offset);
  // The one that somebody is at has its place in the order even where the filter doesn't let it through.
  const order = (one: Annotation) => (current === undefined ? startOf(one) - from.offset : byAnnotation(one, current));
  const all = annotations.filter(passes).sort(byAnnotation);
  return direction === 'next'
    ? (all.find((one) => order(one) > 0) ?? all[0])
    : (all.findLast((one) => order(one) < 0) ?? all.at(-1));
}

/** Whether a filter lets an annotation through. */
export function filterOf(
  { code, annotator, unanswered }: AnnotationFilter,
  codebook: Codebook,
): (annotation: Annotation) => boolean {
  const known = codesById(codebook);
  const current = (id: string) => known.get(id)?.code.id ?? id;
  const wanted = code === undefined ? undefined : current(code);
  const key = annotator === undefined ? undefined : annotatorKey(annotator);
  return ({ body, creator }) =>
    (wanted === undefined || (body.motivation === 'tagging' && current(body.code) === wanted)) &&
    (key === undefined || (creator !== undefined && annotatorKey(creator.name) === key)) &&
    (unanswered === undefined || (body.motivation === 'questioning' && body.state === 'open'));
}

function startOf({ target }: Annotation): number {
  return target.pieces[0].span.start;
}
