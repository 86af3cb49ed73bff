import type { Surroundings } from '../beside';
import { isInCapitals } from '../words';
import type { NameByForm } from './model';
import { nameFrom, type SpelledName } from './spelledName';

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
  if (last === undefined) return [];
  const sure =
    hyphened || names.length > 1 || names.some(({ parts }) => parts.particle !== undefined) || isFollowed(around, last);
  return names.map((name) => ({
    ...name,
    standing: sure && !(names.length === 1 && name.parts.surname.includes('-')) ? 'clear' : 'doubtful',
  }));
}

/** Whether what follows belongs to a paper of somebody: `c.s.`, or its number in brackets. */
function isFollowed({ words }: Surroundings, { last }: SpelledName): boolean {
  const next = words.at(last + 1);
  if (next?.key === 'c' && words.at(last + 3)?.key === 's') return true;
  return next?.text === '(' && /^(?:\d.*|kamerstuk|kamerstukken|nr|stuk)$/.test(words.at(last + 2)?.key ?? '');
}
