import type { NamedActor } from '../actors/gazetteer';
import type { Part } from '../citations/model';
import type { Span } from '../text/span';
import { isPeople } from './peopleNouns';

/** The words that say who somebody is, as printed. */
export interface Speaker extends Part {
  /** Where among them the name stands of the one who is meant: none in `een woordvoerder van Kaag`. */
  readonly name?: Span;
}

/** Who is printed at a place, and where the words end. */
export interface Somebody {
  /** Absent for a word that stands for nobody: `men`, the `het` of `klinkt het`. */
  readonly speaker?: Speaker;
  readonly isPerson?: true;
  readonly end: number;
}

const PRONOUN = /^(?:hij|zij|ze|ik|we|wij|je|jij|u)$/i;
const NOBODY = /^(?:men|het|dat|dit|er|hen|hem)$/i;
const DETERMINER =
  /^(?:een|de|het|deze|dit|die|dat|zijn|haar|hun|onze|ons|meerdere|enkele|verschillende|sommige|andere|beide|twee|drie)$/i;

/** Words that no noun phrase goes on over. */
const STOP = new RegExp(
  `^(?:${[
    'aan achter bij binnen boven buiten door gedurende in langs met na naar naast om onder op over per rond sinds tegen',
    'tegenover tijdens tot tussen uit vanaf vanuit via volgens zonder dat die als toen terwijl omdat maar want of nadat voordat',
    'vandaag gisteren morgen eerder later dan daarop daarna ook nog al toch wel weer onlangs desgevraagd zelf vervolgens niet',
    'vanochtend vanmorgen vanmiddag vanavond tevens verder weten hierover daarover erover',
  ]
    .join(' ')
    .replaceAll(' ', '|')}|(?:maan|dins|woens|donder|vrij|zater|zon)dag\\p{L}*)$`,
  'iu',
);

/**
 * Whether words are somebody whom the text doesn't name: `een ingewijde`, `meerdere bronnen`, `ingewijden`. What has an article
 * that means one in particular (`de partij`) is no such source.
 */
export function isUnnamed(words: string): boolean {
  const [first = ''] = words.split(' ');
  if (/^(?:een|meerdere|enkele|verschillende|sommige|diverse|anonieme|andere|twee|drie|vier|veel)$/i.test(first))
    return (
      isPeople(words.slice(words.lastIndexOf(' ') + 1)) ||
      !/ \p{Lu}\p{L}+$/u.test(words) ||
      / (?:van|bij|uit|rond|voor) /.test(words)
    );
  // Without an article several are meant: `Ingewijden`, `Haagse bronnen`.
  const [, second = ''] = words.split(' ');
  const head = /^\p{Lu}\p{Ll}+se$/u.test(first) ? second : first;
  return /^\p{L}\p{Ll}+en$/u.test(head) && isPeople(head);
}

/** No noun phrase is longer than these words. */
const LONGEST = 9;

/** Reads who is printed at an offset of a flow: a name, a function with a name, or somebody without one. */
export type ReadSomebody = (start: number) => Somebody | undefined;

/** Short words whose stop belongs to them: titles, and initials of two letters. That of `ze.` and `de SP.` ends a sentence. */
const ABBREVIATION =
  /^(?:\p{Lu}|Th|Ch|Chr|Fr|Ph|Joh|Jhr|[dD]r|[mM]r|[dD]rs|[iI]r|[iI]ng|[pP]rof|[dD]hr|[mM]w|[mM]evr)\.$/u;

/**
 * What may stand before a name so that the whole is that person: an article, words that say since when, one of the same
 * party or office, a form of address. Not `een woordvoerder van`: that is somebody else.
 */
const BEFORE_NAME =
  /^(?:(?:de|het|een|zijn|haar|hun|onze) )?(?:(?:demissionaire?|huidige|nieuwe|kersverse|aftredende?|scheidende?|oud-|ex-) ?)?(?:(?:partijgeno(?:ot|te)|ambtgeno(?:ot|te)) )?(?:(?:heer|mevrouw) )?$/i;

/**
 * Reads noun phrases of a flow, with the names found in it. Where the phrase is a name of the register with no more than
 * an own office or title before it (`minister Rob Jetten`) it says where that name stands; else it is the whole phrase
 * alone (`een ingewijde`, `een woordvoerder van Kaag`, `ze`). A list of several is nobody, since a quotation has one speaker.
 */
