import type { Span } from '../text/span';

/** What a token is made of: letters, decimal digits, or a single other sign. */
export type TokenKind = 'word' | 'digits' | 'sign';

/**
 * A flow cut into words, runs of digits and single signs. White space is no token, nor is the asterisk with which Markdown
 * sets a label in italics (`*Kamerstukken II* 2010/11`): both only leave a gap.
 */
export interface Tokens {
  readonly flow: string;
  readonly length: number;
  /** The kind of a token; undefined before the first and behind the last. */
  kind(index: number): TokenKind | undefined;
  /** The token as it stands; empty before the first and behind the last. */
  text(index: number): string;
  /** The token in lower case; empty before the first and behind the last. */
  lower(index: number): string;
  start(index: number): number;
  end(index: number): number;
  /** Whether nothing stands between this token and the one before it. The first token is glued to nothing. */
  isGlued(index: number): boolean;
  /** From the start of the token `from` to the end of the token before `next`. */
  span(from: number, next: number): Span;
}

const LETTER = /\p{L}|\p{M}/u;

/** Cuts a flow into tokens, in one pass. */
export function tokenize(flow: string): Tokens {
  const kinds: TokenKind[] = [];
  const starts: number[] = [];
  const ends: number[] = [];
  let at = 0;
  while (at < flow.length) {
    const code = flow.charCodeAt(at);
    if (isGap(code)) {
      at += 1;
      continue;
    }
    const start = at;
    if (isDigit(code)) {
      while (isDigit(flow.charCodeAt(at))) at += 1;
      kinds.push('digits');
    } else if (isLetter(flow, at)) {
      while (at < flow.length && isLetter(flow, at)) at += 1;
      kinds.push('word');
    } else {
      at += 1;
      kinds.push('sign');
    }
    starts.push(start);
    ends.push(at);
  }
  const start = (index: number) => starts[index] ?? flow.length;
  const end = (index: number) => ends[index] ?? 0;
  // Many rules look at the same token, most of them at its letters whatever their case.
  const lowers: string[] = [];
  return {
    flow,
    length: kinds.length,
    kind: (index) => kinds[index],
    text: (index) => flow.slice(start(index), end(index)),
    lower(index) {
      const known = lowers[index];
      if (known !== undefined) return known;
      const lower = flow.slice(start(index), end(index)).toLowerCase();
      if (kinds[index] !== undefined) lowers[index] = lower;
      return lower;
    },
    start,
    end,
    isGlued: (index) => index > 0 && start(index) === end(index - 1),
    span: (from, next) => ({ start: start(from), end: end(next - 1) }),
  };
}

function isGap(code: number): boolean {
  // Space, tab, line ends, no-break space, asterisk and soft hyphen.
  return code === 0x20 || (code >= 0x09 && code <= 0x0d) || code === 0xa0 || code === 0x2a || code === 0xad;
}

function isDigit(code: number): boolean {
  return code >= 0x30 && code <= 0x39;
}

function isLetter(flow: string, at: number): boolean {
  const code = flow.charCodeAt(at);
  if (code < 0x80) return (code >= 0x61 && code <= 0x7a) || (code >= 0x41 && code <= 0x5a);
  return LETTER.test(flow.charAt(at));
}
