import type { ActorMention, Register } from '../actors/model';
import type { Citation } from '../citations/model';
import type { DocumentFacts, ResolvedBackReference } from '../document/model';
import { nearestActorFile, noOwnActors, type OwnActors } from './actorFiles';
import type { Corpus, CorpusDocument, Place, StatedDocument } from './model';
import { ownPublication } from './ownPublication';
import { citationMeant } from './resolve';

/** A corpus to which documents are added, and from which they are taken, one by one. */
export interface CorpusStore {
  readonly corpus: Corpus;
  /**
   * Adds a document or puts its new facts in place of the old, with what a `corpus.yaml` states of it. Returns the publications
   * of which this document now says something else than before, cited or published: only texts that cite one of them can be
   * affected.
   */
  set(uri: string, facts: DocumentFacts, stated?: StatedDocument): ReadonlySet<string>;
  /** Takes a document out; returns the publications as `set` does, none where the document wasn't there. */
  remove(uri: string): ReadonlySet<string>;
  /** Puts other actors in place of those whom the corpus knows. What was read with the old ones stays as it is. */
  setActors(actors: OwnActors): void;
  /** Whether a document cites one of the publications. */
  cites(uri: string, ids: ReadonlySet<string>): boolean;
}

type CitingPlace = Place<Citation | ResolvedBackReference>;
type ActorPlace = Place<ActorMention>;

/** The places of one document, by publication or by actor. */
type Places<Of> = ReadonlyMap<string, readonly Of[]>;

/** What one document adds to the index. */
interface Entry {
  readonly document: CorpusDocument;
  readonly citing: Places<CitingPlace>;
  readonly naming: Places<ActorPlace>;
}

/** For each publication or actor, the places of each document that has any. */
type Index<Of> = Map<string, Map<string, readonly Of[]>>;

/**
 * An empty corpus. Changing one document costs what that document says, whatever the size of the corpus.
 * `textOf` and `corpusFile` answer as `Corpus` promises.
 */
export function createCorpusStore(
  register: Register,
  textOf: Corpus['textOf'],
  corpusFile: Corpus['corpusFile'] = () => undefined,
): CorpusStore {
  let actors = noOwnActors(register);
  const entries = new Map<string, Entry>();
  const publishing: Index<CorpusDocument> = new Map();
  const citing: Index<CitingPlace> = new Map();
  const naming: Index<ActorPlace> = new Map();
  let inOrder: readonly CorpusDocument[] | undefined;

  const replace = (uri: string, next: Entry | undefined): ReadonlySet<string> => {
    const previous = entries.get(uri);
    inOrder = undefined;
    if (next) entries.set(uri, next);
    else entries.delete(uri);
    update(publishing, uri, publishedBy(previous), publishedBy(next));
    update(citing, uri, previous?.citing, next?.citing);
    update(naming, uri, previous?.naming, next?.naming);
    return difference(saidBy(previous), saidBy(next));
  };

  const corpus: Corpus = {
    get register() {
      return actors.register;
    },
    describedAt: (actorId) => actors.definitions.get(actorId),
    actorFileFor: (uri) => nearestActorFile(actors, uri),
    documents() {
      inOrder ??= [...entries.values()].map(({ document }) => document).sort(byUri);
      return inOrder;
    },
    document: (uri) => entries.get(uri)?.document,
    published: (id) => gather(publishing, id),
    publications: () => [...new Set([...publishing.keys(), ...citing.keys()])].sort(compare),
    citationsOf: (id) => gather(citing, id),
    mentionsOf: (actorId) => gather(naming, actorId),
    corpusFile,
    textOf,
  };

  return {
    corpus,
    set: (uri, facts, stated) => replace(uri, entryOf(documentOf(uri, facts, stated))),
    remove: (uri) => replace(uri, undefined),
    setActors: (next) => {
      actors = next;
    },
    cites: (uri, ids) => [...ids].some((id) => entries.get(uri)?.citing.has(id)),
  };
}

function documentOf(uri: string, facts: DocumentFacts, stated: StatedDocument | undefined): CorpusDocument {
  const publication = ownPublication(uri, facts, stated);
  return { uri, facts, ...(publication && { publication }), ...(stated && { stated }) };
}

function entryOf(document: CorpusDocument): Entry {
  const citing = new Map<string, CitingPlace[]>();
  const naming = new Map<string, ActorPlace[]>();
  for (const mention of document.facts.mentions) {
    if (mention.kind === 'citation' || mention.kind === 'backReference') {
      const id = citationMeant(mention, document.facts)?.id;
      if (id !== undefined) add(citing, id, { document, mention });
    } else if (mention.kind === 'actor') {
      const key = keyInCorpus(mention);
      if (key !== undefined) add(naming, key, { document, mention });
    }
  }
  return { document, citing, naming };
}

/** By what the mentions of one actor are brought together over all texts: nothing where a text alone says who is meant. */
function keyInCorpus({ reading }: ActorMention): string | undefined {
  if (reading.status === 'certain') return reading.actorId;
  return reading.status === 'unregistered' && reading.person.wholeName ? reading.person.key : undefined;
}

function add<Of>(places: Map<string, Of[]>, key: string, place: Of): void {
  const known = places.get(key);
  if (known) known.push(place);
  else places.set(key, [place]);
}

function publishedBy(entry: Entry | undefined): Places<CorpusDocument> | undefined {
  const id = entry?.document.publication?.id;
  return entry && id !== undefined ? new Map([[id, [entry.document]]]) : undefined;
}

function update<Of>(
  index: Index<Of>,
  uri: string,
  previous: Places<Of> | undefined,
  next: Places<Of> | undefined,
): void {
  for (const key of previous?.keys() ?? []) {
    if (next?.has(key)) continue;
    const byDocument = index.get(key);
    byDocument?.delete(uri);
    if (byDocument?.size === 0) index.delete(key);
  }
  for (const [key, places] of next ?? []) {
    const byDocument = index.get(key);
    if (byDocument) byDocument.set(uri, places);
    else index.set(key, new Map([[uri, places]]));
  }
}

function gather<Of>(index: Index<Of>, key: string): readonly Of[] {
  const byDocument = index.get(key);
  if (!byDocument) return [];
  return [...byDocument].sort(([one], [other]) => compare(one, other)).flatMap(([, places]) => places);
}

/** What a document says of each publication, apart from where it says it. */
function saidBy(entry: Entry | undefined): ReadonlyMap<string, string> {
  const said = new Map<string, string>();
  for (const [id, places] of entry?.citing ?? []) {
    said.set(id, [...new Set(places.map(({ mention }) => printedIn(mention)))].sort().join('\n'));
  }
  const own = entry?.document.publication?.id;
  if (own !== undefined) said.set(own, `${said.get(own) ?? ''}\nown`);
  return said;
}

function printedIn(mention: Citation | ResolvedBackReference): string {
  if (mention.kind === 'backReference') return mention.form;
  const chamber = 'chamber' in mention ? mention.chamber?.value : undefined;
  const session = 'session' in mention ? mention.session?.value : undefined;
  return `${chamber ?? '?'} ${session ?? '?'}`;
}

function difference(previous: ReadonlyMap<string, string>, next: ReadonlyMap<string, string>): ReadonlySet<string> {
  const ids = new Set<string>();
  for (const [id, said] of previous) if (next.get(id) !== said) ids.add(id);
  for (const id of next.keys()) if (!previous.has(id)) ids.add(id);
  return ids;
}

function byUri(one: CorpusDocument, other: CorpusDocument): number {
  return compare(one.uri, other.uri);
}

/** By code unit, not by locale: the order must be the same on every machine. */
function compare(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}
