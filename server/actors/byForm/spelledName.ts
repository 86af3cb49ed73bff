import type { Stretch, Surroundings } from '../beside';
import type { PersonName } from '../model';
import { isHead } from '../role';
import { isInCapitals, type Word, type Words } from '../words';
import { isGivenName } from './givenNames';
import { initialsAt } from './initials';
import { isNoNameWord } from './notNames';
import { isParticle, particlesAt, particlesEndingAt } from './particles';

/** A stretch that is spelled as the name of a person, with its parts. */
export interface SpelledName extends Stretch {
  readonly parts: PersonName;
  /** How many digits are glued to its last word: a footnote mark, perhaps. */
  readonly gluedDigits: number;
}

/** What stands before a name says how it is spelled. */
export interface Spelling {
  /** The name stands among words in capitals and is in capitals itself: `MOTIE VAN HET LID OLGER VAN DIJK`. */
  readonly capitals?: boolean;
  /** A particle may be in lower case without a given name before it: `de heer van Dijk`. */
  readonly lowerParticle?: boolean;
  /** `X van Y` is somebody called X who belongs to Y, but for a known given name: `Minister Opstelten van Veiligheid`. */
  readonly belongs?: boolean;
  /** Two words that may be a given name and a surname are a double surname: `mevrouw Bruins Slot`. */
  readonly formal?: boolean;
}

/** No name is longer than this many words with a capital. */
const MOST_WORDS = 4;

/**
 * The name that begins with a word, as far as it goes: `Farid Azarkan`, `G. B. M. Leers`, `Van der Staaij`,
 * `Gräper-van Koolwijk`. Nothing where the words aren't spelled as a name.
 */
