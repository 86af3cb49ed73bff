import type { PersonName } from '../model';
import { join } from '../names';

/** What a file gives of a name; anything may be missing, empty, or stand in the wrong part. */
export interface NameParts {
  readonly given?: string;
  readonly initials?: string;
  readonly particle?: string;
  readonly surname?: string;
}

/**
 * The parts of a person's name as the register writes them: the particle apart and in lower case, initials with full stops
 * and without spaces, what stands in brackets left out. Nothing where no name of a person can be made of them
 * (`vaste commissie voor Justitie`, `Indiener/ondertekenaar`).
 *
 * Three slips of the real files are put right, since they can mean one thing only: initials before the surname
 * (`M.` + `Ö. Alkaya`), initials in place of the given name, and a double surname or `El` that was cut in two
 * (`Ans Willemse-van` + `der` + `Ploeg`, `Zohair El` + `Yassini`).
 */
export function personNameOf(parts: NameParts): PersonName | undefined {
  let given = words(parts.given);
  let initials = words(parts.initials);
  const surname = words(withoutBrackets(parts.surname));
  let before = words(parts.particle).map((word) => word.toLowerCase());
  while (surname.length > 1 && isInitials(surname[0] ?? '')) initials = [...initials, surname.shift() ?? ''];
  if (given.length > 0 && given.every(isInitials)) {
    if (initials.length === 0) initials = given;
    given = [];
  }
  const last = given.at(-1);
  if (last !== undefined && given.length > 1 && (/-\p{Ll}+$/u.test(last) || /^El$/.test(last))) {
    surname.unshift(last, ...before);
    before = [];
    given = given.slice(0, -1);
  }
  while (surname.length > 1 && isParticle(surname[0] ?? '', before.length > 0)) {
    before.push((surname.shift() ?? '').toLowerCase());
  }
  const letters = withStops(initials.join(''));
  const name = {
    ...(given.length === 0 ? {} : { given: given.join(' ') }),
    ...(isInitials(letters) ? { initials: letters } : {}),
    ...(before.length === 0 ? {} : { particle: before.join(' ') }),
    surname: surname.join(' '),
  };
  return isNameOfPerson(name) ? name : undefined;
}

/**
 * The parts of a name of which a file gives no more than the whole. With a particle in it the surname begins there
 * (`Hugo de Jonge`), without one it is the last word, which may be too little (`Frits Korthals Altes`); the whole name is
 * right either way.
 */
export function personNameIn(whole: string): PersonName | undefined {
  const parts = words(withoutBrackets(whole));
  const particle = parts.findIndex((word, index) => index > 0 && index < parts.length - 1 && PARTICLES.has(word));
  const start = particle > 0 ? particle : parts.length - 1;
  return personNameOf({ given: parts.slice(0, start).join(' '), surname: parts.slice(start).join(' ') });
}

/** The given name and surname, or what there is of them. */
export function wholeName({ given, initials, particle, surname }: PersonName): string {
  return [given ?? initials, join(particle, surname)].filter((part) => part !== undefined).join(' ');
}

/** A name without what differs by spelling alone: accents, capitals, spaces, hyphens, full stops. */
export function folded(name: string): string {
  return plain(name).replace(/[^\p{L}\p{N}]/gu, '');
}

/** A name as a part of an identifier: `Öztürk` → `ozturk`, `Broekers-Knol` → `broekers-knol`, `van Dooren` → `vandooren`. */
export function asIdentifier(name: string): string {
  return plain(name)
    .replace(/[^a-z0-9-]/g, '')
    .replace(/-+/g, '-')
    .replace(/^-|-$/g, '');
}

/** Small letters without accents. */
function plain(name: string): string {
  return name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[øæœßłđı]/g, (letter) => LETTERS[letter] ?? '');
}

const LETTERS: Readonly<Record<string, string>> = { ø: 'o', æ: 'ae', œ: 'oe', ß: 'ss', ł: 'l', đ: 'd', ı: 'i' };

const PARTICLES = new Set(
  "van de den der des ter ten te het 't ’t ‘t in op aan bij tot uit onder von zu la le les du di da do dos d' d’".split(
    ' ',
  ),
);

/** Those that sources write with a capital as well: `De Vries-Leggedoor`, `Van der Linden`. */
const WITH_CAPITAL = new Set('Van De Den Der Ter Ten'.split(' '));

/** `in`, `op` and `aan` only open a particle: `in 't Veld`; a capital only opens one too. */
function isParticle(word: string, goesOn: boolean): boolean {
  return PARTICLES.has(word) || (!goesOn && WITH_CAPITAL.has(word));
}

function words(text: string | undefined): string[] {
  return (text ?? '').split(/\s+/u).filter((word) => word !== '');
}

function withoutBrackets(text: string | undefined): string {
  const bracket = text?.indexOf('(') ?? -1;
  return bracket > 0 ? (text ?? '').slice(0, bracket) : (text ?? '');
}

/** `G.B.M.`, `Th.B.`, `IJ.`. */
function isInitials(word: string): boolean {
  return /^(?:\p{Lu}\p{L}{0,2}\.-?)+$/u.test(word);
}

/** `GBM` → `G.B.M.`; what has stops keeps its own. */
function withStops(initials: string): string {
  return /^\p{Lu}{1,6}$/u.test(initials) ? initials.replace(/./gu, '$&.') : initials;
}

function isNameOfPerson({ given, surname }: PersonName): boolean {
  // `s'Jacob` is a surname; `commissie voor Justitie` is none.
  const isSurname = /^(?:\p{Lu}|['’‘]?s[-'’‘ ])[\p{L}'’‘. -]*$/u.test(surname) && /\p{L}{2}|^\p{Lu}$/u.test(surname);
  const isGiven = given === undefined || /^\p{L}[\p{L}'’‘. -]*$/u.test(given);
  return isSurname && isGiven;
}
