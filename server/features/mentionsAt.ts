import type { Document, Mention } from '../document/model';
import type { Span } from '../text/span';

/**
 * The mentions at an offset, the one that a reader means first: what the offset lies in before what ends at it (as a cursor
 * behind the last letter of a word does), then the shorter before the longer. Quotations come last, since almost everything
 * else can stand inside one. An offset outside the text has none.
 */
export function mentionsAt(document: Document, offset: number): readonly Mention[] {
  const { reach, interruptions } = placesOf(document);
  const found: Mention[] = [];
  for (let index = lastStartingBy(document.mentions, offset); index >= 0; index--) {
    if ((reach[index] ?? 0) < offset) break;
    const mention = document.mentions[index];
    if (mention === undefined || mention.span.end < offset) continue;
    if (!interruptionsIn(interruptions, mention.span).some(({ start, end }) => start <= offset && offset < end))
      found.push(mention);
  }
  return found.sort(
    (one, other) =>
      Number(one.kind === 'quotation') - Number(other.kind === 'quotation') ||
      Number(one.span.end === offset) - Number(other.span.end === offset) ||
      lengthOf(one.span) - lengthOf(other.span),
  );
}

/**
 * The stretches of a span that are its own text. A span that runs over a page encloses the notes and the running foot that
 * stand between the pages; those are cut out.
 */
export function ownStretches(document: Document, span: Span): readonly Span[] {
  const stretches: Span[] = [];
  let start = span.start;
  for (const interruption of interruptionsIn(placesOf(document).interruptions, span)) {
    if (interruption.start > start) stretches.push({ start, end: interruption.start });
    start = Math.max(start, interruption.end);
  }
  if (start < span.end) stretches.push({ start, end: span.end });
  return stretches;
}

/** The index of the last item that starts at or before the offset, or -1. The items are in the order of the text. */
export function lastStartingBy(items: readonly { readonly span: Span }[], offset: number): number {
  let low = 0;
  let high = items.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((items[middle]?.span.start ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

interface Places {
  /** For each mention, the furthest end of it and of all before it: where looking back can stop. */
  readonly reach: readonly number[];
  /** Notes and running feet, in the order of the text. */
  readonly interruptions: readonly Span[];
}

/** Documents don't change, so what is worked out of one is kept as long as the document is. */
const known = new WeakMap<Document, Places>();

function placesOf(document: Document): Places {
  const before = known.get(document);
  if (before !== undefined) return before;
  let furthest = 0;
  const reach = document.mentions.map(({ span }) => {
    furthest = Math.max(furthest, span.end);
    return furthest;
  });
  const interruptions = document.blocks
    .filter(({ kind }) => kind === 'footnote' || kind === 'runningFoot')
    .map(({ span }) => span);
  const places = { reach, interruptions };
  known.set(document, places);
  return places;
}

/** The interruptions that lie inside the span, not around it. */
function interruptionsIn(interruptions: readonly Span[], span: Span): readonly Span[] {
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

function lengthOf(span: Span): number {
  return span.end - span.start;
}
