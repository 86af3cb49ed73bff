import type { Actor, Register } from '../../server/actors/model';
import { builtInRegister } from '../../server/actors/register';
import { readDocument } from '../../server/document/read';
import { medians, report } from './measure';
import { textOf } from './texts';

/** The built-in register with so many actors that none of the texts names. */
function registerOf(size: number): Register {
  const actors = new Map<string, Actor>(builtInRegister());
  for (let index = actors.size; index < size; index++) {
    const actor = index % 5 === 0 ? partyOf(index) : personOf(index);
    actors.set(actor.id, actor);
  }
  return actors;
}

function personOf(index: number): Actor {
  const name = syllablesOf(index);
  const surname = `${capital(name)}stra`;
  const given = `${capital([...name].reverse().join(''))}o`;
  return {
    id: `person.${name}`,
    kind: 'person',
    name: `${given} ${surname}`,
    names: [`${given} ${surname}`, surname],
    personName: { given, surname },
    parties: [],
    offices: [],
    sources: ['this bench'],
  };
}

function partyOf(index: number): Actor {
  const name = syllablesOf(index);
  return {
    id: `party.${name}`,
    kind: 'party',
    name: `Partij voor ${capital(name)}`,
    names: [`Partij voor ${capital(name)}`, `P${name.toUpperCase()}`],
    parties: [],
    offices: [],
    sources: ['this bench'],
  };
}

/** A word for a number: names begin and end with all the letters that those of a real register do. */
function syllablesOf(index: number): string {
  const consonants = 'bdfghjklmnprstvwz';
  const vowels = 'aeiou';
  let word = '';
  for (let rest = index; rest > 0; rest = Math.floor(rest / 85)) {
    word += `${consonants[rest % 17] ?? ''}${vowels[rest % 5] ?? ''}`;
  }
  return word;
}

function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}

/** Reading with a register of ten thousand actors against the built-in one: 1 is no difference. */
export async function benchRegister(rounds: number, times: number): Promise<void> {
  const text = textOf(times);
  const small = builtInRegister();
  const large = registerOf(10_000);
  // The gazetteer is built once a register, and is no part of reading.
  readDocument('', small);
  readDocument('', large);
  const time = await medians(
    {
      small: () => readDocument(text, small).mentions.length,
      large: () => readDocument(text, large).mentions.length,
    },
    rounds,
  );
  report('reading, register of 10,000 actors / the built-in one', time.large / time.small, '×');
}
