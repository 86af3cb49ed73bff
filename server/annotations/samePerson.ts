import type { Wording } from '../text/language';
import { annotatorKey } from './files/sidecarPath';
import type { Annotation, Annotator } from './model';

/** Whether two annotators are one: by their IRIs where both have one, otherwise by their names. */
export function isSamePerson(one: Annotator, other: Annotator): boolean {
  if (one.id !== undefined && other.id !== undefined) return one.id === other.id;
  return annotatorKey(one.name) === annotatorKey(other.name) && !areNamesakes(one.name, other.name);
}

/**
 * Whether two names are of two people whose files would be called the same: `Anna` and `Änna`. Capitals, white space and
 * punctuation make no other name.
 */
export function areNamesakes(one: string, other: string): boolean {
  return annotatorKey(one) === annotatorKey(other) && lettersOf(one) !== lettersOf(other);
}

/**
 * The namesake who made annotations in a file that would be this annotator's by its name; nobody where this annotator has some
 * there too, for then the two share it already.
 */
export function namesakeIn(annotations: readonly Annotation[], annotator: string): string | undefined {
  const names = new Set(annotations.flatMap(({ creator }) => creator?.name ?? []));
  const alike = [...names].filter((name) => annotatorKey(name) === annotatorKey(annotator));
  const namesakes = alike.filter((name) => areNamesakes(name, annotator));
  return namesakes.length < alike.length ? undefined : namesakes[0];
}

/** That files don't tell an annotator from a namesake, and what to do. */
export const NAMESAKE = (annotator: string, other: string): Wording => ({
  nl: `Hier staan al annotaties van «${other}», en bestanden houden die naam en «${annotator}» niet uit elkaar. Bent u dat zelf, schrijf uw naam dan ook zo bij de instelling “bronwijzer.annotator”. Zo niet, vul daar een naam in die meer verschilt, zoals «${annotator} 2». Er is niets veranderd.`,
  en: `There are annotations by “${other}” here already, and files don’t tell that name from “${annotator}”. If that is you, write your name so too at the setting “bronwijzer.annotator”. If not, fill in a name there that differs more, such as “${annotator} 2”. Nothing was changed.`,
});

/** The same of the third under whose name decisions are kept, whom no setting names. */
export const NAMESAKE_OF_THIRD = (third: string, other: string): Wording => ({
  nl: `Hier staan al annotaties van «${other}», en bestanden houden die naam en «${third}» niet uit elkaar. Geef de derde een naam die meer verschilt, zoals «${third} 2». Er is niets veranderd.`,
  en: `There are annotations by “${other}” here already, and files don’t tell that name from “${third}”. Give the third a name that differs more, such as “${third} 2”. Nothing was changed.`,
});

function lettersOf(name: string): string {
  return name
    .normalize('NFC')
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ')
    .trim();
}
