import type { Period } from '../../text/partialDate';
import type { Actor, PartyHeld, Register, ShortName } from '../model';
import { join } from '../names';
import { OWN_SOURCE } from '../readFacts';
import type { Held } from './held';
import { membershipsToWrite } from './memberships';
import type { Merged } from './merge';
import { freeIdentifier, type PartyDraft } from './mergeParties';
import type { Format } from './model';
import type { OfficeDraft, PersonDraft } from './personDraft';
import { asIdentifier, folded } from './personName';
import { successive } from './successive';

/** A value of `actors.yaml`. */
export type Value = string | Item;

/** A mapping of `actors.yaml` with its fields in the order in which they are written; one that isn't there has no value. */
export interface Item {
  readonly [field: string]: string | undefined;
}

/** One item of a list: as it stood, or with what is new in it. */
export interface ListItem {
  readonly value: Value;
  readonly change: 'stood' | 'completed' | 'added';
}

/** What is to be written under an identifier. */
export interface Entry {
  readonly id: string;
  readonly isNew: boolean;
  /** By field; for an actor who is known only those with something new. */
  readonly fields: readonly (readonly [field: string, value: string | readonly ListItem[]])[];
  /** Where its facts come from. */
  readonly formats: readonly Format[];
  /** In words, where the facts that stood come from; nothing where what is added needs no source beside its own. */
  readonly sources?: readonly string[];
}

/**
 * What an import comes to, in the form of `actors.yaml`. New persons are called by surname and given name
 * (`person.vandijk-jasper`), the second of a name by initials or a number. `keyOf` gives the key of a source.
 */
export function entriesOf(merged: Merged, register: Register, keyOf: (format: Format) => string): readonly Entry[] {
  const taken = new Set(register.keys());
  for (const { id } of merged.parties) taken.add(id);
  const officeNamed = officesByName(register);
  const parties = merged.parties.map(partyEntry);
  const persons = merged.persons.map((draft) => {
    const id = draft.known?.id ?? personIdentifier(draft, taken);
    taken.add(id);
    return personEntry(id, draft, officeNamed, keyOf);
  });
  return [...persons, ...parties];
}

function personIdentifier(
  { name: { given, initials, particle, surname } }: PersonDraft,
  taken: ReadonlySet<string>,
): string {
  const called = (...parts: readonly (string | undefined)[]): string =>
    `person.${parts.flatMap((part) => asIdentifier(part ?? '') || []).join('-')}`;
  const family = join(particle, surname);
  const wanted = called(family, given ?? initials);
  const fuller = called(family, given, initials);
  return [wanted, fuller].find((id) => !taken.has(id)) ?? freeIdentifier(fuller, taken);
}

function personEntry(
  id: string,
  draft: PersonDraft,
  officeNamed: (title: string) => string | undefined,
  keyOf: (format: Format) => string,
): Entry {
  const { known, name, address, identifiers, changed } = draft;
  const isNew = known === undefined;
  const scalars = {
    given: name.given,
    initials: name.initials,
    particle: isNew ? name.particle : undefined,
    surname: isNew ? name.surname : undefined,
    // Of 800 members somebody has every surname: a double one means its bearer only where the text introduces them.
    surnameAlone: isNew && name.surname.includes('-') ? 'false' : undefined,
    address,
    ...identifiers,
  };
  const lists = {
    names: draft.otherNames.map(
      (value): ListItem => ({ value, change: known?.personName?.others?.includes(value) ? 'stood' : 'added' }),
    ),
    parties: partiesOf(draft).map(
      ({ item: { party, ...period }, change }): ListItem => ({ value: { party, ...daysOf(period) }, change }),
    ),
    offices: inOrder(draft).map(
      ({ item, change }): ListItem => ({ value: officeItem(item, change, officeNamed, keyOf), change }),
    ),
  };
  const isWritten = (field: string): boolean => isNew || [...changed].some((one) => one === field);
  const order = ['given', 'initials', 'particle', 'surname', 'names', 'surnameAlone', 'address', 'parties', 'offices'];
  const all: Readonly<Record<string, string | readonly ListItem[] | undefined>> = { ...scalars, ...lists };
  const fields = [...order, 'wikidata', 'tweedeKamer', 'parlement'].flatMap((field) => {
    const value = all[field];
    if (value === undefined || value.length === 0 || !isWritten(field)) return [];
    return [[field, value] as const];
  });
  // An identifier tells by itself where it comes from, and an office has a source of its own.
  const needsSource = isNew || ['given', 'initials', 'address', 'names', 'parties'].some(isWritten);
  return { id, isNew, fields, formats: draft.formats, ...(needsSource ? { sources: known?.sources ?? [] } : {}) };
}

