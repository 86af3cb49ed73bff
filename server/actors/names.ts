import type { Actor, PersonName, ShortNameRule } from './model';

/** How much of a name is printed. */
export type NameForm =
  /** `Gerd Leers`. */
  | 'full name'
  /** `G. B. M. Leers`. */
  | 'initials'
  /** `Leers`, `Van Hattem`. */
  | 'surname'
  /** A name of a party, institution, committee or office: `CDA`, `Tweede Kamer`. */
  | 'name'
  /** A name that counts under a condition only: `de Kamer`, `de Staatssecretaris`. */
  | 'short name';

/** One way to write an actor's name. */
export interface WrittenName {
  readonly text: string;
  readonly form: NameForm;
  /** Of a short name: its condition, and the article that must stand before it. */
  readonly counts?: ShortNameRule;
  readonly article?: string;
}

/**
 * All ways in which texts write a person's name, the fullest first: `Gerd Leers`, `G.B.M. Leers`, `G. B. M. Leers`, `Leers`. A
 * particle that opens the name is in lower case here, and mostly printed with a capital (`Van Hattem`). Of a double surname the
 * first half is a name as well (`Marjolein Faber`, `Faber`), as newspapers write it. Another surname takes the same given name
 * and initials; another whole name is one form.
 */
export function formsOfPerson(name: PersonName): readonly WrittenName[] {
  const others = (name.others ?? []).map((text): WrittenName => ({ text, form: formBySpelling(text) }));
  const surnames = [
    ...[name.surname, ...firstHalf(name.surname)].map((surname) => join(name.particle, surname)),
    ...others.filter(({ form }) => form === 'surname').map(({ text }) => text),
  ];
  const before = (part: string | undefined, form: NameForm): WrittenName[] =>
    part === undefined ? [] : surnames.map((surname) => ({ text: `${part} ${surname}`, form }));
  const spaced = name.initials?.replaceAll('.', '. ').trim();
  return unique([
    ...before(name.given, 'full name'),
    ...before(name.initials, 'initials'),
    ...before(spaced, 'initials'),
    ...others.filter(({ form }) => form !== 'surname'),
    ...surnames.map((surname): WrittenName => ({ text: surname, form: 'surname' })),
  ]);
}

/** All ways in which texts write an actor's name, those that count under a condition included. */
export function writtenNames(actor: Actor): readonly WrittenName[] {
  const short = (actor.shortNames ?? []).map(({ name, counts }): WrittenName => {
    const [, article, text] = /^\((\p{L}+)\) (.*)$/u.exec(name) ?? [];
    return article === undefined || text === undefined
      ? { text: name, form: 'short name', counts }
      : { text, form: 'short name', counts, article };
  });
  if (actor.kind !== 'person') {
    return [...actor.names.map((text): WrittenName => ({ text, form: 'name' })), ...short];
  }
  if (actor.personName !== undefined) return formsOfPerson(actor.personName);
  return actor.names.map((text) => ({ text, form: formBySpelling(text) }));
}

/** `Hattem` behind `van`: how the name is sorted, printed in lists, and told apart. */
export function join(particle: string | undefined, surname: string): string {
  return particle === undefined ? surname : `${particle} ${surname}`;
}

/** The text with a capital first letter. */
export function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** `Faber-van de Klashorst` → `Faber`: the partner's name stands first. */
function firstHalf(surname: string): readonly string[] {
  const hyphen = surname.indexOf('-');
  return hyphen > 0 ? [surname.slice(0, hyphen)] : [];
}

/** The form of a person's name of which the parts aren't given. */
function formBySpelling(text: string): NameForm {
  if (/^\p{Lu}\./u.test(text)) return 'initials';
  return /^(?:(?:van|de|den|der|ter|ten) )*\S+$/iu.test(text) ? 'surname' : 'full name';
}

function unique(names: readonly WrittenName[]): readonly WrittenName[] {
  return names.filter((name, index) => names.findIndex(({ text }) => text === name.text) === index);
}
