import type { Wording } from '../../text/language';
import type { Annotation } from '../model';
import type { Circumstances, Narrow } from './change';
import { edgeInwards } from './edges';
import { alterFound, type Outcome, refused, spansOf, targetOn } from './outcome';
import { type Stretches, stretchesWithin } from './stretches';

/** Fewer words: the first piece of an annotation from a later word on, or the last up to an earlier one. */
export function narrow(annotations: readonly Annotation[], change: Narrow, at: Circumstances): Outcome {
  return alterFound(annotations, change.id, at, (annotation) => {
    const stretches = narrowed(spansOf(annotation), change, at.text);
    return stretches === undefined ? refused(ALL_THERE_IS) : { ...annotation, target: targetOn(stretches, at) };
  });
}

/** A piece of which nothing would be left goes, as long as another is left. */
function narrowed(spans: Stretches, { edge, by }: Narrow, text: string): Stretches | undefined {
  const all = stretchesWithin(text, spans, { start: 0, end: text.length });
  const outer = edge === 'start' ? all?.[0] : all?.at(-1);
  if (outer === undefined) return undefined;
  const to = edgeInwards(text, outer, edge, by);
  return edge === 'start'
    ? stretchesWithin(text, spans, { start: to ?? outer.end, end: text.length })
    : stretchesWithin(text, spans, { start: 0, end: to ?? outer.start });
}

const ALL_THERE_IS: Wording = {
  nl: 'Zo bleef er niets over. Haal de annotatie weg als zij er niet hoort.',
  en: 'Nothing would be left. Remove the annotation if it doesn’t belong there.',
};
