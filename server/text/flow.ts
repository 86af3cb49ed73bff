import type { Span } from './span';

/**
 * The text of a block as one line, the way a reader hears it: a single space for every run of white space and line ends,
 * and words that a line end broke put together again. Each character knows where it stands in the source.
 */
export interface Flow {
  readonly text: string;
  /** The span in the source for a span in `text`. An empty span stays empty. */
  toSource(span: Span): Span;
}

/**
 * Reads pieces of a source, in order, as one flow; between two pieces stands what a line end leaves.
 *
 * A hyphen at a line end goes where small letters stand on both sides (`ambassa-⏎deurs`) and stays otherwise
 * (`JBZ-⏎Raad`, `21501-⏎20`, in web addresses); before `en`, `of` and `tot` it ends a word left unfinished (`in-⏎en uitvoer`).
 * Control characters count as white space. Soft hyphens and characters without width are left out.
 */
export function flowOf(source: string, pieces: readonly Span[]): Flow {
  const text: string[] = [];
  const runs: Run[] = [];
  let length = 0;

  const add = (characters: string, at: number): void => {
    const last = runs.at(-1);
    if (last === undefined || last.source + length - last.flow !== at) runs.push({ flow: length, source: at });
    text.push(characters);
    length += characters.length;
  };
  const append = (start: number, end: number): void => {
    if (start < end) add(source.slice(start, end), start);
  };

  let before: Word | undefined;
  for (const word of words(source, pieces)) {
    const join = before === undefined ? 'start' : junction(source, before, word);
    if (before !== undefined)
      appendVisible(source, before.start, join === 'one word' ? before.end - 1 : before.end, append);
    if (before !== undefined && (join === 'space' || join === 'unfinished')) add(' ', before.end);
    before = word;
  }
  if (before !== undefined) appendVisible(source, before.start, before.end, append);
  return new MappedFlow(text.join(''), runs);
}

/** A run of characters that stand side by side in the source as well. */
interface Run {
  readonly flow: number;
  readonly source: number;
}

class MappedFlow implements Flow {
  constructor(
    readonly text: string,
    private readonly runs: readonly Run[],
  ) {}

  toSource({ start, end }: Span): Span {
    const from = this.offset(start);
    return { start: from, end: end > start ? this.offset(end - 1) + 1 : from };
  }

  private offset(at: number): number {
    let low = 0;
    let high = this.runs.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((this.runs[middle]?.flow ?? 0) <= at) low = middle;
      else high = middle - 1;
    }
    const run = this.runs[low];
    return run === undefined ? 0 : run.source + at - run.flow;
  }
}

interface Word extends Span {
  /** Whether a line ends, or a piece, between the word before and this one. */
  readonly opensLine: boolean;
}

function* words(source: string, pieces: readonly Span[]): Generator<Word> {
  for (const piece of pieces) {
    let opensLine = true;
    let at = piece.start;
    while (at < piece.end) {
      const code = source.charCodeAt(at);
      if (isSpace(code)) {
        opensLine ||= isLineEnd(code);
        at++;
        continue;
      }
      const start = at;
      while (at < piece.end && !isSpace(source.charCodeAt(at))) at++;
      yield { start, end: at, opensLine };
      opensLine = false;
    }
  }
}

/** What stands between two words in the flow. */
type Junction = 'space' | 'one word' | 'hyphenated' | 'unfinished';

function junction(source: string, before: Word, word: Word): Junction {
  if (!word.opensLine) return 'space';
  const last = source.charAt(before.end - 1);
  if (last === SOFT_HYPHEN) return 'one word';
  if (last !== '-' || before.end - before.start < 2) return 'space';
  if (/^(?:en|of|tot)$/.test(source.slice(word.start, Math.min(word.end, word.start + 4)))) return 'unfinished';
  if (isAddress(source.slice(Math.max(before.start, before.end - LONGEST_ADDRESS), before.end))) return 'hyphenated';
  const broken = /\p{Ll}/u.test(source.charAt(before.end - 2)) && /\p{Ll}/u.test(source.charAt(word.start));
  if (broken) return 'one word';
  return /[\p{L}\p{N}]/u.test(source.charAt(before.end - 2)) ? 'hyphenated' : 'space';
}

/** Whether a word is an address of the web: a hyphen at the line end belongs to it (`…/weer-⏎vrijgelaten-na`). */
function isAddress(word: string): boolean {
  return /:\/\/|www\.|\.nl\/|\.eu\//.test(word);
}

const LONGEST_ADDRESS = 300;

function appendVisible(source: string, start: number, end: number, append: (start: number, end: number) => void): void {
  let from = start;
  for (let at = start; at < end; at++) {
    if (!isInvisible(source.charCodeAt(at))) continue;
    append(from, at);
    from = at + 1;
  }
  append(from, end);
}

const SOFT_HYPHEN = '\u00ad';

function isLineEnd(code: number): boolean {
  return code >= 0x0a && code <= 0x0d;
}

function isSpace(code: number): boolean {
  if (code <= 0x20) return true;
  if (code < 0x7f) return false;
  return code <= 0xa0 || code === 0x1680 || (code >= 0x2000 && code <= 0x200a) || isWideSpace(code);
}

function isWideSpace(code: number): boolean {
  return code === 0x2028 || code === 0x2029 || code === 0x202f || code === 0x205f || code === 0x3000;
}

/** Whether nothing of a UTF-16 code unit is seen: white space, control characters, and what a flow leaves out. */
export function isBlank(code: number): boolean {
  return isSpace(code) || isInvisible(code);
}

function isInvisible(code: number): boolean {
  return code === 0xad || (code >= 0x200b && code <= 0x200d) || code === 0x2060 || code === 0xfeff;
}
