import type { Wording } from '../../text/language';
import type { Annotation } from '../model';
import type { Circumstances, Widen } from './change';
import { edgeOutwards } from './edges';
import { alterFound, type Outcome, refused, spansOf, targetOn } from './outcome';
import { stretchesWithin } from './stretches';

/** More words before the first piece of an annotation, or behind the last. */
export function widen(annotations: readonly Annotation[], { id, edge, by }: Widen, at: Circumstances): Outcome {
  return alterFound(annotations, id, at, (annotation) => {
    const spans = spansOf(annotation);
    const offset = edge === 'start' ? spans[0].start : Math.max(...spans.map(({ end }) => end));
    const to = edgeOutwards(at.text, offset, edge, by);
    if (to === undefined) return refused(NOTHING_MORE);
    const taken = { start: Math.min(offset, to), end: Math.max(offset, to) };
    const stretches = stretchesWithin(at.text, [...spans, taken], { start: 0, end: at.text.length });
    return stretches === undefined ? refused(NOTHING_MORE) : { ...annotation, target: targetOn(stretches, at) };
  });
}

const NOTHING_MORE: Wording = {
  nl: 'Verder staat er geen tekst.',
  en: 'There is no more text in that direction.',
};
