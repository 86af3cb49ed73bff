import type { Wording } from '../../text/language';
import type { Span } from '../../text/span';

/**
 * The words at which a code is suggested. A pattern is words as they stand in a text, capitals or not; a `*` at the beginning or
 * end of a word stands for the rest of it, and on its own for one whole word: `zeg* * toe`. A person's regular expression
 * would be able to bring the editor to a halt; such words aren't.
 */

/** What is wrong with a pattern; nothing where it can be used. */
export function patternFault(pattern: string): Wording | undefined {
  const words = pattern.trim().split(/\s+/u);
  if (words.length > MOST_WORDS) return TOO_LONG;
  if (words.some((word) => /.\*./su.test(word) || /\*\*/.test(word))) return STAR_INSIDE;
  return words.some((word) => word.replace(/[^\p{L}\p{N}]/gu, '').length >= LEAST_LETTERS) ? undefined : TOO_FEW;
}

/**
 * Where a pattern stands in a text, in its order. Line ends count as spaces. `small` is the text in small letters, made once
 * for many patterns.
 */
export type PatternFinder = (text: string, small: string) => readonly Span[];

/**
 * A pattern made ready to be looked for in many texts, in time that is linear in each; nothing for one that has a fault. A text
 * that lacks one of its words, as most do, is only looked through for that.
 */
export function patternFinder(pattern: string): PatternFinder | undefined {
  if (patternFault(pattern) !== undefined) return undefined;
  const words = pattern.trim().split(/\s+/u);
  const needed = words.map((word) => coreOf(word).toLowerCase());
  const sought = words.map(wordSource).join('\\s+');
  const expression = new RegExp(`(?<!${OF_A_WORD})${sought}(?!${OF_A_WORD})`, 'giu');
  return (text, small) =>
    needed.every((word) => small.includes(word))
      ? [...text.matchAll(expression)].map(({ 0: found, index }) => ({ start: index, end: index + found.length }))
      : [];
}

const MOST_WORDS = 20;
const LEAST_LETTERS = 2;

/** A word without the stars at its ends. */
function coreOf(word: string): string {
  return word.replace(/^\*|\*$/g, '');
}

function wordSource(word: string): string {
  if (word === '*') return `${OF_A_WORD}{1,${LONGEST_REST}}`;
  const rest = `${OF_A_WORD}{0,${LONGEST_REST}}`;
  const core = coreOf(word).replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
  return `${word.startsWith('*') ? rest : ''}${core}${word.endsWith('*') ? rest : ''}`;
}

/** Accents may stand apart from their letters, as in many a text that comes of a PDF: `industrie` isn't in `industriële`. */
const OF_A_WORD = '[\\p{L}\\p{N}\\p{M}]';

/** No word is longer; without an end a row of letters without spaces would be gone through again from each place in it. */
const LONGEST_REST = 60;

const STAR_INSIDE = {
  nl: 'Een * staat aan het begin of het eind van een woord (toezeg*), of los voor één woord.',
  en: 'A * stands at the beginning or the end of a word (toezeg*), or on its own for one word.',
};

const TOO_FEW = {
  nl: 'Dit past op bijna alles. Geef ten minste één woord van twee letters.',
  en: 'This fits nearly everything. Give at least one word of two letters.',
};

const TOO_LONG = {
  nl: `Een patroon heeft ten hoogste ${MOST_WORDS} woorden.`,
  en: `A pattern has ${MOST_WORDS} words at most.`,
};
