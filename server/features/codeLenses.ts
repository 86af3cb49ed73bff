import { say } from '../text/language';
import type { Span } from '../text/span';
import { cardSubject } from './card/uri';
import { placesOfPublication } from './occurrences';
import { identityName, publicationName } from './publicationName';
import type { Location, Question } from './question';

/** A line of ours above a line of the text. */
export interface CodeLens {
  readonly span: Span;
  readonly title: string;
  /** The places that it opens; none where it only says something. */
  readonly places: readonly Location[];
}

/**
 * Above a text: which publication it is, and how many other texts of the corpus cite it, which the lens opens. Nothing above a
 * text of which nothing says which publication it is, or above a card.
 */
export async function codeLenses(question: Question): Promise<readonly CodeLens[]> {
  const { uri, document, corpus, language } = question;
  // The name of the file or corpus.yaml may say what the text itself doesn't.
  const id = corpus.document(uri)?.publication?.id ?? document.identity?.id;
  if (id === undefined || cardSubject(uri) !== undefined) return [];
  const places = placesOfPublication(question, id).filter((place) => place.uri !== uri);
  const texts = new Set(places.map((place) => place.uri)).size;
  const cited = say(language, {
    nl: texts === 1 ? 'in 1 tekst aangehaald' : `in ${texts} teksten aangehaald`,
    en: texts === 1 ? 'cited in 1 text' : `cited in ${texts} texts`,
  });
  const title = [
    id === document.identity?.id ? identityName(document.identity) : publicationName(id, corpus),
    ...(texts === 0 ? [] : [cited]),
  ].join(' · ');
  return [{ span: { start: 0, end: 0 }, title, places }];
}
