import type { Actor, PersonName, Register } from './model';
import { join } from './names';

/**
 * Whether the register may have somebody whom a text didn't name well enough to be sure (`minister Kamp`, in a text without a
 * date): it has a person of that surname whose given name, initials and parties don't say otherwise. `parties` are those that
 * the text gives, by identifier.
 */
export function mayBeRegistered(name: PersonName, parties: readonly string[], register: Register): boolean {
  const namesakes = bySurname(register).get(fold(join(name.particle, name.surname))) ?? [];
  return namesakes.some((actor) => agreesInNames(name, actor.personName) && agreesInParties(parties, actor));
}

function agreesInNames(one: PersonName, other: PersonName | undefined): boolean {
  if (other === undefined) return true;
  if (one.given !== undefined && other.given !== undefined) return fold(one.given) === fold(other.given);
  const initials = [initialsOf(one), initialsOf(other)];
  const [shorter = '', longer = ''] = initials.sort((first, second) => first.length - second.length);
  return longer.startsWith(shorter);
}

function initialsOf({ initials, given }: PersonName): string {
  return fold(initials ?? given?.charAt(0) ?? '').replace(/[^a-z]/g, '');
}

function agreesInParties(parties: readonly string[], actor: Actor): boolean {
  return (
    parties.length === 0 || actor.parties.length === 0 || actor.parties.some(({ party }) => parties.includes(party))
  );
}

const known = new WeakMap<Register, ReadonlyMap<string, readonly Actor[]>>();

/** A register doesn't change but is replaced, so its persons are gathered once. */
function bySurname(register: Register): ReadonlyMap<string, readonly Actor[]> {
  const before = known.get(register);
  if (before !== undefined) return before;
  const surnames = new Map<string, Actor[]>();
  for (const actor of register.values()) {
    const { personName } = actor;
    if (personName === undefined) continue;
    for (const surname of [join(personName.particle, personName.surname), ...(personName.others ?? [])]) {
      const key = fold(surname);
      const others = surnames.get(key);
      if (others) others.push(actor);
      else surnames.set(key, [actor]);
    }
  }
  known.set(register, surnames);
  return surnames;
}

function fold(name: string): string {
  return name.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}
