import type { Actor, PersonName, Register } from '../model';
import { identifiersOnce } from './identifiersOnce';
import { mergeParties, type PartyDraft } from './mergeParties';
import type { Format, Imported, ImportedPerson, ImportedSource, LeftOut } from './model';
import { addFacts, asKnownPerson, newPerson, type PersonDraft } from './personDraft';
import { folded, wholeName } from './personName';
import { type ApartWhy, compare, halfSurnameKey, SCHEMES, type Scheme, surnameKey } from './sameness';

/** Two that were found to be one. */
export interface Joined {
  readonly name: string;
  readonly format: Format;
  /** The actor with whom, where the register or actors.yaml had one; nothing where it was read in the same import. */
  readonly known?: string;
  /** What that one is called. */
  readonly with: string;
  readonly by: Scheme | 'name';
}

/** Two alike in name, or with an identifier in common, that were not taken for one. */
export interface Apart {
  readonly name: string;
  readonly format: Format;
  readonly other: string;
  readonly why: ApartWhy;
}

/** What a file says against what stands; that wins. */
export interface Contradiction {
  readonly name: string;
  readonly format: Format;
  readonly stands: string;
  readonly says: string;
}

/** What an import comes to. */
export interface Merged {
  /** Those with something to write, in the order in which they were read; new ones without an identifier yet. */
  readonly persons: readonly PersonDraft[];
  readonly parties: readonly PartyDraft[];
  readonly joined: readonly Joined[];
  /** How many parties of the files the register has. */
  readonly joinedParties: number;
  readonly apart: readonly Apart[];
  readonly contradictions: readonly Contradiction[];
  readonly leftOut: readonly (LeftOut & { readonly format: Format })[];
}

/**
 * Joins what was read with the register (the built-in one and that of the corpus together) and with each other. What stands
 * in the register is only added to. `since` leaves out who held no office from that year on, as far as all days are known.
 */
export function merge(register: Register, files: readonly Imported[], since?: string): Merged {
  const joined: Joined[] = [];
  const apart: Apart[] = [];
  const contradictions: Contradiction[] = [];
  const leftOut = files.flatMap(({ format, leftOut }) => leftOut.map((item) => ({ ...item, format })));
  const parties = mergeParties(register, files);
  const people = peopleOf([...register.values()]);

  for (const file of files) {
    const { format } = file;
    const once = identifiersOnce(file.persons);
    leftOut.push(...once.leftOut.map((item) => ({ ...item, format })));
    for (const read of once.persons) {
      const name = wholeName(read.name);
      if (since !== undefined && isOver(read, since)) {
        leftOut.push({ what: name, why: 'no office since', format });
        continue;
      }
      const person = { ...read, parties: parties.resolve(format, read.parties) };
      const found = people.find(person, file);
      if (found.draft === undefined) {
        apart.push(...found.apart.map((item) => ({ name, format, ...item })));
        people.add(newPerson(person, format));
        continue;
      }
      const { draft, by } = found;
      const known = draft.known?.id;
      joined.push({ name, format, ...(known === undefined ? {} : { known }), with: wholeName(draft.name), by });
      const against = addFacts(draft, person, format);
      people.add(draft);
      contradictions.push(...against.map((item) => ({ name, format, ...item })));
    }
  }

  const written = people.all().filter(({ known, changed }) => known === undefined || changed.size > 0);
  const empty = written.filter((draft) => isShadow(draft, people.like(draft)));
  leftOut.push(...empty.map((draft) => shadow(draft)));
  const persons = written.filter((draft) => !empty.includes(draft));
  const used = new Set(persons.flatMap((draft) => draft.parties.map(({ item }) => item.party)));
  leftOut.push(...parties.unused(used));
  const isLeftOut = ({ name, format }: Apart): boolean =>
    empty.some((draft) => wholeName(draft.name) === name && draft.formats.includes(format));
  return {
    persons,
    parties: parties.written(used),
    joined,
    joinedParties: parties.joined,
    apart: apart.filter((one) => !isLeftOut(one)),
    contradictions,
    leftOut,
  };
}

function isOver({ offices }: ImportedPerson, since: string): boolean {
  return offices.length > 0 && offices.every(({ to }) => to !== undefined && to < since);
}

/**
 * A name that says nothing beside somebody of that name who has all its parties, and offices too: it would only make the name
 * ambiguous. Of one with a party the whole name must be the same, of one without anything an initial is enough.
 */
