import { overlaps, type Span } from '../../text/span';
import { printed, type Surroundings } from '../beside';
import { type Dictionary, dictionaryOf, longestMatches, type Match } from '../dictionary';
import { standsFree } from '../free';
import type { Actor, PersonName } from '../model';
import type { NamedActor } from '../named';
import { standingOf } from '../personNames';
import { opensSentence, Words } from '../words';
import { isWordToo } from './notNames';

/** The names of persons whom a document introduces by their form, to be found where they stand alone. */
export interface LaterNames {
  /** The same for the same names: what was found with one set of names holds for another with an equal signature. */
  readonly signature: string;
  /** The names in a flow, in order, besides what was found in it before (`taken`). */
  find(flow: string, taken: readonly Span[]): readonly NamedActor[];
}

/**
 * The names of all persons of a document who aren't in the register: `Azarkan` behind `De heer Azarkan (DENK)`. Nothing
 * where it introduces nobody.
 */
export function laterNamesOf(named: readonly NamedActor[]): LaterNames | undefined {
  const introduced = new Map<string, PersonName>();
  for (const { spelled, standing, candidates } of named) {
    if (spelled === undefined || standing !== 'clear' || candidates.length > 0) continue;
    introduced.set(JSON.stringify([spelled.given, spelled.initials, spelled.particle, spelled.surname]), spelled);
  }
  if (introduced.size === 0) return undefined;
  const actors = [...introduced].map(([key, personName]) => actorOf(key, personName));
  const dictionary = dictionaryOf(new Map(actors.map((actor) => [actor.id, actor])));
  return {
    signature: [...introduced.keys()].sort().join(),
    find: (flow, taken) => findLater(dictionary, flow, taken),
  };
}

function actorOf(id: string, personName: PersonName): Actor {
  const { particle } = personName;
  return {
    id,
    kind: 'person',
    name: '',
    names: [],
    personName: particle === undefined ? personName : { ...personName, particle: particle.toLowerCase() },
    parties: [],
    offices: [],
    sources: [],
  };
}

function findLater(dictionary: Dictionary, flow: string, taken: readonly Span[]): readonly NamedActor[] {
  const words = new Words(flow);
  const matches = longestMatches(dictionary, words, (match) => standsFree(flow, words, match));
  if (matches.length === 0) return [];
  const nothing = new Map<number, Match>();
  const around: Surroundings = { flow, words, inCapitals: !/\p{Ll}/u.test(flow), beginning: nothing, ending: nothing };
  let next = 0;
  return matches.flatMap((match) => {
    const span = printed(around, match).span;
    while (next < taken.length && (taken[next]?.end ?? 0) <= span.start) next++;
    const other = taken[next];
    if (other !== undefined && overlaps(other, span)) return [];
    return laterName(around, match, span) ?? [];
  });
}

function laterName(around: Surroundings, match: Match, { start, end: behind }: Span): NamedActor | undefined {
  const [entry] = match.entries;
  if (entry === undefined) return undefined;
  const standing = standingOf(entry, match, around, undefined, { last: match.last });
  if (standing === undefined || (standing === 'doubtful' && match.genitive === 0)) return undefined;
  const word = around.words.at(match.first);
  const isAlone = match.first === match.last && entry.form === 'surname';
  if (isAlone && isWordToo(word?.key ?? '') && opensSentence(around.words, match.first)) return undefined;
  const end = behind - match.gluedDigits - match.genitive;
  return {
    kind: 'person',
    span: { start, end },
    text: around.flow.slice(start, end),
    form: entry.form,
    candidates: [],
    standing,
    later: true,
    ...(match.gluedDigits === 0 ? {} : { gluedDigits: { start: end, end: behind } }),
  };
}
