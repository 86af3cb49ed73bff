import type { Period } from '../../text/partialDate';
import type { FormOfAddress, PersonName } from '../model';
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
import { grouped } from './grouped';
import type {
  Identifiers,
  Imported,
  ImportedMembership,
  ImportedOffice,
  ImportedParty,
  ImportedPerson,
  LeftOut,
} from './model';
import { personNameIn, personNameOf } from './personName';
import { successive } from './successive';

/** Whether JSON has the form of Popolo: `persons` with `memberships` or `organizations`, or a list of such persons. */
export function isPopolo(content: unknown): boolean {
  const fields = fieldsOf(content);
  if (fields !== undefined) return KINDS.some((kind) => listOf(fields[kind]).length > 0);
  return listOf(content).some((item) => 'family_name' in item || ('name' in item && 'memberships' in item));
}

const KINDS = ['persons', 'organizations', 'memberships', 'posts'] as const;

/**
 * The persons, parties and offices of Popolo JSON (popoloproject.com): all files together. A membership of a party is one of
 * a party; one of a chamber or a government is an office, with its own role or that of its post, and `on_behalf_of_id` the
 * party at that time.
 */
export function readPopolo(files: readonly string[], contents: readonly unknown[]): Imported {
  const tables = contents.map(tablesOf);
  const organisations = new Map(
    tables.flatMap(({ organizations }) => organizations.map((fields) => [idOf(fields), fields] as const)),
  );
  const posts = new Map(tables.flatMap((table) => table.posts.map((fields) => [idOf(fields), fields] as const)));
  const people = tables.flatMap(({ persons }) => persons);
  const named = new Map(people.map((fields) => [idOf(fields), textOf(fields.name) ?? idOf(fields)]));
  const leftOut: LeftOut[] = [];
  const offices = grouped<ImportedOffice>();
  const memberships = grouped<ImportedMembership>();

  const all = tables.flatMap((table): readonly Fields[] => [
    ...table.memberships,
    ...table.persons.flatMap((person) => listOf(person.memberships).map((item) => ({ person_id: person.id, ...item }))),
    ...table.organizations.flatMap((organisation) =>
      listOf(organisation.memberships).map((item) => ({ organization_id: organisation.id, ...item })),
    ),
  ]);
  for (const membership of new Map(all.map((fields) => [JSON.stringify(fields), fields])).values()) {
    const person = textOf(membership.person_id) ?? '';
    const what = named.get(person);
    const period = periodOf(membership.start_date, membership.end_date);
    if (what === undefined) leftOut.push({ what: person, why: 'person is not in the files' });
    else if (period === undefined) leftOut.push({ what, why: 'ends before it begins' });
    else {
      const { office, parties, missing } = meaningOf(membership, period, organisations, posts);
      if (office !== undefined) offices.add(person, office);
      for (const party of parties) memberships.add(person, party);
      if (missing) leftOut.push({ what, why: 'party is not in the files' });
    }
  }

  const persons = people.flatMap((fields): readonly ImportedPerson[] => {
    const key = idOf(fields);
    const name = nameOf(fields);
    if (name === undefined) {
      leftOut.push({ what: named.get(key) ?? key, why: 'no name of a person' });
      return [];
    }
    return [
      {
        name,
        otherNames: listOf(fields.other_names).flatMap(
          ({ family_name, name }) => textOf(family_name) ?? textOf(name) ?? [],
        ),
        identifiers: identifiersOf(fields),
        ...given('address', addressOf(textOf(fields.gender))),
        offices: successive(offices.of(key), ({ title, body }) => `${title}|${body}`),
        parties: successive(memberships.of(key), ({ party }) => party),
      },
    ];
  });
  const meta = fieldsOf(contents.map(fieldsOf).find((fields) => fieldsOf(fields?.meta))?.meta);
  return {
    format: 'popolo',
    files,
    source: {
      title: sourceTitle(meta) ?? `Popolo (${files.join(', ')})`,
      ...given('licence', licenceOf(meta)),
      ...given('address', addressIn(meta)),
    },
    persons,
    parties: [...organisations].flatMap(([key, fields]) =>
      kindOf(fields) === 'party' ? (partyOf(key, fields) ?? []) : [],
    ),
    leftOut,
  };
}

type Tables = Readonly<Record<(typeof KINDS)[number], readonly Fields[]>>;

function tablesOf(content: unknown): Tables {
  const fields = fieldsOf(content);
  const table = (kind: (typeof KINDS)[number]): readonly Fields[] => listOf(fields?.[kind]);
  return {
    persons: fields === undefined ? listOf(content) : table('persons'),
    organizations: table('organizations'),
    memberships: table('memberships'),
    posts: table('posts'),
  };
}

function idOf({ id }: Fields): string {
  return textOf(id) ?? '';
}

type OrganisationKind = 'party' | 'chamber' | 'government' | 'other';

function kindOf({ classification }: Fields): OrganisationKind {
  const kind = textOf(classification)?.toLowerCase() ?? '';
  if (/party|partij|fractie|faction|parliamentary group/.test(kind)) return 'party';
  if (/legislature|chamber|parliament|kamer/.test(kind)) return 'chamber';
  return /executive|government|cabinet|kabinet|regering/.test(kind) ? 'government' : 'other';
}

interface Meaning {
  readonly office?: ImportedOffice;
  readonly parties: readonly ImportedMembership[];
  /** The party that it names is not there. */
  readonly missing: boolean;
}

