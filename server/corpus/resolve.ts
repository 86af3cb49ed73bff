import type { Citation } from '../citations/model';
import type { DocumentFacts, Page, ResolvedBackReference } from '../document/model';
import { firstFrom, type Span } from '../text/span';
import type { Corpus, CorpusDocument } from './model';
import { evidences } from './ownPublication';

/** A text of the corpus that a reference means. */
export interface Target {
  readonly document: CorpusDocument;
  /** The page that the reference names, where the text has it; without one the whole document is meant. */
  readonly page?: Span;
}

/**
 * The texts of the corpus that a citation or back-reference of `from` leads to, in one pass of which each step narrows what the
 * one before left, and none guesses:
 *
 * 1. **Citation.** Of a back-reference the citation at the end of its chain; none where the chain is broken or forks.
 * 2. **Publication.** The canonical identifier of what is cited: the same for a Kamerstuk in any form, its identifier, and an
 *    address of officielebekendmakingen.nl with the identifier in it. A dossier is many publications and leads to none.
 * 3. **Documents in scope.** The texts that are this publication, by `corpus.yaml`, their own words or their file's name. A text
 *    that prints another chamber than the citation does is out of it: letters of both chambers can meet in one identifier.
 * 4. **Rank.** Of these the ones with the strongest evidence.
 * 5. **Page.** The page that is cited, where the text has it. An attachment leads to what it is attached to, and to no page of
 *    that, for the pages cited are its own.
 *
 * Several answers are several files with equal right. A reader may choose one; who needs exactly one abstains.
 */
export function resolve(
  reference: Citation | ResolvedBackReference,
  from: DocumentFacts,
  corpus: Corpus,
): readonly Target[] {
  const citation = citationMeant(reference, from);
  if (citation?.id === undefined || citation.type === 'dossier') return [];
  const inScope = corpus.published(citation.id).filter((document) => !contradicts(document.facts, citation));
  const pages = citation.attachment === undefined ? pagesMeant(reference) : undefined;
  return strongest(inScope).map((document) => {
    const page = pages === undefined ? undefined : pageOf(document.facts.pages, pages);
    return { document, ...(page && { page: page.span }) };
  });
}

/** Whether citation and text both print a chamber, and not the same. */
function contradicts({ identity }: DocumentFacts, citation: Citation): boolean {
  const cited = 'chamber' in citation ? citation.chamber?.value : undefined;
  const own = identity?.chamber?.value;
  return cited !== undefined && own !== undefined && cited !== own;
}

function strongest(documents: readonly CorpusDocument[]): readonly CorpusDocument[] {
  const best = evidences.find((evidence) => documents.some(({ publication }) => publication?.evidence === evidence));
  return documents.filter(({ publication }) => publication?.evidence === best);
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
