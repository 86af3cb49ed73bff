import search from 'approx-string-match';
import { diffArrays } from 'diff';
import { lineAt } from '../text/lines';
import type { Span } from '../text/span';
import type { Word } from '../text/words';

/** The words of a text in which passages are looked for, also as one string with a space around each. */
export interface Searchable {
  readonly words: readonly Word[];
  readonly joined: string;
  /** Where each word starts in `joined`. */
  readonly starts: readonly number[];
}

/** A place where a passage has other words than the text. Each side is the indices of its words, half-open, and may be empty. */
export interface Difference {
  readonly passage: Span;
  readonly text: Span;
}

/** Where a passage stands in a text, in other words. */
export interface Passage {
  /** The words of the text, as indices. */
  readonly words: Span;
  /** None where the passage stands there word for word. */
  readonly differences: readonly Difference[];
}

/** Makes words ready to be searched. */
export function searchable(words: readonly Word[]): Searchable {
  const starts: number[] = [];
  let length = 1;
  for (const { plain } of words) {
    starts.push(length);
    length += plain.length + 1;
  }
  return { words, joined: ` ${words.map(({ plain }) => plain).join(' ')} `, starts };
}

/**
 * The place in a text that says what a passage says, word for word or nearly so: at most one character in five differs. Nothing
 * where there is no such place; of several the one with the fewest differences, and of as many the first.
 */
export function closestPassage(passage: readonly Word[], { words, joined, starts }: Searchable): Passage | undefined {
  const pattern = passage.map(({ plain }) => plain).join(' ');
  const exact = joined.indexOf(` ${pattern} `);
  if (exact >= 0) return { words: { start: 0, end: 0 }, differences: [] };
  const best = search(joined, pattern, Math.floor(pattern.length / 5)).reduce<Match | undefined>(
    (least, match) => (least && least.errors <= match.errors ? least : match),
    undefined,
  );
  if (best === undefined) return undefined;
  const wordAt = (offset: number): number => lineAt(starts, offset);
  // The place may begin or end within a word, or behind a word that the passage has as well.
  const start = Math.max(0, wordAt(best.start) - MARGIN);
  const end = Math.min(words.length, wordAt(best.end - 1) + 1 + MARGIN);
  return compared({ start, end }, passage, words);
}

type Match = ReturnType<typeof search>[number];

const MARGIN = 2;

/** The words that differ. The passage may begin and end anywhere in the text, so what the text has around it is no difference. */
function compared(within: Span, passage: readonly Word[], words: readonly Word[]): Passage {
  const plain = ({ plain }: Word): string => plain;
  const changes = diffArrays(words.slice(within.start, within.end).map(plain), passage.map(plain));
  const differences: Difference[] = [];
  let { start, end } = within;
  let inText = within.start;
  let inPassage = 0;
  for (let at = 0; at < changes.length; at++) {
    const from = { text: inText, passage: inPassage };
    const removed: string[] = [];
    const added: string[] = [];
    for (let change = changes[at]; change?.added || change?.removed; change = changes[++at]) {
      (change.added ? added : removed).push(...change.value);
    }
    inText += removed.length;
    inPassage += added.length;
    if (from.passage === 0) start = Math.max(from.text, inText - added.length);
    if (inPassage === passage.length && changes[at] === undefined) end = Math.min(inText, from.text + added.length);
    const text = { start: Math.max(start, from.text), end: Math.min(end, inText) };
    const differs = added.length > 0 || text.start < text.end;
    // `over lastgevers` for `overlastgevers` is what an extraction makes of it.
    if (differs && removed.join('') !== added.join('')) {
      differences.push({ text, passage: { start: from.passage, end: inPassage } });
    }
    const same = changes[at]?.value.length ?? 0;
    inText += same;
    inPassage += same;
  }
  return { words: { start, end }, differences };
}
