import type { Stretch, Surroundings } from '../beside';
import { bracketsBehind } from '../brackets';
import type { Words } from '../words';
import { initialsAt } from './initials';
import { isParticle } from './particles';
import { nameFrom, type SpelledName } from './spelledName';

/**
 * A name as a list of decisions sorts it, the surname first, behind the function and before the party or the day:
 * `Horst ter G. - 13 maart 2009`, `Ham, van der (D66) -`, `Bijleveld-Schouten A.Th.B. -`, `Pechtold - 22 mei 2006`.
 * Nothing where the words behind it don't show that it is such an entry.
 */
export function sortedName(around: Surroundings, first: number): SpelledName | undefined {
  const { words } = around;
  const surname = nameFrom(around, first, { formal: true });
  if (surname === undefined) return undefined;
  let last = surname.last;
  let { particle, initials, given } = surname.parts;
  for (let count = 0; count < 4; count++) {
    const index = words.at(last + 1)?.text === ',' ? last + 2 : last + 1;
    const found = initials === undefined ? initialsAt(words, index) : undefined;
    const particles = particle === undefined ? particlesFrom(words, index) : undefined;
    const called = given === undefined && initials !== undefined ? givenInBrackets(around, index) : undefined;
    if (found !== undefined) {
      initials = found.text;
      last = found.last;
    } else if (particles !== undefined) {
      particle = textOf(around, particles);
      last = particles.last;
    } else if (called !== undefined) {
      given = textOf(around, called);
      last = called.last + 1;
    } else break;
  }
  const behind = bracketsBehind(around, last);
  const dash = words.at(behind.last + 1);
  const isEntry =
    /^[-–]$/.test(dash?.text ?? '') && dash?.spaced === true && /^\d{1,2}$/.test(words.at(behind.last + 2)?.text ?? '');
  if (!isEntry) return undefined;
  return {
    first,
    last,
    gluedDigits: 0,
    parts: {
      ...surname.parts,
      ...(particle !== undefined && { particle }),
      ...(initials !== undefined && { initials }),
      ...(given !== undefined && { given }),
    },
  };
}

/** The particles in lower case that begin with a word, whatever stands behind them. */
function particlesFrom(words: Words, first: number): Stretch | undefined {
  let last = first;
  while (last < first + 3 && isParticle(words.at(last)?.text ?? '')) last++;
  return last === first ? undefined : { first, last: last - 1 };
}

/** `(Jan Jacob)`: what somebody is called; never the party. */
function givenInBrackets({ words, beginning }: Surroundings, open: number): Stretch | undefined {
  if (words.at(open)?.text !== '(' || beginning.has(open + 1)) return undefined;
  for (let last = open + 1; last <= open + 3; last++) {
    if (!/^\p{Lu}\p{Ll}+$/u.test(words.at(last)?.text ?? '')) return undefined;
    if (words.at(last + 1)?.text === ')') return { first: open + 1, last };
  }
  return undefined;
}

function textOf({ flow, words }: Surroundings, { first, last }: Stretch): string {
  return flow.slice(words.at(first)?.start ?? 0, words.at(last)?.end ?? 0);
}
