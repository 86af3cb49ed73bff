import type { Actor, FormOfAddress, PartyHeld, PersonName } from '../model';
import { join } from '../names';
import { addTo, type Held, titleKinship } from './held';
import type { Format, Identifiers, ImportedOffice, ImportedPerson } from './model';
import { folded, wholeName } from './personName';
import { halfSurnameKey, SCHEMES, surnameKey } from './sameness';

/** What of a person is to be written that wasn't there. */
export type Changed = 'given' | 'initials' | 'address' | 'names' | 'parties' | 'offices' | keyof Identifiers;

/** An office as it will be written. */
export interface OfficeDraft extends ImportedOffice {
  readonly office?: string;
  readonly note?: string;
  /** In words, of one that stood. */
  readonly source?: string;
  /** Of one that was read. */
  readonly format?: Format;
}

/** A person while files are joined: one of the register, or a new one. */
export interface PersonDraft {
  /** As the register has them. */
  readonly known?: Actor;
  name: PersonName;
  otherNames: readonly string[];
  address?: FormOfAddress | undefined;
  identifiers: Identifiers;
  parties: readonly Held<PartyHeld>[];
  offices: readonly Held<OfficeDraft>[];
  /** Where their facts come from, apart from the register. */
  formats: readonly Format[];
  /** Of which files somebody was found to be this one, or new. */
  readonly readFrom: Set<Format>;
  readonly changed: Set<Changed>;
}

/** What stands, and what a file says against it. */
export interface Against {
  readonly stands: string;
  readonly says: string;
}

/** A person of the register; nothing for other actors, and for persons without a surname of their own. */
export function asKnownPerson(known: Actor): PersonDraft | undefined {
  const { personName: name, address, wikidata, tweedeKamer, parlement } = known;
  if (known.kind !== 'person' || name === undefined) return undefined;
  const stood = <Item>(item: Item): Held<Item> => ({ item, change: 'stood' });
  return {
    known,
    name,
    otherNames: name.others ?? [],
    address,
    identifiers: {
      ...(wikidata === undefined ? {} : { wikidata }),
      ...(tweedeKamer === undefined ? {} : { tweedeKamer }),
      ...(parlement === undefined ? {} : { parlement }),
    },
    parties: known.parties.map(stood),
    offices: known.offices.map(stood<OfficeDraft>),
    formats: [],
    readFrom: new Set(),
    changed: new Set(),
  };
}

/** A person whom the register doesn't have. Of what one file says twice once is kept. */
export function newPerson(person: ImportedPerson, format: Format): PersonDraft {
  const draft: PersonDraft = {
    name: person.name,
    otherNames: person.otherNames,
    address: person.address,
    identifiers: person.identifiers,
    parties: [],
    offices: [],
    formats: [format],
    readFrom: new Set([format]),
    changed: new Set(),
  };
  addTerms(draft, person, format);
  return draft;
}

/** Adds what a file says of the same person, and answers what it says against what stands. */
export function addFacts(draft: PersonDraft, person: ImportedPerson, format: Format): readonly Against[] {
  draft.readFrom.add(format);
  const before = draft.changed.size;
  const against = [...addName(draft, person), ...addTerms(draft, person, format)];
  if (person.address !== undefined && draft.address === undefined) {
    draft.address = person.address;
    draft.changed.add('address');
  } else if (person.address !== undefined && person.address !== draft.address) {
    against.push({ stands: draft.address ?? '', says: person.address });
  }
  for (const scheme of SCHEMES) {
    const value = person.identifiers[scheme];
    if (value === undefined || draft.identifiers[scheme] !== undefined) continue;
    draft.identifiers = { ...draft.identifiers, [scheme]: value };
    draft.changed.add(scheme);
  }
  const isNew = draft.known === undefined;
  if ((isNew || draft.changed.size > before) && !draft.formats.includes(format))
    draft.formats = [...draft.formats, format];
  return against;
}

