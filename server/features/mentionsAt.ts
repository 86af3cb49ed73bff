import type { Document, Mention } from '../document/model';
import { interruptionsIn } from '../document/ownStretches';
import type { Span } from '../text/span';

/**
 * The mentions at an offset, the one that a reader means first: what the offset lies in before what ends at it (as a cursor
 * behind the last letter of a word does), then the shorter before the longer. Quotations come last, since almost everything
 * else can stand inside one. An offset outside the text has none.
 */
export function mentionsAt(document: Document, offset: number): readonly Mention[] {
  const reach = reachOf(document);
  const found: Mention[] = [];
  for (let index = lastStartingBy(document.mentions, offset); index >= 0; index--) {
    if ((reach[index] ?? 0) < offset) break;
    const mention = document.mentions[index];
    if (mention === undefined || mention.span.end < offset) continue;
    if (!interruptionsIn(document, mention.span).some(({ start, end }) => start <= offset && offset < end))
      found.push(mention);
  }
  return found.sort(
    (one, other) =>
      Number(one.kind === 'quotation') - Number(other.kind === 'quotation') ||
      Number(one.span.end === offset) - Number(other.span.end === offset) ||
      lengthOf(one.span) - lengthOf(other.span),
  );
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

/** Documents don't change, so what is worked out of one is kept as long as the document is. */
const known = new WeakMap<Document, readonly number[]>();

/** For each mention, the furthest end of it and of all before it: where looking back can stop. */
function reachOf(document: Document): readonly number[] {
  const before = known.get(document);
  if (before !== undefined) return before;
  let furthest = 0;
  const reach = document.mentions.map(({ span }) => {
    furthest = Math.max(furthest, span.end);
    return furthest;
  });
  known.set(document, reach);
  return reach;
}

function lengthOf(span: Span): number {
  return span.end - span.start;
}
