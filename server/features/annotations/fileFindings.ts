import type { AnnotationFile, StrayFile } from '../../annotations/followed';
import { fileName } from '../../corpus/uris';
import { type Language, say, type Wording } from '../../text/language';
import type { Span } from '../../text/span';

/** What is wrong with a file of annotations. */
export interface AnnotationFileFinding {
  readonly code: 'broken-annotations' | 'odd-annotation' | 'annotations-without-text' | 'stray-annotations';
  readonly span: Span;
  readonly message: string;
}

/**
 * What is wrong with a file of annotations, in its order: that it can't be read, that its text isn't there, or what is odd in
 * it but in nobody's way.
 */
export function annotationFileFindings(
  { read, textUri }: Pick<AnnotationFile, 'read' | 'textUri'>,
  hasText: boolean,
  language: Language,
): readonly AnnotationFileFinding[] {
  const finding = (code: AnnotationFileFinding['code'], span: Span, message: Wording): AnnotationFileFinding => ({
    code,
    span,
    message: say(language, message),
  });
  const missing = hasText ? [] : [finding('annotations-without-text', TOP, WITHOUT_TEXT(fileName(textUri)))];
  if (read.status === 'broken') {
    const { span, message } = read.mistake;
    return [
      ...missing,
      finding('broken-annotations', span, { nl: `${message.nl} ${UNTIL.nl}`, en: `${message.en} ${UNTIL.en}` }),
    ];
  }
  return [...missing, ...read.sidecar.mistakes.map(({ span, message }) => finding('odd-annotation', span, message))];
}

/** What is wrong with a file that stands where its annotations aren't looked for: where it belongs. */
export function strayFinding({ textUri, path }: StrayFile, language: Language): AnnotationFileFinding {
  return { code: 'stray-annotations', span: TOP, message: say(language, STRAY(fileName(textUri), path)) };
}

const TOP: Span = { start: 0, end: 0 };

const UNTIL: Wording = {
  nl: 'Tot dan worden deze annotaties niet getoond en wordt hier niets geschreven.',
  en: 'Until then these annotations aren’t shown, and nothing is written here.',
};

const WITHOUT_TEXT = (name: string): Wording => ({
  nl: `De tekst van deze annotaties, ${name}, is er niet. Zet die terug, of geef dit bestand de naam van de tekst waar het bij hoort.`,
  en: `The text of these annotations, ${name}, isn’t there. Put it back, or give this file the name of the text that it belongs to.`,
});

const STRAY = (name: string, path: string): Wording => ({
  nl: `Deze annotaties worden niet getoond: het corpus van ${name} begint in een andere map dan waar dit bestand staat. Verplaats het naar ${path}. Staat daar al een bestand, voeg beide dan samen met «bronwijzer annotations merge».`,
  en: `These annotations aren’t shown: the corpus of ${name} begins in another folder than where this file stands. Move it to ${path}. If a file is there already, merge the two with “bronwijzer annotations merge”.`,
});
