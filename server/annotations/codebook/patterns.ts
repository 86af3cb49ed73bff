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

/** Where a pattern stands in a text, in its order; nowhere for one that has a fault. Line ends count as spaces. */
export function matchesOf(pattern: string, text: string): readonly Span[] {
  if (patternFault(pattern) !== undefined) return [];
  const words = pattern.trim().split(/\s+/u).map(wordSource);
  const expression = new RegExp(`(?<![\\p{L}\\p{N}])${words.join('\\s+')}(?![\\p{L}\\p{N}])`, 'giu');
  return [...text.matchAll(expression)].map(({ 0: found, index }) => ({ start: index, end: index + found.length }));
}

const MOST_WORDS = 20;
const LEAST_LETTERS = 2;

function wordSource(word: string): string {
  if (word === '*') return '[\\p{L}\\p{N}]+';
  const rest = '[\\p{L}\\p{N}]*';
  const core = word.replace(/^\*|\*$/g, '').replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&');
  return `${word.startsWith('*') ? rest : ''}${core}${word.endsWith('*') ? rest : ''}`;
}

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
