import type { Wording } from '../../text/language';
import { codesById } from '../codebook/model';
import type { Annotation, Statement } from '../model';
import type { Circumstances, FillStatement } from './change';
import { alterOwn, type Outcome, refused } from './outcome';

/** The fields of a statement, in the place of all that it had; without any it has none. */
export function fillStatement(
  annotations: readonly Annotation[],
  { id, fields }: FillStatement,
  at: Circumstances,
): Outcome {
  if (fields.date && !/^\d{4}(?:-\d\d){0,2}$/.test(fields.date.trim())) return refused(NO_DATE);
  const statement = filledIn(fields);
  return alterOwn(annotations, [id], at, (annotation) => {
    const { body } = annotation;
    if (body.motivation !== 'tagging') return refused(NO_STATEMENT);
    const known = codesById(at.codebook).get(body.code)?.code;
    if (statement !== undefined && known !== undefined && !known.isStatement) return refused(NO_STATEMENT);
    return { ...annotation, body: { motivation: 'tagging', code: body.code, ...(statement && { statement }) } };
  });
}

/** The fields of a statement that say something, without the white space around what they say; nothing if none does. */
export function filledIn({ speaker, organisation, concept, agrees, date }: Statement): Statement | undefined {
  const words = { speaker, organisation, concept, date };
  const filled = Object.entries(words).flatMap(([name, value = '']) => (value.trim() ? [[name, value.trim()]] : []));
  const statement: Statement = { ...Object.fromEntries(filled), ...(agrees !== undefined && { agrees }) };
  return Object.keys(statement).length === 0 ? undefined : statement;
}

const NO_STATEMENT: Wording = {
  nl: 'De code van deze annotatie is geen uitspraak. Kies eerst een code met «statement: true» in het codeboek.',
  en: 'The code of this annotation is no statement. Choose a code with “statement: true” in the codebook first.',
};

const NO_DATE: Wording = {
  nl: 'Schrijf de datum als jaar, maand en dag: 2021-03-16, 2021-03 of 2021.',
  en: 'Write the date as year, month and day: 2021-03-16, 2021-03 or 2021.',
};
