import type { Actor, Register } from './model';
import { type WrittenName, writtenNames } from './names';
import { isInCapitals, openingOf, type Word, Words } from './words';

/** A written name and the actor whose it is, cut into words. */
export interface Entry extends WrittenName {
  readonly actor: Actor;
  readonly words: readonly Word[];
}

/** The names found at one place: all entries are the same words. */
export interface Match {
  /** Index of the first and the last word of the name. */
  readonly first: number;
  readonly last: number;
  readonly entries: readonly Entry[];
  /** How many digits are glued to the last word: a footnote mark, perhaps. */
  readonly gluedDigits: number;
  /** How many letters of the last word aren't the name's: the s of `Ruttes`. */
  readonly genitive: 0 | 1;
}

/** The names of a register, word by word: a step a word, however many names there are. */
export interface Dictionary {
  readonly root: Node;
  /** The openings of all first words, by which most words of a text are passed over at once. */
  readonly openings: ReadonlySet<number>;
}

interface Node {
  readonly next: Map<string, Node>;
  readonly entries: Entry[];
}

/** Builds the dictionary of all names of a register. */
export function dictionaryOf(register: Register): Dictionary {
  const root: Node = { next: new Map(), entries: [] };
  const openings = new Set<number>();
  for (const actor of register.values()) {
    for (const name of writtenNames(actor)) {
      const words = allOf(new Words(name.text));
      const [first] = words;
      if (first === undefined) continue;
      openings.add(openingOf(first));
      if (words.length === 1 && actor.kind === 'person') openings.add(openingOf({ key: `${first.key}s` }));
      let node = root;
      for (const { key } of words) {
        const following: Node = node.next.get(key) ?? { next: new Map(), entries: [] };
        node.next.set(key, following);
        node = following;
      }
      node.entries.push({ ...name, actor, words });
    }
  }
  return { root, openings };
}

function allOf(words: Words): readonly Word[] {
  return Array.from({ length: words.length }, (_, index) => words.at(index) ?? []).flat();
}

/** The longest name at each place of a text, from left to right; none overlaps another. `accepts` says which count. */
export function longestMatches(
  dictionary: Dictionary,
  words: Words,
  accepts: (match: Match) => boolean,
): readonly Match[] {
  const matches: Match[] = [];
  for (let index = 0; index < words.length; ) {
    const opening = words.openingAt(index);
    const isNone = opening !== undefined && !dictionary.openings.has(opening);
    const match = isNone ? undefined : longestAt(dictionary.root, words, index, accepts);
    if (match !== undefined) matches.push(match);
    index = match === undefined ? index + 1 : match.last + 1;
  }
  return matches;
}

function longestAt(root: Node, words: Words, first: number, accepts: (match: Match) => boolean): Match | undefined {
  let node: Node | undefined = root;
  let longest: Match | undefined;
  for (let last = first; node !== undefined; last++) {
    const word = words.at(last);
    if (word === undefined) break;
    const following: Node | undefined = node.next.get(word.key);
    const found =
      following === undefined
        ? (withoutDigits(node, word) ?? inGenitive(node, word))
        : { node: following, gluedDigits: 0, genitive: 0 as const };
    if (found !== undefined) {
      const { gluedDigits, genitive } = found;
      const entries = found.node.entries.filter(
        (entry) =>
          fits(entry, words, first, gluedDigits + genitive) && (genitive === 0 || entry.actor.kind === 'person'),
      );
      const match = { first, last, entries, gluedDigits, genitive };
      if (entries.length > 0 && accepts(match)) longest = match;
    }
    node = following;
  }
  return longest;
}

/** What is left of a word, as the end of a name, without what is glued to it. */
interface Stripped {
  readonly node: Node;
  readonly gluedDigits: number;
  readonly genitive: 0 | 1;
}

/** The word without the s of its genitive: `Ruttes`. Names that end with an s-sound or a long vowel take an apostrophe. */
function inGenitive(node: Node, word: Word): Stripped | undefined {
  if (!/[^aiousxzy]s$/.test(word.key) || !word.text.endsWith('s')) return undefined;
  const following = node.next.get(word.key.slice(0, -1));
  return following === undefined ? undefined : { node: following, gluedDigits: 0, genitive: 1 };
}

/** The word with one to three digits less at its end: `Asiel2`, `D664`. */
function withoutDigits(node: Node, word: Word): Stripped | undefined {
  for (let digits = 1; digits <= 3 && /^\d$/.test(word.key.at(-digits) ?? ''); digits++) {
    const following = node.next.get(word.key.slice(0, -digits));
    if (following !== undefined) return { node: following, gluedDigits: digits, genitive: 0 };
  }
  return undefined;
}

function fits(entry: Entry, words: Words, first: number, glued: number): boolean {
  return entry.words.every((registered, index) => {
    const printed = words.at(first + index)?.text ?? '';
    const isLast = index === entry.words.length - 1;
    return caseFits(entry, registered.text, isLast && glued > 0 ? printed.slice(0, -glued) : printed);
  });
}

/**
 * Whether a word is printed with the capitals of the register. A word in capitals fits any; a capital may open a word
 * that has none; offices and committees are written both ways (`Minister`, `minister`).
 */
function caseFits({ actor, form, counts }: Entry, registered: string, printed: string): boolean {
  if (printed.normalize('NFC') === registered) return true;
  if (form === 'short name' && counts !== 'once named')
    return printed.slice(1) === registered.slice(1) && /^\p{Ll}/u.test(registered);
  if (isInCapitals(printed)) return true;
  if (actor.kind === 'office' || actor.kind === 'committee') return true;
  if (actor.kind === 'institution' && /^Ministerie$/.test(registered)) return true;
  return /^\p{Ll}/u.test(registered) && printed.slice(1) === registered.slice(1);
}
