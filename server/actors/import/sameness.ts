import type { Period } from '../../text/partialDate';
import type { PersonName } from '../model';
import { join } from '../names';
import { areApart, overlap, titleKinship } from './held';
import type { Identifiers } from './model';
import { folded, wholeName } from './personName';

/** What tells one person from another. */
export interface PersonFacts {
  readonly name: PersonName;
  readonly identifiers: Identifiers;
  readonly parties: readonly (Period & { readonly party: string })[];
  readonly offices: readonly (Period & { readonly title: string })[];
}

export type Scheme = keyof Identifiers;

export const SCHEMES: readonly Scheme[] = ['wikidata', 'tweedeKamer', 'parlement'];

/** Why two persons are one, or may not be taken for one. */
export type Verdict =
  | { readonly same: true; readonly by: Scheme | 'name' }
  /** Alike in name, and yet left apart. */
  | { readonly same: false; readonly why: ApartWhy }
  /** Nothing to speak of in common. */
  | undefined;

export type ApartWhy =
  | 'another identifier'
  | 'the same identifier, another name'
  | 'no office or party in common'
  | 'several it could be';

/**
 * Whether two persons are one: by an identifier, if no other contradicts it and the surnames agree; else by name, if an
 * office or party in common confirms it. The less of a name is in common, the more must confirm it:
 *
 * - the whole name: an office at the same time, or the same party unless at another time;
 * - surname and initials: the same;
 * - surname, and a given name that differs in one letter (`Jette`, `Jetta`): an office at the same time, and the same party;
 * - given name and the first half of a double surname (`Ank Bijleveld`, `Ank Bijleveld-Schouten`): an office at the same time;
 * - the surname, where one has nothing more: an office at the same time, and the same party.
 *
 * Of one file (`sameFile`) two entries are two persons for whoever made it: only an office at the same time makes them one.
 */
export function compare(one: PersonFacts, other: PersonFacts, sameFile: boolean): Verdict {
  const shared = SCHEMES.filter((scheme) => isShared(one.identifiers[scheme], other.identifiers[scheme]));
  const differs = SCHEMES.some((scheme) => isOther(one.identifiers[scheme], other.identifiers[scheme]));
  const likeness = likenessOf(one.name, other.name);
  const [by] = shared;
  if (by !== undefined) {
    if (differs) return { same: false, why: 'another identifier' };
    return likeness === 'none' && !halfAgrees(one.name, other.name)
      ? { same: false, why: 'the same identifier, another name' }
      : { same: true, by };
  }
  if (likeness === 'none') return undefined;
  const office = one.offices.some((a) => other.offices.some((b) => overlap(a, b) && isSameOffice(a.title, b.title)));
  const party = one.parties.some((a) => other.parties.some((b) => a.party === b.party && !areApart(a, b)));
  const isConfirmed = confirmed(likeness, office, party, sameFile);
  const isWhole = likeness === 'whole' || likeness === 'initials';
  if (differs) return isWhole && isConfirmed ? { same: false, why: 'another identifier' } : undefined;
  if (isConfirmed) return { same: true, by: 'name' };
  return isWhole ? { same: false, why: 'no office or party in common' } : undefined;
}

/** What of the names two persons have in common. */
export type Likeness = 'whole' | 'initials' | 'half' | 'letter' | 'surname' | 'none';

/** What of their names two persons have in common; a given name or initials that differ leave nothing. */
export function likenessOf(one: PersonName, other: PersonName): Likeness {
  const given = one.given !== undefined && other.given !== undefined;
  if (given && folded(wholeName(one)) === folded(wholeName(other))) return initialsFit(one, other) ? 'whole' : 'none';
  if (surnameKey(one) !== surnameKey(other)) {
    return given && folded(one.given ?? '') === folded(other.given ?? '') && halfAgrees(one, other) ? 'half' : 'none';
  }
  if (given) return differInOneLetter(folded(one.given ?? ''), folded(other.given ?? '')) ? 'letter' : 'none';
  if (one.initials !== undefined && other.initials !== undefined) return initialsFit(one, other) ? 'initials' : 'none';
  const bare = [one, other].some((name) => name.given === undefined && name.initials === undefined);
  return bare ? 'surname' : 'none';
}

/** The surname with its particle, as names are looked up. */
export function surnameKey({ particle, surname }: PersonName): string {
  return folded(join(particle, surname));
}

/** The first half of a double surname, with the particle: `de Vries` of `de Vries-Leggedoor`. */
export function halfSurnameKey({ particle, surname }: PersonName): string {
  const [half = surname] = surname.split('-');
  return folded(join(particle, half));
}

function confirmed(likeness: Exclude<Likeness, 'none'>, office: boolean, party: boolean, sameFile: boolean): boolean {
  if (sameFile) return likeness !== 'surname' && likeness !== 'letter' && office;
  switch (likeness) {
    case 'whole':
    case 'initials':
      return office || party;
    case 'half':
      return office;
    case 'letter':
    case 'surname':
      return office && party;
  }
}

/** `minister` of the one may be `minister van Financiën` of the other. */
function isSameOffice(one: string, other: string): boolean {
  return titleKinship(one, other) !== 'other' || titleKinship(other, one) !== 'other';
}

/** Of names of five letters and more; `Jan` and `Jap` are two. */
function differInOneLetter(one: string, other: string): boolean {
  if (one.length < 5 || one.length !== other.length) return false;
  return [...one].filter((letter, index) => letter !== other[index]).length === 1;
}

function halfAgrees(one: PersonName, other: PersonName): boolean {
  return halfSurnameKey(one) === halfSurnameKey(other);
}

/** Whether the initials of one may be a part of the other's (`M.` and `M.Ö.`). */
function initialsFit(one: PersonName, other: PersonName): boolean {
  const [a, b] = [folded(one.initials ?? ''), folded(other.initials ?? '')];
  return a.startsWith(b) || b.startsWith(a);
}

function isShared(one: string | undefined, other: string | undefined): boolean {
  return one !== undefined && one === other;
}

function isOther(one: string | undefined, other: string | undefined): boolean {
  return one !== undefined && other !== undefined && one !== other;
}
