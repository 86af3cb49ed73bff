import { lettersIn } from './letters';
import type { Utterance } from './model';
import { questionsAndAnswers } from './questionsAndAnswers';
import type { Spoken } from './spoken';
import { turnsIn } from './turns';

/**
 * Whose words the parts of a text are: turns in debates, signed letters, questions and answers. What of these nobody is
 * certain to say is left out.
 */
export function utterancesOf(spoken: Spoken): readonly Utterance[] {
  const blocks = spoken.blocks.filter(({ kind }) => kind !== 'footnote' && kind !== 'runningFoot');
  const body: Spoken = { ...spoken, blocks };
  const letters = lettersIn(body);
  return [...turnsIn(body), ...letters, ...questionsAndAnswers(body, letters)].sort(
    (one, other) => one.span.start - other.span.start || other.span.end - one.span.end,
  );
}
