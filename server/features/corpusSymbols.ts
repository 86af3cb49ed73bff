import { lastOffice, partiesOn, shortName } from '../actors/candidate';
import type { Actor, ActorKind, Register } from '../actors/model';
import { dossierId } from '../citations/identifier';
import { identified } from '../citations/identifierForm';
import type { Citation } from '../citations/model';
import type { Corpus, CorpusDocument } from '../corpus/model';
import { citationMeant } from '../corpus/resolve';
import type { DocumentFacts } from '../document/model';
import { unregisteredIn } from '../document/printedOfPerson';
import { actorCardUri, publicationCardUri, unregisteredCardUri } from './card/uri';
import { fuller, nameOf, wholeOf } from './publicationName';
import type { Location } from './question';

/** Something in the corpus that a reader knows by a name. */
export interface CorpusSymbol {
  readonly kind: 'publication' | 'dossier' | 'heading' | ActorKind;
  /** `Kamerstukken II 2020/21, 22112, nr. 2955`, `Dossier 22112`, `Gerd Leers`, a heading as printed. */
  readonly name: string;
  /** Of a person what tells who it is: parties and the last office (`CDA, minister voor Immigratie en Asiel`). */
  readonly detail?: string;
  /** Of a person whom the register doesn't have. */
  readonly unregistered?: true;
  /** Other names: the identifier of a publication, the forms of an actor's name. */
  readonly otherNames: readonly string[];
  readonly place: Location;
}

/**
 * All publications, dossiers, actors and headings of a corpus, in that order, and by name. It is made when first asked for and
 * kept until a text of the corpus or its register changes; of the texts that haven't changed nothing is looked at again but who
 * cites what.
 */
export function corpusSymbols(corpus: Corpus): readonly CorpusSymbol[] {
  const documents = corpus.documents();
  const known = symbolsOf.get(documents);
  if (known?.register === corpus.register) return known.symbols;
  const publications = gatherPublications(documents);
  const symbols = [
    ...byName([...publications].flatMap(([id, found]) => (isDossier(id) ? [] : publicationSymbol(id, found)))),
    ...byName(dossierSymbols(publications)),
    ...byName([...actorSymbols(corpus), ...unregisteredSymbols(documents)]),
    ...documents.flatMap(headingSymbols),
  ];
  symbolsOf.set(documents, { register: corpus.register, symbols });
  return symbols;
}

const symbolsOf = new WeakMap<
  readonly CorpusDocument[],
  { readonly register: Register; readonly symbols: readonly CorpusSymbol[] }
>();

/** A publication as the texts of the corpus know it. */
interface Publication {
  readonly published: readonly CorpusDocument[];
  /** The citation in which most is printed, and the first place that cites it. */
  readonly cited?: { readonly fullest: Citation; readonly first: Location };
}

function gatherPublications(documents: readonly CorpusDocument[]): ReadonlyMap<string, Publication> {
  const publications = new Map<string, Publication>();
  for (const document of documents) {
    const own = document.publication?.id;
    if (own !== undefined) {
      const known = publications.get(own);
      publications.set(own, { ...known, published: [...(known?.published ?? []), document] });
    }
    for (const [id, { fullest, first }] of sayingsOf(document.facts).cited) {
      const known = publications.get(id);
      const cited = known?.cited;
      publications.set(id, {
        published: known?.published ?? [],
        cited: {
          fullest: cited === undefined ? fullest : fuller(cited.fullest, fullest),
          first: cited?.first ?? { uri: document.uri, span: first },
        },
      });
    }
  }
  return publications;
}

/** What one text says: kept as long as its facts. */
interface Sayings {
  readonly cited: ReadonlyMap<string, { readonly fullest: Citation; readonly first: Location['span'] }>;
  readonly actors: ReadonlySet<string>;
}

const sayings = new WeakMap<DocumentFacts, Sayings>();

