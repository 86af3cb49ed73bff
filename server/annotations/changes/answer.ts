import type { Wording } from '../../text/language';
import type { Annotation, Questioning } from '../model';
import type { Answer, Circumstances, Reopen } from './change';
import { alterOwn, type Outcome, refused } from './outcome';

/** A question answered; with an empty text it is settled, with the answer that it had if it had one. */
export function answer(annotations: readonly Annotation[], { id, text }: Answer, at: Circumstances): Outcome {
  const given = text.trim();
  return alterQuestion(annotations, id, at, (question) => ({
    ...question,
    state: 'answered',
    ...(given !== '' && { answer: given }),
  }));
}

/** A question that is open again, its answer still with it. */
export function reopen(annotations: readonly Annotation[], { id }: Reopen, at: Circumstances): Outcome {
  return alterQuestion(annotations, id, at, (question) => ({ ...question, state: 'open' }));
}

function alterQuestion(
  annotations: readonly Annotation[],
  id: string,
  at: Circumstances,
  change: (question: Questioning) => Questioning,
): Outcome {
  return alterOwn(annotations, [id], at, (annotation) => {
    const { body } = annotation;
    return body.motivation === 'questioning' ? { ...annotation, body: change(body) } : refused(NO_QUESTION);
  });
}

const NO_QUESTION: Wording = {
  nl: 'Dit is geen vraag: er valt niets te beantwoorden.',
  en: 'This is no question: there is nothing to answer.',
};
