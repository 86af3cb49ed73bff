import { isForeign, type Surroundings } from './beside';
import { isBracketedWithParty } from './brackets';
import type { Match } from './dictionary';
import { asNamed, type NamedActor } from './named';
import { hasArticle, isFollowedByTie } from './nameEnds';
import { isBehindSameName, isOtherAbbreviation, isWordInCapitals, standsAsParty } from './partyPlace';
import { isCapitalised } from './words';

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
      return isBracketedWithParty(around, match) ? { ...named, form: 'name' } : undefined;
    case 'for the chamber at hand':
      return isOtherBody(around, match.last + 1) ? undefined : named;
    case 'where named':
      return hasArticle(match, around) && !isOtherBody(around, match.last + 1) ? named : undefined;
    default:
      break;
  }
  if (named.kind !== 'institution' || !/^(?:kabinet|minister)/i.test(entry?.text ?? '')) return named;
  if (isForeign(words.at(match.first - 1)) || isFollowedByTie(around, match)) return undefined;
  if (entry?.text !== 'kabinet') return named;
  // `de Directeur van Uw Kabinet`: the Kabinet van de Koning, to which advice of the Raad van State goes.
  if (words.at(match.first - 1)?.key === 'uw' && isCapitalised(words.at(match.first))) return undefined;
  if (behind?.key === 'der' || (behind?.spaced === true && isCapitalised(behind))) return undefined;
  return behind?.key === 'van' && isOwnerOfStaff(around, match.last + 2) ? undefined : named;
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
