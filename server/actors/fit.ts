import { isBefore, type PartialDate, within } from '../text/partialDate';
import type { Actor } from './model';
import type { NamedActor } from './named';
import { isFormer } from './printedRole';

/** What a function beside a name is called among the offices of a person, where that is another word. */
const TITLES: Readonly<Record<string, readonly string[]>> = {
  ministers: ['minister van', 'minister voor'],
  minister: ['minister van', 'minister voor'],
  staatssecretarissen: ['staatssecretaris'],
  premier: ['minister-president'],
  'minister-president': ['minister-president'],
  vicepremier: ['viceminister-president'],
  vicepremiers: ['viceminister-president'],
  'vice-premier': ['viceminister-president'],
  'vice-premiers': ['viceminister-president'],
  kamerlid: ['lid Tweede Kamer', 'lid Eerste Kamer'],
  kamerleden: ['lid Tweede Kamer', 'lid Eerste Kamer'],
  lid: ['lid Tweede Kamer', 'lid Eerste Kamer'],
  leden: ['lid Tweede Kamer', 'lid Eerste Kamer'],
  senator: ['lid Eerste Kamer'],
  senatoren: ['lid Eerste Kamer'],
  leider: ['partijleider'],
  leiders: ['partijleider'],
  fractieleider: ['fractievoorzitter'],
  fractievoorzitters: ['fractievoorzitter'],
  commissaris: ['Eurocommissaris'],
  kamervoorzitter: ['voorzitter Tweede Kamer', 'voorzitter Eerste Kamer'],
};

/** Functions of which a register has all holders of its time. */
const OF_GOVERNMENT = new Set(
  'minister ministers staatssecretaris staatssecretarissen premier minister-president'.split(' '),
);

/** Functions that somebody named in a text is given without any register knowing it. */
const PASSING = new Set(
  [
    'lid leden woordvoerder rapporteur collega lijsttrekker voorman voorvrouw politicus politica',
    'opvolger opvolgster voorganger voorgangster',
  ].flatMap((line) => line.split(' ')),
);

/** Whether the party printed with a name is one of the person's (`yes`), none of them (`no`), or says nothing (`unknown`). */
export function partyFits(
  actor: Actor,
  { party, jointParties = [] }: NamedActor,
  date: PartialDate | undefined,
): 'yes' | 'no' | 'unknown' {
  if (party === undefined || actor.parties.length === 0) return 'unknown';
  const held = actor.parties.filter(({ party: id }) => id === party.actorId || jointParties.includes(id));
  if (held.length === 0) return 'no';
  return date !== undefined && held.every((period) => within(date, period) === 'no') ? 'no' : 'yes';
}

/**
 * Whether the function printed with a name is one of the person's: `exactly` where it is an office as the register has it,
 * `yes` where one of the offices is called so, `no` where it is a function that the person isn't known to have had,
 * `unknown` where none is printed or it says nothing.
 */
export function roleFits(actor: Actor, { role, heads }: NamedActor): 'exactly' | 'yes' | 'no' | 'unknown' {
  if (role === undefined || heads === undefined || heads.length === 0) return 'unknown';
  if (role.actorId !== undefined) return actor.offices.some(({ office }) => office === role.actorId) ? 'exactly' : 'no';
  const printed = role.value.toLowerCase();
  if (actor.offices.some(({ title }) => title.toLowerCase() === printed)) return 'exactly';
  const fits = heads.some((head) => {
    const plain = head.replace(/^(?:oud|ex)-/, '');
    const titles = (TITLES[plain] ?? [plain]).map((title) => title.toLowerCase());
    return actor.offices.some((office) =>
      office.title
        .toLowerCase()
        .split(', ')
        .some((part) => titles.some((title) => part.startsWith(title))),
    );
  });
  if (fits) return 'yes';
  return heads.every((head) => PASSING.has(head)) ? 'unknown' : 'no';
}

/**
 * Whether the person certainly held an office on a day that is called as the function printed with the name: `Minister De
 * Jonge` on a day on which somebody of that name was a minister. A register has all ministers of a time, but seldom all
 * members of a chamber, so that a member's name needs the party or the list of those present.
 */
export function isInPrintedOffice(actor: Actor, { heads = [] }: NamedActor, date: PartialDate): boolean {
  const titles = heads.flatMap((head) => (OF_GOVERNMENT.has(head) ? (TITLES[head] ?? [head]) : []));
  return actor.offices.some(
    (office) => within(date, office) === 'yes' && titles.some((title) => office.title.startsWith(title)),
  );
}

/** Whether the form of address before a name isn't another one than the person's. */
export function addressFits(actor: Actor, { address }: NamedActor): boolean {
  return address === undefined || actor.address === undefined || address === actor.address;
}

/**
 * Whether a surname with a party beside it may be the person's at its place: not before the first office that is known
 * of them, nor among the members of the Eerste Kamer when they are known as a member of the Tweede Kamer alone. Of a
 * surname that hardly anybody else has it always may.
 */
export function mayStandThere(
  actor: Actor,
  name: NamedActor,
  date: PartialDate | undefined,
  chamber: 'I' | 'II' | undefined,
): boolean {
  const role = roleFits(actor, name);
  if (actor.surnameAlone === true || role === 'exactly') return true;
  const beginnings = actor.offices.flatMap(({ from }) => from ?? []);
  if (date !== undefined && beginnings.length > 0 && beginnings.every((from) => isBefore(date, from))) return false;
  if (chamber !== 'I' || (role === 'yes' && !name.heads?.every((head) => PASSING.has(head)))) return true;
  const isMemberOf = (house: string) => actor.offices.some(({ title }) => title === `lid ${house} Kamer`);
  return isMemberOf('Eerste') || !isMemberOf('Tweede');
}

/** A text of a day names nobody as its contemporary whose last office ended this many years before, … */
const YEARS_BEHIND_LAST_OFFICE = 40;
/** … or began this many before, where no source says when it ended. */
const YEARS_BEHIND_BEGINNING = 80;

/**
 * Whether a person may be alive to be named on a day: a register of all members since 1815 has many who aren't, and whose
 * names others have now. A text that calls somebody by what they once were (`oud-premier`, `toenmalig minister`) looks back.
 */
export function mayBeNamedOn({ offices }: Actor, { role }: NamedActor, date: PartialDate | undefined): boolean {
  if (date === undefined || offices.length === 0 || (role !== undefined && isFormer(role.value))) return true;
  const year = Number(date.slice(0, 4));
  return offices.some(({ from, to }) => {
    if (to !== undefined) return Number(to.slice(0, 4)) + YEARS_BEHIND_LAST_OFFICE >= year;
    return from === undefined || Number(from.slice(0, 4)) + YEARS_BEHIND_BEGINNING >= year;
  });
}

/** Whether the person may have held some office on a day; also where the register knows of none. */
export function mayBeInOffice(actor: Actor, date: PartialDate): boolean {
  return actor.offices.length === 0 || actor.offices.some((office) => within(date, office) !== 'no');
}
