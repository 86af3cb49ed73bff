import type { Wording } from '../../text/language';
import { isSame } from '../diff';
import type { Annotation } from '../model';
import { shortened } from '../shortened';
import { add, addMany } from './add';
import { answer, reopen } from './answer';
import type { AnnotationChange, Changed, Circumstances } from './change';
import { join } from './join';
import { narrow } from './narrow';
import { note } from './note';
import { isFound, type Outcome, refused, spansOf } from './outcome';
import { place } from './place';
import { reach } from './reach';
import { recode } from './recode';
import { remove } from './remove';
import { rephrase } from './rephrase';
import { sameWordsIn } from './sameWords';
import { split } from './split';
import { fillStatement } from './statement';
import { widen } from './widen';

/**
 * The annotations of a text after a change that a person makes, or why there is none: all of it is done or nothing. Their places
 * are those in the text as it is now, but for the pieces that are lost; what is changed takes the words that stand there now,
 * what isn't stays as it is. What would be on the very same words twice is refused.
 */
export function applyChange(annotations: readonly Annotation[], change: AnnotationChange, at: Circumstances): Changed {
  const outcome = outcomeOf(annotations, change, at);
  if (outcome.status === 'refused') return outcome;
  const before = new Map(annotations.map((annotation) => [annotation.id, annotation]));
  const touched = outcome.annotations.filter((annotation) => before.get(annotation.id) !== annotation);
  const now = { ...at, lost: stillLost(at.lost, touched, before) };
  const present = sameWordsIn(outcome.annotations, now);
  const twice = touched.find(
    (one) => saysOther(one, before.get(one.id)) && isFound(one, now) && present.sameAs(one) !== undefined,
  );
  if (twice !== undefined) return refused(TWICE(shortened(wordsOf(twice))));
  const left = new Set(outcome.annotations.map(({ id }) => id));
  return {
    status: 'changed',
    annotations: outcome.annotations,
    touched: touched.map(({ id }) => id),
    gone: annotations.flatMap(({ id }) => (left.has(id) ? [] : [id])),
  };
}

function outcomeOf(annotations: readonly Annotation[], change: AnnotationChange, at: Circumstances): Outcome {
  switch (change.kind) {
    case 'add':
      return add(annotations, change, at);
    case 'addMany':
      return addMany(annotations, change, at);
    case 'remove':
      return remove(annotations, change, at);
    case 'recode':
      return recode(annotations, change, at);
    case 'reach':
      return reach(annotations, change, at);
    case 'widen':
      return widen(annotations, change, at);
    case 'narrow':
      return narrow(annotations, change, at);
    case 'split':
      return split(annotations, change, at);
    case 'join':
      return join(annotations, change, at);
    case 'note':
      return note(annotations, change, at);
    case 'rephrase':
      return rephrase(annotations, change, at);
    case 'answer':
      return answer(annotations, change, at);
    case 'reopen':
      return reopen(annotations, change, at);
    case 'statement':
      return fillStatement(annotations, change, at);
    case 'place':
      return place(annotations, change, at);
  }
}

/** Those that aren't found after a change either: what was put on words is. */
function stillLost(
  lost: Circumstances['lost'],
  touched: readonly Annotation[],
  before: ReadonlyMap<string, Annotation>,
): NonNullable<Circumstances['lost']> {
  const placed = new Set(touched.flatMap(({ id, target }) => (before.get(id)?.target === target ? [] : [id])));
  return new Map([...(lost ?? [])].filter(([id]) => !placed.has(id)));
}

/** Whether an annotation is new, or says something else or of other words than before; another note makes no other of it. */
function saysOther(annotation: Annotation, before: Annotation | undefined): boolean {
  return before === undefined || !isSame([annotation.body, spansOf(annotation)], [before.body, spansOf(before)]);
}

function wordsOf({ target }: Annotation): string {
  return target.pieces.map(({ quote }) => quote.exact).join(' … ');
}

const TWICE = (words: string): Wording => ({
  nl: `Dit staat al op «${words}».`,
  en: `This is on “${words}” already.`,
});
