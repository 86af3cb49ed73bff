import type { Surroundings } from './beside';
import type { Match } from './dictionary';
import { isHead } from './role';
import { isCapitalised } from './words';

/** Whether what follows `en` may belong to the name of an office or ministry: `Minister van Buitenlandse Zaken en Defensie`. */
export function isFollowedByTie({ words, beginning }: Surroundings, match: Match): boolean {
  const [entry] = match.entries;
  if (!/^(?:minister|staatssecretaris|ministerie) /i.test(entry?.text ?? '') || words.at(match.last + 1)?.key !== 'en')
    return false;
  const next = words.at(match.last + 2);
  const key = next?.key ?? '';
  return isCapitalised(next) && !isHead(key) && !/^(?:de|het|mevrouw)$/.test(key) && !beginning.has(match.last + 2);
}

/** Whether the article stands before a name that counts only with one: `(de) Commissie`. */
export function hasArticle(match: Match, { words }: Surroundings): boolean {
  const article = match.entries[0]?.article;
  return (
    article === undefined || (words.at(match.first)?.spaced === true && words.at(match.first - 1)?.key === article)
  );
}