type Table = ReadonlyMap<string, Fields>;

function meaningOf(membership: Fields, period: Period, organisations: Table, posts: Table): Meaning {
  const post = posts.get(textOf(membership.post_id) ?? '');
  const organisation = organisations.get(textOf(membership.organization_id ?? post?.organization_id) ?? '');
  const kind = organisation === undefined ? 'other' : kindOf(organisation);
  if (organisation !== undefined && kind === 'party') {
    return { parties: [{ party: idOf(organisation), ...period }], missing: false };
  }
  const behalf = textOf(membership.on_behalf_of_id);
  const party = behalf === undefined ? undefined : organisations.get(behalf);
  const role = textOf(membership.role) ?? textOf(post?.label) ?? textOf(post?.role);
  const body = chamberName(textOf(organisation?.name));
  const title = titleOf(role, kind, body);
  return {
    ...given('office', title === undefined ? undefined : { title, ...given('body', body), ...period }),
    parties: party === undefined || behalf === undefined ? [] : [{ party: behalf, ...period }],
    missing: behalf !== undefined && party === undefined,
  };
}

/** `member` of a chamber is `lid Tweede Kamer`; any other role stands as it is. */
function titleOf(role: string | undefined, kind: OrganisationKind, body: string | undefined): string | undefined {
  if (kind === 'chamber' && (role === undefined || /^(?:member|lid|kamerlid|representative|senator|mp)$/i.test(role))) {
    return `lid ${body}`;
  }
  if (kind === 'chamber' && /^(?:voorzitter|chair|chairperson|speaker)$/i.test(role ?? '')) return `voorzitter ${body}`;
  return role;
}

function chamberName(name: string | undefined): string | undefined {
  if (name === undefined) return undefined;
  if (/^(?:Dutch )?House of Representatives/.test(name)) return 'Tweede Kamer';
  if (/^(?:Dutch )?Senate/.test(name)) return 'Eerste Kamer';
  return name.replace(/ der Staten-Generaal$/, '');
}

/** By its parts, else by how it is sorted (`Jonge, Hugo de`), else from the whole. */
function nameOf(fields: Fields): PersonName | undefined {
  const surname = textOf(fields.family_name);
  if (surname !== undefined) return personNameOf({ ...given('given', textOf(fields.given_name)), surname });
  const whole = textOf(fields.name) ?? '';
  const [sorted, rest, ...more] = (textOf(fields.sort_name) ?? '').split(',').map((part) => part.trim());
  if (sorted !== undefined && rest !== undefined && more.length === 0 && whole.endsWith(sorted)) {
    const before = whole.slice(0, -sorted.length).trim();
    const particle = before.search(/(?:^| )(?:van|de|den|der|ter|ten|'t)(?: |$)/);
    if (particle < 0) return personNameOf({ given: before, surname: sorted });
    return personNameOf({ given: before.slice(0, particle), particle: before.slice(particle), surname: sorted });
  }
  return personNameIn(whole);
}

function identifiersOf(fields: Fields): Identifiers {
  const found = [
    ...listOf(fields.identifiers).map(({ scheme, identifier }) => ({
      scheme: textOf(scheme) ?? '',
      value: identifier,
    })),
    ...listOf(fields.links).map(({ url }) => ({ scheme: 'wikidata', value: url })),
  ];
  const first = (scheme: RegExp, read: (value: unknown) => string | undefined): string | undefined =>
    found.flatMap((item) => (scheme.test(item.scheme) ? (read(item.value) ?? []) : []))[0];
  return {
    ...given('wikidata', first(/^wikidata$/i, wikidataOf)),
    ...given('tweedeKamer', first(/tweede.?kamer|^tk(?:_?id)?$/i, tweedeKamerOf)),
    ...given('parlement', first(/parlement/i, parlementOf)),
  };
}

function addressOf(gender: string | undefined): FormOfAddress | undefined {
  if (/^(?:male|man|m)$/i.test(gender ?? '')) return 'de heer';
  return /^(?:female|vrouw|f|v)$/i.test(gender ?? '') ? 'mevrouw' : undefined;
}

function partyOf(key: string, fields: Fields): ImportedParty | undefined {
  const name = textOf(fields.name);
  if (name === undefined) return undefined;
  const others = listOf(fields.other_names).flatMap((other) => textOf(other.name) ?? []);
  const short = textOf(fields.abbreviation) ?? textOf(fields.short_name);
  return {
    key,
    name,
    abbreviations: [...new Set([...(short === undefined ? [] : [short]), ...others])].filter((other) => other !== name),
    identifiers: identifiersOf(fields),
    existed: { ...given('from', dateOf(fields.founding_date)), ...given('to', dateOf(fields.dissolution_date)) },
  };
}

function sourceTitle(meta: Fields | undefined): string | undefined {
  return textOf(meta?.title) ?? textOf(meta?.name) ?? textOf(meta?.source);
}

function licenceOf(meta: Fields | undefined): string | undefined {
  return textOf(meta?.licence) ?? textOf(meta?.license);
}

function addressIn(meta: Fields | undefined): string | undefined {
  return [meta?.url, meta?.source, ...(Array.isArray(meta?.sources) ? meta.sources : [])]
    .flatMap((value) => textOf(value) ?? [])
    .find((text) => /^https?:\/\/\S+$/.test(text));
}
