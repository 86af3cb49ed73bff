import { anchorAll } from '../annotations/anchorAll';
import { anchorable } from '../annotations/anchoring/anchorable';
import { withCurrentCodes } from '../annotations/codebook/currentCodes';
import { digestOf } from '../annotations/digest';
import { annotatorKey } from '../annotations/files/sidecarPath';
import type { Annotation } from '../annotations/model';
import { targetAt } from '../annotations/presentAnnotations';
import { type Language, say } from '../text/language';
import type { AnnotatedFile, AnnotatedFolder } from './annotationFiles';

/** What annotators noted about a text, with their places and codes as they are now. */
export interface PresentText {
  readonly file: AnnotatedFile;
  /** Of each annotator asked for, in that order. */
  readonly annotations: readonly (readonly Annotation[])[];
}

/** The texts that all of some annotators have annotated, and how many texts and annotations had to be left out. */
export interface Present {
  readonly texts: readonly PresentText[];
  readonly leftOut: number;
  readonly notFound: number;
}

/** Reads what annotators noted about the texts that all of them did: only of those it is known that they looked at the same. */
export async function presentAnnotations(
  { files, codebook }: AnnotatedFolder,
  annotators: readonly string[],
): Promise<Present> {
  const texts: PresentText[] = [];
  let notFound = 0;
  for (const file of files) {
    const sidecars = annotators.flatMap((annotator) => file.sidecars.get(annotator) ?? []);
    if (sidecars.length < annotators.length) continue;
    const text = anchorable(file.text);
    const digest = await digestOf(file.text);
    const annotations = sidecars.map(({ sidecar }) => {
      const current = codebook ? withCurrentCodes(sidecar.annotations, codebook.read.codebook) : sidecar.annotations;
      const anchored = anchorAll(current, text);
      notFound += anchored.filter(({ status }) => status !== 'found').length;
      return anchored.flatMap(({ annotation, status }) =>
        status === 'found' ? [{ ...annotation, target: targetAt(annotation.target, file.text, digest) }] : [],
      );
    });
    texts.push({ file, annotations });
  }
  return { texts, leftOut: files.length - texts.length, notFound };
}

/** The keys of annotators whose names were given with commas between them, each once. */
export function annotatorKeys(given: string): readonly string[] {
  const names = given.split(',').filter((name) => name.trim() !== '');
  return [...new Set(names.map(annotatorKey))];
}

/** How many texts don't count, since not all annotated them; nothing where all did. */
export function sayLeftOut(count: number, language: Language): readonly string[] {
  if (count === 0) return [];
  const wording = {
    nl: `${count === 1 ? 'Eén tekst telt' : `${count} teksten tellen`} niet mee: niet allen hebben die geannoteerd.`,
    en: `${count === 1 ? 'One text doesn’t' : `${count} texts don’t`} count: not all annotated ${count === 1 ? 'it' : 'them'}.`,
  };
  return [say(language, wording)];
}

/** How many annotations couldn't be found again, and so don't count; nothing where all were found. */
export function sayNotFound(count: number, language: Language): readonly string[] {
  if (count === 0) return [];
  const wording =
    count === 1
      ? {
          nl: 'Eén annotatie is niet teruggevonden en telt niet mee. “bronwijzer annotations check” toont welke.',
          en: 'One annotation was not found again and doesn’t count. “bronwijzer annotations check” shows which.',
        }
      : {
          nl: `${count} annotaties zijn niet teruggevonden en tellen niet mee. “bronwijzer annotations check” toont welke.`,
          en: `${count} annotations were not found again and don’t count. “bronwijzer annotations check” shows which.`,
        };
  return [say(language, wording)];
}

/** That nobody of a name annotated anything, and who did. */
export function sayUnknownAnnotator(name: string, { annotators }: AnnotatedFolder, language: Language): string {
  const known = annotators.join(', ') || '–';
  return say(language, {
    nl: `Van “${name}” zijn hier geen annotaties. Er zijn: ${known}.`,
    en: `There are no annotations of “${name}” here. There are: ${known}.`,
  });
}
