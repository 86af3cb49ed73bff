import type { Part } from '../citations/model';
import { sentenceEnds } from '../text/sentence';
import type { Span } from '../text/span';
import type { Speaker } from './nounPhrase';
import type { Quoted } from './quotationMarks';

/** What somebody says in a sentence of somebody else. Spans are offsets in the flow. */
export interface Reported {
  /** What is said, without the words that say who says it where these stand before or behind it. */
  readonly said: Span;
  readonly speaker: Speaker;
  readonly verb: Part;
  /** Where the sentence ends that reports it, before its stop. */
  readonly end: number;
}

/** A sentence in which something may be reported. */
export interface Sentence {
  readonly flow: string;
  /** The whole flow, with a sign without meaning for each character between the quotation marks in the sentence. */
  readonly text: string;
  readonly start: number;
  /** Before its stop. */
  readonly end: number;
  readonly isQuestion: boolean;
}

/** Stands for a character of a quotation: no letter, no space and no sign of any sentence. */
const HIDDEN = '\u{e000}';

/** Quotations deeper than this in each other are read as a part of the one around them. */
const DEEPEST = 3;

/**
 * The sentences of a flow, and those inside each quotation in it, by how deep they lie: a stop between quotation marks ends no
 * sentence of the text around them, and no words between them belong to it.
 */
export function sentencesIn(flow: string, marked: readonly Quoted[]): readonly Sentence[] {
  const levels: Span[][] = [[{ start: 0, end: flow.length }]];
  const open: number[] = [];
  for (const { span, quoted } of marked) {
    while ((open.at(-1) ?? Number.POSITIVE_INFINITY) <= span.start) open.pop();
    open.push(span.end);
    const level = levels[open.length];
    if (level !== undefined) level.push(quoted);
    else if (open.length < DEEPEST) levels[open.length] = [quoted];
  }
  return levels.flatMap((stretches, depth) => {
    const text = hiding(flow, levels[depth + 1] ?? []);
    return stretches.flatMap((stretch) => cut(flow, text, stretch));
  });
}

/** Whether a stretch of a sentence is a quotation and nothing else. */
export function isOneQuotation(stretch: string): boolean {
  return /^[^\p{L}\p{N}\s\u{e000}]\u{e000}+[^\p{L}\p{N}\s\u{e000}]{1,3}$/u.test(stretch.trim());
}

/** The stop at the end of a quotation stays: it may end the sentence around it too. */
function hiding(flow: string, quotations: readonly Span[]): string {
  const pieces: string[] = [];
  let done = 0;
  for (const { start, end } of quotations) {
    const last = /[.!?…]/.test(flow.charAt(end - 1)) ? end - 1 : end;
    if (last <= start) continue;
    pieces.push(flow.slice(done, start), HIDDEN.repeat(last - start));
    done = last;
  }
  return [...pieces, flow.slice(done)].join('');
}

function cut(flow: string, text: string, within: Span): readonly Sentence[] {
  const sentences: Sentence[] = [];
  let start = within.start;
  for (const end of sentenceEnds(text, within)) {
    const sentence = trimmed(flow, text, start, end);
    if (sentence.end > sentence.start) sentences.push(sentence);
    start = end;
  }
  return sentences;
}

/** Without white space around it, its stop and what is glued to that; a stop inside quotation marks stays with them. */
function trimmed(flow: string, text: string, start: number, end: number): Sentence {
  const printed = text.slice(start, end);
  const from = start + (printed.length - printed.trimStart().length);
  const to = from + printed.trim().length;
  const closing = /[.!?…;:,]{1,3}["'’”»)\]]{0,2}\d{0,3}$/.exec(text.slice(Math.max(from, to - 8), to));
  const ownStop = closing === null || text.charAt(to - closing[0].length - 1) === HIDDEN ? '' : closing[0];
  return { flow, text, start: from, end: Math.max(from, to - ownStop.length), isQuestion: ownStop.includes('?') };
}
