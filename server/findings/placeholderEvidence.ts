import type { Citation } from '../citations/model';
import type { Corpus, CorpusDocument } from '../corpus/model';
import { citationMeant } from '../corpus/resolve';
import type { DocumentFacts, Footnote, Mention } from '../document/model';
import { flowOf } from '../text/flow';
import type { PartialDate } from '../text/partialDate';
import { sentenceAt } from '../text/sentence';
import { firstFrom, type Span, touches } from '../text/span';
import { tellingWords } from '../text/tellingWords';

/** What texts say of a publication that may be the source which is still to be filled in. */
export interface Evidence {
  readonly id: string;
  /** The words of its title, headings and dossiers, where it is a text of the corpus itself. */
  readonly title: ReadonlySet<string>;
  /** The words of each passage that cites it. */
  readonly around: ReadonlySet<string>;
  /** Persons whom a passage that cites it names, by the identifiers of the register. */
  readonly actors: ReadonlySet<string>;
  /** The day it was written itself, and days that passages name which cite it and nothing else. */
  readonly dates: ReadonlySet<PartialDate>;
  /** The day it was written, where it is a text of the corpus. */
  readonly written?: PartialDate;
  /** A citation of it that isn't one of a part; absent where nothing cites it. */
  readonly cited?: Citation;
  /** Whether every citation is one of its attachment. */
  readonly attachmentOnly: boolean;
}

/** The texts that are read for their sentences: the most promising of a large corpus. */
const MOST_TEXTS = 40;

/**
 * What the corpus and the text itself say of each publication that could stand at a place, by identifier. Of the other texts the
 * titles are looked at, and the sentences of those that are likely to help: by the words of their titles, then those that cite
 * what is cited `near` the place, then any. What was read is kept until a text changes, so that to ask again costs little.
 */
export async function evidenceFor(
  words: ReadonlySet<string>,
  near: readonly string[],
  { document, corpus, uri }: { readonly document: Readable; readonly corpus: Corpus; readonly uri: string },
): Promise<ReadonlyMap<string, Evidence>> {
  const gathered: Gathered = new Map();
  addCited(gathered, passagesIn(document, document.text));
  const others = corpus.documents().filter((other) => other.uri !== uri);
  const beside = new Set(near.flatMap((id) => corpus.citationsOf(id).map((place) => place.document)));
  const promise = (other: CorpusDocument): number =>
    2 * shared(titleWords(other), words) +
    Number(beside.has(other)) +
    Number(near.includes(other.publication?.id ?? ''));
  const promising = others
    .map((other) => ({ other, worth: promise(other) }))
    .sort((one, two) => two.worth - one.worth)
    .slice(0, MOST_TEXTS);
  for (const { other } of promising) {
    addCited(gathered, await keptPassages(other, corpus));
    addItself(gathered, other);
  }
  return gathered;
}

type Readable = DocumentFacts & { readonly text: string };

interface Collected extends Evidence {
  readonly title: Set<string>;
  readonly around: Set<string>;
  readonly actors: Set<string>;
  readonly dates: Set<PartialDate>;
  written?: PartialDate;
  cited?: Citation;
  attachmentOnly: boolean;
}

type Gathered = Map<string, Collected>;

/** What is said where a text cites something. */
interface Passage {
  readonly citation: Citation;
  readonly words: ReadonlySet<string>;
  readonly actors: readonly string[];
  readonly dates: readonly PartialDate[];
}

function collected(gathered: Gathered, id: string): Collected {
  const known = gathered.get(id);
  if (known) return known;
  const fresh: Collected = {
    id,
    title: new Set(),
    around: new Set(),
    actors: new Set(),
    dates: new Set(),
    attachmentOnly: true,
  };
  gathered.set(id, fresh);
  return fresh;
}

function addCited(gathered: Gathered, passages: readonly Passage[]): void {
  for (const { citation, words, actors, dates } of passages) {
    if (citation.id === undefined) continue;
    const one = collected(gathered, citation.id);
    for (const word of words) one.around.add(word);
    for (const actor of actors) one.actors.add(actor);
    for (const date of dates) one.dates.add(date);
    one.cited ??= citation;
    one.attachmentOnly &&= citation.attachment !== undefined;
  }
}

function addItself(gathered: Gathered, document: CorpusDocument): void {
  const id = document.publication?.id;
  if (id === undefined) return;
  const one = collected(gathered, id);
  one.attachmentOnly = false;
  for (const word of titleWords(document)) one.title.add(word);
  const written = document.stated?.date ?? document.facts.dates.findLast(({ origin }) => origin === 'dateline')?.value;
  if (written === undefined) return;
  one.written = written;
  one.dates.add(written);
}

const titles = new WeakMap<CorpusDocument, ReadonlySet<string>>();

