import type { Merged } from '../actors/import/merge';
import type { Format, Imported, LeftOutWhy } from '../actors/import/model';
import type { ApartWhy, Scheme } from '../actors/import/sameness';
import type { WrittenActors } from '../actors/import/write';
import { type Language, say, type Wording } from '../text/language';

/** How many of each list are shown where all of them weren't asked for. */
const FEW = 5;

/**
 * What an import did, in words: what was read, joined, left apart and why, what contradicts what stands, what was left out.
 * Of each list the first few; `verbose` shows all, and every pair that was joined.
 */
export function importReport(
  files: readonly Imported[],
  merged: Merged,
  written: WrittenActors,
  language: Language,
  verbose: boolean,
): readonly string[] {
  const sayHere = (wording: Wording): string => say(language, wording);
  const few = (lines: readonly string[]): readonly string[] => {
    const shown = verbose || lines.length <= FEW + 1 ? lines : lines.slice(0, FEW);
    const more = lines.length - shown.length;
    const rest = sayHere({
      nl: `… en nog ${more} (--verbose toont alles)`,
      en: `… and ${more} more (--verbose shows all)`,
    });
    return [...shown, ...(more === 0 ? [] : [rest])].map((line) => `  ${line}`);
  };
  const part = (lines: readonly string[], heading: Wording): readonly string[] =>
    lines.length === 0 ? [] : ['', sayHere(heading), ...few(lines)];

  const { joined, apart, contradictions, leftOut } = merged;
  const known = joined.filter((one) => one.known !== undefined);
  const together = joined.filter((one) => one.known === undefined);
  const persons = merged.persons.filter((draft) => draft.known === undefined).length;
  const parties = merged.parties.filter((draft) => draft.known === undefined).length;
  const completed = written.completed.length;
  const apartLines = [
    ...new Set(
      apart.map(({ name, format, other, why }) => `${name} (${NAMES[format]}) ≠ ${other}: ${sayHere(APART[why])}`),
    ),
  ];
  return [
    ...files.map((file) => readLine(file, language)),
    '',
    sayHere({
      nl: `Al bekend: ${count(known.length, 'persoon', 'personen')}${byWhat(known, language)} en ${count(merged.joinedParties, 'partij', 'partijen')}.`,
      en: `Known already: ${count(known.length, 'person', 'persons')}${byWhat(known, language)} and ${count(merged.joinedParties, 'party', 'parties')}.`,
    }),
    ...(together.length === 0
      ? []
      : [
          sayHere({
            nl: `Meer dan eens gelezen en samengevoegd: ${count(together.length, 'keer', 'keer')}${byWhat(together, language)}.`,
            en: `Read more than once and joined: ${count(together.length, 'time', 'times')}${byWhat(together, language)}.`,
          }),
        ]),
    sayHere({
      nl: `Nieuw: ${count(persons, 'persoon', 'personen')} en ${count(parties, 'partij', 'partijen')}. Aangevuld: ${count(completed, 'bekende', 'bekenden')}.`,
      en: `New: ${count(persons, 'person', 'persons')} and ${count(parties, 'party', 'parties')}. Added to: ${completed} known.`,
    }),
    ...(verbose
      ? part(
          joined.map((one) => `${one.name} (${NAMES[one.format]}) = ${one.known ?? one.with}: ${sayHere(BY[one.by])}`),
          { nl: 'Samengevoegd:', en: 'Joined:' },
        )
      : []),
    ...part(apartLines, {
      nl: `Niet samengevoegd (${apartLines.length}). Zijn zij toch één, zet dan de gegevens bij één kenmerk en haal het andere weg:`,
      en: `Left apart (${apartLines.length}). If they are one after all, put the facts under one identifier and take the other away:`,
    }),
    ...part(
      contradictions.map(
        ({ name, format, stands, says }) =>
          `${name}: ${sayHere({ nl: `er staat ${stands}; ${NAMES[format]} zegt ${says}`, en: `it says ${stands}; ${NAMES[format]} says ${says}` })}`,
      ),
      {
        nl: `Tegenspraak (${contradictions.length}). Wat er stond, is gebleven:`,
        en: `Contradictions (${contradictions.length}). What stood there has stayed:`,
      },
    ),
    ...REASONS.flatMap((why) => {
      const items = leftOut.filter((item) => item.why === why);
      const lines = items.map(({ what, format }) => `${what} (${NAMES[format]})`);
      return part([...new Set(lines)], LEFT_OUT[why](new Set(lines).size));
    }),
  ];
}

const NAMES: Readonly<Record<Format, string>> = {
  parlamint: 'ParlaMint',
  popolo: 'Popolo',
  openkamer: 'openkamer',
  tweedeKamer: 'Tweede Kamer',
};

function readLine({ format, files, persons, parties }: Imported, language: Language): string {
  return say(language, {
    nl: `${NAMES[format]} (${files.join(', ')}): ${count(persons.length, 'persoon', 'personen')}, ${count(parties.length, 'partij', 'partijen')}.`,
    en: `${NAMES[format]} (${files.join(', ')}): ${count(persons.length, 'person', 'persons')}, ${count(parties.length, 'party', 'parties')}.`,
  });
}

