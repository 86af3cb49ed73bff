import type { NamedActor } from '../actors/gazetteer';
import { isList, openingOf, type Somebody } from './nounPhrase';
import { isPeople } from './peopleNouns';

/** Reads who certainly speaks, where no quotation marks show that somebody does. */
export interface CertainSpeakers {
  /** Who is printed from an offset on: a name, `hij`, or words for people. Nothing for what may be a thing (`het rapport`). */
  at(start: number): Somebody | undefined;
  /** Who fills the stretch, but for what stands in brackets behind the name: `Gerd Leers (CDA)`. */
  filling(start: number, end: number): Somebody | undefined;
}

/**
 * Reads the speakers of reported speech in a flow. Without quotation marks only words that certainly mean people count: names
 * of the register, `hij` and `ze`, and nouns for people (`een ingewijde`, `de leden van de PVV-fractie`). Of a list of several
 * nobody, since what is said has one speaker.
 */
export function certainSpeakersIn(flow: string, named: readonly NamedActor[]): CertainSpeakers {
  const standing = named.filter((name) => name.standing !== 'other');
  const names = new Map<number, NamedActor>();
  // A person's name begins with the office before it, which is a name of its own: the person counts.
  for (const name of standing) if (name.kind !== 'person') names.set(name.span.start, name);
  for (const name of standing) if (name.kind === 'person') names.set(openingOf(name), name);

  /** A name that stands there for itself: not the `PVV` of `PVV-fractie` or of `VVD Rotterdam`. */
  const nameAt = (start: number): NamedActor | undefined => {
    const name = names.get(start);
    return name === undefined || /^[\p{L}\p{N}-]| \p{Lu}/u.test(flow.slice(name.span.end, name.span.end + 2))
      ? undefined
      : name;
  };

  const registered = (start: number): Somebody | undefined => {
    const article = ARTICLE.exec(flow.slice(start, start + 14))?.[0].length ?? 0;
    const name = nameAt(start + article) ?? nameAt(start);
    if (name === undefined || isList(flow, name.span.end)) return undefined;
    // `Volgens het SGP` is the pact, not the party.
    if (
      name.kind === 'party' &&
      /^het /i.test(flow.slice(start, start + 4)) &&
      flow.slice(name.span.start, name.span.end) !== 'CDA'
    )
      return undefined;
    const isPerson = name.kind === 'person';
    const { span } = name;
    const from = isPerson ? span.start : start;
    return {
      speaker: { value: flow.slice(from, span.end), span: { start: from, end: span.end }, name: span },
      ...(isPerson && { isPerson }),
      end: span.end,
    };
  };

  const endOfPeople = (start: number): number | undefined => {
    const head = endOfHead(flow, start);
    if (head === undefined) return undefined;
    const whose = OF.exec(flow.slice(head, head + 20));
    if (whose === null) return head;
    const from = head + whose[0].length;
    const name = names.get(from);
    const word = /^[\p{L}\p{N}-]*/u;
    if (name !== undefined) return name.span.end + (word.exec(flow.slice(name.span.end))?.[0].length ?? 0);
    const title = TITLE.exec(flow.slice(from, from + LONGEST))?.[0];
    if (title !== undefined) return from + title.length;
    const one =
      whose[1] === 'van' || whose[1] === 'rond' ? /^\p{Ll}[\p{L}-]{2,}/u.exec(flow.slice(from, from + 40)) : null;
    if (one !== null) return from + one[0].length;
    return whose[1] === 'van' || whose[1] === 'rond' ? undefined : head;
  };

  const at = (start: number): Somebody | undefined => {
    const pronoun = PRONOUN.exec(flow.slice(start, start + 5))?.[0];
    const name = registered(start);
    if (name !== undefined) return name;
    const end = pronoun === undefined ? endOfPeople(start) : start + pronoun.length;
    if (end === undefined || isList(flow, end)) return undefined;
    return { speaker: { value: flow.slice(start, end), span: { start, end } }, end };
  };

  return {
    at,
    filling: (start, end) => {
      const somebody = at(start);
      if (somebody === undefined || somebody.end > end) return undefined;
      return /^(?: \([^()]{0,60}\))?$/.test(flow.slice(somebody.end, end)) ? somebody : undefined;
    },
  };
}

const ARTICLE = /^(?:[Dd]e |[Hh]et )?(?:heer |[Mm]evrouw |lid |leden )?/;

/** Those that stand for one who was named. Not `zij` before a noun, `ik` and `wij`: who they are the text around them says. */
const PRONOUN = /^(?:[Hh]ij|[Zz]ij|[Zz]e|hem)(?![\p{L}’'-])/u;

const DETERMINER =
  /^(?:een|de|het|deze|die|dit|zijn|haar|hun|onze|meerdere|enkele|verschillende|sommige|diverse|andere|beide|twee|drie|vier|veel|anonieme)$/i;

const ADJECTIVE = /^\p{Ll}[\p{L}-]*[es]$|^(?:oud|nieuw|hoog)$/u;
/** `Haagse bronnen`. */
const FROM_A_PLACE = /^\p{Lu}\p{Ll}+se$/u;

/** What says whose people they are. */
const OF = /^ (van|rond|uit|binnen|bij|voor) (?:(?:de|het|een|hun|zijn|haar) )?/;

/** A name in capitals that the register doesn't have: `Sociale Zaken en Werkgelegenheid`. */
const TITLE = /^\p{Lu}[\p{L}’'-]*(?:,? (?:en |& )?\p{Lu}[\p{L}’'-]*){0,5}/u;
const LONGEST = 100;

/** No more words than these stand before the noun: `een van de andere hoge ambtenaren` is left alone. */
const MOST_WORDS = 4;

/**
 * Where a noun for people ends that begins at an offset, with the words before it and a name behind it: `Een andere
 * coalitiebron`, `minister Jansen`, `ingewijden`.
 */
function endOfHead(flow: string, start: number): number | undefined {
  const word = /[\p{L}\p{N}][\p{L}\p{N}’'-]*/uy;
  let at = start;
  for (let count = 0; count < MOST_WORDS; count++) {
    word.lastIndex = at;
    const found = word.exec(flow)?.[0];
    if (found === undefined) return undefined;
    const end = at + found.length;
    if (isPeople(found)) return end + (NAME.exec(flow.slice(end, end + 60))?.[0].length ?? 0);
    if (!(count === 0 ? DETERMINER.test(found) : ADJECTIVE.test(found)) && !FROM_A_PLACE.test(found)) return undefined;
    if (flow.charAt(end) !== ' ') return undefined;
    at = end + 1;
  }
  return undefined;
}

/** A name behind a function: ` Jan Smit`, ` Van der Wal`. */
const NAME = /^(?: (?:van|de|der|den|het|’t|'t|ten|ter)){0,3}(?: \p{Lu}[\p{L}’'-]*){1,3}/u;
