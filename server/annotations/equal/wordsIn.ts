import type { Mention } from '../../document/model';
import type { Span } from '../../text/span';
import { flowWithoutMarks, marksIn } from '../readable';
import { BLANK_LINE } from './sought';

/** Where words stand in a text, in its order. */
export type WordsFinder = (text: string, mentions: readonly Mention[]) => readonly Span[];

/**
 * Looks for words as a reader reads them: whatever line ends and line-end hyphens there are in them, and whatever marks of
 * notes are glued to them, but in one paragraph. Only whole words are found: `Raad` neither in `Raadslid` nor in `JBZ-Raad`,
 * `foto` not in `foto's`, `in` not in `in- en uitvoer`. Linear in the text. `words` are on one line, as in `Sought`.
 */
export function wordsFinder(words: string, exactCase: boolean): WordsFinder {
  const literal = words.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
  const before = /^[\p{L}\p{N}\p{M}]/u.test(words) ? NO_WORD_BEFORE : '';
  const behind = /[\p{L}\p{N}\p{M}]$/u.test(words) ? NO_WORD_BEHIND : '';
  const expression = new RegExp(`${before}${literal}${behind}`, exactCase ? 'gu' : 'giu');
  return (text, mentions) => {
    const flow = flowWithoutMarks(text, [{ start: 0, end: text.length }], marksIn(mentions));
    return [...flow.text.matchAll(expression)].flatMap(({ 0: found, index }): readonly Span[] => {
      const span = flow.toSource({ start: index, end: index + found.length });
      return BLANK_LINE.test(text.slice(span.start, span.end)) ? [] : [span];
    });
  };
}

const NO_WORD_BEFORE = "(?<![\\p{L}\\p{N}\\p{M}])(?<![\\p{L}\\p{N}\\p{M}][-‐‑'’])";
const NO_WORD_BEHIND = "(?![\\p{L}\\p{N}\\p{M}])(?![-‐‑'’][\\p{L}\\p{N}])(?![-‐‑] (?:en|of|tot) )";
