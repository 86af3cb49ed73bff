import { isForeign, type Surroundings } from './beside';
import { isBracketedMinistry } from './brackets';
import type { Match } from './dictionary';
import { asNamed, type NamedActor } from './named';
import { hasArticle, isFollowedByTie } from './nameEnds';
import { isBehindSameName, isOtherAbbreviation, isWordInCapitals, standsAsParty } from './partyPlace';
import { isCapitalised, isInCapitals } from './words';

/** Words before which `het kabinet van …` is somebody's staff. */
const OWNERS_OF_STAFF =
  /^(?:burgemeester|minister|staatssecretaris|commissaris|eurocommissaris|gouverneur|president|koning|voorzitter|premier)$/;

/** What a match of an institution, a committee or a party names in its surroundings. */
export function institutionNamed(match: Match, around: Surroundings): NamedActor | undefined {
  const { words } = around;
  const named = asNamed(match, around);
  if (named === undefined) return undefined;
  const [entry] = match.entries;
  const behind = words.at(match.last + 1);
  if (named.kind === 'party') return partyNamed(named, match, around);
  switch (named.counts) {
    case 'in brackets with a party':
      return isBracketedMinistry(around, match) ? { ...named, form: 'name' } : undefined;
    case 'for the chamber at hand':
      return isOtherBody(around, match.last + 1) ? undefined : named;
    case 'where named':
      return isPointedAt(match, around) && !isOtherBody(around, match.last + 1) ? named : undefined;
    default:
      break;
  }
  if (isCode(around, match) || isOwnBody(around, match)) return undefined;
  if (named.kind !== 'institution' || !/^(?:kabinet|minister)/i.test(entry?.text ?? '')) return named;
  if (isForeign(words.at(match.first - 1)) || isFollowedByTie(around, match)) return undefined;
  if (entry?.text !== 'kabinet') return named;
  // `de Directeur van Uw Kabinet`: the Kabinet van de Koning, to which advice of the Raad van State goes.
  if (words.at(match.first - 1)?.key === 'uw' && isCapitalised(words.at(match.first))) return undefined;
  if (behind?.key === 'der' || (behind?.spaced === true && isCapitalised(behind))) return undefined;
  return behind?.key === 'van' && isOwnerOfStaff(around, match.last + 2) ? undefined : named;
}

/** Behind these words a body is still the one that the text speaks of: `de nieuwe Commissie`, `deze Commissie`. */
const POINTING = /^(?:de|deze|die)$/;
const WHICH_ONE = /^(?:nieuwe|huidige|vorige|volgende|komende|oude|eerste|tweede|zittende|aantredende|vertrekkende)$/;

/** Whether an article, or what does its work, stands before a name that counts only with one. */
function isPointedAt(match: Match, around: Surroundings): boolean {
  if (hasArticle(match, around)) return true;
  const { words } = around;
  const before = WHICH_ONE.test(words.at(match.first - 1)?.key ?? '') ? match.first - 2 : match.first - 1;
  return words.at(match.first)?.spaced === true && POINTING.test(words.at(before)?.key ?? '');
}

/** `Inspectie SZW`, `Agentschap SZW`: a body of its own. */
function isOwnBody({ words }: Surroundings, { first, last }: Match): boolean {
  if (first !== last || !isInCapitals(words.at(first)?.text ?? '')) return false;
  return /^(?:Inspectie|Agentschap|Dienst|Uitvoering|Rijksdienst)$/.test(words.at(first - 1)?.text ?? '');
}

/** No list of codes is followed further than this. */
const MOST_CODES = 30;

/**
 * Whether an abbreviation stands in a list of nothing but such codes, which in a list of decisions are those of committees:
 * `Volgcommissie(s): OCW, JUST`, or `EU, SZW` as a sentence by itself.
 */
function isCode({ words }: Surroundings, { first, last }: Match): boolean {
  if (first !== last || !isInCapitals(words.at(first)?.text ?? '')) return false;
  const isItem = (index: number): boolean => /^(?:,|\p{Lu}[\p{L}-]{1,5})$/u.test(words.at(index)?.text ?? '');
  let from = first;
  let to = last;
  while (first - from < MOST_CODES && isItem(from - 1)) from--;
  while (to - last < MOST_CODES && isItem(to + 1)) to++;
  const announcing = words.at(from - 1)?.text === ':' ? from - 2 : undefined;
  if (announcing !== undefined) {
    const word = words.at(announcing)?.text === ')' ? announcing - 3 : announcing;
    return /^(?:volg|voortouw)?commissies?$/.test(words.at(word)?.key ?? '');
  }
  const before = words.at(from - 1);
  const opens = before === undefined || (before.text === '.' && words.at(from)?.spaced === true);
  if (!opens || words.at(to + 1) !== undefined) return false;
  const codes = Array.from({ length: to - from + 1 }, (_, index) => words.at(from + index)?.text ?? '').filter(
    (text) => text !== ',',
  );
  return codes.length > 1 && codes.filter((text) => isInCapitals(text)).length * 2 > codes.length;
}

/** A party where its name is no other word; one that must be introduced says whether it is here. */
function partyNamed(named: NamedActor, match: Match, around: Surroundings): NamedActor | undefined {
  if (isOtherAbbreviation(around, match)) return undefined;
  switch (named.counts) {
    case undefined:
      return isWordInCapitals(around, match) ? undefined : named;
    case 'in brackets behind the same name':
      return isBehindSameName(around, match) ? { ...named, form: 'name' } : undefined;
    case 'where a party stands':
      return standsAsParty(around, match) ? { ...named, form: 'name' } : undefined;
    case 'where named':
      if (standsAsParty(around, match)) return { ...named, form: 'name' };
      return isOtherWord(around, match) ? undefined : named;
    default:
      return named;
  }
}

/** `230 Volt`, `in Volt`, `de 50Plus-beurs`: not the party, also where the party is named elsewhere. */
function isOtherWord({ words }: Surroundings, { first, last }: Match): boolean {
  const behind = words.at(last + 1);
  if (behind?.text === '-' && !behind.spaced && words.at(last + 2)?.spaced === false) return true;
  return /^(?:\d+|kilo|milli|mega|hoeveel|aantal|per|in|op)$/.test(words.at(first - 1)?.key ?? '');
}

/** `de Kamer van Koophandel`, `de Commissie Gelijke Behandeling`, `de Commissie-Borstlap`: another body. */
function isOtherBody({ words }: Surroundings, index: number): boolean {
  const next = words.at(index);
  if (next === undefined) return false;
  if (!next.spaced) return next.text === '-';
  if (isCapitalised(next)) return true;
  if (next.key === 'der') return true;
  if (!/^(?:van|voor)$/.test(next.key)) return false;
  const article = /^(?:de|het)$/.test(words.at(index + 1)?.key ?? '') ? 1 : 0;
  return isCapitalised(words.at(index + 1 + article));
}

function isOwnerOfStaff({ words }: Surroundings, index: number): boolean {
  const first = /^(?:de|het|een)$/.test(words.at(index)?.key ?? '') ? index + 1 : index;
  return isCapitalised(words.at(first)) || OWNERS_OF_STAFF.test(words.at(first)?.key ?? '');
}
