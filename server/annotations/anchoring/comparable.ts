import type { Span } from '../../text/span';

/**
 * A text as anchoring compares it: without white space, hyphens and dashes, accents, and what has no width; ligatures taken
 * apart and quotation marks made alike. So wrapping lines anew, joining hyphenated words and another program's extraction
 * of the same document change nothing. Each character knows where it stands in the source.
 */
export interface Comparable {
  readonly source: string;
  readonly text: string;
  /** The span in the source for a span in `text`; an empty one lies before the character at its start. */
  toSource(span: Span): Span;
  /** The span in `text` for a span in the source: of all its characters that are compared. */
  fromSource(span: Span): Span;
}

/** Takes linear time, and holds two numbers for each character. */
export function comparableOf(source: string): Comparable {
  const starts = new Uint32Array(source.length * LONGEST_FOLD + 1);
  const pieces: string[] = [];
  let length = 0;
  let from = 0;
  for (let at = 0; at < source.length; ) {
    const code = source.charCodeAt(at);
    // Runs of plain characters are by far the most of a text: they are copied as a whole.
    if (code < FOLDED.length && FOLDED[code] === undefined) {
      starts[length++] = at++;
      continue;
    }
    const size = (source.codePointAt(at) ?? 0) > 0xffff ? 2 : 1;
    const folded = foldOf(source.slice(at, at + size));
    pieces.push(source.slice(from, at), folded);
    for (let index = 0; index < folded.length; index++) starts[length++] = at;
    at += size;
    from = at;
  }
  pieces.push(source.slice(from));
  return new FoldedText(source, pieces.join(''), starts.slice(0, length));
}

class FoldedText implements Comparable {
  constructor(
    readonly source: string,
    readonly text: string,
    private readonly starts: Uint32Array,
  ) {}

  toSource({ start, end }: Span): Span {
    if (end <= start) {
      const at = this.starts[start] ?? this.source.length;
      return { start: at, end: at };
    }
    const from = this.starts[start] ?? this.source.length;
    const last = this.starts[end - 1] ?? this.source.length;
    return { start: from, end: last + ((this.source.codePointAt(last) ?? 0) > 0xffff ? 2 : 1) };
  }

  fromSource({ start, end }: Span): Span {
    return { start: this.firstFrom(start), end: Math.max(this.firstFrom(start), this.firstFrom(end)) };
  }

  private firstFrom(offset: number): number {
    let low = 0;
    let high = this.starts.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.starts[middle] ?? 0) < offset) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

/** The characters that one is compared by; none for one that isn't compared. */
function foldOf(character: string): string {
  const known = folds.get(character);
  if (known !== undefined) return known;
  const folded = fold(character);
  folds.set(character, folded);
  return folded;
}

function fold(character: string): string {
  if (/[«»„“”‟″]/u.test(character)) return '"';
  if (/[‘’‚‛′´`]/u.test(character)) return "'";
  const plain = character.normalize('NFKD').replace(/[\p{White_Space}\p{Control}\p{Format}\p{Dash}\p{Mark}]/gu, '');
  return plain.slice(0, LONGEST_FOLD * character.length);
}

/** A ligature such as ﬃ stands for three letters; the few characters that stand for more are compared by their beginning. */
const LONGEST_FOLD = 3;

const folds = new Map<string, string>();

/** What the first characters of Unicode are compared by, where that isn't the character itself. */
const FOLDED: readonly (string | undefined)[] = Array.from({ length: 0x180 }, (_, code) => {
  const character = String.fromCharCode(code);
  const folded = fold(character);
  return folded === character ? undefined : folded;
});