function addName(draft: PersonDraft, { name, otherNames }: ImportedPerson): Against[] {
  const against: Against[] = [];
  const isWhole = folded(wholeName(draft.name)) === folded(wholeName(name));
  if (isWhole && draft.known === undefined && name.surname.length > draft.name.surname.length) {
    // Both are one name, and this file knows where the surname begins: `Melanie` + `Schultz van Haegen`.
    const { particle: _, ...rest } = draft.name;
    draft.name = { ...rest, ...name };
  }
  const isSameSurname = surnameKey(draft.name) === surnameKey(name);
  const { given, initials } = draft.name;
  if (name.given !== undefined && given === undefined && isSameSurname) change(draft, 'given', name.given);
  else if (!isWhole && isSameSurname && name.given !== undefined && folded(name.given) !== folded(given ?? '')) {
    against.push({ stands: wholeName(draft.name), says: wholeName(name) });
  }
  if (name.initials !== undefined && initials === undefined) change(draft, 'initials', name.initials);
  else if (name.initials !== undefined && initials !== undefined) {
    const [stands, says] = [folded(initials), folded(name.initials)];
    if (says.startsWith(stands) && draft.known === undefined) change(draft, 'initials', name.initials);
    else if (!says.startsWith(stands) && !stands.startsWith(says))
      against.push({ stands: initials, says: name.initials });
  }
  addOtherNames(draft, isSameSurname || isWhole ? otherNames : [...otherNames, join(name.particle, name.surname)]);
  return against;
}

/** Other names, save those that are forms of the name already. */
function addOtherNames(draft: PersonDraft, names: readonly string[]): void {
  const { name } = draft;
  const forms = [surnameKey(name), halfSurnameKey(name), folded(name.surname), folded(wholeName(name))];
  const added = names.filter((other) => ![...forms, ...draft.otherNames.map(folded)].includes(folded(other)));
  if (added.length === 0) return;
  draft.otherNames = [...draft.otherNames, ...new Set(added)];
  draft.changed.add('names');
}

function change(draft: PersonDraft, part: 'given' | 'initials', value: string): void {
  draft.name = { ...draft.name, [part]: value };
  draft.changed.add(part);
}

function addTerms(draft: PersonDraft, { parties, offices }: ImportedPerson, format: Format): Against[] {
  const against: Against[] = [];
  for (const membership of parties) {
    // What the register says of a party it says for good: a seat of a source says nothing of other days.
    const stands = draft.parties.some(({ item, change }) => change === 'stood' && item.party === membership.party);
    if (stands) continue;
    draft.parties = [...draft.parties, { item: membership, change: 'added' }];
    draft.changed.add('parties');
  }
  for (const read of offices) {
    const office: OfficeDraft = { ...read, format };
    const adding = addTo(draft.offices, office, (one, other) => titleKinship(one.title, other.title));
    const post = adding.held === draft.offices ? undefined : draft.offices.find(({ item }) => isSamePost(office, item));
    if (post !== undefined) {
      against.push({ stands: shownTerm(post.item), says: shownTerm(office) });
      continue;
    }
    if (adding.against !== undefined) against.push({ stands: shownTerm(adding.against), says: shownTerm(office) });
    if (adding.held !== draft.offices) draft.changed.add('offices');
    draft.offices = adding.held;
  }
  return against;
}

/**
 * The same post in the words of another source: a minister or state secretary of one cabinet from one day on. One source that
 * gives two such posts means two.
 */
function isSamePost(office: OfficeDraft, standing: OfficeDraft): boolean {
  if (office.format === standing.format || office.from === undefined || office.from !== standing.from) return false;
  const post = /^(?:minister|staatssecretaris) (?:van|voor) /;
  const [one, other] = [office, standing].map(({ title }) => post.exec(title)?.[0].split(' ')[0]);
  return one !== undefined && one === other && folded(office.body ?? '') === folded(standing.body ?? '');
}

/** `lid Tweede Kamer 2012-09-20–2017-03-23`. */
function shownTerm({ title, from = '?', to = '' }: OfficeDraft): string {
  return `${title} ${from}–${to}`;
}
