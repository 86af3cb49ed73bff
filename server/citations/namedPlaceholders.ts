import { byPlace, overlaps } from '../text/span';
import type { Placeholder } from './model';

/** Finds in a flow the words that a corpus names as placeholders. */
export type NamedPlaceholders = (flow: string) => readonly Placeholder[];

/**
 * Words that stand for a source still to be filled in, named by a person: `nog opzoeken`, `[??]`. They are found as they are
 * written, in capitals or not, and never as a part of a longer word.
 */
export function namedPlaceholders(words: readonly string[]): NamedPlaceholders {
  if (words.length === 0) return () => [];
  const longestFirst = [...words].sort((one, other) => other.length - one.length);
  const pattern = new RegExp(longestFirst.map(whole).join('|'), 'giu');
  return (flow) =>
    [...flow.matchAll(pattern)].map(({ 0: found, index }) => ({
      kind: 'placeholder',
      span: { start: index, end: index + found.length },
    }));
}

/** The words alone: no letter or figure goes on where they begin or end with one. */
function whole(words: string): string {
  const literal = words.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&');
  const before = /^[\p{L}\p{N}]/u.test(words) ? '(?<![\\p{L}\\p{N}])' : '';
  const behind = /[\p{L}\p{N}]$/u.test(words) ? '(?![\\p{L}\\p{N}])' : '';
  return `${before}${literal}${behind}`;
}

/** The placeholders that the grammar knows, and the named ones beside them, in the order of the text. */
export function withNamed(known: readonly Placeholder[], named: readonly Placeholder[]): readonly Placeholder[] {
  if (named.length === 0) return known;
  let next = 0;
  const besides = named.filter(({ span }) => {
    while ((known[next]?.span.end ?? Number.POSITIVE_INFINITY) <= span.start) next++;
    const other = known[next];
    return other === undefined || !overlaps(other.span, span);
  });
  return [...known, ...besides].sort(byPlace);
}
