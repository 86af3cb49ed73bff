import type { Surroundings } from './beside';
import { type Dictionary, dictionaryOf, longestMatches, type Match } from './dictionary';
import { standsFree } from './free';
import { institutionNamed } from './institutionNames';
import type { Register } from './model';
import type { NamedActor } from './named';
import { officeNamed } from './officeNames';
import { personNamer } from './personNames';
import { Words } from './words';

export type { NamedActor };

/** Finds the names of a register in a stretch of text. */
export interface Gazetteer {
  /**
   * All names in a flow, in order, none overlapping another: of two that start together the longer one.
   * Spans are offsets in the flow. The time doesn't grow with the number of actors.
   */
  find(flow: string): readonly NamedActor[];
}

const gazetteers = new WeakMap<Register, Gazetteer>();

/** The gazetteer of a register, built the first time it is asked for. */
export function gazetteerOf(register: Register): Gazetteer {
  const known = gazetteers.get(register);
  if (known !== undefined) return known;
  const dictionary = dictionaryOf(register);
  const gazetteer: Gazetteer = { find: (flow) => findNames(dictionary, flow) };
  gazetteers.set(register, gazetteer);
  return gazetteer;
}

function findNames(dictionary: Dictionary, flow: string): readonly NamedActor[] {
  const words = new Words(flow);
  const matches = longestMatches(dictionary, words, (match) => standsFree(flow, words, match));
  const around: Surroundings = {
    flow,
    words,
    inCapitals: !/\p{Ll}/u.test(flow),
    beginning: new Map(matches.map((match) => [match.first, match])),
    ending: new Map(matches.map((match) => [match.last, match])),
  };
  const namePerson = personNamer(around);
  return matches.flatMap((match) => {
    const named = namedBy(match, around, namePerson);
    return named === undefined ? [] : [named];
  });
}

function namedBy(
  match: Match,
  around: Surroundings,
  namePerson: (match: Match) => NamedActor | undefined,
): NamedActor | undefined {
  const kind = match.entries[0]?.actor.kind;
  switch (kind) {
    case 'person':
      return namePerson(match);
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
