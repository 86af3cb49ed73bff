import { inGroups, type Progress } from '../corpus/inGroups';
import type { Corpus } from '../corpus/model';
import { citationMeant } from '../corpus/resolve';
import type { Document, DocumentFacts, Mention } from '../document/model';
import { readDocument } from '../document/read';
import { fingerprint } from '../text/fingerprint';
import type { Span } from '../text/span';
import { alreadySaid } from './alreadySaid';
import { anchorAll } from './anchorAll';
import { anchorable } from './anchoring/anchorable';
import { type Preview, previewOf } from './equal/preview';
import type { Sought } from './equal/sought';
import { wordsFinder } from './equal/wordsIn';
import type { Annotation, Body } from './model';

/** One place that says the same. */
export interface EqualMention {
  readonly span: Span;
  readonly preview: Preview;
  /** The annotator has already noted the same there. */
  readonly isSaid: boolean;
}

/** All places in a text that say the same: at least one, in the order of the text. */
export interface EqualsInText {
  readonly uri: string;
  /** The text as it was looked through: spans are places in this, and quotes are to be taken from it. */
  readonly text: string;
  readonly mentions: readonly [EqualMention, ...EqualMention[]];
}

export interface EqualsAsked {
  readonly sought: Sought;
  /** Of words: capitals must be the same too. */
  readonly exactCase?: boolean;
  readonly corpus: Corpus;
  /** The text in front of the user as it stands there now. */
  readonly here?: { readonly uri: string; readonly document: Document };
  /** What is to be noted at all of them. */
  readonly body: Body;
  /** What the annotator has noted in a text; of the one in front of the user with its places as they are now. */
  readonly madeIn: (uri: string) => readonly Annotation[];
}

/**
 * All places in the corpus that certainly mean the same actor or publication, or have the same words, text by text: the one in
 * front of the user first, the others in the order of their URIs. Texts that can no longer be read are passed over. Words are
 * looked for in every text, a group at a time, so they are never to be asked for on a keystroke. Who stops iterating, or
 * aborts, stops the reading.
 */
export async function* equalMentions(
  asked: EqualsAsked,
  signal?: AbortSignal,
  progress?: Progress,
): AsyncGenerator<EqualsInText, void> {
  const { here, corpus } = asked;
  const find = finderOf(asked);
  if (here !== undefined) yield* equalsIn(here.uri, here.document, asked.madeIn(here.uri), find, asked.body);
  const uris = urisOf(asked).filter((uri) => uri !== here?.uri);
  for (let done = 0; done < uris.length; done += GROUP) {
    const found: EqualsInText[] = [];
    const ask = async (uri: string): Promise<() => Promise<void>> => {
      const text = await corpus.textOf(uri);
      return async () => {
        const known = corpus.document(uri)?.facts;
        if (text === undefined || known === undefined) return;
        const read = { ...factsNow(text, known, corpus), text };
        found.push(...equalsIn(uri, read, foundAgain(asked.madeIn(uri), text), find, asked.body));
      };
    };
    await inGroups(uris.slice(done, done + GROUP), ask, (of) => progress?.(done + of, uris.length), signal);
    if (signal?.aborted) return;
    yield* found;
  }
}

/** So many texts are looked through before what was found in them is told. */
const GROUP = 16;

/** What is known of a text, with the text. */
type ReadText = DocumentFacts & Pick<Document, 'text'>;

type Finder = (read: ReadText) => readonly Span[];

function finderOf({ sought, exactCase = false }: EqualsAsked): Finder {
  switch (sought.kind) {
    case 'words': {
      const find = wordsFinder(sought.words, exactCase);
      return ({ text, mentions }) => find(text, mentions);
    }
    case 'actor':
      return ({ mentions }) => spansOf(mentions, (mention) => meansActor(mention, sought.id));
    case 'publication':
      return (read) => spansOf(read.mentions, (mention) => citesPublication(mention, sought.id, read));
  }
}

function spansOf(mentions: readonly Mention[], isMeant: (mention: Mention) => boolean): readonly Span[] {
  return mentions.filter(isMeant).map(({ span }) => span);
}

function meansActor(mention: Mention, id: string): boolean {
  if (mention.kind !== 'actor') return false;
  const { reading } = mention;
  if (reading.status === 'certain') return reading.actorId === id;
  return reading.status === 'unregistered' && reading.person.wholeName && reading.person.key === id;
}

function citesPublication(mention: Mention, id: string, facts: DocumentFacts): boolean {
  if (mention.kind !== 'citation' && mention.kind !== 'backReference') return false;
  return citationMeant(mention, facts)?.id === id;
}

function urisOf({ sought, corpus }: EqualsAsked): readonly string[] {
  switch (sought.kind) {
    case 'words':
      return corpus.documents().map(({ uri }) => uri);
    case 'actor':
      return [...new Set(corpus.mentionsOf(sought.id).map(({ document }) => document.uri))];
    case 'publication':
      return [...new Set(corpus.citationsOf(sought.id).map(({ document }) => document.uri))];
  }
}

/** What the corpus knows of a text, unless the text has changed since: then it is read as it is now. */
function factsNow(text: string, known: DocumentFacts, { register }: Corpus): DocumentFacts {
  return known.fingerprint === fingerprint(text) ? known : readDocument(text, register);
}

function foundAgain(made: readonly Annotation[], text: string): readonly Annotation[] {
  return anchorAll(made, anchorable(text)).flatMap(({ annotation, status }) =>
    status === 'found' ? [annotation] : [],
  );
}

function equalsIn(
  uri: string,
  read: ReadText,
  made: readonly Annotation[],
  find: Finder,
  body: Body,
): readonly EqualsInText[] {
  const { text, lines } = read;
  const isSaid = alreadySaid(made);
  const [first, ...others] = find(read).map(
    (span): EqualMention => ({ span, preview: previewOf(text, lines, span), isSaid: isSaid(body, [span]) }),
  );
  return first === undefined ? [] : [{ uri, text, mentions: [first, ...others] }];
}
