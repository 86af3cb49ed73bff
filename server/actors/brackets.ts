import { isOffice, isParty, type Stretch, type Surroundings } from './beside';
import { isParticle } from './byForm/particles';
import { isHead } from './role';
import { isCapitalised } from './words';

/** What is printed behind a person's name. */
export interface Behind {
  /** `CDA` of `(CDA)` or of `(Volkshuisvesting – CDA)`; a group that the register doesn't have is read as well. */
  readonly party?: Stretch;
  /** `voorzitter` of `(voorzitter)`. */
  readonly role?: Stretch;
  /** The last word that belongs to the name: its closing bracket, or its own last word. */
  readonly last: number;
}

/** No more words than these are read in one pair of brackets. */
const LONGEST = 14;

/**
 * Reads the brackets behind the name that ends with a word: `(CDA)`, `(Economische Zaken – D66)`, `(PVV), (voorzitter)`.
 * Brackets that hold anything else say nothing.
 */
export function bracketsBehind(around: Surroundings, name: number): Behind {
  const first = bracketsAt(around, name + 1);
  if (first === undefined) return officeBehindComma(around, name) ?? partyBehindVan(around, name);
  const party = partyIn(around, first);
  const role = party === undefined ? roleIn(around, first) : undefined;
  if (party === undefined) return role === undefined ? { last: name } : { role, last: first.last };
  const comma = around.words.at(first.last + 1)?.text === ',' ? 1 : 0;
  const second = bracketsAt(around, first.last + 1 + comma);
  const then = second === undefined ? undefined : roleIn(around, second);
  return second === undefined || then === undefined
    ? { party, last: first.last }
    : { party, role: then, last: second.last };
}

/**
 * `de heer Dijsselbloem, minister van Financiën, en mevrouw Klijnsma`: an office behind a comma, unless the name of its own
 * holder follows it (`Leers, minister van Financiën De Jager en …`). The brackets end at the name: what stands behind it is
 * read on.
 */
function officeBehindComma({ words, beginning }: Surroundings, name: number): Behind | undefined {
  const office = beginning.get(name + 2);
  if (words.at(name + 1)?.text !== ',' || !isOffice(office) || office.entries[0]?.form !== 'name') return undefined;
  const next = words.at(office.last + 1);
  if (next !== undefined && !/^[,.;)]$/.test(next.text) && next.key !== 'en') return undefined;
  if (next?.key === 'en' && isCapitalised(words.at(office.last + 2))) return undefined;
  return { role: { first: office.first, last: office.last }, last: name };
}

/** `mevrouw Ellemeet van de fractie van GroenLinks`, `de heer Buma van het CDA`, `mevrouw Bergkamp, van de fractie van D66`. */
function partyBehindVan({ words, beginning }: Surroundings, name: number): Behind {
  let index = words.at(name + 1)?.text === ',' ? name + 2 : name + 1;
  if (words.at(index)?.key !== 'van') return { last: name };
  index++;
  const isArticle = (at: number): boolean => /^(?:de|het)$/.test(words.at(at)?.key ?? '');
  if (isArticle(index) && words.at(index + 1)?.key === 'fractie' && words.at(index + 2)?.key === 'van') index += 3;
  if (isArticle(index)) index++;
  const party = beginning.get(index);
  if (!isParty(party) || words.at(party.last + 1)?.text === '-') return { last: name };
  return { party: { first: party.first, last: party.last }, last: name };
}

/**
 * Whether a party stands in the brackets that open with a word, and nothing that isn't of a person: `(GroenLinks-PvdA)`,
 * `(Economische Zaken – D66)`, `(beiden SP)`. A group that the register doesn't have counts where its name says what it is.
 */
export function opensBrackets(around: Surroundings, open: number): boolean {
  const brackets = bracketsAt(around, open);
  const party = brackets === undefined ? undefined : partyIn(around, brackets);
  if (brackets === undefined || party === undefined) return false;
  // `(VVD, CDA)`: parties, whatever stands before them.
  for (let index = party.last + 1; index < brackets.last; index++)
    if (isParty(around.beginning.get(index))) return false;
  const match = around.beginning.get(party.first);
  return isParty(match) || isNamedGroup(textOf(around, party));
}

