import type { Period } from '../../text/partialDate';
import {
  dateOf,
  type Fields,
  fieldsOf,
  given,
  listOf,
  parlementOf,
  periodOf,
  textOf,
  tweedeKamerOf,
  wikidataOf,
} from './fields';
import { type Grouped, grouped } from './grouped';
import type { Imported, ImportedMembership, ImportedOffice, ImportedParty, ImportedPerson, LeftOut } from './model';
import { personNameOf } from './personName';

/** Whether JSON has the form of Django's fixtures with the models of openkamer: `[{ model: 'person.person', pk, fields }]`. */
export function isOpenkamer(content: unknown): boolean {
  return listOf(content).some(({ model }) => Object.hasOwn(MODELS, textOf(model) ?? ''));
}

const MODELS = {
  'person.person': 'persons',
  'parliament.parliament': 'parliaments',
  'parliament.parliamentmember': 'seats',
  'parliament.partymember': 'memberships',
  'parliament.politicalparty': 'parties',
  'government.government': 'governments',
  'government.ministry': 'ministries',
  'government.governmentposition': 'positions',
  'government.governmentmember': 'ministers',
} as const;

type Table = ReadonlyMap<string, Fields>;
type Tables = Readonly<Record<(typeof MODELS)[keyof typeof MODELS], Table>>;

/**
 * The persons, parties, seats and offices of openkamer's fixtures (`person.json`, `parliament.json`, `government.json`),
 * which refer to each other: all files together. A day that is `null` is left open.
 */
export function readOpenkamer(files: readonly string[], contents: readonly unknown[]): Imported {
  const tables = tablesOf(contents);
  const leftOut: LeftOut[] = [];
  const offices = grouped<ImportedOffice>();
  const memberships = grouped<ImportedMembership>();
  const nameOf = (person: string): string => {
    const { forename, surname_prefix, surname } = tables.persons.get(person) ?? {};
    return (
      [forename, surname_prefix, surname].flatMap((part) => textOf(part) ?? []).join(' ') || `person.person ${person}`
    );
  };
  const place = <Item>(into: Grouped<Item>, fields: Fields, period: Period | undefined, item: Item): void => {
    const person = textOf(fields.person) ?? '';
    if (!tables.persons.has(person)) leftOut.push({ what: nameOf(person), why: 'person is not in the files' });
    else if (period === undefined) leftOut.push({ what: nameOf(person), why: 'ends before it begins' });
    else into.add(person, { ...item, ...period });
  };

  for (const seat of tables.seats.values()) {
    const chamber = textOf(tables.parliaments.get(textOf(seat.parliament) ?? '')?.name) ?? 'Tweede Kamer';
    place(offices, seat, periodOf(seat.joined, seat.left), { title: `lid ${chamber}`, body: chamber });
  }
  for (const minister of tables.ministers.values()) {
    const office = officeOf(tables.positions.get(textOf(minister.position) ?? '') ?? {}, tables);
    if (office !== undefined) place(offices, minister, periodOf(minister.start_date, minister.end_date), office);
  }
  for (const membership of tables.memberships.values()) {
    const party = textOf(membership.party) ?? '';
    if (!tables.parties.has(party)) {
      leftOut.push({ what: nameOf(textOf(membership.person) ?? ''), why: 'party is not in the files' });
    } else place(memberships, membership, periodOf(membership.joined, membership.left), { party });
  }

  const persons = [...tables.persons].flatMap(([key, fields]): readonly ImportedPerson[] => {
    const name = personNameOf({
      ...given('given', textOf(fields.forename)),
      ...given('initials', textOf(fields.initials)),
      ...given('particle', textOf(fields.surname_prefix)),
      ...given('surname', textOf(fields.surname)),
    });
    if (name === undefined) {
      leftOut.push({ what: nameOf(key), why: 'no name of a person' });
      return [];
    }
    const identifiers = {
      ...given('wikidata', wikidataOf(fields.wikidata_id)),
      ...given('tweedeKamer', tweedeKamerOf(fields.tk_id)),
      ...given('parlement', parlementOf(fields.parlement_and_politiek_id)),
    };
    return [{ name, identifiers, otherNames: [], offices: offices.of(key), parties: memberships.of(key) }];
  });

  return {
    format: 'openkamer',
    files,
    source: { title: 'openkamer', licence: 'MIT', address: 'https://github.com/openkamer/openkamer' },
    persons,
    parties: [...tables.parties].flatMap(([key, fields]) => partyOf(key, fields) ?? []),
    leftOut,
  };
}

function tablesOf(contents: readonly unknown[]): Tables {
  const tables = Object.fromEntries(Object.values(MODELS).map((name) => [name, new Map<string, Fields>()]));
  for (const { model, pk, fields } of contents.flatMap(listOf)) {
    const name = Object.entries(MODELS).find(([known]) => known === model)?.[1];
    if (name !== undefined) tables[name]?.set(textOf(pk) ?? '', fieldsOf(fields) ?? {});
  }
  const table = (name: string): Table => tables[name] ?? new Map();
  return {
    persons: table('persons'),
    parliaments: table('parliaments'),
    seats: table('seats'),
    memberships: table('memberships'),
    parties: table('parties'),
    governments: table('governments'),
    ministries: table('ministries'),
    positions: table('positions'),
    ministers: table('ministers'),
  };
}

/** An office in a cabinet: `PMI`, `DPM`, `MIN`, `MWP` (minister without portfolio, called `voor`) or `SOS`. */
function officeOf(position: Fields, tables: Tables): ImportedOffice | undefined {
  const government = textOf(tables.governments.get(textOf(position.government) ?? '')?.name)?.replace(
    /^Kabinet-/,
    'kabinet-',
  );
  const ministry = textOf(tables.ministries.get(textOf(position.ministry) ?? '')?.name);
  const task = textOf(position.extra_info);
  const title = titleOf(textOf(position.position), ministry && asTitle(ministry), task && asTitle(task));
  return title === undefined ? undefined : { title, ...given('body', government) };
}

function titleOf(
  position: string | undefined,
  ministry: string | undefined,
  task: string | undefined,
): string | undefined {
  const of = ministry === undefined ? '' : ` van ${ministry}`;
  switch (position) {
    case 'PMI':
      return 'minister-president';
    case 'DPM':
      return 'viceminister-president';
    case 'MIN':
      return `minister${of}`;
    case 'MWP':
      return task === undefined ? 'minister zonder portefeuille' : `minister voor ${task}`;
    case 'SOS':
      return `staatssecretaris${of}`;
    default:
      return undefined;
  }
}

/** `onderwijs, cultuur en wetenschap` → `Onderwijs, Cultuur en Wetenschap`. */
function asTitle(name: string): string {
  return name.replace(/\p{L}+/gu, (word) =>
    /^(?:en|voor|van|de|het)$/.test(word) ? word : word.charAt(0).toUpperCase() + word.slice(1),
  );
}

function partyOf(key: string, fields: Fields): ImportedParty | undefined {
  const name = textOf(fields.name);
  if (name === undefined) return undefined;
  const short = textOf(fields.name_short);
  return {
    key,
    name,
    abbreviations: short === undefined || short === name ? [] : [short],
    identifiers: given('wikidata', wikidataOf(fields.wikidata_id)),
    existed: { ...given('from', dateOf(fields.founded)), ...given('to', dateOf(fields.dissolved)) },
  };
}
