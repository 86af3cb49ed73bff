import type { Actor, Register } from '../actors/model';
import { writtenNames } from '../actors/names';

/** What became of a register: which texts may read otherwise with the new one. */
export interface RegisterChange {
  /**
   * Whether a text may read otherwise: it has all words of a name of somebody who changed, or of an office that one of them
   * holds or held, wherever they stand. It answers yes too often rather than too seldom.
   */
  touches(text: string): boolean;
}

/** What differs between two registers; nothing where they have the same actors. */
export function registerChange(before: Register, after: Register): RegisterChange | undefined {
  const changed = changedActors(before, after);
  if (changed.length === 0) return undefined;
  const offices = changed.flatMap((actor) => actor.offices.flatMap(({ office }) => office ?? []));
  const named = [...changed, ...[...new Set(offices)].flatMap((id) => [before.get(id), after.get(id)])];
  const names = new Map(
    named.flatMap((actor) =>
      actor === undefined ? [] : namesOf(actor).map((name) => [wordsOf(name).join(' '), wordsOf(name)]),
    ),
  );
  if (names.size > MOST_NAMES) return { touches: () => true };
  return {
    touches(text) {
      const letters = onlyLetters(text);
      return [...names.values()].some((words) => words.every((word) => letters.includes(word)));
    },
  };
}

/** To look for more names than these in a text takes no less than to read it. */
const MOST_NAMES = 300;

/** Every actor who came, went or changed, as before and as after. */
function changedActors(before: Register, after: Register): readonly Actor[] {
  const changed: Actor[] = [];
  for (const [id, actor] of after) {
    const old = before.get(id);
    if (old === actor || (old && JSON.stringify(old) === JSON.stringify(actor))) continue;
    changed.push(actor, ...(old ? [old] : []));
  }
  for (const [id, actor] of before) if (!after.has(id)) changed.push(actor);
  return changed;
}

function namesOf(actor: Actor): readonly string[] {
  return [...writtenNames(actor).map(({ text }) => text), ...(actor.settledNames ?? [])];
}

function wordsOf(name: string): readonly string[] {
  return name.split(/[\s-]+/).map(onlyLetters);
}

/** A text without anything between its letters and digits, so that neither line ends nor hyphens hide a word. */
function onlyLetters(text: string): string {
  return text
    .normalize('NFD')
    .replace(/[^\p{L}\d]+/gu, '')
    .toLowerCase();
}
