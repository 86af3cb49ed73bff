import { firstDay, isBefore, lastDay, type PartialDate } from '../text/partialDate';
import type {
  Actor,
  ActorKind,
  FormOfAddress,
  OfficeHeld,
  PartyHeld,
  PersonName,
  Register,
  ShortName,
  ShortNameRule,
} from './model';
import { capitalised, formsOfPerson, join } from './names';
import content from './register.yaml';

let builtIn: Register | undefined;

/** The actors that Bronwijzer knows by itself, those of `register.yaml`; read once. */
export function builtInRegister(): Register {
  builtIn ??= parseRegister(content);
  return builtIn;
}

/**
 * The register in a parsed YAML document of the form of `register.yaml`.
 * Anything that isn't of that form throws a `RegisterError` that names the entry and what is wrong with it.
 */
export function parseRegister(content: unknown): Register {
  const { sources, actors } = fields(content, 'register', ['sources', 'actors']);
  const titles = new Map(
    Object.entries(record(sources ?? {}, 'sources')).map(([key, title]) => [key, text(title, `sources.${key}`)]),
  );
  const register = new Map(
    Object.entries(record(actors, 'actors')).map(([id, entry]) => [id, actorOf(id, entry, titles)]),
  );
  for (const actor of register.values()) checkLinks(actor, register);
  return register;
}

/** A register that can't be read: which entry, and what is wrong with it. */
export class RegisterError extends Error {
  override readonly name = 'RegisterError';

  constructor(entry: string, problem: string) {
    super(`${entry}: ${problem}`);
  }
}

const KINDS: readonly ActorKind[] = ['person', 'party', 'institution', 'committee', 'office'];

/** What every identifier of a kind begins with. */
const PREFIX: Readonly<Record<ActorKind, string>> = {
  person: 'person.',
  party: 'party.',
  institution: 'inst.',
  committee: 'comm.',
  office: 'office.',
};

const ADDRESSES: readonly FormOfAddress[] = ['de heer', 'mevrouw'];

const SHORT_NAME_RULES: readonly ShortNameRule[] = [
  'for the chamber at hand',
  'in brackets with a party',
  'where named',
  'once named',
  'where a party stands',
  'in brackets behind the same name',
  'before its holder',
];

const SHARED = ['kind', 'offices', 'sources', 'wikidata', 'note'];
const OF_PERSON = [...SHARED, 'given', 'initials', 'particle', 'surname', 'surnameAlone', 'address', 'parties'];
const OF_OTHER = [...SHARED, 'name', 'names', 'shortNames', 'chamber', 'from', 'to'];

type Sources = ReadonlyMap<string, string>;

function actorOf(id: string, entry: unknown, sources: Sources): Actor {
  const kind = oneOf(record(entry, id).kind, KINDS, `${id}.kind`);
  if (!id.startsWith(PREFIX[kind]))
    throw new RegisterError(id, `the identifier of a ${kind} begins with ${PREFIX[kind]}`);
  const given = fields(entry, id, kind === 'person' ? OF_PERSON : OF_OTHER);
  const shared = {
    id,
    kind,
    offices: list(given.offices, `${id}.offices`).map((office, index) =>
      officeOf(office, `${id}.offices[${index}]`, sources),
    ),
    ...optional('wikidata', given.wikidata, `${id}.wikidata`),
    sources: sourcesOf(given.sources, `${id}.sources`, sources),
    ...optional('note', given.note, `${id}.note`),
  };
  return kind === 'person' ? { ...shared, ...personOf(id, given) } : { ...shared, ...otherOf(id, given) };
}

function personOf(
  id: string,
  given: Fields,
): Pick<Actor, 'name' | 'names' | 'personName' | 'surnameAlone' | 'address' | 'parties'> {
  const personName: PersonName = {
    ...optional('given', given.given, `${id}.given`),
    ...optional('initials', given.initials, `${id}.initials`),
    ...optional('particle', given.particle, `${id}.particle`),
    surname: text(given.surname, `${id}.surname`),
  };
  const surname = join(personName.particle, personName.surname);
  return {
    name: personName.given === undefined ? capitalised(surname) : `${personName.given} ${surname}`,
    names: formsOfPerson(personName).map((form) => capitalised(form.text)),
    personName,
    // A double surname has hardly a namesake.
    surnameAlone: flag(given.surnameAlone, `${id}.surnameAlone`) ?? personName.surname.includes('-'),
    ...(given.address === undefined ? {} : { address: oneOf(given.address, ADDRESSES, `${id}.address`) }),
    parties: list(given.parties, `${id}.parties`).map((party, index) => partyOf(party, `${id}.parties[${index}]`)),
  };
}

function otherOf(
  id: string,
  given: Fields,
): Pick<Actor, 'name' | 'names' | 'shortNames' | 'chamber' | 'existed' | 'parties'> {
  const name = text(given.name, `${id}.name`);
  const names = list(given.names, `${id}.names`).map((item, index) => text(item, `${id}.names[${index}]`));
  return {
    name,
    names: [name, ...names],
    shortNames: list(given.shortNames, `${id}.shortNames`).map((item, index) =>
      shortNameOf(item, `${id}.shortNames[${index}]`),
    ),
    ...(given.chamber === undefined ? {} : { chamber: oneOf(given.chamber, ['I', 'II'] as const, `${id}.chamber`) }),
    ...(given.from === undefined && given.to === undefined ? {} : { existed: periodOf(given, id) }),
    parties: [],
  };
}