/**
 * Whether a ministry stands in brackets behind the name of who leads it: with a party (`Rob Jetten (Economische Zaken – D66)`),
 * or alone where the name says what they are (`Minister Helder (Volksgezondheid, Welzijn en Sport)`).
 */
export function isBracketedMinistry(around: Surroundings, { first, last }: Stretch): boolean {
  const { words } = around;
  if (words.at(first - 1)?.text !== '(' || !isCapitalised(words.at(first - 2))) return false;
  const brackets = bracketsAt(around, first - 1);
  if (brackets === undefined) return false;
  const party = partyIn(around, brackets);
  if (party !== undefined) return party.first > last;
  const opens = last + 1 === brackets.last || /^[–—-]$/.test(words.at(last + 1)?.text ?? '');
  return opens && isOfGovernment(around, first - 2);
}

/** No name of a minister has more words. */
const LONGEST_NAME = 8;

/** Whether the name that ends with a word is that of a minister by the word before it: `Staatssecretaris Gräper-van Koolwijk`. */
function isOfGovernment({ words }: Surroundings, last: number): boolean {
  for (let index = last; index > last - LONGEST_NAME; index--) {
    const word = words.at(index);
    if (word === undefined) return false;
    if (/^(?:minister|staatssecretaris)$/.test(word.key)) return index < last;
    const isInitial = word.text === '.' && /^\p{Lu}$/u.test(words.at(index - 1)?.text ?? '');
    const isNamePart = isCapitalised(word) || isParticle(word.key) || words.at(index - 1)?.text.endsWith('¸') === true;
    if (word.sign ? !isInitial && !/^[-'’¸]$/.test(word.text) : !isNamePart) return false;
  }
  return false;
}

function bracketsAt({ words }: Surroundings, first: number): Stretch | undefined {
  if (words.at(first)?.text !== '(') return undefined;
  for (let last = first + 1; last <= first + LONGEST; last++) {
    const text = words.at(last)?.text;
    if (text === undefined || text === '(') return undefined;
    if (text === ')') return { first, last };
  }
  return undefined;
}

function partyIn(around: Surroundings, brackets: Stretch): Stretch | undefined {
  const { words, beginning } = around;
  // `(beiden GroenLinks-PvdA)`: of all names of a list.
  const first =
    brackets.first + (/^(?:beiden|beide|allen|alle)$/.test(words.at(brackets.first + 1)?.key ?? '') ? 2 : 1);
  const last = brackets.last - 1;
  for (let index = first; index <= last; index++) {
    const match = beginning.get(index);
    if (!isParty(match)) continue;
    const before = words.at(index - 1);
    const opens = index === first || (/^[–—,-]$/.test(before?.text ?? '') && words.at(index)?.spaced === true);
    const closes = match.last === last || /^[–—,]$/.test(words.at(match.last + 1)?.text ?? '');
    if (opens && closes) return { first: match.first, last: match.last };
  }
  return looksLikeGroup(around, { first, last }) ? { first, last } : undefined;
}

/**
 * `BBB`, `JA21`, `GL-PvdA`, `Groep Van Haga`, `Volt`: printed as a group of a chamber is, whether or not it is one of the
 * register.
 */
function looksLikeGroup(around: Surroundings, { first, last }: Stretch): boolean {
  const text = textOf(around, { first, last });
  if (isNamedGroup(text)) return true;
  if (text.length > 20 || text.includes(' ')) return false;
  return (
    /^(?:Volt|Denk|Nida)$/.test(text) || (/^[\p{L}\d/-]+$/u.test(text) && (text.match(/\p{Lu}/gu) ?? []).length >= 2)
  );
}

function isNamedGroup(text: string): boolean {
  return /^(?:Fractie|Groep|Lid)[- ]\p{Lu}/u.test(text);
}

function textOf({ flow, words }: Surroundings, { first, last }: Stretch): string {
  return flow.slice(words.at(first)?.start ?? 0, words.at(last)?.end ?? 0);
}

function roleIn({ words, beginning }: Surroundings, brackets: Stretch): Stretch | undefined {
  const first = brackets.first + 1;
  const last = brackets.last - 1;
  const office = beginning.get(first);
  const isRole = (first === last && isHead(words.at(first)?.key ?? '')) || (isOffice(office) && office.last === last);
  return isRole ? { first, last } : undefined;
}
