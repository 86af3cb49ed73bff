import type { ActorKind, FormOfAddress, ShortNameRule } from './model';

/** The fields and values of `actors.yaml`, as `schemas/actors.schema.json` has them; a test holds that both say the same. */

export const ACTOR_KINDS: readonly ActorKind[] = ['person', 'party', 'institution', 'committee', 'office'];

/** What every identifier of a kind begins with. */
export const PREFIXES: Readonly<Record<ActorKind, string>> = {
  person: 'person.',
  party: 'party.',
  institution: 'inst.',
  committee: 'comm.',
  office: 'office.',
};

/** What stands behind the prefix. */
export const IDENTIFIER = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

/** The form of each identifier elsewhere. */
export const IDENTIFIERS_ELSEWHERE = {
  wikidata: /^Q[1-9]\d*$/,
  tweedeKamer: /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/,
  parlement: /^v[a-z0-9]+$/,
} as const;

export const ADDRESSES: readonly FormOfAddress[] = ['de heer', 'mevrouw'];

export const CHAMBERS = ['I', 'II'] as const;

export const SHORT_NAME_RULES: readonly ShortNameRule[] = [
  'for the chamber at hand',
  'in brackets with a party',
  'where named',
  'once named',
  'where a party stands',
  'in brackets behind the same name',
  'before its holder',
];

const NAMED = ['name', 'names', 'shortNames', 'from', 'to'];
const OF_ALL = ['settled', 'wikidata', 'sources', 'note', 'kind'];

/** In the order in which a person is told of them. */
export const FIELDS_OF: Readonly<Record<ActorKind, readonly string[]>> = {
  person: [
    ...['given', 'initials', 'particle', 'surname', 'names', 'surnameAlone', 'address', 'parties', 'offices'],
    ...OF_ALL,
    'tweedeKamer',
    'parlement',
  ],
  party: [...NAMED, 'parties', ...OF_ALL, 'tweedeKamer', 'parlement'],
  institution: [...NAMED, 'chamber', 'offices', ...OF_ALL, 'tweedeKamer', 'parlement'],
  committee: [...NAMED, 'offices', ...OF_ALL, 'tweedeKamer'],
  office: [...NAMED, ...OF_ALL],
};

export const OFFICE_FIELDS: readonly string[] = ['title', 'office', 'body', 'from', 'to', 'source', 'note'];
export const PARTY_FIELDS: readonly string[] = ['party', 'from', 'to'];
export const SHORT_NAME_FIELDS: readonly string[] = ['name', 'counts', 'with'];
export const SOURCE_FIELDS: readonly string[] = ['title', 'licence', 'address'];