function sayingsOf(facts: DocumentFacts): Sayings {
  const known = sayings.get(facts);
  if (known !== undefined) return known;
  const cited = new Map<string, { fullest: Citation; first: Location['span'] }>();
  const actors = new Set<string>();
  for (const mention of facts.mentions) {
    if (mention.kind === 'actor' && mention.reading.status === 'certain') actors.add(mention.reading.actorId);
    if (mention.kind !== 'citation' && mention.kind !== 'backReference') continue;
    const citation = citationMeant(mention, facts);
    if (citation?.id === undefined) continue;
    const before = cited.get(citation.id);
    if (before === undefined) cited.set(citation.id, { fullest: citation, first: mention.span });
    else before.fullest = fuller(before.fullest, citation);
  }
  const said = { cited, actors };
  sayings.set(facts, said);
  return said;
}

function publicationSymbol(id: string, { published, cited }: Publication): CorpusSymbol {
  const [own, ...others] = published;
  const name = nameOf(id, own?.facts.identity, cited && wholeOf(cited.fullest));
  const file = own === undefined || others.length > 0 ? undefined : own.uri;
  return {
    kind: 'publication',
    name,
    otherNames: [id],
    place: startOf(file ?? publicationCardUri(id)),
  };
}

function isDossier(id: string): boolean {
  return id.startsWith('dossier-');
}

/** The dossiers that are cited, and those of which only papers are cited or published, each with its card. */
function dossierSymbols(publications: ReadonlyMap<string, Publication>): readonly CorpusSymbol[] {
  const symbols = new Map<string, CorpusSymbol>();
  for (const [id, { cited }] of publications) {
    const paper = cited?.fullest.type === 'kamerstuk' ? cited.fullest : identified(id);
    if (paper?.type !== 'kamerstuk' && paper?.type !== 'dossier') continue;
    const dossier = paper.dossier.value;
    if (symbols.has(dossier)) continue;
    const place = startOf(publicationCardUri(dossierId(dossier)));
    symbols.set(dossier, {
      kind: 'dossier',
      name: `Dossier ${dossier}`,
      otherNames: [dossierId(dossier)],
      place,
    });
  }
  return [...symbols.values()];
}

function actorSymbols(corpus: Corpus): readonly CorpusSymbol[] {
  const named = new Set(corpus.documents().flatMap(({ facts }) => [...sayingsOf(facts).actors]));
  return [...named].flatMap((id) => {
    const actor = corpus.register.get(id);
    if (actor === undefined) return [];
    const { kind, name, names } = actor;
    const detail = kind === 'person' ? whoItIs(actor, corpus) : '';
    return [{ kind, name, otherNames: names, place: startOf(actorCardUri(id)), ...(detail === '' ? {} : { detail }) }];
  });
}

function whoItIs(person: Actor, { register }: Corpus): string {
  const office = lastOffice(person);
  return [...partiesOn(person, undefined, register).map(shortName), ...(office ? [office.title] : [])].join(', ');
}

/** People whom the register doesn't have: over all texts by a whole name, by a surname alone once a text. */
function unregisteredSymbols(documents: readonly CorpusDocument[]): readonly CorpusSymbol[] {
  const symbols = new Map<string, CorpusSymbol>();
  for (const { uri, facts } of documents) {
    for (const { person, roles, parties } of unregisteredIn(facts)) {
      const address = unregisteredCardUri(person, uri);
      const detail = [...parties, ...roles].map(({ value }) => value).join(', ');
      const known = symbols.get(address);
      if (known?.detail !== undefined || (known !== undefined && detail === '')) continue;
      symbols.set(address, {
        kind: 'person',
        unregistered: true,
        name: person.name,
        otherNames: [],
        place: startOf(address),
        ...(detail === '' ? {} : { detail }),
      });
    }
  }
  return [...symbols.values()];
}

function headingSymbols({ uri, facts: { headings } }: CorpusDocument): readonly CorpusSymbol[] {
  return headings.map(({ value, span }) => ({
    kind: 'heading',
    name: value,
    otherNames: [],
    place: { uri, span },
  }));
}

function startOf(uri: string): Location {
  return { uri, span: { start: 0, end: 0 } };
}

function byName(symbols: readonly CorpusSymbol[]): readonly CorpusSymbol[] {
  return symbols.toSorted((one, other) => (one.name < other.name ? -1 : one.name > other.name ? 1 : 0));
}
