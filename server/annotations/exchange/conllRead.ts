import type { Wording } from '../../text/language';
import type { Span } from '../../text/span';
import type { Annotation } from '../model';
import { pieceAt } from '../quote';
import { unknownCodes } from './codes';
import { type ConllDocument, conllDocuments, type Row } from './conllRows';
import { NOT_UTF8, textIn } from './fileText';
import { codeIdOf, guidOf, textPathOf } from './identifiers';
import { newReport, OTHER_TEXT } from './leftOut';
import type { ExchangeFile, Imported, Own } from './model';

/**
 * Reads CoNLL as others write it too: of 2002 and 2003 with spaces, CoNLL-U, with several texts in a file; chunks as IOB, IOB2,
 * BIOES and BILOU, in every column that has nothing else. Never throws.
 */
export function readConll(files: readonly ExchangeFile[], own: Own): Imported {
  const report = newReport();
  const texts = new Map<string, string>();
  const annotations: Annotation[] = [];
  for (const { path, bytes } of files) {
    const content = textIn(bytes);
    if (content === undefined) return { status: 'refused', reason: NOT_UTF8 };
    const documents = conllDocuments(content);
    if (documents === undefined) return { status: 'refused', reason: NO_CONLL };
    for (const [index, document] of documents.entries()) {
      const base = path.replace(/\.[a-z0-9]+$/i, '');
      const name = document.name ?? (index === 0 ? base : `${base}-${index + 1}`);
      const source = textPathOf(name, own.textOf);
      const { text, words } = textOf(document, own.textOf(source));
      if (own.textOf(source) !== undefined && text !== own.textOf(source)) report.add(OTHER_TEXT, source);
      texts.set(source, text);
      const { rows, most, others } = document;
      for (let column = 0; column < most; column++) {
        if (others.includes(column)) continue;
        const tags = rows.map((row) => row[column] ?? '');
        if (!tags.every((tag) => isTag(tag))) {
          report.add(NO_TAGS, `${path}, ${column + 1}`);
          continue;
        }
        for (const { from, to, code } of chunksIn(tags)) {
          const [first, last] = [words[from], words[to - 1]];
          if (first === undefined || last === undefined) continue;
          const id = `urn:uuid:${guidOf('conll', source, String(column), String(from), String(to), code)}`;
          const target = { source, pieces: [pieceAt(text, { start: first.start, end: last.end })] as const };
          annotations.push({ id, target, body: { motivation: 'tagging', code: codeIn(code, own) } });
        }
      }
    }
  }
  const codes = unknownCodes(annotations, own);
  const project = { texts: [...texts].map(([path, text]) => ({ path, text })), codes, annotations };
  return { status: 'read', project, leftOut: report.all() };
}

/** A code of the codebook, also one whose spaces have been written as `_`. */
function codeIn(tag: string, { codes }: Own): string {
  return (
    codes.find(({ id }) => id === tag || id.replace(/\s+/g, '_') === tag)?.id ?? (/\s/.test(tag) ? codeIdOf(tag) : tag)
  );
}

/** The user's own text where it has the same words; otherwise the words with a space between them, a sentence a line. */
function textOf(
  { rows, word, sentences }: ConllDocument,
  own: string | undefined,
): { readonly text: string; readonly words: readonly Span[] } {
  const written = rows.map((row) => row[word] ?? '');
  const found = own === undefined ? undefined : wordsIn(own, written);
  if (own !== undefined && found !== undefined) return { text: own, words: found };
  const words: Span[] = [];
  let text = '';
  for (const [at, one] of written.entries()) {
    words.push({ start: text.length, end: text.length + one.length });
    text += `${one} ${sentences.has(at) ? '\n' : ''}`;
  }
  return { text, words };
}

/** Where words stand in a text that has them one behind the other and nothing else, however they are cut; nothing otherwise. */
function wordsIn(text: string, words: readonly string[]): readonly Span[] | undefined {
  const blank = /[\s\p{Control}]*/uy;
  const spans: Span[] = [];
  let at = 0;
  const skip = (): void => {
    blank.lastIndex = at;
    at += blank.exec(text)?.[0].length ?? 0;
  };
  for (const word of words) {
    skip();
    if (word === '' || !text.startsWith(word, at)) return undefined;
    spans.push({ start: at, end: at + word.length });
    at += word.length;
  }
  skip();
  return at === text.length ? spans : undefined;
}

/** Whether a cell of a column of codes can hold this. */
function isTag(cell: string): boolean {
  return /^(?:O|_|-)?$|^[BIMELSU]-./.test(cell);
}

interface Chunk {
  readonly from: number;
  readonly to: number;
  readonly code: string;
}

/**
 * IOB2, and the older IOB in which a chunk may begin with `I`; the last word of a chunk may be marked `E` or `L`, a word that is
 * one alone `S` or `U`.
 */
function chunksIn(tags: Row): readonly Chunk[] {
  const chunks: Chunk[] = [];
  let open: { from: number; code: string } | undefined;
  const close = (to: number): void => {
    if (open !== undefined) chunks.push({ ...open, to });
    open = undefined;
  };
  for (const [at, tag] of tags.entries()) {
    const [, kind = '', code] = /^([BIMELSU])-(.+)$/s.exec(tag) ?? [];
    if (code !== open?.code || 'BSU'.includes(kind)) close(at);
    if (open === undefined && code !== undefined) open = { from: at, code };
    if (kind !== '' && 'ELSU'.includes(kind)) close(at + 1);
  }
  close(tags.length);
  return chunks;
}

const NO_TAGS: Wording = {
  nl: 'Deze kolommen van CoNLL bevatten geen codes als B- en I-; ze zijn overgeslagen.',
  en: 'These columns of CoNLL hold no codes as B- and I-; they were passed over.',
};

const NO_CONLL: Wording = {
  nl: 'Dit is geen CoNLL: regels met een woord, een tab en een code ontbreken.',
  en: 'This is no CoNLL: lines with a word, a tab and a code are missing.',
};
