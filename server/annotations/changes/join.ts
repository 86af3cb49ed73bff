import type { Wording } from '../../text/language';
import { currentBody } from '../codebook/currentCodes';
import { codesById } from '../codebook/model';
import { byAnnotation, isSame } from '../diff';
import type { Annotation } from '../model';
import type { Circumstances, Join } from './change';
import { done, isFound, NO_WORDS, NOT_FOUND, type Outcome, refused, spansOf, targetOn, withOwn } from './outcome';
import { stretchesWithin } from './stretches';

/**
 * One annotation of several that say the same: that of the first in the text, on the words of all. Words between which only white
 * space stands become one piece. Every note is kept, each once, below each other.
 */
export function join(annotations: readonly Annotation[], { ids }: Join, at: Circumstances): Outcome {
  return withOwn(annotations, ids, at, (own) => {
    const [first, ...others] = [...own].sort(byAnnotation);
    if (first === undefined || others.length === 0) return refused(ONE);
    if (!own.every((annotation) => isFound(annotation, at))) return refused(NOT_FOUND);
    const known = codesById(at.codebook);
    const said = currentBody(first.body, known);
    if (!others.every(({ body }) => isSame(currentBody(body, known), said))) return refused(OTHER_BODY);
    const all = own.flatMap((annotation) => spansOf(annotation));
    const stretches = stretchesWithin(at.text, all, { start: 0, end: at.text.length });
    if (stretches === undefined) return refused(NO_WORDS);
    const notes = new Set([first, ...others].flatMap(({ note }) => note ?? []));
    const joined: Annotation = {
      ...first,
      target: targetOn(stretches, at),
      modified: at.now,
      ...(notes.size > 0 && { note: [...notes].join('\n') }),
    };
    const gone = new Set(others);
    return done(
      annotations.flatMap((annotation) => {
        if (annotation === first) return [joined];
        return gone.has(annotation) ? [] : [annotation];
      }),
    );
  });
}

const ONE: Wording = {
  nl: 'Kies ten minste twee annotaties om samen te voegen.',
  en: 'Choose at least two annotations to join.',
};

const OTHER_BODY: Wording = {
  nl: 'Deze annotaties zeggen niet hetzelfde. Geef ze eerst dezelfde code en dezelfde velden.',
  en: 'These annotations don’t say the same. Give them the same code and the same fields first.',
};
