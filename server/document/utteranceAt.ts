import { lastAt } from '../text/search';
import { touches } from '../text/span';
import type { Document, Utterance } from './model';

/**
 * Whose words stand at an offset: the innermost utterance around it. Nothing where nobody is known to say them, and in a note
 * between the pages of what somebody says, which may be another's.
 */
export function utteranceAt(
  { utterances, footnotes }: Pick<Document, 'utterances' | 'footnotes'>,
  offset: number,
): Utterance | undefined {
  const note = lastAt(footnotes, offset, ({ span }) => span.start);
  if (note !== undefined && touches(note.span, offset)) return undefined;
  return utterances.findLast(({ span }) => span.start <= offset && offset < span.end);
}
