import type { Surroundings } from './beside';
import type { NameByForm, Setting } from './byForm/model';
import { personsByForm } from './byForm/personsByForm';
import { type Dictionary, dictionaryOf, longestMatches, type Match } from './dictionary';
import { standsFree } from './free';
import { institutionNamed } from './institutionNames';
import type { Register } from './model';
import type { NamedActor } from './named';
import { officeNamed } from './officeNames';
import { isGenitive, type PersonReader, personReader } from './personNames';
import { Words } from './words';

export type { NamedActor, Setting };

/** Finds the actors named in a stretch of text: those of a register, and persons whom it doesn't have. */
export interface Gazetteer {
  /**
   * All names in a flow, in order: of two that start together the longer one. None overlaps another, but for one that is part
   * of the name of somebody else (`standing` is `other`). Spans are offsets in the flow. The time doesn't grow with the number
   * of actors.
   */
  find(flow: string, setting?: Setting): readonly NamedActor[];
}

const gazetteers = new WeakMap<Register, Gazetteer>();

/** The gazetteer of a register, built the first time it is asked for. */
export function gazetteerOf(register: Register): Gazetteer {
  const known = gazetteers.get(register);
  if (known !== undefined) return known;
  const dictionary = dictionaryOf(register);
  const gazetteer: Gazetteer = { find: (flow, setting = 'body') => findNames(dictionary, flow, setting) };
  gazetteers.set(register, gazetteer);
  return gazetteer;
}

function findNames(dictionary: Dictionary, flow: string, setting: Setting): readonly NamedActor[] {
  const words = new Words(flow);
  const matches = longestMatches(dictionary, words, (match) => standsFree(flow, words, match)).map((match) =>
    ofOneKind(match, words),
  );
  const around: Surroundings = {
    flow,
    words,
    inCapitals: !/\p{Ll}/u.test(flow),
    beginning: new Map(matches.map((match) => [match.first, match])),
    ending: new Map(matches.map((match) => [match.last, match])),
  };
  const persons = personReader(around);
  return together(around, matches, personsByForm(around, setting)).flatMap(({ match, name, inner }) => {
    if (name !== undefined) return inner === undefined ? [persons.byForm(name, match)] : persons.around(name, inner);
    const named = match === undefined ? undefined : namedBy(match, around, persons);
    return named === undefined ? [] : [named];
  });
}

/** What is both somebody's name and that of the group called after them is the group's in brackets: `De heer Klein (Klein):`. */
function ofOneKind(match: Match, words: Words): Match {
  const persons = match.entries.filter(({ actor }) => actor.kind === 'person');
  if (persons.length === 0 || persons.length === match.entries.length) return match;
  if (words.at(match.first - 1)?.text !== '(') return { ...match, entries: persons };
  return { ...match, entries: match.entries.filter(({ actor }) => actor.kind !== 'person') };
}

/** A name of the register, a name by its form, or both at once. */
interface Found {
  readonly match?: Match;
  readonly name?: NameByForm;
  /** A name of the register inside that of somebody. */
  readonly inner?: Match;
}

/**
 * Names of the register and names by their form, in the order of the text. On the same words they are one. A name by its
 * form yields to one of the register that has other words of its own.
 */
function together(around: Surroundings, matches: readonly Match[], names: readonly NameByForm[]): readonly Found[] {
  const found: Found[] = [];
  let next = 0;
  let name = names[next];
  const pass = (): void => {
    next++;
    name = names[next];
  };
  for (const match of matches) {
    while (name !== undefined && name.last < match.first) {
      found.push({ name });
      pass();
    }
    const last = found.at(-1);
    if (last?.name !== undefined && last.name.last >= match.first) continue;
    if (name === undefined || name.first > match.last) {
      found.push({ match });
      continue;
    }
    const isPerson = match.entries[0]?.actor.kind === 'person';
    const isInside = name.first <= match.first && match.last <= name.last;
    const isSame = isInside && name.first === match.first && name.last === match.last;
    // `Snels` in a list is no genitive of Snel.
    if (isPerson && isSame && match.genitive > 0 && !isGenitive(around, match)) found.push({ name });
    else if (isPerson && isSame) found.push({ match, name });
    else if (isPerson && isInside) found.push({ name, inner: match });
    // `de heer Omtzigt` isn't the group called after him.
    else if (isInside && match.entries.every(({ form }) => form === 'short name')) found.push({ name });
    else found.push({ match });
    pass();
  }
  for (; name !== undefined; pass()) found.push({ name });
  return found;
}

function namedBy(match: Match, around: Surroundings, persons: PersonReader): NamedActor | undefined {
  const kind = match.entries[0]?.actor.kind;
  switch (kind) {
    case 'person':
      return persons.registered(match);
    case 'office':
      return officeNamed(match, around);
    case 'party':
    case 'institution':
    case 'committee':
      return institutionNamed(match, around);
    case undefined:
      return undefined;
  }
}
