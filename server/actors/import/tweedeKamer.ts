import type { PersonName } from '../model';
import { dateOf, type Fields, fieldsOf, given, listOf, periodOf, textOf, tweedeKamerOf } from './fields';
import { grouped } from './grouped';
import type { Imported, ImportedMembership, ImportedOffice, ImportedParty, ImportedPerson, LeftOut } from './model';
import { personNameOf } from './personName';
import { successive } from './successive';

const ENTITIES = ['Persoon', 'Fractie', 'FractieZetel', 'FractieZetelPersoon'] as const;

type Entity = (typeof ENTITIES)[number];

/** Whether JSON is an answer of the open data of the Tweede Kamer (OData) with persons, parties or seats. */
export function isTweedeKamer(content: unknown): boolean {
  return rowsIn(content).some((row) => entityOf(row, content) !== undefined);
}

/**
 * The persons, parties and seats of the open data of the Tweede Kamer: answers to `Persoon`, `Fractie`, `FractieZetel` and
 * `FractieZetelPersoon`, each in as many files as there are pages, expanded or not: all files together. What is marked
 * `Verwijderd` is left out. `TotEnMet` is the last day.
 */
export function readTweedeKamer(files: readonly string[], contents: readonly unknown[]): Imported {
  const rows = rowsByEntity(contents);
  const leftOut: LeftOut[] = contents.flatMap((content, index): readonly LeftOut[] =>
    textOf(fieldsOf(content)?.['@odata.nextLink']) === undefined
      ? []
      : [{ what: files[index] ?? '', why: 'a page of several' }],
  );
  const { offices, memberships } = seatsOf(rows, leftOut);
  const persons = [...rows.Persoon].flatMap(([key, row]): readonly ImportedPerson[] => {
    const name = nameOf(row);
    if (name === undefined) {
      leftOut.push({ what: shownName(row), why: 'no name of a person' });
      return [];
    }
    const held = successive(offices.of(key), ({ title, body }) => `${title}|${body}`);
    const own = officeOf(textOf(row.Functie));
    return [
      {
        name,
        otherNames: [],
        identifiers: given('tweedeKamer', tweedeKamerOf(key)),
        ...given('address', row.Geslacht === 'man' ? 'de heer' : row.Geslacht === 'vrouw' ? 'mevrouw' : undefined),
        offices: own === undefined || held.some(({ title }) => title === own.title) ? held : [...held, own],
        parties: successive(memberships.of(key), ({ party }) => party),
      },
    ];
  });
  return {
    format: 'tweedeKamer',
    files,
    source: { title: 'Open data van de Tweede Kamer', address: 'https://opendata.tweedekamer.nl' },
    persons,
    parties: [...rows.Fractie].flatMap(([key, row]) => partyOf(key, row) ?? []),
    leftOut,
  };
}

type Rows = Readonly<Record<Entity, ReadonlyMap<string, Fields>>>;

/** All rows, those inside others (`$expand`) too: a seat with its person and its party. */
function rowsByEntity(contents: readonly unknown[]): Rows {
  const rows: Readonly<Record<Entity, Map<string, Fields>>> = {
    Persoon: new Map(),
    Fractie: new Map(),
    FractieZetel: new Map(),
    FractieZetelPersoon: new Map(),
  };
  const add = (entity: Entity, row: Fields, inside: Fields): void => {
    const linked = { ...inside, ...row };
    if (row.Verwijderd === true) return;
    for (const name of ENTITIES) {
      // An expanded row names by its place what its own field would name.
      const outer = { [`${entity}_Id`]: row.Id };
      const one = fieldsOf(row[name]);
      if (one !== undefined) add(name, one, outer);
      for (const each of listOf(row[name])) add(name, each, outer);
      if (one !== undefined) Object.assign(linked, { [`${name}_Id`]: one.Id });
    }
    rows[entity].set(textOf(row.Id) ?? '', linked);
  };
  for (const content of contents) {
    for (const row of rowsIn(content)) {
      const entity = entityOf(row, content);
      if (entity !== undefined) add(entity, row, {});
    }
  }
  return rows;
}

