import { identified } from '../../citations/identifierForm';
import { inferredChamber } from '../../citations/kamerstukCitation';
import type { Chamber, Citation, Session } from '../../citations/model';
import { officialForm } from '../../citations/officialForm';
import { notePrinted, only } from '../../corpus/agreedParts';
import type { Corpus, CorpusDocument } from '../../corpus/model';
import { citationMeant } from '../../corpus/resolve';
import type { Paper } from '../../document/inStyle';
import type { DocumentFacts, Identity } from '../../document/model';
import { overlaps, type Span } from '../../text/span';
import type { Question } from '../question';

/** A publication or dossier that the corpus cites or has. */
export interface KnownPublication {
  readonly id: string;
  /** Of a Kamerstuk or a dossier its parts; of anything else its official form. */
  readonly what: Paper | { readonly form: string };
  /** How often the document in question cites it, back-references included, and all others together. */
  readonly here: number;
  readonly elsewhere: number;
}

/**
 * Every publication and dossier that the corpus cites or is, those that the document in question cites first, then by how
 * often they are cited. What overlaps `except`, being typed, doesn't count. A session or chamber is given only where all
 * citations that print one agree.
 */
export function knownPublications({ uri, document, corpus }: Question, except?: Span): readonly KnownPublication[] {
  const others = othersThan(uri, corpus);
  const here = new Map<string, Gathered>();
  add(here, summaryOf(document, { except }), 'here');
  for (const [id, one] of here) {
    const known = others.gathered.get(id);
    if (known) merge(one, known);
  }
  addDossiers(here, others.gathered);
  const own = [...here].map(([id, one]) => publicationOf(id, one)).sort(byUse);
  return [
    ...own.filter((publication) => publication.here > 0),
    ...others.publications.filter(({ id }) => !here.has(id)),
    ...own.filter((publication) => publication.here === 0),
  ];
}

/** What all documents but one say together. */
interface Others {
  readonly documents: readonly CorpusDocument[];
  readonly gathered: ReadonlyMap<string, Gathered>;
  /** In the order in which they are offered. */
  readonly publications: readonly KnownPublication[];
}

const known = new WeakMap<Corpus, Others>();

/** While somebody types, the other documents stay the same: what they say together is gathered once, and kept until one changes. */
function othersThan(uri: string, corpus: Corpus): Others {
  const documents = corpus.documents().filter((document) => document.uri !== uri);
  const kept = known.get(corpus);
  const same = kept?.documents.length === documents.length && kept.documents.every((one, at) => one === documents[at]);
  if (kept !== undefined && same) return kept;
  const gathered = new Map<string, Gathered>();
  for (const document of documents) add(gathered, keptSummary(document), 'elsewhere');
  addDossiers(gathered);
  const publications = [...gathered].map(([id, one]) => publicationOf(id, one)).sort(byUse);
  const others = { documents, gathered, publications };
  known.set(corpus, others);
  return others;
}

/** Adds the dossiers of the papers, where they aren't cited themselves. */
function addDossiers(gathered: Map<string, Gathered>, besides?: ReadonlyMap<string, Gathered>): void {
  for (const { dossier } of [...gathered.values()]) {
    const id = `dossier-${dossier}`;
    if (dossier !== undefined && !gathered.has(id) && !besides?.has(id)) gathered.set(id, { ...nothing(), dossier });
  }
}

/** What one document says of each publication. */
type Summary = ReadonlyMap<string, Said>;

interface Said {
  readonly sessions: Set<Session>;
  readonly chambers: Set<Chamber>;
  readonly dossier: string | undefined;
  readonly number: string | undefined;
  readonly form: string | undefined;
  count: number;
}

interface Gathered extends Omit<Said, 'count'> {
  here: number;
  elsewhere: number;
}

const summaries = new WeakMap<CorpusDocument, Summary>();

