import type { Span } from '../text/span';
import type { Document } from './model';

/**
 * The stretches of a span that are its own text. A span that runs over a page encloses the notes and the running foot that
 * stand between the pages; those are cut out.
 */
export function ownStretches(document: Document, span: Span): readonly Span[] {
  const stretches: Span[] = [];
  let start = span.start;
  for (const interruption of interruptionsIn(document, span)) {
    if (interruption.start > start) stretches.push({ start, end: interruption.start });
    start = Math.max(start, interruption.end);
  }
  if (start < span.end) stretches.push({ start, end: span.end });
  return stretches;
}

/** The notes and running feet that lie inside the span, not around it, in the order of the text. */
export function interruptionsIn(document: Document, span: Span): readonly Span[] {
  const interruptions = interruptionsOf(document);
  let low = 0;
  let high = interruptions.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((interruptions[middle]?.start ?? 0) <= span.start) low = middle + 1;
    else high = middle;
  }
  const inside: Span[] = [];
  for (let index = low; index < interruptions.length; index++) {
    const interruption = interruptions[index];
    if (interruption === undefined || interruption.end >= span.end) break;
    inside.push(interruption);
  }
  return inside;
}

/** Documents don't change, so what is worked out of one is kept as long as the document is. */
const known = new WeakMap<Document, readonly Span[]>();

function interruptionsOf(document: Document): readonly Span[] {
  const before = known.get(document);
  if (before !== undefined) return before;
  const interruptions = document.blocks
    .filter(({ kind }) => kind === 'footnote' || kind === 'runningFoot')
    .map(({ span }) => span);
  known.set(document, interruptions);
  return interruptions;
}
