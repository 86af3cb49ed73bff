import type { Match } from './dictionary';
import type { Words } from './words';

/**
 * Whether a name stands free of the words around it: no part of an address (`www.cda.nl`), of another name or of a
 * compound that means something else (`kabinet-Balkenende`, `vice-premier`). Parties and institutions may stand in
 * compounds (`PVV-fractie`, `EU-lidstaten`), a person's surname behind that of a motion (`motie-Rutte`).
 */
export function standsFree(flow: string, words: Words, match: Match): boolean {
  return freeBefore(words, match) && freeBehind(words, match) && !isInAddress(flow, words.at(match.first)?.start ?? 0);
}

function freeBefore(words: Words, match: Match): boolean {
  const before = words.at(match.first - 1);
  if (before === undefined || words.at(match.first)?.spaced === true) return true;
  const tied = words.at(match.first - 2);
  const isTied = tied !== undefined && !tied.sign && !before.spaced;
  switch (before.text) {
    case '-':
      return !isTied || mayFollowHyphen(match, tied.key);
    case '.':
      return !isTied || (match.entries[0]?.actor.kind === 'person' && tied.text.length === 1);
    case '’':
    case "'":
      return !isTied;
    default:
      return !/[@_#&=~%+\\\p{N}]/u.test(before.text);
  }
}

function freeBehind(words: Words, match: Match): boolean {
  const behind = words.at(match.last + 1);
  if (behind === undefined || behind.spaced) return true;
  const tied = words.at(match.last + 2);
  const isTied = tied !== undefined && !tied.sign && !tied.spaced;
  switch (behind.text) {
    case '-':
      return isCompounding(match);
    case '.':
      return !isTied || /^\p{Lu}/u.test(tied.text) || /^\d{1,3}$/.test(tied.text);
    case '’':
    case "'":
      return !isTied || tied.key === 's' || isCompounding(match);
    default:
      return !/[@_=~%+\\]/.test(behind.text);
  }
}

function mayFollowHyphen(match: Match, tied: string): boolean {
  if (match.entries[0]?.actor.kind === 'person')
    return /^(?:motie|amendement|initiatiefnota|initiatiefwet)$/.test(tied);
  return isCompounding(match);
}

/** Whether compounds are made with a name: with those of parties, and of institutions that have a capital. */
function isCompounding({ entries }: Match): boolean {
  const [entry] = entries;
  if (entry === undefined) return false;
  if (entry.actor.kind === 'party') return true;
  return entry.actor.kind === 'institution' && entry.form === 'name' && /^\p{Lu}/u.test(entry.text);
}

/** No address is looked for further than this before a name. */
const LONGEST_ADDRESS = 200;

function isInAddress(flow: string, start: number): boolean {
  if (start === 0 || /\s/.test(flow.charAt(start - 1))) return false;
  const before = flow.slice(Math.max(0, start - LONGEST_ADDRESS), start);
  const run = before.slice(before.search(/\S*$/));
  return run.includes('://') || run.includes('www.') || run.includes('@');
}
