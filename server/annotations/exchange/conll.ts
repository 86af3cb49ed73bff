import type { Wording } from '../../text/language';
import type { Span } from '../../text/span';
import type { Annotation } from '../model';
import { readConll } from './conllRead';
import { exportable } from './exportable';
import type { Holding } from './heldText';
import { NO_CODEBOOK, newReport, type Report } from './leftOut';
import { type Exported, type Format, fileOf, type Project } from './model';

/**
 * CoNLL as machine learning wants it: a word a line, behind it the codes as IOB2 in as many columns as codes lie over each other.
 * It holds codes of whole words only, and no offsets: where the words are those of a text of the corpus they are found in
 * it again, otherwise a text is made of them.
 */
export const conll: Format = { write, read: readConll };

const HOLDING: Holding = { unit: 'UTF-16' };

function write(project: Project): Exported {
  const report = newReport();
  if (project.codes.length > 0) report.add(NO_CODEBOOK, 'CoNLL');
  const files = exportable(project, HOLDING, report).map(({ path, own: { text }, annotations }) => {
    const words = wordsOf(text);
    const chunks = annotations.flatMap((annotation) => chunksOf(annotation, words, report));
    const columns = columnsOf(chunks, words.length);
    const lines = words.map((word, index) => {
      const line = [text.slice(word.start, word.end), ...columns.map((column) => column[index] ?? 'O')].join('\t');
      return endsSentence(text, word) ? `${line}\n` : line;
    });
    return fileOf(`${path.replace(/\.txt$/, '')}.conll`, `# newdoc id = ${path}\n${lines.join('\n')}\n`);
  });
  return { files, leftOut: report.all() };
}

/** Words and numbers, and every other character alone. */
function wordsOf(text: string): readonly Span[] {
  return [...text.matchAll(/[\p{Letter}\p{Number}\p{Mark}]+|[^\s\p{Control}]/gu)].map(({ index, 0: word }) => ({
    start: index,
    end: index + word.length,
  }));
}

/** A line behind the last word of a sentence stays empty. */
function endsSentence(text: string, { start, end }: Span): boolean {
  return /[.!?]/.test(text.slice(start, end)) && /\s/.test(text[end] ?? '');
}

/** Consecutive words with one code: the first of them, and the first behind them. */
interface Chunk {
  readonly from: number;
  readonly to: number;
  readonly code: string;
}

function chunksOf(
  { id, target, body, ...others }: Annotation,
  words: readonly Span[],
  report: Report,
): readonly Chunk[] {
  if (body.motivation !== 'tagging') {
    report.add(CODES_ONLY, id);
    return [];
  }
  if (body.statement !== undefined || Object.values(others).some((value) => value !== undefined))
    report.add(CODE_ALONE, id);
  if (target.pieces.length > 1) report.add(IN_PIECES, id);
  if (/\s/.test(body.code)) report.add(WITH_SPACES, id);
  return target.pieces.flatMap(({ span }) => {
    const from = firstWhere(words, (word) => word.end > span.start);
    const to = firstWhere(words, (word) => word.start >= span.end);
    const [first, last] = [words[from], words[to - 1]];
    if (from >= to || first === undefined || last === undefined) {
      report.add(NO_WORD, id);
      return [];
    }
    if (first.start !== span.start || last.end !== span.end) report.add(WHOLE_WORDS, id);
    return [{ from, to, code: body.code.replace(/\s+/g, '_') }];
  });
}

function firstWhere(words: readonly Span[], holds: (word: Span) => boolean): number {
  let low = 0;
  let high = words.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const word = words[middle];
    if (word !== undefined && holds(word)) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** Every chunk in the first column in which its words are free. */
function columnsOf(chunks: readonly Chunk[], length: number): readonly (readonly (string | undefined)[])[] {
  const columns: (string | undefined)[][] = [];
  const ends: number[] = [];
  for (const { from, to, code } of [...chunks].sort((one, other) => one.from - other.from || other.to - one.to)) {
    const free = ends.findIndex((end) => end <= from);
    const index = free < 0 ? ends.length : free;
    const column = columns[index] ?? new Array<string | undefined>(length);
    columns[index] = column;
    ends[index] = to;
    for (let at = from; at < to; at++) column[at] = `${at === from ? 'B' : 'I'}-${code}`;
  }
  return columns.length === 0 ? [[]] : columns;
}

const CODES_ONLY: Wording = {
  nl: 'CoNLL bevat alleen codes; deze vraag, opmerking of verwijzing is weggelaten.',
  en: 'CoNLL holds codes only; this question, comment or link was left out.',
};

const CODE_ALONE: Wording = {
  nl: 'Van deze annotatie staan alleen plaats en code in CoNLL: annotator, datum, opmerking en velden passen er niet in.',
  en: 'Of this annotation CoNLL has the place and the code only: annotator, date, remark and fields don’t fit in it.',
};

const IN_PIECES: Wording = {
  nl: 'In CoNLL zijn de stukken van deze annotatie losse annotaties geworden.',
  en: 'In CoNLL the pieces of this annotation have become annotations of their own.',
};

const WITH_SPACES: Wording = {
  nl: 'Spaties in deze code zijn liggende streepjes geworden.',
  en: 'Spaces in this code have become underscores.',
};

const NO_WORD: Wording = {
  nl: 'In deze annotatie staat geen woord; zij is weggelaten.',
  en: 'There is no word in this annotation; it was left out.',
};

const WHOLE_WORDS: Wording = {
  nl: 'CoNLL kent alleen hele woorden; deze annotatie is verruimd of ingekort tot die erin.',
  en: 'CoNLL knows whole words only; this annotation was widened or narrowed to those in it.',
};