/** A document of the corpus doesn't change but is replaced, so what it comes down to is kept as long as it is there. */
function titleWords(document: CorpusDocument): ReadonlySet<string> {
  const kept = titles.get(document);
  if (kept !== undefined) return kept;
  const { facts, stated } = document;
  const printed = [
    stated?.title,
    ...(facts.identity?.dossiers ?? []).map(({ title }) => title?.value),
    ...facts.headings.map(({ value }) => value),
  ];
  const words = new Set(printed.flatMap((line) => [...tellingWords(line ?? '').keys()]));
  titles.set(document, words);
  return words;
}

const passages = new WeakMap<object, readonly Passage[]>();

async function keptPassages(document: CorpusDocument, corpus: Corpus): Promise<readonly Passage[]> {
  const kept = passages.get(document.facts);
  if (kept !== undefined) return kept;
  const text = await corpus.textOf(document.uri);
  return text === undefined ? [] : passagesIn(document.facts, text);
}

/** Every citation of a text that may be taken over, with what the sentence says that it belongs to. */
function passagesIn(facts: DocumentFacts, text: string): readonly Passage[] {
  const kept = passages.get(facts);
  if (kept !== undefined) return kept;
  const calls = new Map<number, Span>();
  for (const mention of facts.mentions) {
    if (mention.kind === 'footnoteMark' && mention.footnote !== undefined) calls.set(mention.footnote, mention.span);
  }
  // A sentence may cite a hundred papers: what it says is looked for once.
  const said = new Map<number, Said>();
  const saidOnce = (place: Span): Said => {
    const known = said.get(place.start) ?? saidIn(place, facts, text);
    said.set(place.start, known);
    return known;
  };
  const read = facts.mentions.flatMap((mention): readonly Passage[] => {
    if (mention.kind !== 'citation' && mention.kind !== 'backReference') return [];
    const citation = citationMeant(mention, facts);
    if (citation?.id === undefined || !isSource(citation)) return [];
    const note = noteAt(facts.footnotes, mention.span.start);
    const call = note ? calls.get(note.number.span.start) : mention.span;
    const around = [...(note ? [note.body] : []), ...(call ? [sentenceAt(text, call.start)] : [])].map(saidOnce);
    return [
      {
        citation,
        words: new Set(around.flatMap(({ words }) => [...words.keys()])),
        actors: around.flatMap(({ actors }) => actors),
        // Of several sources in a sentence it isn't said whose day it is.
        dates: around.flatMap(({ sources, dates }) => (sources <= 1 ? dates : [])),
      },
    ];
  });
  passages.set(facts, read);
  return read;
}

/** What a stretch of text says: its telling words, with those of citations and names left out, its persons and its days. */
export interface Said {
  readonly words: ReadonlyMap<string, string>;
  readonly actors: readonly string[];
  readonly dates: readonly PartialDate[];
  /** How many publications it cites. */
  readonly sources: number;
}

/** What is said in a stretch of a text. */
export function saidIn(place: Span, { mentions }: Pick<DocumentFacts, 'mentions'>, text: string): Said {
  const inside = mentionsIn(place, mentions);
  const pieces: Span[] = [];
  let start = place.start;
  for (const { kind, span } of inside) {
    if (kind === 'quotation' || kind === 'footnoteMark') continue;
    if (span.start > start) pieces.push({ start, end: span.start });
    start = Math.max(start, span.end);
  }
  if (place.end > start) pieces.push({ start, end: place.end });
  return {
    words: tellingWords(pieces.map((piece) => flowOf(text, [piece]).text).join(' ')),
    actors: inside.flatMap((mention) =>
      mention.kind === 'actor' && mention.actorKind === 'person' && mention.reading.status === 'certain'
        ? [mention.reading.actorId]
        : [],
    ),
    dates: inside.flatMap((mention) =>
      mention.kind === 'date' && mention.value !== undefined && mention.value.length === WHOLE_DAY
        ? [mention.value]
        : [],
    ),
    sources: inside.filter(({ kind }) => kind === 'citation').length,
  };
}

const WHOLE_DAY = '2020-11-04'.length;

/** The mentions that start in a stretch of text. */
export function mentionsIn({ start, end }: Span, mentions: readonly Mention[]): readonly Mention[] {
  const found: Mention[] = [];
  for (let index = firstFrom(mentions, start); index < mentions.length; index++) {
    const mention = mentions[index];
    if (mention === undefined || mention.span.start >= end) break;
    found.push(mention);
  }
  return found;
}

/** The note in which an offset lies. */
export function noteAt(footnotes: readonly Footnote[], offset: number): Footnote | undefined {
  const next = firstFrom(footnotes, offset + 1);
  const note = footnotes[next - 1];
  return note !== undefined && touches(note.span, offset) ? note : undefined;
}

/** Whether what is cited is a text of its own: no law, no whole dossier. */
export function isSource({ type }: Citation): boolean {
  return type !== 'law' && type !== 'dossier' && type !== 'bwb' && type !== 'e-dossier' && type !== 'tk-zaak';
}

function shared(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  let count = 0;
  for (const word of other) if (one.has(word)) count++;
  return count;
}
