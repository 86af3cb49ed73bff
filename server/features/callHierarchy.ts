import type { Corpus, CorpusDocument } from '../corpus/model';
import { citationMeant } from '../corpus/resolve';
import { fileName } from '../corpus/uris';
import { type Language, say } from '../text/language';
import type { Span } from '../text/span';
import { cardSubject, publicationCardUri } from './card/uri';
import { identityName, publicationName } from './publicationName';
import type { Question } from './question';
import { thingsAt } from './thingsAt';

/** A text of the corpus, or a publication: what cites and is cited. */
export interface HierarchyItem {
  readonly kind: 'document' | 'publication';
  /** As a reader knows it: the name of the file, or the official form of the publication. */
  readonly name: string;
  /** What the name alone doesn't say. */
  readonly detail: string;
  /** The text of the corpus or, of what the corpus doesn't have, the card. */
  readonly uri: string;
}

/** What cites or is cited, and every place where: in the text that cites. */
export interface HierarchyCall {
  readonly item: HierarchyItem;
  readonly spans: readonly Span[];
}

/**
 * What the hierarchy starts from: on a citation or back-reference the publication, anywhere else the text itself; of a card
 * the publication that it is about. Several where two files are the same publication, none where it isn't certain which
 * publication is meant.
 */
export async function hierarchyAt(question: Question, offset: number): Promise<readonly HierarchyItem[]> {
  const { uri, document, corpus, language } = question;
  const subject = cardSubject(uri);
  if (subject !== undefined) return subject.kind === 'publication' ? itemsOf(subject.id, corpus, language) : [];
  for (const thing of thingsAt(document, offset)) {
    if (thing.kind !== 'citation' && thing.kind !== 'backReference') continue;
    const id = citationMeant(thing, document)?.id;
    return id === undefined ? [] : itemsOf(id, corpus, language);
  }
  return [textItem(corpus.document(uri) ?? { uri, facts: document }, corpus)];
}

/** The texts of the corpus that cite a text or the publication of a card, each with every place, back-references included. */
export async function citedBy(uri: string, corpus: Corpus): Promise<readonly HierarchyCall[]> {
  const id = publicationOf(uri, corpus);
  const byText = new Map<CorpusDocument, Span[]>();
  for (const { document, mention } of id === undefined ? [] : corpus.citationsOf(id)) {
    const known = byText.get(document);
    if (known === undefined) byText.set(document, [mention.span]);
    else known.push(mention.span);
  }
  return [...byText].map(([document, spans]) => ({ item: textItem(document, corpus), spans }));
}

/**
 * The publications that a text of the corpus cites, in the order in which it cites them first, each once and with every place,
 * back-references included. What a publication cites that isn't in the corpus isn't known.
 */
export async function cites(uri: string, corpus: Corpus, language: Language): Promise<readonly HierarchyCall[]> {
  const facts = corpus.document(uri)?.facts;
  const byPublication = new Map<string, Span[]>();
  for (const mention of facts?.mentions ?? []) {
    if (facts === undefined || (mention.kind !== 'citation' && mention.kind !== 'backReference')) continue;
    const id = citationMeant(mention, facts)?.id;
    if (id === undefined) continue;
    const known = byPublication.get(id);
    if (known === undefined) byPublication.set(id, [mention.span]);
    else known.push(mention.span);
  }
  return [...byPublication].map(([id, spans]) => ({ item: publicationItem(id, corpus, language), spans }));
}

/** The publication that a text or a card is about. */
function publicationOf(uri: string, corpus: Corpus): string | undefined {
  const subject = cardSubject(uri);
  return subject?.kind === 'publication' ? subject.id : corpus.document(uri)?.publication?.id;
}

function textItem({ uri, publication, facts: { identity } }: CorpusDocument, corpus: Corpus): HierarchyItem {
  const id = publication?.id ?? identity?.id;
  const own = identity !== undefined && identity.id === id ? identityName(identity) : undefined;
  return {
    kind: 'document',
    name: fileName(uri),
    detail: own ?? (id === undefined ? '' : publicationName(id, corpus)),
    uri,
  };
}

/** A publication as one thing: the text of the corpus that it is, or its card where there is none, or more than one. */
function publicationItem(id: string, corpus: Corpus, language: Language): HierarchyItem {
  const [first, ...others] = corpus.published(id);
  const name = publicationName(id, corpus);
  const inCorpus = first === undefined || others.length > 0 ? undefined : first;
  if (inCorpus !== undefined) return { kind: 'publication', name, detail: fileName(inCorpus.uri), uri: inCorpus.uri };
  const missing = say(language, { nl: 'niet in het corpus', en: 'not in the corpus' });
  const detail = first === undefined && !isManyPapers(id) ? missing : '';
  return { kind: 'publication', name, detail, uri: publicationCardUri(id) };
}

/** A dossier of the Staten-Generaal, or an E-dossier, of which some papers may be in the corpus. */
function isManyPapers(id: string): boolean {
  return id.startsWith('dossier-') || /^E\d{6}$/.test(id);
}

/** A publication as what a hierarchy starts from: every text of the corpus that it is. */
function itemsOf(id: string, corpus: Corpus, language: Language): readonly HierarchyItem[] {
  const published = corpus.published(id);
  if (published.length === 0) return [publicationItem(id, corpus, language)];
  const name = publicationName(id, corpus);
  return published.map(({ uri }) => ({ kind: 'publication', name, detail: fileName(uri), uri }));
}