/** A document of the corpus doesn't change but is replaced, so what it comes down to is kept as long as it is there. */
function keptSummary(document: CorpusDocument): Summary {
  const kept = summaries.get(document);
  if (kept !== undefined) return kept;
  const { facts, publication } = document;
  const summary = summaryOf(facts, { own: publication?.id });
  summaries.set(document, summary);
  return summary;
}

/** What a document cites and, with its identifier as `own`, what it is. */
function summaryOf(
  facts: DocumentFacts,
  { own, except }: { readonly own?: string | undefined; readonly except?: Span | undefined },
): Summary {
  const summary = new Map<string, Said>();
  const count = (id: string, citation: Citation, times: number): void => {
    const said = summary.get(id) ?? saidOf(id, citation);
    said.count += times;
    notePrinted(said, citation);
    summary.set(id, said);
  };
  for (const mention of facts.mentions) {
    if (mention.kind !== 'citation' && mention.kind !== 'backReference') continue;
    if (except !== undefined && overlaps(mention.span, except)) continue;
    const citation = citationMeant(mention, facts);
    // An article of a law is cited where it is meant: there is no whole to be completed.
    if (citation?.id !== undefined && citation.type !== 'law') count(citation.id, citation, 1);
  }
  const itself = own === undefined ? undefined : identified(own, partsOf(facts.identity));
  if (own !== undefined && itself !== undefined) count(own, itself, 0);
  return summary;
}

/** Chamber and session of a publication as it prints them itself. */
function partsOf(identity: Identity | undefined) {
  return { chamber: identity?.chamber?.value, session: identity?.session?.value };
}

function saidOf(id: string, citation: Citation): Said {
  const paper = citation.type === 'publication-id' ? (identified(id) ?? citation) : citation;
  const dossier = paper.type === 'kamerstuk' || paper.type === 'dossier' ? paper.dossier.value : undefined;
  const number = paper.type === 'kamerstuk' ? paper.number.value : undefined;
  const { pages: _pages, attachment: _attachment, ...whole } = paper;
  const form = dossier === undefined ? officialForm(whole) : undefined;
  return { sessions: new Set(), chambers: new Set(), dossier, number, form, count: 0 };
}

function nothing(): Gathered {
  return {
    sessions: new Set(),
    chambers: new Set(),
    dossier: undefined,
    number: undefined,
    form: undefined,
    here: 0,
    elsewhere: 0,
  };
}

function add(gathered: Map<string, Gathered>, summary: Summary, where: 'here' | 'elsewhere'): void {
  for (const [id, said] of summary) {
    const { dossier, number, form } = said;
    const one = gathered.get(id) ?? { ...nothing(), dossier, number, form };
    one[where] += said.count;
    mergeParts(one, said);
    gathered.set(id, one);
  }
}

function merge(one: Gathered, other: Gathered): void {
  one.elsewhere += other.elsewhere;
  mergeParts(one, other);
}

function mergeParts(one: Gathered, other: Pick<Said, 'sessions' | 'chambers'>): void {
  for (const session of other.sessions) one.sessions.add(session);
  for (const chamber of other.chambers) one.chambers.add(chamber);
}

function publicationOf(
  id: string,
  { dossier, number, form, sessions, chambers, here, elsewhere }: Gathered,
): KnownPublication {
  if (dossier === undefined) return { id, what: { form: form ?? id }, here, elsewhere };
  if (number === undefined) return { id, what: { dossier }, here, elsewhere };
  const chamber = chambers.size === 0 ? inferredChamber(number) : only(chambers);
  return { id, what: { chamber, session: only(sessions), dossier, number }, here, elsewhere };
}

function byUse(one: KnownPublication, other: KnownPublication): number {
  return (
    Number(other.here > 0) - Number(one.here > 0) ||
    other.here + other.elsewhere - (one.here + one.elsewhere) ||
    (one.id < other.id ? -1 : 1)
  );
}
