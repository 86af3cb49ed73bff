import type { Span } from '../text/span';

/** A stretch between quotation marks. */
export interface Quoted {
  /** With the marks. */
  readonly span: Span;
  /** Between the marks. */
  readonly quoted: Span;
}

export type Pair = '«»' | '“”' | '""' | '‘’' | "''";

const PAIRS: readonly Pair[] = ['«»', '“”', '""', '‘’', "''"];

/** What the quotation marks of a text say: the stretches between them, and the marks that are left over. */
export interface QuotationMarks {
  readonly stretches: readonly Quoted[];
  /** Marks that open and never close, in order. */
  readonly unclosed: readonly Mark[];
  /** Marks that close what was never opened, in order; of straight marks, which look alike, none. */
  readonly unopened: readonly Mark[];
}

/** A quotation mark, by the pair to which it belongs. */
export interface Mark {
  readonly pair: Pair;
  readonly start: number;
}

/**
 * All stretches between matching quotation marks in a text, in order, nested ones too. A mark that never closes, or closes
 * nothing, is none; so is an apostrophe (`quota’s`, `'s avonds`, `D66'ers`, `Leers’ brief`). Linear in the length of the text.
 */
export function quotedStretches(text: string): readonly Quoted[] {
  return readQuotationMarks(text).stretches;
}

/** The same, with the marks that are left over. */
export function readQuotationMarks(text: string): QuotationMarks {
  const open: Mark[] = [];
  const waiting: Record<Pair, number> = { '«»': 0, '“”': 0, '""': 0, '‘’': 0, "''": 0 };
  const found: Quoted[] = [];
  const unclosed: Mark[] = [];
  const unopened: Mark[] = [];
  const places = [...text.matchAll(/[«»“”„‟"‘’‚']/g)].map(({ index }) => index);
  for (const [index, start] of places.entries()) {
    const closing = PAIRS.find((pair) => waiting[pair] > 0 && closes(pair, text, start));
    if (closing !== undefined && isGenitive(text, start) && closesNext(closing, text, places[index + 1])) continue;
    if (closing !== undefined) {
      // A mark opened inside this pair that hasn't closed is none.
      for (let top = open.pop(); top !== undefined; top = open.pop()) {
        waiting[top.pair]--;
        if (top.pair === closing) {
          found.push({ span: { start: top.start, end: start + 1 }, quoted: { start: top.start + 1, end: start } });
          break;
        }
        unclosed.push(top);
      }
      continue;
    }
    const opening = PAIRS.find((pair) => opens(pair, text, start));
    if (opening !== undefined) {
      open.push({ pair: opening, start });
      waiting[opening]++;
    } else {
      const left = PAIRS.find((pair) => closes(pair, text, start));
      if (left === '«»' || left === '“”') unopened.push({ pair: left, start });
    }
  }
  return {
    stretches: found.sort((one, other) => one.span.start - other.span.start),
    unclosed: [...unclosed, ...open].sort((one, other) => one.start - other.start),
    unopened,
  };
}

function opens(pair: Pair, text: string, at: number): boolean {
  const mark = text.charAt(at);
  if (!/\S/.test(text.charAt(at + 1))) return false;
  switch (pair) {
    case '«»':
      return mark === '«';
    case '“”':
      return mark === '“' || mark === '„' || mark === '‟';
    case '""':
      return mark === '"' && opensAWord(text, at);
    case '‘’':
      return (mark === '‘' || mark === '‚') && opensAWord(text, at) && !isClitic(text, at);
    case "''":
      return mark === "'" && opensAWord(text, at) && !isClitic(text, at);
  }
}

function closes(pair: Pair, text: string, at: number): boolean {
  const mark = text.charAt(at);
  const behind = text.charAt(at + 1);
  if (!/\S/.test(text.charAt(at - 1))) return false;
  switch (pair) {
    case '«»':
      return mark === '»';
    case '“”':
      // „…“ closes with the mark that opens “…”: only behind a word.
      return mark === '”' || (mark === '“' && !/\p{L}/u.test(behind));
    case '""':
      return mark === '"' && !/\p{L}/u.test(behind);
    case '‘’':
      return mark === '’' && !/[\p{L}\p{N}]/u.test(behind);
    case "''":
      return mark === "'" && !/[\p{L}\p{N}]/u.test(behind);
  }
}

/** The apostrophe of `Leers’ brief`: behind a name that ends with an s-sound, before the word for what is whose. */
function isGenitive(text: string, at: number): boolean {
  if (!/^[’'] \p{Ll}/u.test(text.slice(at, at + 4))) return false;
  return /(?:^|[^\p{L}])\p{Lu}\p{L}{0,30}[sxz]$/u.test(text.slice(Math.max(0, at - 33), at));
}

/** Whether the mark behind an apostrophe closes what is open, so that the apostrophe needn't. */
function closesNext(pair: Pair, text: string, next: number | undefined): boolean {
  return next !== undefined && closes(pair, text, next) && !isGenitive(text, next);
}

/** At the start, or behind white space, an opening bracket, a dash or another opening mark. */
function opensAWord(text: string, at: number): boolean {
  return at === 0 || /[\s([{«“„"‘'–—/-]/.test(text.charAt(at - 1));
}

/** `'s avonds`, `'t`, `'n`, `'90`: letters or digits left out, nothing opened. */
function isClitic(text: string, at: number): boolean {
  return /^(?:s|t|n|m|k|r|er|em)(?:[\s-]|$)|^\d\d(?!\d)/i.test(text.slice(at + 1, at + 4));
}
