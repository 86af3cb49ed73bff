import type { Wording } from '../../text/language';
import type { Annotation } from '../model';
import { NO_TEXT } from './body';
import type { Circumstances, Rephrase } from './change';
import { alterOwn, type Outcome, refused } from './outcome';

/** Another text for a comment or a question; whether a question is answered stays as it is. */
export function rephrase(annotations: readonly Annotation[], change: Rephrase, at: Circumstances): Outcome {
  const text = change.text.trim();
  if (text === '') return refused(NO_TEXT);
  return alterOwn(annotations, [change.id], at, (annotation) => {
    const { body } = annotation;
    return body.motivation === 'commenting' || body.motivation === 'questioning'
      ? { ...annotation, body: { ...body, text } }
      : refused(WITHOUT_TEXT);
  });
}

const WITHOUT_TEXT: Wording = {
  nl: 'Alleen een commentaar of een vraag heeft een eigen tekst. Schrijf hier een opmerking bij.',
  en: 'Only a comment or a question has a text of its own. Add a note to this one.',
};
