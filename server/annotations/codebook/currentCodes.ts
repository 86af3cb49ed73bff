import type { Annotation } from '../model';
import { type Codebook, codesById } from './model';

/** Annotations with the present identifiers of their codes in the place of former ones; all else stays. */
export function withCurrentCodes(annotations: readonly Annotation[], codebook: Codebook): readonly Annotation[] {
  const known = codesById(codebook);
  return annotations.map((annotation) => {
    const { body } = annotation;
    const code = body.motivation === 'tagging' ? known.get(body.code)?.code.id : undefined;
    return body.motivation !== 'tagging' || code === undefined || code === body.code
      ? annotation
      : { ...annotation, body: { ...body, code } };
  });
}
