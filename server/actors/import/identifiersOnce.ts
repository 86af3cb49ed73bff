import type { ImportedPerson, LeftOut } from './model';
import { wholeName } from './personName';
import { halfSurnameKey, likenessOf, SCHEMES, type Scheme } from './sameness';

/**
 * The persons of one file without the identifiers that it gives to two people: `openkamer` has the same one of the Tweede
 * Kamer for Jasper and for Jan Jacob van Dijk, and which of them it is can't be said. Two entries with the same identifier
 * whose names agree and whose other identifiers don't differ are one person, and keep it.
 */
export function identifiersOnce(persons: readonly ImportedPerson[]): {
  readonly persons: readonly ImportedPerson[];
  readonly leftOut: readonly LeftOut[];
} {
  const leftOut: LeftOut[] = [];
  const doubtful = new Map<ImportedPerson, Scheme[]>();
  for (const scheme of SCHEMES) {
    const owners = new Map<string, ImportedPerson[]>();
    for (const person of persons) {
      const value = person.identifiers[scheme];
      if (value !== undefined) owners.set(value, [...(owners.get(value) ?? []), person]);
    }
    for (const [first, ...others] of owners.values()) {
      if (first === undefined || others.every((other) => mayBeOne(first, other))) continue;
      const all = [first, ...others];
      for (const person of all) doubtful.set(person, [...(doubtful.get(person) ?? []), scheme]);
      leftOut.push({ what: all.map(({ name }) => wholeName(name)).join(', '), why: 'identifier of several persons' });
    }
  }
  const cleaned = persons.map((person) => {
    const schemes = doubtful.get(person);
    if (schemes === undefined) return person;
    const left = Object.entries(person.identifiers).filter(([scheme]) => !schemes.some((name) => name === scheme));
    return { ...person, identifiers: Object.fromEntries(left) };
  });
  return { persons: cleaned, leftOut };
}

function mayBeOne(one: ImportedPerson, other: ImportedPerson): boolean {
  const differs = SCHEMES.some((scheme) => {
    const [a, b] = [one.identifiers[scheme], other.identifiers[scheme]];
    return a !== undefined && b !== undefined && a !== b;
  });
  return (
    !differs && (likenessOf(one.name, other.name) !== 'none' || halfSurnameKey(one.name) === halfSurnameKey(other.name))
  );
}