export function nameFrom(around: Surroundings, first: number, spelling: Spelling): SpelledName | undefined {
  const { words } = around;
  const initials = initialsAt(words, first);
  const called = initials === undefined ? undefined : givenInBrackets(words, initials.last + 1);
  const start = called?.next ?? (initials === undefined ? first : initials.last + 1);
  const mayBeLower = initials !== undefined || spelling.lowerParticle === true || spelling.capitals === true;
  const opening = particlesAt(words, start, spelling.capitals === true);
  if (opening !== undefined && (mayBeLower || /^\p{Lu}|^['’]/u.test(words.at(start)?.text ?? ''))) {
    const surname = surnameFrom(around, opening.last + 1, spelling, true);
    if (surname !== undefined) {
      return named(around, first, surname, {
        ...(initials && { initials: initials.text }),
        ...(called && { given: called.given }),
        particle: textOf(around, { first: start, last: opening.last }),
        surname: textOf(around, surname),
      });
    }
    return undefined;
  }
  return nameOfWords(
    around,
    first,
    start,
    { ...(initials && { initials: initials.text }), ...(called && { given: called.given }) },
    spelling,
  );
}

/** Words that are a surname, with the particles that open it. */
export function surnameOf(around: Surroundings, { first, last }: Stretch): SpelledName {
  const particles = particlesAt(around.words, first, false);
  const surname = { first: particles === undefined ? first : particles.last + 1, last };
  const particle = particles && { particle: textOf(around, particles) };
  return named(around, first, surname, { ...particle, surname: textOf(around, surname) });
}

/** `A. (Aukje) de Vries`: the name that somebody is called by. */
function givenInBrackets(words: Words, open: number): { readonly given: string; readonly next: number } | undefined {
  const given = words.at(open + 1);
  if (words.at(open)?.text !== '(' || given === undefined || words.at(open + 2)?.text !== ')') return undefined;
  return isMixed(given) ? { given: given.text, next: open + 3 } : undefined;
}

/** A name that opens with a word with a capital: given names and surname, or a surname alone. */
function nameOfWords(
  around: Surroundings,
  first: number,
  start: number,
  before: Pick<PersonName, 'initials' | 'given'>,
  spelling: Spelling,
): SpelledName | undefined {
  const { words } = around;
  const groups: Stretch[] = [];
  for (let index = start; groups.length < MOST_WORDS; ) {
    const group = groupFrom(around, index, spelling);
    if (group === undefined) break;
    groups.push(group);
    index = group.last + 1;
    const isTied = words.at(index)?.spaced === false;
    if (isTied) break;
    const particles = particlesAt(words, index, spelling.capitals === true);
    if (particles === undefined) continue;
    const given = { first: start, last: group.last };
    if (!goesOn(around, given, particles, spelling)) break;
    const surname = surnameFrom(around, particles.last + 1, spelling, false);
    if (surname === undefined) break;
    return named(around, first, surname, {
      ...before,
      given: textOf(around, given),
      particle: textOf(around, particles),
      surname: textOf(around, surname),
    });
  }
  const [opening] = groups;
  const last = groups.at(-1);
  if (opening === undefined || last === undefined) return undefined;
  const whole = { first: opening.first, last: last.last };
  const isDouble =
    groups.length > 1 &&
    (before.initials !== undefined ||
      (spelling.formal === true && !isGivenName(textOf(around, opening).replace(/-.*/, ''))));
  if (groups.length === 1 || isDouble) {
    return named(around, first, whole, { ...before, surname: textOf(around, whole) });
  }
  return named(around, first, whole, {
    given: textOf(around, { first: opening.first, last: groups.at(-2)?.last ?? opening.last }),
    surname: textOf(around, last),
  });
}

/**
 * The name that ends with a word: `Ellemeet` of `Mevrouw Ellemeet (GroenLinks)`, `Sandra Beckerman` of `Sandra Beckerman (SP)`.
 */
export function nameUntil(around: Surroundings, last: number): SpelledName | undefined {
  const surname = surnameUntil(around, last);
  if (surname === undefined) return undefined;
  const { words } = around;
  const particles = particlesEndingAt(words, surname.first - 1);
  const start = particles?.first ?? surname.first;
  const before =
    particles !== undefined && /^\p{Lu}/u.test(words.at(start)?.text ?? '') ? undefined : givenUntil(around, start - 1);
  const parts = {
    ...before?.parts,
    ...(particles && { particle: textOf(around, particles) }),
    surname: textOf(around, surname),
  };
  const isLower = particles !== undefined && /^\p{Ll}/u.test(words.at(start)?.text ?? '');
  if (isLower && before === undefined && !/^(?:heer|mevrouw|lid)$/.test(words.at(start - 1)?.key ?? ''))
    return undefined;
  return named(around, before?.first ?? start, surname, parts);
}

function surnameUntil(around: Surroundings, last: number): Stretch | undefined {
  const { words } = around;
  if (!isNameWord(around, last, {})) return undefined;
  let first = last;
  for (let count = 0; count < MOST_WORDS; count++) {
    const particles = words.at(first)?.spaced === true ? particlesEndingAt(words, first - 1) : undefined;
    const from = particles !== undefined && words.at(particles.first)?.spaced === false ? particles.first : first;
    if (words.at(from)?.spaced !== false || words.at(from - 1)?.text !== '-' || words.at(from - 1)?.spaced !== false)
      break;
    if (!isNameWord(around, from - 2, {})) return undefined;
    first = from - 2;
  }
  return { first, last };
}

/** The given names or initials that end with a word. */
function givenUntil(around: Surroundings, last: number): { first: number; parts: Partial<PersonName> } | undefined {
  const { words } = around;
  if (words.at(last + 1)?.spaced === false) return undefined;
  if (words.at(last)?.text === '.') {
    let first = last + 1;
    while (words.at(first - 1)?.text === '.' && initialsAt(words, first - 2)?.last === last) first -= 2;
    return first > last ? undefined : { first, parts: { initials: textOf(around, { first, last }) } };
  }
  let first = last + 1;
  while (last + 1 - first < MOST_WORDS - 1 && isNameWord(around, first - 1, {}) && words.at(first)?.spaced === true) {
    const hyphened = words.at(first - 2)?.text === '-' && words.at(first - 2)?.spaced === false;
    first -= hyphened && words.at(first - 1)?.spaced === false && isNameWord(around, first - 3, {}) ? 3 : 1;
  }
  return first > last ? undefined : { first, parts: { given: textOf(around, { first, last }) } };
}

/** Whether the words behind `X van` go on with X's name. */
function goesOn(around: Surroundings, given: Stretch, particles: Stretch, { capitals, belongs }: Spelling): boolean {
  const { words, beginning } = around;
  const next = beginning.get(particles.last + 1);
  if (next?.entries.every(({ actor }) => actor.kind !== 'person')) return false;
  if (capitals === true || words.at(particles.first)?.key !== 'van') return true;
  return belongs !== true || isGivenName(textOf(around, given).replace(/[- ].*/, ''));
}

/** One or two words of a surname behind its particle: `Staaij`, `Haersma Buma`. */
function surnameFrom(around: Surroundings, first: number, spelling: Spelling, mayBeTwo: boolean): Stretch | undefined {
  const group = groupFrom(around, first, spelling);
  if (group === undefined || !mayBeTwo) return group;
  const second =
    around.words.at(group.last + 1)?.spaced === true ? groupFrom(around, group.last + 1, spelling) : undefined;
  return second === undefined ? group : { first, last: second.last };
}

/** One word of a name with what is tied to it: `Azarkan`, `Dik-Faber`, `Faber-van de Klashorst`, `D'Hondt`. */
function groupFrom(around: Surroundings, first: number, spelling: Spelling): Stretch | undefined {
  const { words } = around;
  const elided =
    /^\p{Lu}$/u.test(words.at(first)?.text ?? '') && /^['’]$/.test(words.at(first + 1)?.text ?? '') ? 2 : 0;
  if (!isNameWord(around, first + elided, spelling)) return undefined;
  let last = first + elided;
  // `Yes¸ ilgöz`: the cedilla that an extraction set apart.
  if (words.at(last)?.text.endsWith('¸') && /^\p{Ll}/u.test(words.at(last + 1)?.text ?? '')) last++;
  for (let count = 0; count < MOST_WORDS; count++) {
    const hyphen = words.at(last + 1);
    const next = words.at(last + 2);
    if (hyphen?.text !== '-' || hyphen.spaced || next === undefined || next.spaced) break;
    const particles =
      /^\p{Ll}/u.test(next.text) || spelling.capitals === true
        ? particlesAt(words, last + 2, spelling.capitals === true)
        : undefined;
    const behind = particles === undefined ? last + 2 : particles.last + 1;
    // `Barroso-Van Rompuy` are two, and a `Rutte-doctrine` is nobody.
    if (!isNameWord(around, behind, spelling)) {
      if (isParticle(next.key) && /^\p{Lu}/u.test(next.text)) break;
      return undefined;
    }
    last = behind;
  }
  return { first, last };
}

/** Whether a word is spelled as one of a name and isn't known to be another. */
function isNameWord({ words, beginning, ending }: Surroundings, index: number, { capitals }: Spelling): boolean {
  const word = words.at(index);
  if (word === undefined || word.sign || isNoNameWord(withoutDigits(word.key)) || isHead(word.key)) return false;
  for (const match of [beginning.get(index), ending.get(index)]) {
    if (match?.entries.some(({ actor, form }) => actor.kind !== 'person' && form === 'name')) return false;
  }
  return capitals === true ? isInCapitals(withoutDigits(word.text)) : isMixed(word);
}

function isMixed({ text }: Word): boolean {
  return /^(?:IJ|\p{Lu}\p{M}*)[\p{Ll}\p{M}][\p{L}\p{M}¸]*\d{0,3}$/u.test(text);
}

function withoutDigits(text: string): string {
  return text.replace(/\d{1,3}$/, '');
}

function named(around: Surroundings, first: number, { last }: Stretch, parts: PersonName): SpelledName {
  const digits = /\d*$/.exec(around.words.at(last)?.text ?? '')?.[0].length ?? 0;
  return {
    first,
    last,
    parts: digits === 0 ? parts : { ...parts, surname: parts.surname.slice(0, -digits) },
    gluedDigits: digits,
  };
}

function textOf({ flow, words }: Surroundings, { first, last }: Stretch): string {
  return flow.slice(words.at(first)?.start ?? 0, words.at(last)?.end ?? 0);
}
