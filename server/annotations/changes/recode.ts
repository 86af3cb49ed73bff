import type { Wording } from '../../text/language';
import { codesById } from '../codebook/model';
import type { Annotation } from '../model';
import { givenCode } from './body';
import type { Circumstances, Recode } from './change';
import { alterOwn, type Outcome, refused } from './outcome';

/**
 * Another code for annotations that have one. A code that the codebook says is no statement takes the fields of one away; of a
 * code that it doesn't have that isn't known, so they stay. What becomes a statement gets the fields that are known of it.
 */
export function recode(
  annotations: readonly Annotation[],
  { ids, code: given, statements = {} }: Recode,
  at: Circumstances,
): Outcome {
  const code = givenCode(given, at);
  if (typeof code !== 'string') return code;
  const known = codesById(at.codebook).get(code)?.code;
  const keepsFields = known === undefined || known.isStatement === true;
  return alterOwn(annotations, ids, at, (annotation) => {
    const { body } = annotation;
    if (body.motivation !== 'tagging') return refused(NO_CODE);
    if (body.code === code) return annotation;
    const filled = Object.hasOwn(statements, annotation.id) ? statements[annotation.id] : undefined;
    const statement = keepsFields ? (body.statement ?? filled) : undefined;
    return { ...annotation, body: { motivation: 'tagging', code, ...(statement && { statement }) } };
  });
}

const NO_CODE: Wording = {
  nl: 'Deze annotatie heeft geen code. Zet een nieuwe annotatie met de code op dezelfde woorden.',
  en: 'This annotation has no code. Put a new annotation with the code on the same words.',
};
