import { identifierForm } from '../citations/identifierForm';
import type { Chamber, Citation, Part } from '../citations/model';
import { officialForm } from '../citations/officialForm';
import type { Corpus } from '../corpus/model';
import { citationMeant } from '../corpus/resolve';
import type { Identity } from '../document/model';

/**
 * How a reader calls a publication: `Kamerstukken II 2020/21, 22112, nr. 2955`. What the publication says of itself counts
 * first where that tells its session, for without one it tells no more than the identifier does; then the citation in the
 * corpus in which most is printed; of one that isn't in the corpus at all, what its identifier says.
 */
export function publicationName(id: string, corpus: Corpus): string {
  const own = corpus
    .published(id)
    .find(({ facts: { identity } }) => identity?.id === id && identity.session !== undefined);
  const citations = corpus
    .citationsOf(id)
    .flatMap(({ document, mention }) => citationMeant(mention, document.facts) ?? []);
  return nameOf(id, own?.facts.identity, fullest(citations));
}

/** The same where what the publication says of itself and its fullest citation are known already. */
export function nameOf(id: string, own: Identity | undefined, cited: Citation | undefined): string {
  if (own !== undefined) return identityName(own);
  // A citation by its identifier (`kst-22112-2955`) prints nothing more.
  if (cited === undefined || cited.type === 'publication-id') return identifierForm(id);
  // What is published is the law, whichever of its articles is cited.
  return cited.type === 'law' ? cited.law.value : officialForm(cited);
}

/** The official form of the publication that a document is itself. */
export function identityName({ id, chamber, session }: Identity): string {
  return identifierForm(id, { chamber: chamberIn(chamber), session: session?.value });
}

function chamberIn(part: Part | undefined): Chamber | undefined {
  return part?.value === 'I' || part?.value === 'II' ? part.value : undefined;
}

/** The citation in which most is printed, without its pages: a name is that of the whole publication. */
export function fullest(citations: readonly Citation[]): Citation | undefined {
  const [first, ...others] = citations;
  if (first === undefined) return undefined;
  return wholeOf(others.reduce(fuller, first));
}

/** Of two citations the one in which more is printed, the first where both print as much. */
export function fuller(one: Citation, other: Citation): Citation {
  return partsOf(other) > partsOf(one) ? other : one;
}

/** A citation of the whole publication, wherever in it something is cited. */
export function wholeOf(citation: Citation): Citation {
  const { pages: _pages, attachment: _attachment, ...whole } = citation;
  return whole;
}

function partsOf(citation: Citation): number {
  return Object.keys(wholeOf(citation)).length;
}
