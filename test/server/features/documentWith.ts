import assert from 'node:assert/strict';
import type { ActorMention, Register } from '../../../server/actors/model';
import { ownActors } from '../../../server/corpus/actorFiles';
import { createCorpusStore } from '../../../server/corpus/store';
import { factsOf } from '../../../server/corpus/workspace';
import type { Block, Document, Mention } from '../../../server/document/model';
import type { Question } from '../../../server/features/question';
import { lineStarts } from '../../../server/text/lines';
import { byPlace, type Span } from '../../../server/text/span';

/** A document made by hand, for what a text seldom shows: mentions anywhere, and notes between the pages. */
export function documentWith(text: string, mentions: readonly Mention[], notes: readonly Span[] = []): Document {
  const blocks = notes.map((span): Block => ({ kind: 'footnote', span, pieces: [span] }));
  return {
    text,
    lines: lineStarts(text),
    pages: [{ span: { start: 0, end: text.length }, ordinal: 1 }],
    blocks,
    footnotes: [],
    headings: [],
    mentions: mentions.toSorted(byPlace),
    utterances: [],
    dates: [],
  };
}

/** Where a piece of a text stands first. */
export function spanOf(text: string, piece: string): Span {
  const start = text.indexOf(piece);
  return { start, end: start + piece.length };
}

/** A person named there. */
export function person(text: string, name: string): Mention {
  const reading = { status: 'certain', actorId: `person.${name.toLowerCase()}` } as const;
  return { kind: 'actor', span: spanOf(text, name), actorKind: 'person', reading };
}

/** A quotation there, with its marks. */
export function quotation(text: string, quoted: string): Mention {
  const span = spanOf(text, quoted);
  return { kind: 'quotation', form: 'direct', span, quoted: { start: span.start + 1, end: span.end - 1 } };
}

/** Somebody named there whom the register doesn't have. */
export function unregistered(
  text: string,
  name: string,
  whole: string = name,
  beside: Pick<ActorMention, 'role' | 'party'> = {},
): Mention {
  const [given, ...surname] = whole.split(' ');
  const parts = surname.length === 0 ? { surname: whole } : { ...(given && { given }), surname: surname.join(' ') };
  const person = { key: whole.toLowerCase(), wholeName: surname.length > 0, name: whole, parts };
  return {
    kind: 'actor',
    span: spanOf(text, name),
    actorKind: 'person',
    reading: { status: 'unregistered', person },
    ...beside,
  };
}

/**
 * A corpus of documents made by hand, and the first of them as the text in front of a reader. It may have an `actors.yaml`,
 * with the text `actors` where that is given.
 */
export function corpusWith(
  documents: Readonly<Record<string, Document>>,
  register: Register = new Map(),
  actors?: string,
): Question {
  const store = createCorpusStore(register, async (uri) => documents[uri.slice('file:///corpus/'.length)]?.text);
  const file = 'file:///corpus/actors.yaml';
  store.setActors(ownActors(register, [file], actors === undefined ? [] : [{ uri: file, text: actors }]));
  for (const [name, document] of Object.entries(documents)) store.set(`file:///corpus/${name}`, factsOf(document));
  const [first] = Object.entries(documents);
  assert.ok(first, 'no document is given');
  return { uri: `file:///corpus/${first[0]}`, document: first[1], corpus: store.corpus, language: 'nl' };
}
