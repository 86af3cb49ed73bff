import type { Wording } from '../../text/language';
import type { Annotation } from '../model';
import type { Circumstances, Reach } from './change';
import { alterOwn, NO_WORDS, type Outcome, refused, targetOn } from './outcome';
import { stretchesIn } from './stretches';

/** The same annotation on the words that a person selected; of one that wasn't found all pieces are there from then on. */
export function reach(annotations: readonly Annotation[], { id, spans }: Reach, at: Circumstances): Outcome {
  const stretches = stretchesIn(at.text, spans);
  if (stretches === undefined) return refused(NO_WORDS);
  return alterOwn(annotations, [id], at, (annotation) =>
    annotation.target.source === at.path ? { ...annotation, target: targetOn(stretches, at) } : refused(OTHER_TEXT),
  );
}

const OTHER_TEXT: Wording = {
  nl: 'Deze annotatie gaat over een andere tekst. Maak hier een nieuwe.',
  en: 'This annotation is about another text. Make a new one here.',
};
