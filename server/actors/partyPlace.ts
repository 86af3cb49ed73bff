import { isParty, type Surroundings } from './beside';
import type { Match } from './dictionary';
import { isAddressed, isHead } from './role';
import { isCapitalised, isInCapitals, type Words } from './words';

/** What is made with the name of a party, besides functions: `Volt-fractie`. */
const OF_PARTY =
  /^(?:fracties?|motie|moties|amendement|amendementen|voorstel|initiatiefwet|senaatsfractie|kamerfractie|stemmers?|kiezers?|achterban|congres|bewindspersonen|bewindslieden|wethouders?)$/;

/** What may stand before the name of a party: `namens Volt`, `de fractie Denk`, `de partijen Volt en …`. */
const BEFORE_PARTY = /^(?:partij|partijen|fractie|fracties|namens|regeringspartij|oppositiepartij|coalitiepartij)$/;

/** No list of parties is followed further than this many names. */
const LONGEST_LIST = 20;

/**
 * Whether a word stands where a party does: in brackets behind a name (`Dassen (Volt)`), in a compound (`Volt-Kamerlid`),
 * behind `namens` or `de fractie van`, behind an addressed member (`mevrouw Koekkoek van Volt`), or beside a party in a list.
 */
export function standsAsParty(around: Surroundings, match: Match): boolean {
  return (
    isBracketed(around, match) ||
    isCompounded(around.words, match) ||
    isIntroduced(around, match) ||
    isListed(around, match)
  );
}

/** Whether a name stands in brackets behind a name that ends with the same words: `De heer Van Haga (Lid Van Haga)`. */
export function isBehindSameName({ words }: Surroundings, { first, last }: Match): boolean {
  if (words.at(first - 1)?.text !== '(' || words.at(last + 1)?.text !== ')') return false;
  if (!isCapitalised(words.at(first - 2))) return false;
  const surname = words.at(first)?.text === 'Lid' ? first + 1 : first;
  for (let index = last; index >= surname; index--) {
    const same = words.at(first - 2 - (last - index));
    if (same === undefined || same.key !== words.at(index)?.key) return false;
  }
  return true;
}

/**
 * Whether brackets give a short form of the words before them that aren't the party's: `Centraal Digitaal Archief (CDA)`.
 */
export function isOtherAbbreviation({ words, ending }: Surroundings, { first, last, entries }: Match): boolean {
  const letters = words.at(first)?.text ?? '';
  // Two letters are those of a name as well: `Sander Pol (SP)`.
  if (first !== last || letters.length < 3 || !isInCapitals(letters)) return false;
  if (words.at(first - 1)?.text !== '(' || words.at(last + 1)?.text !== ')') return false;
  const [id] = entries.map(({ actor }) => actor.id);
  if (ending.get(first - 2)?.entries.some(({ actor }) => actor.id === id)) return false;
  let index = first - 2;
  for (const letter of [...letters].reverse()) {
    while (/^(?:van|voor|de|het|der|en|-)$/.test(words.at(index)?.key ?? '')) index--;
    const word = words.at(index);
    if (word === undefined || word.sign || word.text.charAt(0).toUpperCase() !== letter) return false;
    index--;
  }
  return true;
}

/**
 * Whether a party's name that is a word as well is only that word here, in a line of capitals: `DENK MEE OVER DE BRIEF`.
 */
export function isWordInCapitals(around: Surroundings, match: Match): boolean {
  const { words } = around;
  const { first, last } = match;
  if (first !== last || !/^\p{Lu}{4,}$/u.test(words.at(first)?.text ?? '') || standsAsParty(around, match))
    return false;
  const beside = [
    [first - 1, around.ending.get(first - 1)],
    [last + 1, around.beginning.get(last + 1)],
  ] as const;
  return beside.some(([index, name]) => !isParty(name) && isInCapitals(words.at(index)?.text ?? ''));
}

function isBracketed({ words }: Surroundings, { first, last }: Match): boolean {
  return (
    words.at(first - 1)?.text === '(' &&
    isCapitalised(words.at(first - 2)) &&
    /^[),–—]$/.test(words.at(last + 1)?.text ?? '')
  );
}

function isCompounded(words: Words, { last }: Match): boolean {
  const hyphen = words.at(last + 1);
  const next = words.at(last + 2);
  if (hyphen?.text !== '-' || hyphen.spaced || next === undefined || next.spaced) return false;
  return isHead(next.key) || OF_PARTY.test(next.key);
}

function isIntroduced(around: Surroundings, { first }: Match): boolean {
  const { words } = around;
  if (words.at(first)?.spaced !== true) return false;
  const index = /^(?:de|het)$/.test(words.at(first - 1)?.key ?? '') ? first - 2 : first - 1;
  const before = words.at(index);
  if (BEFORE_PARTY.test(before?.key ?? '')) return true;
  if (before?.key !== 'van') return false;
  const whose = words.at(index - 1);
  if (whose === undefined || whose.sign) return false;
  return isHead(whose.key) || OF_PARTY.test(whose.key) || (isCapitalised(whose) && isAddressed(around, index - 1));
}

/** Whether a list of names to the left or the right of one has a party in it that needs no list to be one. */
function isListed(around: Surroundings, match: Match): boolean {
  return hasPartyOn(around, match, 'ending', -1) || hasPartyOn(around, match, 'beginning', 1);
}

function hasPartyOn(around: Surroundings, match: Match, side: 'beginning' | 'ending', step: 1 | -1): boolean {
  const { words } = around;
  let at = match;
  for (let count = 0; count < LONGEST_LIST; count++) {
    let index = (step === 1 ? at.last : at.first) + step;
    const tie = words.at(index);
    if (!/^(?:,|en|of|\/)$/.test(tie?.key ?? '')) return false;
    index += step;
    // `VVD, D66 en de fractie van`: an article may stand before each name.
    if (/^(?:de|het|,)$/.test(words.at(index)?.key ?? '')) index += step;
    const next = around[side].get(index);
    if (next === undefined || !isParty(next)) return false;
    if (next.entries[0]?.form === 'name') return true;
    at = next;
  }
  return false;
}