/** ` (12 by Wikidata, 3 by name with office or party)`. */
function byWhat(joined: readonly { readonly by: Scheme | 'name' }[], language: Language): string {
  const ways: readonly (Scheme | 'name')[] = ['wikidata', 'tweedeKamer', 'parlement', 'name'];
  const counts = ways.flatMap((way) => {
    const number = joined.filter(({ by }) => by === way).length;
    return number === 0 ? [] : [`${number} ${say(language, BY[way])}`];
  });
  return counts.length === 0 ? '' : ` (${counts.join(', ')})`;
}

const BY: Readonly<Record<Scheme | 'name', Wording>> = {
  wikidata: { nl: 'op Wikidata', en: 'by Wikidata' },
  tweedeKamer: { nl: 'op het kenmerk van de Tweede Kamer', en: 'by the identifier of the Tweede Kamer' },
  parlement: { nl: 'op het kenmerk van Parlement.com', en: 'by the identifier of Parlement.com' },
  name: { nl: 'op naam met ambt of partij', en: 'by name with office or party' },
};

const APART: Readonly<Record<ApartWhy, Wording>> = {
  'another identifier': { nl: 'een ander kenmerk', en: 'another identifier' },
  'the same identifier, another name': {
    nl: 'hetzelfde kenmerk, maar een andere naam',
    en: 'the same identifier, but another name',
  },
  'no office or party in common': {
    nl: 'geen ambt of partij in dezelfde tijd gemeen',
    en: 'no office or party in common at the same time',
  },
  'several it could be': { nl: 'er komen er meer in aanmerking', en: 'it could be several' },
};

const REASONS: readonly LeftOutWhy[] = [
  'a page of several',
  'identifier of several persons',
  'no name of a person',
  'nothing but a name that somebody else has',
  'ends before it begins',
  'party is not in the files',
  'person is not in the files',
  'party is called by an ordinary word',
  'nobody belongs to it',
  'a role that is not known',
  'a member of no chamber',
  'no office since',
];

const LEFT_OUT: Readonly<Record<LeftOutWhy, (count: number) => Wording>> = {
  'a page of several': (many) => ({
    nl: `Niet compleet (${many}): er is een volgende bladzijde (@odata.nextLink). Haal die ook op en voer alle bladzijden samen in:`,
    en: `Not complete (${many}): there is a next page (@odata.nextLink). Get that as well and import all pages together:`,
  }),
  'identifier of several persons': (many) => ({
    nl: `Eén kenmerk voor meer personen (${many}); het is bij geen van hen gezet:`,
    en: `One identifier for several persons (${many}); none of them was given it:`,
  }),
  'no name of a person': (many) => ({
    nl: `Geen naam van een persoon (${many}):`,
    en: `No name of a person (${many}):`,
  }),
  'nothing but a name that somebody else has': (many) => ({
    nl: `Weggelaten, want alleen een naam die een ander ook heeft (${many}):`,
    en: `Left out, for it is nothing but a name that somebody else has too (${many}):`,
  }),
  'ends before it begins': (many) => ({
    nl: `Een ambt of lidmaatschap dat eindigt voor het begint, weggelaten bij (${many}):`,
    en: `An office or membership that ends before it begins, left out of (${many}):`,
  }),
  'party is not in the files': (many) => ({
    nl: `Een partij die niet in de bestanden staat, weggelaten bij (${many}):`,
    en: `A party that is not in the files, left out of (${many}):`,
  }),
  'person is not in the files': (many) => ({
    nl: `Niet in de bestanden (${many}). Voer het bestand met de personen mee in:`,
    en: `Not in the files (${many}). Import the file with the persons as well:`,
  }),
  'party is called by an ordinary word': (many) => ({
    nl: `Een partij met een gewoon woord als naam (${many}), weggelaten:`,
    en: `A party called by an ordinary word (${many}), left out:`,
  }),
  'nobody belongs to it': (many) => ({
    nl: `Een partij zonder leden in de bestanden (${many}), weggelaten:`,
    en: `A party without members in the files (${many}), left out:`,
  }),
  'a role that is not known': (many) => ({
    nl: `Een rol die Bronwijzer niet kent, weggelaten bij (${many}):`,
    en: `A role that Bronwijzer doesn't know, left out of (${many}):`,
  }),
  'a member of no chamber': (many) => ({
    nl: `Kamerlid zonder Kamer en zonder dagen, weggelaten bij (${many}):`,
    en: `A member of parliament without chamber and days, left out of (${many}):`,
  }),
  'no office since': (many) => ({
    nl: `Voor --since uit het ambt (${many}):`,
    en: `Out of office before --since (${many}):`,
  }),
};

function count(number: number, one: string, several: string): string {
  return `${number} ${number === 1 ? one : several}`;
}
