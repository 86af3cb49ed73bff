import { ownStretches } from '../document/ownStretches';
import type { Span } from '../text/span';
import type { Question } from './question';
import { references } from './references';

/**
 * The places in this text that mean the same as the thing at an offset, the note of a mark included: what `references` finds,
 * inside the text alone. A place that runs over a page is cut where notes and running foot stand in between.
 */
export async function highlight(question: Question, offset: number): Promise<readonly Span[]> {
  const places = await references(question, offset, true);
  return places.filter(({ uri }) => uri === question.uri).flatMap(({ span }) => ownStretches(question.document, span));
}
