import { sentenceEnds } from '../text/sentence';
import type { Span } from '../text/span';

/** The sentences of a stretch of text, in order, without the white space around them. */
export function sentencesOf(text: string, within: Span): readonly Span[] {
  const sentences: Span[] = [];
  let start = within.start;
  for (const end of sentenceEnds(text, within)) {
    const printed = text.slice(start, end);
    const from = start + (printed.length - printed.trimStart().length);
    const to = from + printed.trim().length;
    if (from < to) sentences.push({ start: from, end: to });
    start = end;
  }
  return sentences;
}
