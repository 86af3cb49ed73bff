import type { Surroundings } from './beside';
import type { Match } from './dictionary';
import { isHead } from './role';
import { isCapitalised } from './words';

/**
 * Whether what follows `en` may belong to the name of an office or ministry: `Minister van Buitenlandse Zaken en Defensie`,
 * `Minister van Economische Zaken, Landbouw en Innovatie`.
 */
export function isFollowedByTie(around: Surroundings, match: Match): boolean {
  const [entry] = match.entries;
  if (!/^(?:minister|staatssecretaris|ministerie) /i.test(entry?.text ?? '')) return false;
  const { words } = around;
  const next = words.at(match.last + 1)?.text;
  if (next === 'en') return mayBePortfolio(around, match.last + 2);
  if (next !== ',' || words.at(match.last + 3)?.key !== 'en') return false;
  return mayBePortfolio(around, match.last + 2) && mayBePortfolio(around, match.last + 4);
}

/** A word with a capital that opens no name or office of its own. */
function mayBePortfolio({ words, beginning }: Surroundings, index: number): boolean {
  const word = words.at(index);
  const key = word?.key ?? '';
  if (!isCapitalised(word) || isHead(key) || /^(?:de|het|mevrouw)$/.test(key)) return false;
  // `Defensie` is a short name of its ministry, and here the end of a longer one.
  return !beginning.get(index)?.entries.some(({ form }) => form !== 'short name');
}

/** Whether the article stands before a name that counts only with one: `(de) Commissie`. */
export function hasArticle(match: Match, { words }: Surroundings): boolean {
  const article = match.entries[0]?.article;
  return (
    article === undefined || (words.at(match.first)?.spaced === true && words.at(match.first - 1)?.key === article)
  );
}
