import type { Corpus } from '../../corpus/model';
import { citationMeant } from '../../corpus/resolve';
import { fullest, nameOf } from '../publicationName';

/**
 * The official form of a publication. What the publication says of itself counts where that tells its session, for without one
 * it tells no more than the identifier does; else the citation in which most is printed.
 */
export function nameOnCard(id: string, corpus: Corpus): string {
  const own = corpus
    .published(id)
    .find(({ facts: { identity } }) => identity?.id === id && identity.session !== undefined);
  const cited = corpus.citationsOf(id).flatMap(({ document, mention }) => citationMeant(mention, document.facts) ?? []);
  return nameOf(id, own?.facts.identity, fullest(cited));
}
