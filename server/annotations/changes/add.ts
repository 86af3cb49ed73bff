import type { Annotation } from '../model';
import { givenBody } from './body';
import type { Add, AddMany, Circumstances, NewAnnotation, Refused } from './change';
import { done, NO_WORDS, type Outcome, refused, targetOn } from './outcome';
import { sameWordsIn } from './sameWords';
import { stretchesIn } from './stretches';

/** One annotation more, behind all others. */
export function add(annotations: readonly Annotation[], change: Add, at: Circumstances): Outcome {
  const added = newAnnotation(change, at);
  return 'status' in added ? added : done([...annotations, added]);
}

/**
 * Several at once, behind all others, without those that are there already. Where that leaves none, the first stands for all:
 * it is refused as it would be alone.
 */
export function addMany(annotations: readonly Annotation[], { items }: AddMany, at: Circumstances): Outcome {
  const present = sameWordsIn(annotations, at);
  const all: Annotation[] = [];
  const added: Annotation[] = [];
  for (const item of items) {
    const annotation = newAnnotation(item, at);
    if ('status' in annotation) return annotation;
    all.push(annotation);
    if (present.sameAs(annotation) !== undefined) continue;
    present.add(annotation);
    added.push(annotation);
  }
  if (all.length === 0) return refused(NO_WORDS);
  return done([...annotations, ...(added.length === 0 ? all.slice(0, 1) : added)]);
}

function newAnnotation({ spans, body: given, note }: NewAnnotation, at: Circumstances): Annotation | Refused {
  const stretches = stretchesIn(at.text, spans);
  if (stretches === undefined) return refused(NO_WORDS);
  const body = givenBody(given, at);
  if ('status' in body) return body;
  const remark = note?.trim() ?? '';
  return {
    id: at.newId(),
    creator: at.creator,
    created: at.now,
    target: targetOn(stretches, at),
    body,
    ...(remark !== '' && { note: remark }),
  };
}
