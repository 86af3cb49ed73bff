import type { Corpus, CorpusDocument } from '../../corpus/model';
import { citationMeant } from '../../corpus/resolve';
import type { CitationEdge } from './network';

/**
 * Which of these texts of a corpus, or publications, cites which publications, and at how many places, back-references among
 * them. A text is the publication that it is where no other file is that too. A text that cites itself makes no edge. `pathOf`
 * tells what a text is called, `nameOf` what a reader calls a publication.
 */
export function citationEdges(
  documents: readonly CorpusDocument[],
  corpus: Corpus,
  pathOf: (uri: string) => string,
  nameOf: (id: string) => string,
): readonly CitationEdge[] {
  return documents.flatMap((document) => {
    const from = nodeOf(document, corpus, pathOf, nameOf);
    const places = new Map<string, number>();
    for (const mention of document.facts.mentions) {
      if (mention.kind !== 'citation' && mention.kind !== 'backReference') continue;
      const id = citationMeant(mention, document.facts)?.id;
      if (id === undefined || id === document.publication?.id) continue;
      places.set(id, (places.get(id) ?? 0) + 1);
    }
    return [...places].map(([id, count]) => ({ from, to: { id, label: nameOf(id) }, places: count }));
  });
}

function nodeOf(
  { uri, publication }: CorpusDocument,
  corpus: Corpus,
  pathOf: (uri: string) => string,
  nameOf: (id: string) => string,
): CitationEdge['from'] {
  if (publication !== undefined && corpus.published(publication.id).length === 1)
    return { id: publication.id, label: nameOf(publication.id), kind: 'publication' };
  const path = pathOf(uri);
  return { id: path, label: path, kind: 'text' };
}