export function somebodyIn(flow: string, named: readonly NamedActor[]): ReadSomebody {
  const persons = new Map(
    named
      .filter(({ kind, standing }) => kind === 'person' && standing !== 'other')
      .map((person) => [openingOf(person), person]),
  );
  const others = named.filter(({ kind }) => kind !== 'person');
  const offices = new Map(others.map((office) => [office.span.start, office]));
  const part = (start: number, end: number): Part => ({ value: flow.slice(start, end), span: { start, end } });
  const personEndingAt = new Map([...persons.values()].map((person) => [person.span.end, person]));

  /** The name that a phrase is, whatever stands before it. */
  const nameOf = (start: number, end: number): { readonly name: Span; readonly isPerson?: true } | undefined => {
    const person = personEndingAt.get(end);
    if (person !== undefined) {
      const opening = openingOf(person);
      return opening >= start && BEFORE_NAME.test(flow.slice(start, opening))
        ? { name: person.span, isPerson: true }
        : undefined;
    }
    const article = /^(?:de |het )?/i.exec(flow.slice(start, end))?.[0].length ?? 0;
    const group = offices.get(start + article);
    return group?.span.end === end && group.kind !== 'office' ? { name: group.span } : undefined;
  };

  return (start) => {
    const article = /^(?:de |het )?(?:heer |mevrouw )?/i.exec(flow.slice(start, start + 12))?.[0].length ?? 0;
    const person = persons.get(start + article) ?? persons.get(start);
    if (person !== undefined) {
      const { span } = person;
      if (isList(flow, span.end)) return undefined;
      return { speaker: { ...part(span.start, span.end), name: span }, isPerson: true, end: span.end };
    }
    const office = offices.get(start + article);
    if (office !== undefined && article > 0 && office.kind !== 'party') {
      const { end } = office.span;
      return { speaker: { ...part(start, end), name: office.span }, end };
    }
    const end = endOfPhrase(flow, start);
    if (end === 'nobody') return { end: start };
    if (end === undefined || isList(flow, end)) return undefined;
    const meant = nameOf(start, end);
    if (meant === undefined) return { speaker: part(start, end), end };
    return { speaker: { ...part(start, end), name: meant.name }, ...(meant.isPerson && { isPerson: true }), end };
  };
}

/** Where a person's name begins, with the function printed before it. */
export function openingOf({ span, role }: NamedActor): number {
  return role !== undefined && role.span.start < span.start && span.start - role.span.end <= 2
    ? role.span.start
    : span.start;
}

/** Whether a name that ends at an offset is one of several: `Kaag en Rutte`, `Kaag (D66), Rutte (VVD) en …`. */
export function isList(flow: string, end: number): boolean {
  return /^(?: \([^)]{0,40}\))?(?: en|, \p{Lu}\p{L}+ (?:\(|en ))/u.test(flow.slice(end, end + 80));
}

function endOfPhrase(flow: string, start: number): number | 'nobody' | undefined {
  const word = /[\p{L}\p{N}][\p{L}\p{N}’'-]*\.?/uy;
  let end = start;
  let previous = '';
  for (let count = 0; count < LONGEST; count++) {
    word.lastIndex = count === 0 ? start : end + 1;
    if (count > 0 && flow.charAt(end) !== ' ') break;
    const found = word.exec(flow)?.[0];
    if (found === undefined) break;
    const printed = ABBREVIATION.test(found) ? found : found.replace(/\.$/, '');
    if (count === 0 && PRONOUN.test(printed)) return start + printed.length;
    if (count === 0 && NOBODY.test(printed) && !isDeterminerHere(flow, printed, word.lastIndex)) return 'nobody';
    if (STOP.test(printed) && count > 0) return DETERMINER.test(previous) ? undefined : end;
    if (count === 0 && STOP.test(printed) && !DETERMINER.test(printed)) return undefined;
    end = (count === 0 ? start : end + 1) + printed.length;
    previous = printed;
  }
  const closes = /^(?:$|[.,;:!?)(»”"’']| [([–—])/.test(flow.slice(end, end + 2));
  return closes && end > start && !DETERMINER.test(previous) && !/^(?:van|voor|en)$/i.test(previous) ? end : undefined;
}

/** `het` and `dat` stand for somebody by themselves, or before a noun: `het kabinet`. */
function isDeterminerHere(flow: string, printed: string, behind: number): boolean {
  return DETERMINER.test(printed) && /^ ?\p{L}/u.test(flow.slice(behind, behind + 2));
}
