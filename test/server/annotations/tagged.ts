import type { Annotation, Body } from '../../../server/annotations/model';
import { pieceAt } from '../../../server/annotations/quote';

/** An annotation of the first place of some words in a text; a word for its identifier. */
export function annotated(
  text: string,
  words: string,
  id: string,
  body: Body,
  others: Partial<Annotation> = {},
): Annotation {
  const start = text.indexOf(words);
  const pieces = [pieceAt(text, { start, end: start + words.length })] as const;
  return { id: `urn:uuid:${id}`, target: { source: 'brief.txt', pieces }, body, ...others };
}

/** An annotation with a code. */
export function tagged(
  text: string,
  words: string,
  id: string,
  code: string,
  others: Partial<Annotation> = {},
): Annotation {
  return annotated(text, words, id, { motivation: 'tagging', code }, others);
}
