import { identifierForm } from '../citations/identifierForm';
import type { Corpus, CorpusDocument } from '../corpus/model';
import type { Document, DocumentFacts, Quotation } from '../document/model';
import { readDocument } from '../document/read';
import { flowOf } from '../text/flow';
import { type Language, say } from '../text/language';
import { covers, overlaps, type Placed, type Span } from '../text/span';
import { type Word, wordsOf } from '../text/words';
import { closestPassage, type Difference, type Passage, type Searchable, searchable } from './closestPassage';
import type { CorpusRule, Finding } from './finding';
import { quotedSource } from './quotedSource';

/**
 * A quotation that differs from the text of the corpus that it is attributed to, with the difference. Words are compared: neither
 * marks, white space, hyphens and capitals nor what the quoter shows to have left out or put in (`(…)`, `[…]`, `[de minister]`) is
 * one. A passage that the text has nowhere, not even nearly, is passed over: it may be in a part that the corpus lacks.
 */
export const misquoted: CorpusRule = async (document, corpus, uri, language) => {
  const found: Finding[] = [];
  let outer: Span | undefined;
  for (const mention of document.mentions) {
    // What is only reported isn't said to stand so in its source.
    if (mention.kind !== 'quotation' || mention.form === 'reported' || (outer && covers(outer, mention.span))) continue;
    outer = mention.span;
    if (mention.quoted.end - mention.quoted.start < FEWEST_CHARACTERS) continue;
    const source = quotedSource(mention, document, corpus);
    if (source === undefined || source.uri === uri) continue;
    const text = await sourceText(source, corpus);
    if (text === undefined) continue;
    for (const piece of piecesOf(mention, document)) {
      const passage = closestPassage(piece, text);
      if (passage === undefined || passage.differences.length === 0) continue;
      found.push(finding({ piece, passage, text, source, language }));
    }
  }
  return found;
};

/** Shorter pieces say too little: anyone may say `in het kader van de`. */
const FEWEST_WORDS = 5;
const FEWEST_CHARACTERS = 25;
/** Longer pieces are compared part by part, so that the work for each stays small. */
const MOST_WORDS = 50;

/** What a quotation takes over from its source, in the stretches between what it leaves out or puts in. */
function piecesOf({ quoted }: Quotation, document: Document): readonly (readonly Word[])[] {
  const flow = flowOf(document.text, textIn(quoted, document));
  const gaps = [...flow.text.matchAll(LEFT_OUT)].map(({ 0: gap, index }) =>
    flow.toSource({ start: index, end: index + gap.length }),
  );
  const pieces: Word[][] = [[]];
  let gap = 0;
  for (const word of wordsOf(flow, marksIn(document))) {
    while ((gaps[gap]?.end ?? Number.MAX_SAFE_INTEGER) <= word.span.start) {
      gap += 1;
      pieces.push([]);
    }
    if ((gaps[gap]?.start ?? Number.MAX_SAFE_INTEGER) < word.span.end) continue;
    if (pieces.at(-1)?.length === MOST_WORDS) pieces.push([]);
    pieces.at(-1)?.push(word);
  }
  return pieces.filter((piece) => piece.length >= FEWEST_WORDS && lengthOf(piece) >= FEWEST_CHARACTERS);
}

/** `(…)`, `(...)`, `[…]`, and what a quoter puts in or changes between square brackets, with the word to which it is glued. */
const LEFT_OUT = /\( ?(?:…|\.{3}) ?\)|[^\s[\]]{0,40}\[[^\]]{0,300}\][^\s[\]]{0,40}|…|\.{3,}/g;

/** The stretches of a quotation that are text: without what stands between two pages. */
function textIn(quoted: Span, { blocks }: Document): readonly Span[] {
  const around = blocks.find(
    ({ span, pieces }) => covers(span, quoted) && pieces.some((piece) => overlaps(piece, quoted)),
  );
  const pieces = around?.pieces ?? [quoted];
  return pieces
    .map(({ start, end }) => ({ start: Math.max(start, quoted.start), end: Math.min(end, quoted.end) }))
    .filter(({ start, end }) => start < end);
}

