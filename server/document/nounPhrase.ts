import type { NamedActor } from '../actors/gazetteer';
import type { Part } from '../citations/model';

/** Who is printed at a place: somebody, or only a pronoun, and where the words end. */
export interface Somebody {
  /** Absent for a pronoun: it names nobody. */
  readonly speaker?: Part;
  readonly end: number;
}

const PRONOUN = /^(?:hij|zij|ze|ik|we|wij|je|jij|u|men|het|dat|dit|er|hen|hem)$/i;
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

/** No noun phrase is longer than these words. */
const LONGEST = 9;

/** Reads who is printed at an offset of a flow: a name, a function with a name, or somebody without one. */
export type ReadSomebody = (start: number) => Somebody | undefined;

/**
 * Reads noun phrases of a flow, with the names found in it. Where a name of the register stands at the end of the phrase
 * (`minister Rob Jetten`) the name alone is the speaker; else it is the whole phrase (`een ingewijde`). A list of several
 * is nobody, since a quotation has one speaker.
 */
export function somebodyIn(flow: string, named: readonly NamedActor[]): ReadSomebody {
  const persons = new Map(
    named
      .filter(({ kind, standing }) => kind === 'person' && standing !== 'other')
      .map((person) => [openingOf(person), person]),
  );
  const offices = new Map(named.filter(({ kind }) => kind !== 'person').map((office) => [office.span.start, office]));
  const part = (start: number, end: number): Part => ({ value: flow.slice(start, end), span: { start, end } });
  return (start) => {
    const article = /^(?:de |het )?(?:heer |mevrouw )?/i.exec(flow.slice(start, start + 12))?.[0].length ?? 0;
    const person = persons.get(start + article) ?? persons.get(start);
    if (person !== undefined) {
      const { end } = person.span;
      return isList(flow, end) ? undefined : { speaker: part(person.span.start, end), end };
    }
    const office = offices.get(start + article);
    if (office !== undefined && article > 0 && office.kind !== 'party') {
      return { speaker: part(start, office.span.end), end: office.span.end };
    }
    const end = endOfPhrase(flow, start);
    if (end === 'pronoun') return { end: start };
    return end === undefined || isList(flow, end) ? undefined : { speaker: part(start, end), end };
  };
}

/** Where a person's name begins, with the function printed before it. */
function openingOf({ span, role }: NamedActor): number {
  return role !== undefined && role.span.start < span.start && span.start - role.span.end <= 2
    ? role.span.start
    : span.start;
}

function isList(flow: string, end: number): boolean {
  return /^(?: \([^)]{0,40}\))?(?: en|, \p{Lu}\p{L}+ (?:\(|en ))/u.test(flow.slice(end, end + 80));
}

function endOfPhrase(flow: string, start: number): number | 'pronoun' | undefined {
  const word = /[\p{L}\p{N}][\p{L}\p{N}’'-]*\.?/uy;
  let end = start;
  let previous = '';
  for (let count = 0; count < LONGEST; count++) {
    word.lastIndex = count === 0 ? start : end + 1;
    if (count > 0 && flow.charAt(end) !== ' ') break;
    const printed = word.exec(flow)?.[0].replace(/(\p{L}{3,})\.$/u, '$1');
    if (printed === undefined) break;
    if (count === 0 && PRONOUN.test(printed) && !isDeterminerHere(flow, printed, word.lastIndex)) return 'pronoun';
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
