import type { Citation } from '../citations/model';
import type { DocumentFacts, Page, ResolvedBackReference } from '../document/model';
import { firstFrom, type Span } from '../text/span';
import type { Corpus, CorpusDocument } from './model';

/** A text of the corpus that a reference means. */
export interface Target {
  readonly document: CorpusDocument;
  /** The page that the reference names, where the text has it; without one the whole document is meant. */
  readonly page?: Span;
}

/**
 * The texts of the corpus that a citation or back-reference of `from` leads to: none where the publication isn't in the
 * corpus, several where two files are the same publication. A dossier is no single document and leads to none. An attachment
 * leads to the publication that it is attached to, but not to a page, for the pages cited are its own.
 */
export function resolve(
  reference: Citation | ResolvedBackReference,
  from: DocumentFacts,
  corpus: Corpus,
): readonly Target[] {
  const citation = citationMeant(reference, from);
  if (citation?.id === undefined || citation.type === 'dossier') return [];
  const pages = citation.attachment === undefined ? pagesMeant(reference) : undefined;
  return corpus.published(citation.id).map((document) => {
    const page = pages === undefined ? undefined : pageOf(document.facts.pages, pages);
    return { document, ...(page && { page: page.span }) };
  });
}

/** The citation itself or, of a back-reference, the one it ends at; nothing where that isn't certain. */
export function citationMeant(reference: Citation | ResolvedBackReference, from: DocumentFacts): Citation | undefined {
  if (reference.kind === 'citation') return reference;
  if (reference.antecedent.status === 'completed') return reference.antecedent.citation;
  if (reference.antecedent.status !== 'resolved') return undefined;
  return citationAt(from, reference.antecedent.citation);
}

/** The pages that a reference names or, as *Ibidem* does, takes over, as printed: `14`, `12–14`. */
export function pagesMeant(reference: Citation | ResolvedBackReference): string | undefined {
  if (reference.kind === 'citation') return reference.pages?.value;
  return reference.antecedent.status === 'resolved' ? reference.antecedent.pages : reference.pages?.value;
}

/** The citation that starts at an offset. */
export function citationAt(facts: DocumentFacts, start: number): Citation | undefined {
  const { mentions } = facts;
  for (let index = firstFrom(mentions, start); mentions[index]?.span.start === start; index++) {
    const mention = mentions[index];
    if (mention?.kind === 'citation') return mention;
  }
  return undefined;
}

/**
 * The first page that `printed` (`14`, `12–14`, `7644`) names: the one with that number in its foot. Where that page has no
 * foot, the other feet tell how far their numbers and the count of the pages are apart, and a text without any foot is
 * counted from 1; feet that disagree with each other tell nothing.
 */
export function pageOf(pages: readonly Page[], printed: string): Page | undefined {
  const number = Number(/\d+/.exec(printed)?.[0]);
  if (!Number.isSafeInteger(number)) return undefined;
  const exact = pages.filter((page) => Number(page.printed?.value) === number);
  if (exact.length > 0) return exact.length === 1 ? exact[0] : undefined;
  const apart = new Set(pages.flatMap(({ ordinal, printed }) => (printed ? [Number(printed.value) - ordinal] : [])));
  if (apart.size > 1) return undefined;
  const [shift = 0] = apart;
  return pages.find(({ ordinal }) => ordinal + shift === number);
}