function officeOf(entry: unknown, place: string, sources: Sources): OfficeHeld {
  const given = fields(entry, place, ['title', 'office', 'body', 'from', 'to', 'source', 'note']);
  return {
    title: text(given.title, `${place}.title`),
    ...optional('office', given.office, `${place}.office`),
    ...optional('body', given.body, `${place}.body`),
    ...periodOf(given, place),
    source: sourcesOf(given.source, `${place}.source`, sources).join('; '),
    ...optional('note', given.note, `${place}.note`),
  };
}

function partyOf(entry: unknown, place: string): PartyHeld {
  const given = fields(entry, place, ['party', 'from', 'to']);
  return { party: text(given.party, `${place}.party`), ...periodOf(given, place) };
}

function shortNameOf(entry: unknown, place: string): ShortName {
  const given = fields(entry, place, ['name', 'counts', 'with']);
  return {
    name: text(given.name, `${place}.name`),
    counts: oneOf(given.counts, SHORT_NAME_RULES, `${place}.counts`),
    with: list(given.with, `${place}.with`).map((item, index) => text(item, `${place}.with[${index}]`)),
  };
}

function periodOf(given: Fields, place: string): { from?: PartialDate; to?: PartialDate } {
  const from = dateOf(given.from, `${place}.from`);
  const to = dateOf(given.to, `${place}.to`);
  if (from !== undefined && to !== undefined && isBefore(to, from)) {
    throw new RegisterError(place, `it ends (${to}) before it begins (${from})`);
  }
  return { ...(from === undefined ? {} : { from }), ...(to === undefined ? {} : { to }) };
}

/** A year without month is a number in YAML. */
function dateOf(value: unknown, place: string): PartialDate | undefined {
  if (value === undefined) return undefined;
  const date = typeof value === 'number' ? String(value) : text(value, place);
  const isDate = /^\d{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)?$/.test(date);
  if (!isDate || firstDay(date) > lastDay(date))
    throw new RegisterError(place, `${date} is no date (2010-10-14, 2010-10 or 2010)`);
  return date;
}

function sourcesOf(value: unknown, place: string, sources: Sources): readonly string[] {
  const keys = Array.isArray(value) ? value : [value];
  if (keys.length === 0) throw new RegisterError(place, 'a source is missing');
  return keys.map((key) => {
    const title = sources.get(text(key, place));
    if (title === undefined) throw new RegisterError(place, `${key} is not among the sources`);
    return title;
  });
}

/** Every party and office that an entry names must be in the register, and be one. */
function checkLinks(actor: Actor, register: Register): void {
  const check = (id: string | undefined, kind: ActorKind): void => {
    if (id !== undefined && register.get(id)?.kind !== kind)
      throw new RegisterError(actor.id, `${id} is no ${kind} of the register`);
  };
  for (const { party } of actor.parties) check(party, 'party');
  for (const { office } of actor.offices) check(office, 'office');
  for (const { with: others = [] } of actor.shortNames ?? []) {
    for (const id of others) if (!register.has(id)) throw new RegisterError(actor.id, `${id} is not in the register`);
  }
}

type Fields = Readonly<Record<string, unknown>>;

function record(value: unknown, place: string): Fields {
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw new RegisterError(place, 'properties are expected');
  return { ...value };
}

/** The properties of an entry; one that isn't known is an error, so that a misspelt one isn't passed over. */
function fields(value: unknown, place: string, known: readonly string[]): Fields {
  const given = record(value, place);
  const unknown = Object.keys(given).find((key) => !known.includes(key));
  if (unknown !== undefined) throw new RegisterError(place, `${unknown} is not a known property`);
  return given;
}

function list(value: unknown, place: string): readonly unknown[] {
  if (value === undefined) return [];
  if (!Array.isArray(value)) throw new RegisterError(place, 'a list is expected');
  return value;
}

function text(value: unknown, place: string): string {
  if (typeof value !== 'string' || value.trim() === '') throw new RegisterError(place, 'a text is expected');
  return value;
}

function flag(value: unknown, place: string): boolean | undefined {
  if (value !== undefined && typeof value !== 'boolean') throw new RegisterError(place, 'true or false is expected');
  return value;
}

function oneOf<Value extends string>(value: unknown, known: readonly Value[], place: string): Value {
  const found = known.find((item) => item === value);
  if (found === undefined) throw new RegisterError(place, `one of these is expected: ${known.join(', ')}`);
  return found;
}

/** The property if the entry has it, so that one that is missing stays missing. */
function optional<Key extends string>(key: Key, value: unknown, place: string): Partial<Record<Key, string>> {
  return (value === undefined ? {} : { [key]: text(value, place) }) as Partial<Record<Key, string>>;
}
