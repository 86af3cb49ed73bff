import type { Annotation } from '../model';
import type { Circumstances, Note } from './change';
import { alterOwn, type Outcome } from './outcome';

/** The remark with an annotation, in the place of the one it had; an empty one takes that away. */
export function note(annotations: readonly Annotation[], { id, text }: Note, at: Circumstances): Outcome {
  const remark = text.trim();
  return alterOwn(annotations, [id], at, ({ note: _, ...annotation }) => ({
    ...annotation,
    ...(remark !== '' && { note: remark }),
  }));
}