function marksIn({ mentions }: Document): readonly Placed[] {
  return mentions.filter(({ kind }) => kind === 'footnoteMark');
}

function lengthOf(words: readonly Word[]): number {
  return words.reduce((sum, { plain }) => sum + plain.length, 0);
}

/** The words of the texts that were quoted, by what the corpus knows of each: it knows something else after every change. */
const read = new WeakMap<DocumentFacts, Promise<Searchable | undefined>>();

function sourceText({ uri, facts }: CorpusDocument, corpus: Corpus): Promise<Searchable | undefined> {
  const known = read.get(facts) ?? readSource(uri, corpus);
  read.set(facts, known);
  return known;
}

async function readSource(uri: string, corpus: Corpus): Promise<Searchable | undefined> {
  const text = await corpus.textOf(uri);
  if (text === undefined) return undefined;
  const document = readDocument(text, corpus.register);
  const marks = marksIn(document);
  const blocks = document.blocks.filter(({ kind }) => kind !== 'runningFoot');
  return searchable(blocks.flatMap(({ pieces }) => wordsOf(flowOf(text, pieces), marks)));
}

interface Differing {
  readonly piece: readonly Word[];
  readonly passage: Passage;
  readonly text: Searchable;
  readonly source: CorpusDocument;
  readonly language: Language;
}

function finding({ piece, passage, text, source, language }: Differing): Finding {
  const differences = passage.differences.map((one) => inWords(one, piece, text, language));
  const shown = [...differences.slice(0, MOST_SHOWN), ...(differences.length > MOST_SHOWN ? ['…'] : [])].join('; ');
  const id = source.publication?.id;
  const name = id === undefined ? say(language, { nl: 'de bron', en: 'its source' }) : identifierForm(id);
  return {
    code: 'misquoted',
    severity: 'warning',
    span: placeOf(piece, around(passage.differences)),
    message: say(language, {
      nl: `Dit citaat wijkt af van ${name}: ${shown}. Neem de woorden over, of laat met (…) of [ ] zien wat anders is.`,
      en: `This quotation differs from ${name}: ${shown}. Take over its words, or show with (…) or [ ] what is different.`,
    }),
    related: [
      {
        uri: source.uri,
        span: placeOf(text.words, passage.words),
        message: say(language, { nl: 'Zo staat het daar.', en: 'This is what stands there.' }),
      },
    ],
  };
}

/** More differences than these are no longer read. */
const MOST_SHOWN = 3;

function inWords(
  { passage, text }: Difference,
  piece: readonly Word[],
  source: Searchable,
  language: Language,
): string {
  const here = printed(piece, passage);
  const there = printed(source.words, text);
  if (here === '') return say(language, { nl: `“${there}” ontbreekt`, en: `“${there}” is missing` });
  if (there === '') return say(language, { nl: `“${here}” staat daar niet`, en: `“${here}” isn’t there` });
  return say(language, { nl: `daar staat “${there}”, hier “${here}”`, en: `it says “${there}”, here “${here}”` });
}

function printed(words: readonly Word[], { start, end }: Span): string {
  return words
    .slice(start, end)
    .map(({ plain }) => plain)
    .join(' ');
}

/** From the first to the last difference, in words of the passage; where words are missing, from the one before them. */
function around(differences: readonly Difference[]): Span {
  const first = differences[0]?.passage ?? { start: 0, end: 0 };
  const start = first.start < first.end ? first.start : Math.max(0, first.start - 1);
  return { start, end: Math.max(start + 1, differences.at(-1)?.passage.end ?? 0) };
}

/** Where the words with these indices stand. */
function placeOf(words: readonly Word[], { start, end }: Span): Span {
  const from = words[start]?.span.start ?? 0;
  return { start: from, end: words[end - 1]?.span.end ?? from };
}
