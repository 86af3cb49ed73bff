import { mayBeInOffice } from './fit';
import type { Actor, Register } from './model';
import type { Half, NamedActor } from './named';
import { writtenNames } from './names';
import type { SettlingContext } from './reading';

/**
 * The names of a document in which a name with a hyphen that is that of two persons (`motie Van Toorenburg-Dijsselbloem`) is
 * replaced by both. It is where something shows it: the text names both apart, or one of them is somebody of the register
 * whose surname hardly anybody else has. It never is where the text or the register has somebody of the whole surname
 * (`motie Dik-Faber`); where nothing shows either the name stays as it was.
 */
export function withoutJoined(named: readonly NamedActor[], context: SettlingContext): readonly NamedActor[] {
  if (!named.some(({ halves }) => halves !== undefined)) return named;
  const apart = new Set(
    named.flatMap(({ kind, spelled, standing, halves, text, form }) => {
      if (kind !== 'person' || standing === 'other' || halves !== undefined) return [];
      if (spelled !== undefined) return [surnameKey([spelled.particle, spelled.surname].join(' '))];
      return form === 'surname' ? [surnameKey(text)] : [];
    }),
  );
  const bySurname = surnamesOf(context.register);
  return named.flatMap((name): readonly NamedActor[] => {
    const { halves, spelled, candidates } = name;
    if (halves === undefined || spelled === undefined || candidates.length > 0) return [name];
    const whole = surnameKey([spelled.particle, spelled.surname].join(' '));
    if (apart.has(whole) || bySurname.has(whole)) return [name];
    const isNamedApart = ({ text }: Half): boolean => apart.has(surnameKey(text));
    const date = context.dateAt(name.span.start);
    const isAlone = ({ text }: Half): boolean =>
      (bySurname.get(surnameKey(text)) ?? []).some(
        (actor) => actor.surnameAlone === true && (date === undefined || mayBeInOffice(actor, date)),
      );
    if (!halves.every(isNamedApart) && !halves.some(isAlone)) return [name];
    return halves.map(
      (half): NamedActor => ({
        ...half,
        kind: 'person',
        form: 'surname',
        standing: 'clear',
        candidates: (bySurname.get(surnameKey(half.text)) ?? []).map(({ id }) => id),
      }),
    );
  });
}

/** A surname as it is compared: without capitals, however many spaces stand in it. */
function surnameKey(surname: string): string {
  return surname.trim().replace(/\s+/g, ' ').toLowerCase();
}

const indexes = new WeakMap<Register, ReadonlyMap<string, readonly Actor[]>>();

/** The persons of a register by their surnames, made the first time it is asked for. */
function surnamesOf(register: Register): ReadonlyMap<string, readonly Actor[]> {
  const known = indexes.get(register);
  if (known !== undefined) return known;
  const index = new Map<string, Actor[]>();
  for (const actor of register.values()) {
    if (actor.kind !== 'person') continue;
    for (const { text, form } of writtenNames(actor)) {
      if (form !== 'surname') continue;
      const key = surnameKey(text);
      index.set(key, [...(index.get(key) ?? []), actor]);
    }
  }
  indexes.set(register, index);
  return index;
}