/** What stood and what is new; where nothing stood, with the days that matter. */
function partiesOf({ parties }: PersonDraft): readonly Held<PartyHeld>[] {
  const stood = parties.filter(({ change }) => change === 'stood');
  const added = parties.filter(({ change }) => change !== 'stood').map(({ item }) => item);
  const written = stood.length === 0 ? membershipsToWrite(added) : successive(added, ({ party }) => party);
  return [...stood, ...written.map((item) => ({ item, change: 'added' as const }))];
}

/** What stood in its own order, what is new by its first day. */
function inOrder({ offices }: PersonDraft): readonly Held<OfficeDraft>[] {
  const first = ({ item, change }: Held<OfficeDraft>): string =>
    change === 'added' ? (item.from ?? item.to ?? '9999') : '';
  return [...offices].sort((one, other) => (first(one) < first(other) ? -1 : first(one) > first(other) ? 1 : 0));
}

function officeItem(
  { title, body, from, to, office, note, source, format }: OfficeDraft,
  change: ListItem['change'],
  officeNamed: (title: string) => string | undefined,
  keyOf: (format: Format) => string,
): Item {
  const stood = source === undefined || source === OWN_SOURCE ? [] : [source];
  const sources = [...stood, ...(format === undefined ? [] : [keyOf(format)])];
  return {
    title,
    office: office ?? (change === 'added' ? officeNamed(title) : undefined),
    body,
    from,
    to,
    source: sources.length === 0 ? undefined : sources.join('; '),
    note,
  };
}

function partyEntry({ id, known, name, names, shortNames, existed, identifiers, formats }: PartyDraft): Entry {
  const isNew = known === undefined;
  const stood = known?.existed ?? {};
  const added = (value: Value): ListItem => ({ value, change: 'added' });
  const fields: readonly (readonly [string, string | readonly ListItem[] | undefined])[] = [
    ['name', isNew ? name : undefined],
    ['names', isNew && names.length > 0 ? names.map(added) : undefined],
    ['shortNames', isNew && shortNames.length > 0 ? shortNames.map((short) => added(shortNameItem(short))) : undefined],
    ['from', existed.from === stood.from ? undefined : existed.from],
    ['to', existed.to === stood.to ? undefined : existed.to],
    ['wikidata', identifiers.wikidata === known?.wikidata ? undefined : identifiers.wikidata],
    ['tweedeKamer', identifiers.tweedeKamer === known?.tweedeKamer ? undefined : identifiers.tweedeKamer],
  ];
  return {
    id,
    isNew,
    fields: fields.flatMap(([field, value]) => (value === undefined ? [] : [[field, value] as const])),
    formats,
    ...(isNew ? { sources: [] } : {}),
  };
}

function shortNameItem({ name, counts }: ShortName): Item {
  return { name, counts };
}

function daysOf({ from, to }: Period): Item {
  return { from, to };
}

/** The office of the register that a title is: `minister-president`, `voorzitter Tweede Kamer`. */
function officesByName(register: Register): (title: string) => string | undefined {
  const offices = new Map<string, string>();
  const named = ({ kind }: Actor): boolean => kind === 'office';
  for (const { id, names } of [...register.values()].filter(named))
    for (const name of names) offices.set(folded(name), id);
  return (title) => offices.get(folded(title.replace(/^voorzitter (?=Eerste|Tweede)/, 'voorzitter van de ')));
}