function isShadow(draft: PersonDraft, others: readonly PersonDraft[]): boolean {
  if (draft.known !== undefined || draft.offices.length > 0) return false;
  const whole = folded(wholeName(draft.name));
  const letter = folded(draft.name.initials ?? draft.name.given ?? '').slice(0, 1);
  return others.some(({ name, offices, parties }) => {
    const hasAll = draft.parties.every(({ item }) => parties.some((other) => other.item.party === item.party));
    const isAlike =
      draft.parties.length > 0
        ? folded(wholeName(name)) === whole
        : [name.initials, name.given].some((part) => part !== undefined && folded(part).startsWith(letter));
    return hasAll && isAlike && offices.length + parties.length > 0;
  });
}

function shadow(draft: PersonDraft): LeftOut & { readonly format: Format } {
  return {
    what: wholeName(draft.name),
    why: 'nothing but a name that somebody else has',
    format: draft.formats[0] ?? 'popolo',
  };
}

type Found =
  | { readonly draft: PersonDraft; readonly by: Scheme | 'name' }
  | { readonly draft: undefined; readonly apart: readonly { readonly other: string; readonly why: ApartWhy }[] };

interface People {
  add(draft: PersonDraft): void;
  all(): readonly PersonDraft[];
  /** Others of the same surname. */
  like(draft: PersonDraft): readonly PersonDraft[];
  find(person: ImportedPerson, file: Imported): Found;
}

/** All persons, found by identifier and by the parts of their names. */
function peopleOf(actors: readonly Actor[]): People {
  const all = new Set<PersonDraft>();
  const index = new Map<string, Set<PersonDraft>>();
  const keysOf = ({ name, identifiers }: Pick<ImportedPerson, 'name' | 'identifiers'>): readonly string[] => [
    ...Object.entries(identifiers).map(([scheme, value]) => `${scheme}:${value}`),
    ...new Set([folded(wholeName(name)), surnameKey(name), halfSurnameKey(name)]),
  ];
  const add = (draft: PersonDraft): void => {
    all.add(draft);
    for (const key of keysOf(draft)) {
      const known = index.get(key);
      if (known === undefined) index.set(key, new Set([draft]));
      else known.add(draft);
    }
  };
  const near = (person: Pick<ImportedPerson, 'name' | 'identifiers'>): readonly PersonDraft[] => [
    ...new Set(keysOf(person).flatMap((key) => [...(index.get(key) ?? [])])),
  ];
  for (const actor of actors) {
    const draft = asKnownPerson(actor);
    if (draft !== undefined) add(draft);
  }
  return {
    add,
    all: () => [...all],
    like: (draft) =>
      near(draft).filter((other) => other !== draft && surnameKey(other.name) === surnameKey(draft.name)),
    find(person, { format, source }) {
      const verdicts = near(person).map((draft) => ({
        draft,
        verdict: compare(person, asFacts(draft), draft.readFrom.has(format)),
      }));
      const same = verdicts.flatMap(({ draft, verdict }) => (verdict?.same ? [{ draft, by: verdict.by }] : []));
      const exact = same.filter(({ by }) => by !== 'name');
      const earlier = near(person).filter((draft) => !draft.readFrom.has(format) && cameFrom(draft, person, source));
      const likely = same.filter(({ draft }) => earlier.includes(draft));
      const itself = likely.length === 1 ? likely : earlier.map((draft) => ({ draft, by: 'name' as const }));
      const [first, second] = exact.length > 0 ? exact : itself.length > 0 ? itself : same;
      if (first !== undefined && second === undefined) return first;
      if (first !== undefined && second !== undefined) {
        const why = 'several it could be';
        return { draft: undefined, apart: [first, second].map(({ draft }) => ({ other: wholeName(draft.name), why })) };
      }
      const apart = verdicts.flatMap(({ draft, verdict }) =>
        verdict?.same === false ? [{ other: wholeName(draft.name), why: verdict.why }] : [],
      );
      return { draft: undefined, apart };
    },
  };
}

/** Whether an entry was made of this very person, when the same source was imported before. */
function cameFrom({ known, name }: PersonDraft, person: ImportedPerson, { title }: ImportedSource): boolean {
  if (known === undefined || !known.sources.some((source) => source.startsWith(title))) return false;
  const isSame = ({ given, initials }: PersonName): boolean =>
    given === person.name.given && initials === person.name.initials && surnameKey(name) === surnameKey(person.name);
  const differs = SCHEMES.some((scheme) => {
    const [one, other] = [known[scheme], person.identifiers[scheme]];
    return one !== undefined && other !== undefined && one !== other;
  });
  return isSame(name) && !differs;
}

function asFacts({ name, identifiers, parties, offices }: PersonDraft) {
  return { name, identifiers, parties: parties.map(({ item }) => item), offices: offices.map(({ item }) => item) };
}
