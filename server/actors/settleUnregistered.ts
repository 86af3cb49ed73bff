import type { ActorReading, PersonName, UnregisteredPerson } from './model';
import type { NamedActor } from './named';
import { capitalised, join } from './names';
import { isInCapitals } from './words';

/** Says whom a name means that is nobody's of the register: nothing where it isn't certainly a person's. */
export type UnregisteredReader = (name: NamedActor) => ActorReading | undefined;

/** Somebody whom the document names, with all that it says of them. */
interface Known {
  parts: PersonName;
  readonly parties: Set<string>;
  readonly addresses: Set<string>;
}

/**
 * Gathers the persons of a document whom the register doesn't have. `unread` are the names that mean nobody of it, `all` those
 * of the whole document. A surname belongs to the one person of that name whose whole name stands in the text, unless
 * the party or form of address beside it is another's; so do initials that fit a given name.
 */
export function unregisteredIn(unread: readonly NamedActor[], all: readonly NamedActor[]): UnregisteredReader {
  const introducing = unread.filter((name) => isIntroducing(name));
  const whole = wholeNames(introducing);
  const bySurname = gather([...new Set(whole.values())], ({ parts }) => surnameKey(parts));
  const own = new Map<string, Known[]>();
  const knownBy = new Map<NamedActor, Known>();

  const surnamesOnly = introducing.filter(({ spelled }) => spelled !== undefined && !isWhole(spelled));
  // What says most goes first: a name without a party belongs to whoever is known by then.
  const mostSaid = surnamesOnly.toSorted((one, other) => said(other) - said(one));
  for (const name of mostSaid) {
    if (name.spelled === undefined) continue;
    const key = surnameKey(name.spelled);
    const fitting = (bySurname.get(key) ?? []).filter((person) => fits(person, name));
    // Two are called so in full: which of them is meant can't be seen.
    if (fitting.length > 1) continue;
    const [only] = fitting;
    const others = own.get(key) ?? [];
    const same = only ?? others.find((person) => fits(person, name));
    const person = same ?? newPerson(name.spelled);
    if (same === undefined) own.set(key, [...others, person]);
    add(person, name);
    knownBy.set(name, person);
  }
  const namesakes = new Set(all.filter(({ standing }) => standing === 'other').map(({ text }) => fold(text)));

  const readingAs = (person: Known): ActorReading => {
    const key = surnameKey(person.parts);
    const isAlone = (own.get(key)?.length ?? 0) + (bySurname.get(key)?.length ?? 0) === 1;
    return { status: 'unregistered', person: personOf(person, isAlone) };
  };
  return (name) => {
    if (name.standing === 'other') return undefined;
    const { spelled } = name;
    if (spelled !== undefined && isWhole(spelled)) {
      const person = whole.get(wholeKey(spelled));
      return person && readingAs(person);
    }
    const introduced = knownBy.get(name);
    if (introduced !== undefined) return readingAs(introduced);
    const key = fold(name.text);
    const person = whole.get(key);
    if (person !== undefined) return readingAs(person);
    const persons = [...(bySurname.get(key) ?? []), ...(own.get(key) ?? [])];
    const [only] = persons;
    if (only === undefined) return undefined;
    if (persons.length === 1 && !namesakes.has(key)) return readingAs(only);
    return { status: 'unregistered', person: oneOfSeveral(only.parts) };
  };
}

/** Whether a name is that of a person by its form alone; behind `motie` also where the register knows the surname. */
function isIntroducing({ spelled, standing, candidates }: NamedActor): boolean {
  return spelled !== undefined && (standing === 'clear' || (standing === 'doubtful' && candidates.length > 0));
}

/** Among more persons of one surname initials tell nobody. */
const MOST_NAMESAKES = 20;

/** The persons by their whole names; initials and a given name that can only be one person's lead to the same. */
function wholeNames(introducing: readonly NamedActor[]): ReadonlyMap<string, Known> {
  const whole = new Map<string, Known>();
  for (const name of introducing) {
    if (name.spelled === undefined || !isWhole(name.spelled)) continue;
    const key = wholeKey(name.spelled);
    const person = whole.get(key) ?? newPerson(name.spelled);
    whole.set(key, person);
    add(person, name);
  }
  const namesakes = gather([...whole.values()], ({ parts }) => surnameKey(parts));
  for (const [key, person] of whole) {
    if (person.parts.given !== undefined || person.parts.initials === undefined) continue;
    const others = namesakes.get(surnameKey(person.parts)) ?? [];
    if (others.length > MOST_NAMESAKES) continue;
    const fuller = others.filter((other) => other !== person && isFuller(other.parts, person.parts));
    const [only] = fuller;
    if (only === undefined || fuller.length > 1 || !agree(only, person)) continue;
    if (only.parts.initials === undefined) only.parts = { ...only.parts, initials: person.parts.initials };
    for (const party of person.parties) only.parties.add(party);
    whole.set(key, only);
  }
  return whole;
}

