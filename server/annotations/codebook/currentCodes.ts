import type { Annotation, Body } from '../model';
import { type Codebook, codesById } from './model';

/** Annotations with the present identifiers of their codes in the place of former ones; all else stays. */
export function withCurrentCodes(annotations: readonly Annotation[], codebook: Codebook): readonly Annotation[] {
  const known = codesById(codebook);
  return annotations.map((annotation) => {
    const body = currentBody(annotation.body, known);
    return body === annotation.body ? annotation : { ...annotation, body };
  });
}

/** What an annotation says, with the present identifier of its code; `known` is `codesById` of the codebook. */
export function currentBody(body: Body, known: ReturnType<typeof codesById>): Body {
  const code = body.motivation === 'tagging' ? known.get(body.code)?.code.id : undefined;
  return body.motivation !== 'tagging' || code === undefined || code === body.code ? body : { ...body, code };
}
