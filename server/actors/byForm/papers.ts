import type { Surroundings } from '../beside';
import { isInCapitals } from '../words';
import type { NameByForm } from './model';
import { nameFrom, type SpelledName, surnameOf } from './spelledName';

/**
 * Whom a motion or amendment is named after: `motie-Bergkamp/Otwin van Dijk`, `de motie Van Raak (29754, nr. 113)`,
 * `motie Voordewind c.s.`. A name behind a space and without anything of a name about it (`motie Zorgplicht`) is doubtful,
 * and so is one of two surnames with a hyphen, since it may be one person or two (`motie Dik-Faber`, `motie Joseph-Agema`).
 */
export function namesOfPaper(around: Surroundings, index: number): readonly NameByForm[] {
  const { words } = around;
  const hyphened =
    words.at(index + 1)?.text === '-' && words.at(index + 1)?.spaced === false && words.at(index + 2)?.spaced === false;
  const isPlural = /^(?:moties|amendementen)$/.test(words.at(index)?.key ?? '');
  if (isPlural && !hyphened) return [];
  const names: SpelledName[] = [];
  for (let first: number | undefined = hyphened ? index + 2 : index + 1; first !== undefined; ) {
    const name = nameFrom(around, first, { capitals: isInCapitals(words.at(index)?.text ?? ''), formal: true });
    if (name === undefined) break;
    names.push(name);
    const tie = words.at(name.last + 1);
    const isSecond =
      tie?.text === '/' || (tie?.text === '-' && !tie.spaced && /^\p{Lu}/u.test(words.at(name.last + 2)?.text ?? ''));
    first = isSecond ? name.last + 2 : undefined;
  }
  const last = names.at(-1);
  const [only] = names;
  if (last === undefined || only === undefined) return [];
  const halves = names.length === 1 ? halvesOf(around, only) : undefined;
  const sure =
    hyphened || names.length > 1 || names.some(({ parts }) => parts.particle !== undefined) || isFollowed(around, last);
  return names.map((name) => ({
    ...name,
    ...(halves && { halves }),
    standing: sure && !(names.length === 1 && name.parts.surname.includes('-')) ? 'clear' : 'doubtful',
  }));
}

/**
 * The two of a pair, or the one whose team it is: `het duo Juncker-Tusk`, `het duo Barroso-Van Rompuy`, `team-Juncker`.
 * Behind `duo` a hyphen stands between two persons.
 */
export function namesOfPair(around: Surroundings, index: number): readonly NameByForm[] {
  const { words } = around;
  const hyphened = words.at(index + 1)?.text === '-' && words.at(index + 1)?.spaced === false;
  if (words.at(index)?.key === 'team') {
    const name = hyphened && words.at(index + 2)?.spaced === false ? nameFrom(around, index + 2, {}) : undefined;
    return name === undefined || name.parts.given !== undefined ? [] : [{ ...name, standing: 'clear' }];
  }
  const first = hyphened ? undefined : nameFrom(around, index + 1, { formal: true });
  if (first === undefined) return [];
  const halves = halvesOf(around, first);
  if (halves !== undefined) return halves.map((half) => ({ ...half, standing: 'clear' }));
  const tie = words.at(first.last + 1);
  if (tie?.text !== '-' || tie.spaced) return [];
  const second = nameFrom(around, first.last + 2, { formal: true });
  return second === undefined ? [] : [first, second].map((name) => ({ ...name, standing: 'clear' }));
}

/**
 * The words on either side of the one hyphen of a surname, where the second part has a capital: nothing of
 * `Faber-van de Klashorst`, whose small particle shows that it is one name.
 */
function halvesOf(around: Surroundings, { first, last, parts }: SpelledName): NameByForm['halves'] {
  const { words } = around;
  if (parts.given !== undefined || parts.initials !== undefined) return undefined;
  let hyphen: number | undefined;
  for (let index = first + 1; index < last; index++) {
    if (words.at(index)?.text !== '-') continue;
    if (hyphen !== undefined) return undefined;
    hyphen = index;
  }
  if (hyphen === undefined || !/^\p{Lu}/u.test(words.at(hyphen + 1)?.text ?? '')) return undefined;
  return [surnameOf(around, { first, last: hyphen - 1 }), surnameOf(around, { first: hyphen + 1, last })];
}

/** Whether what follows belongs to a paper of somebody: `c.s.`, or its number in brackets. */
function isFollowed({ words }: Surroundings, { last }: SpelledName): boolean {
  const next = words.at(last + 1);
  if (next?.key === 'c' && words.at(last + 3)?.key === 's') return true;
  return next?.text === '(' && /^(?:\d.*|kamerstuk|kamerstukken|nr|stuk)$/.test(words.at(last + 2)?.key ?? '');
}
