import { currentBody } from '../codebook/currentCodes';
import { codesById } from '../codebook/model';
import { isSame } from '../diff';
import type { Annotation } from '../model';
import { isSamePerson } from '../samePerson';
import type { Circumstances } from './change';
import { isFound, spansOf } from './outcome';

/** Tells of annotations whether the same is said of the very same words by the same person already. */
export interface SameWords {
  /** Another annotation than this one that says the same of the same words. */
  sameAs(annotation: Annotation): Annotation | undefined;
  add(annotation: Annotation): void;
}

/** Those that aren't found stand on no words. */
export function sameWordsIn(annotations: readonly Annotation[], at: Circumstances): SameWords {
  const byPlace = new Map<string, Annotation[]>();
  const known = codesById(at.codebook);
  const sameWords: SameWords = {
    sameAs: (annotation) => byPlace.get(placeOf(annotation))?.find((other) => isTheSame(annotation, other, known)),
    add: (annotation) => {
      const there = byPlace.get(placeOf(annotation));
      if (there === undefined) byPlace.set(placeOf(annotation), [annotation]);
      else there.push(annotation);
    },
  };
  for (const annotation of annotations) if (isFound(annotation, at)) sameWords.add(annotation);
  return sameWords;
}

function placeOf(annotation: Annotation): string {
  return spansOf(annotation)
    .map(({ start, end }) => `${start}-${end}`)
    .join();
}

function isTheSame(one: Annotation, other: Annotation, known: ReturnType<typeof codesById>): boolean {
  if (one.id === other.id || !isSame(currentBody(one.body, known), currentBody(other.body, known))) return false;
  return one.creator === undefined || other.creator === undefined || isSamePerson(one.creator, other.creator);
}
