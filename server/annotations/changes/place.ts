import type { Wording } from '../../text/language';
import type { Annotation, Piece } from '../model';
import { pieceAt } from '../quote';
import type { Circumstances, Place } from './change';
import { alterOwn, NO_WORDS, type Outcome, refused, targetOn } from './outcome';
import { stretchesIn } from './stretches';

/**
 * One piece of an annotation where a person says that it is. Its other pieces keep the words that they have; only once all stand
 * at their places are they put in the order of the text, and is it known again of which version of the text they are.
 */
export function place(annotations: readonly Annotation[], { id, piece, span }: Place, at: Circumstances): Outcome {
  const [placed] = stretchesIn(at.text, [span]) ?? [];
  if (placed === undefined) return refused(NO_WORDS);
  return alterOwn(annotations, [id], at, (annotation) => {
    const { pieces, source } = annotation.target;
    if (source !== at.path || pieces[piece] === undefined) return refused(NO_SUCH_PIECE);
    const putDown = (one: Piece, index: number) => (index === piece ? pieceAt(at.text, placed) : one);
    const [first, ...others] = pieces;
    const now = [putDown(first, 0), ...others.map((one, index) => putDown(one, index + 1))] as const;
    const stands = (one: Piece) => at.text.slice(one.span.start, one.span.end) === one.quote.exact;
    const stretches = now.every(stands)
      ? stretchesIn(
          at.text,
          now.map((one) => one.span),
        )
      : undefined;
    const target = stretches === undefined ? { source, pieces: now } : targetOn(stretches, at);
    return { ...annotation, target };
  });
}

const NO_SUCH_PIECE: Wording = {
  nl: 'Deze plek van de annotatie is er niet meer. Bekijk de lijst opnieuw.',
  en: 'This place of the annotation is no longer there. Look at the list again.',
};
