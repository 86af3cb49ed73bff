import { anchorAll } from './anchorAll';
import type { Anchorable } from './anchoring/anchorable';
import type { Annotation, Target } from './model';
import { pieceAt } from './quote';

/** An annotation as it is in a text now, or as it was where that isn't certain. */
export interface PresentAnnotation {
  readonly annotation: Annotation;
  readonly status: 'found' | 'ambiguous' | 'orphaned';
}

/**
 * Annotations with their places and words as they stand in the text now, in the order given; what isn't certainly found again
 * stays as it was. `digest` is that of the text. An annotation that nothing happened to and that had no digest gets none.
 */
export function presentAnnotations(
  annotations: readonly Annotation[],
  text: Anchorable,
  digest: string,
): readonly PresentAnnotation[] {
  return anchorAll(annotations, text).map(({ annotation, status, anchorings }) => {
    if (status !== 'found') return { annotation, status };
    const isSame = anchorings.every((one) => one.status === 'found' && one.how === 'same');
    const { digest: before } = annotation.target;
    const now = isSame && before === undefined ? undefined : digest;
    return { annotation: { ...annotation, target: targetAt(annotation.target, text.text, now) }, status };
  });
}

/** A target with the words that stand at its places. */
export function targetAt({ source, pieces }: Target, text: string, digest: string | undefined): Target {
  const [first, ...others] = pieces;
  const now = [pieceAt(text, first.span), ...others.map(({ span }) => pieceAt(text, span))] as const;
  return { source, ...(digest !== undefined && { digest }), pieces: now };
}
