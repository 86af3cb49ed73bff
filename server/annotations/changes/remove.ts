import type { Annotation } from '../model';
import type { Circumstances, Remove } from './change';
import { done, type Outcome, withOwn } from './outcome';

/** All but these annotations, whether they are found in the text or not. */
export function remove(annotations: readonly Annotation[], { ids }: Remove, at: Circumstances): Outcome {
  return withOwn(annotations, ids, at, (own) => {
    const gone = new Set(own);
    return done(annotations.filter((annotation) => !gone.has(annotation)));
  });
}
