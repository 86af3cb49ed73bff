import type { Wording } from '../text/language';
import { decisionId } from './decisions';
import type { Annotation } from './model';
import type { ComparedPassage } from './sideBySide';

/** What a third person decides of a passage that two annotators gave something else. */
export type Choice = 'one' | 'other' | 'both' | 'neither';

export const CHOICES: readonly Choice[] = ['one', 'other', 'both', 'neither'];

/** What tells a passage from all others of two annotators, also when their files are read again: what it is made of. */
export function passageId({ one, other }: ComparedPassage): string {
  return decisionId([...one, ...other].map(({ id }) => id).sort());
}

/**
 * The annotations of a third file with a decision on a passage in the place of what was decided on it before. The chosen
 * annotations come into it as they are, under identifiers of the decision; the question that a merge asked about it is answered.
 * `answer` says in words what was chosen.
 */
export function decide(
  standing: readonly Annotation[],
  passage: ComparedPassage,
  choice: Choice,
  answer: string,
): readonly Annotation[] {
  const id = passageId(passage);
  const kept = standing.filter((one) => one.id === id || !one.id.startsWith(`${id}#`));
  const chosen = chosenOf(passage, choice);
  const question = standing.find((one) => one.id === id);
  const { target } = passage;
  const asked: Annotation =
    question?.body.motivation === 'questioning'
      ? { ...question, body: { ...question.body, state: 'answered', answer } }
      : { id, target, body: { motivation: 'questioning', text: answer, state: 'answered', answer } };
  const taken = chosen.map(
    ({ target: where, body, note }, index): Annotation => ({
      id: `${id}#${index + 1}`,
      target: where,
      body,
      ...(note !== undefined && { note }),
    }),
  );
  return [...kept.filter((one) => one.id !== id), asked, ...taken];
}

/** What was decided on a passage, in words; nothing where nothing was. */
export function decisionOn(standing: readonly Annotation[], passage: ComparedPassage): string | undefined {
  const id = passageId(passage);
  const known = standing.find((one) => one.id === id)?.body;
  if (known?.motivation !== 'questioning' || known.state === 'open') return undefined;
  return known.answer ?? known.text;
}

/**
 * Which choice was made on a passage: told by what was taken over, for the words are those of whoever decided, with the names and
 * in the language of then. Nothing where nothing was decided, or something else than can be chosen. `standing` is the third
 * file with its places, as those of the passage, in the text as it is now, and with the codes of now.
 */
export function choiceOn(standing: readonly Annotation[], passage: ComparedPassage): Choice | undefined {
  const answer = decisionOn(standing, passage);
  if (answer === undefined) return undefined;
  const taken = standing.filter(({ id }) => id.startsWith(`${passageId(passage)}#`));
  // Who answers a question without taking anything over hasn't thereby said that neither holds.
  if (taken.length === 0) return answer === NEITHER.nl || answer === NEITHER.en ? 'neither' : undefined;
  const said = sayingAll(taken);
  return CHOICES.find((choice) => sayingAll(chosenOf(passage, choice)) === said);
}

/** What is decided where neither holds. */
export const NEITHER: Wording = { nl: 'Geen van beide', en: 'Neither' };

function chosenOf(passage: ComparedPassage, choice: Choice): readonly Annotation[] {
  switch (choice) {
    case 'one':
    case 'other':
      return passage[choice];
    case 'both':
      return both(passage);
    case 'neither':
      return [];
  }
}

function sayingAll(annotations: readonly Annotation[]): string {
  return annotations.map(sameAs).sort().join('\n');
}

/** All of both, what they agree on once. */
function both({ one, other }: ComparedPassage): readonly Annotation[] {
  const known = new Set(one.map(sameAs));
  return [...one, ...other.filter((annotation) => !known.has(sameAs(annotation)))];
}

function sameAs({ body, target }: Annotation): string {
  return JSON.stringify([body, target.pieces.map(({ span }) => span)]);
}
