import { type Anchoring, anchor } from './anchor';
import type { Anchorable } from './anchoring/anchorable';
import type { Annotation, Piece } from './model';

/** An annotation with where each of its pieces stands in the text as it is now. */
export interface Anchored {
  /** With its places in the text as it is now, if all of them were found; as it was otherwise. */
  readonly annotation: Annotation;
  readonly status: Anchoring['status'];
  /** One for each piece. */
  readonly anchorings: readonly Anchoring[];
}

/** Finds all annotations of a text again, in their order. The words that they keep are left as they are. */
export function anchorAll(annotations: readonly Annotation[], text: Anchorable): readonly Anchored[] {
  const found = anchor(
    annotations.flatMap(({ target }) => target.pieces),
    text,
  );
  let next = 0;
  return annotations.map((annotation): Anchored => {
    const [first, ...others] = annotation.target.pieces;
    const anchorings = found.slice(next, next + 1 + others.length);
    next += anchorings.length;
    const placed = (piece: Piece, index: number): Piece => {
      const anchoring = anchorings[index];
      return anchoring?.status === 'found' ? { ...piece, span: anchoring.span } : piece;
    };
    const worst = (['orphaned', 'ambiguous'] as const).find((status) =>
      anchorings.some((one) => one.status === status),
    );
    if (worst !== undefined) return { annotation, status: worst, anchorings };
    const pieces = [placed(first, 0), ...others.map((piece, index) => placed(piece, index + 1))] as const;
    return { annotation: { ...annotation, target: { ...annotation.target, pieces } }, status: 'found', anchorings };
  });
}