/** Whether one name can be another of the same surname in full: `Henk Kamp`, `H. G. J. Kamp` for `H. Kamp`. */
function isFuller(one: PersonName, other: PersonName): boolean {
  if (other.initials === undefined) return false;
  const initials = fold(other.initials).replaceAll(' ', '');
  if (one.given !== undefined) return fold(one.given).charAt(0) === initials.charAt(0);
  const longer = fold(one.initials ?? '').replaceAll(' ', '');
  return longer.length > initials.length && longer.startsWith(initials);
}

function fits({ parties, addresses }: Known, name: NamedActor): boolean {
  const mine = partiesOf(name);
  const sameParty = mine.length === 0 || parties.size === 0 || mine.some((party) => parties.has(party));
  return sameParty && (name.address === undefined || addresses.size === 0 || addresses.has(name.address));
}

function agree(one: Known, other: Known): boolean {
  return (
    one.parties.size === 0 || other.parties.size === 0 || [...other.parties].some((party) => one.parties.has(party))
  );
}

function add({ parties, addresses }: Known, name: NamedActor): void {
  for (const party of partiesOf(name)) parties.add(party);
  if (name.address !== undefined) addresses.add(name.address);
}

function partiesOf({ party, jointParties = [] }: NamedActor): readonly string[] {
  return party === undefined ? [] : [party.actorId ?? fold(party.value), ...jointParties];
}

function said({ party, address }: NamedActor): number {
  return (party === undefined ? 0 : 2) + (address === undefined ? 0 : 1);
}

function newPerson(spelled: PersonName): Known {
  return { parts: inOrdinaryLetters(spelled), parties: new Set(), addresses: new Set() };
}

/** How the rest of the house knows the person; `isAlone` where nobody else of the surname is in the document. */
function personOf({ parts, parties, addresses }: Known, isAlone: boolean): UnregisteredPerson {
  const surname = join(parts.particle, parts.surname);
  if (isWhole(parts)) {
    return { key: wholeKey(parts), wholeName: true, name: `${parts.given ?? parts.initials} ${surname}`, parts };
  }
  const [told] = [...parties, ...addresses];
  const key = isAlone || told === undefined ? fold(surname) : `${fold(surname)} (${told})`;
  return { key, wholeName: false, name: capitalised(surname), parts };
}

/** Somebody of a surname that several persons of the document have. */
function oneOfSeveral({ particle, surname }: PersonName): UnregisteredPerson {
  const name = join(particle, surname);
  const parts = { ...(particle !== undefined && { particle }), surname };
  return { key: `${fold(name)} (?)`, wholeName: false, name: capitalised(name), parts };
}

function isWhole({ given, initials }: PersonName): boolean {
  return given !== undefined || initials !== undefined;
}

function wholeKey({ given, initials, particle, surname }: PersonName): string {
  return fold(`${given ?? initials ?? ''} ${join(particle, surname)}`);
}

function surnameKey({ particle, surname }: PersonName): string {
  return fold(join(particle, surname));
}

/** A name as it is compared: in lower case, without accents, stops and hyphens of another kind. */
function fold(text: string): string {
  return text
    .normalize('NFD')
    .replace(/[\p{M}¸]/gu, '')
    .toLowerCase()
    .replace(/[\u2010\u2011]/g, '-')
    .replace(/[’‘]/g, "'")
    .replace(/\.\s*/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}

/** The parts as in running text: `OLGER VAN DIJK` → `Olger`, `van`, `Dijk`. */
function inOrdinaryLetters({ given, initials, particle, surname }: PersonName): PersonName {
  return {
    ...(given !== undefined && { given: ordinary(given) }),
    ...(initials !== undefined && { initials }),
    ...(particle !== undefined && { particle: particle.toLowerCase() }),
    surname: ordinary(surname),
  };
}

function ordinary(text: string): string {
  if (!isInCapitals(text)) return text;
  return text.toLowerCase().replace(/(?<=^|[ -])\p{L}/gu, (letter) => letter.toUpperCase());
}

function gather<Item>(items: readonly Item[], keyOf: (item: Item) => string): ReadonlyMap<string, readonly Item[]> {
  const gathered = new Map<string, Item[]>();
  for (const item of items) {
    const key = keyOf(item);
    const known = gathered.get(key);
    if (known === undefined) gathered.set(key, [item]);
    else known.push(item);
  }
  return gathered;
}