/** The rows of an answer: its `value`, or the answer itself where one was asked for. */
function rowsIn(content: unknown): readonly Fields[] {
  const fields = fieldsOf(content);
  if (fields === undefined) return listOf(content);
  return Array.isArray(fields.value) ? listOf(fields.value) : [fields];
}

/** By the context of the answer, else by the fields that only this one has. */
function entityOf(row: Fields, content: unknown): Entity | undefined {
  const context = textOf(fieldsOf(content)?.['@odata.context']);
  const named = /\$metadata#(\w+)/.exec(context ?? '')?.[1];
  if (named !== undefined) return ENTITIES.find((entity) => entity === named);
  if (tweedeKamerOf(row.Id) === undefined) return undefined;
  if ('Achternaam' in row) return 'Persoon';
  if ('Persoon_Id' in row && 'FractieZetel_Id' in row) return 'FractieZetelPersoon';
  if ('Fractie_Id' in row) return 'FractieZetel';
  return 'NaamNL' in row && 'Afkorting' in row ? 'Fractie' : undefined;
}

function seatsOf(rows: Rows, leftOut: LeftOut[]) {
  const offices = grouped<ImportedOffice>();
  const memberships = grouped<ImportedMembership>();
  for (const row of rows.FractieZetelPersoon.values()) {
    const person = textOf(row.Persoon_Id) ?? '';
    const named = rows.Persoon.get(person);
    const what = named === undefined ? `Persoon ${person}` : shownName(named);
    const period = periodOf(row.Van, row.TotEnMet);
    if (named === undefined || period === undefined) {
      leftOut.push({ what, why: named === undefined ? 'person is not in the files' : 'ends before it begins' });
      continue;
    }
    offices.add(person, { title: 'lid Tweede Kamer', body: 'Tweede Kamer', ...period });
    const seat = rows.FractieZetel.get(textOf(row.FractieZetel_Id) ?? '');
    const party = textOf(seat?.Fractie_Id ?? row.Fractie_Id);
    const short = textOf(rows.Fractie.get(party ?? '')?.Afkorting);
    if (party === undefined || !rows.Fractie.has(party)) leftOut.push({ what, why: 'party is not in the files' });
    else memberships.add(person, { party, ...period });
    if (row.Functie === 'Fractievoorzitter') {
      const title = short === undefined ? 'fractievoorzitter' : `fractievoorzitter ${short}`;
      offices.add(person, { title, body: 'Tweede Kamer', ...period });
    }
  }
  return { offices, memberships };
}

function nameOf(row: Fields): PersonName | undefined {
  return personNameOf({
    ...given('given', textOf(row.Roepnaam) ?? textOf(row.Voornamen)),
    ...given('initials', textOf(row.Initialen)),
    ...given('particle', textOf(row.Tussenvoegsel)),
    ...given('surname', textOf(row.Achternaam)),
  });
}

function shownName(row: Fields): string {
  const parts = [row.Roepnaam ?? row.Voornamen ?? row.Initialen, row.Tussenvoegsel, row.Achternaam];
  return parts.flatMap((part) => textOf(part) ?? []).join(' ') || `Persoon ${textOf(row.Id) ?? ''}`;
}

function officeOf(role: string | undefined): ImportedOffice | undefined {
  const [, chamber] = /^(Eerste|Tweede) Kamerlid$/.exec(role ?? '') ?? [];
  return chamber === undefined ? undefined : { title: `lid ${chamber} Kamer`, body: `${chamber} Kamer` };
}

function partyOf(key: string, row: Fields): ImportedParty | undefined {
  const short = textOf(row.Afkorting);
  const name = textOf(row.NaamNL) ?? short;
  if (name === undefined) return undefined;
  return {
    key,
    name,
    abbreviations: short === undefined || short === name ? [] : [short],
    identifiers: given('tweedeKamer', tweedeKamerOf(key)),
    existed: { ...given('from', dateOf(row.DatumActief)), ...given('to', dateOf(row.DatumInactief)) },
  };
}
