import type { Language } from '../../text/language';
import { said } from '../decisions';
import type { Annotation } from '../model';
import type { LeftOut } from './leftOut';

/**
 * What was left out of annotations, with the text and the words of each in the place of its identifier, which nobody knows it
 * by.
 */
export function withWords(
  leftOut: readonly LeftOut[],
  annotations: readonly Annotation[],
  language: Language,
): readonly LeftOut[] {
  const known = new Map(annotations.map((annotation) => [annotation.id, annotation]));
  const inWords = (where: string): string => {
    const annotation = known.get(where);
    return annotation === undefined ? where : `${annotation.target.source}: ${said(annotation, language)}`;
  };
  return leftOut.map(({ what, where }) => ({ what, where: where.map(inWords) }));
}
