import type { TextEdit } from '../text/edits';
import { byPlace, type Span } from '../text/span';
import { leastEdits } from './leastEdits';

/** Where a span is after edits in the editor. */
export type Moved =
  | { readonly status: 'kept'; readonly span: Span }
  /** All of it is gone, or was replaced as a whole; `at` is where it was, in the text as it is now. */
  | { readonly status: 'gone'; readonly at: number };

/**
 * Moves spans with the words they cover, one answer for each, in the order given. `edits` are those of one change: places in
 * the text before it (`before`), none overlapping. What is typed at the edge of a span stays outside, what is typed in it
 * belongs to it, and what is deleted of it is no longer in it. An edit that replaces words by nearly the same words, as a
 * formatter or a correction does, counts as the difference only (`leastEdits.ts`). Of a span that is gone the annotation still
 * has the words.
 */
export function moveWithEdits(spans: readonly Span[], edits: readonly TextEdit[], before: string): readonly Moved[] {
  const least = edits.flatMap((edit) => leastEdits(edit, before)).sort(byPlace);
  const changes = least.map(({ span, text }) => ({ span, by: text.length - (span.end - span.start) }));
  const shifts = [0];
  for (const { by } of changes) shifts.push((shifts.at(-1) ?? 0) + by);
  return spans.map((span) => movedSpan(span, least, shifts));
}

/** `shifts` tell by how much the text has grown before each edit. */
function movedSpan(span: Span, edits: readonly TextEdit[], shifts: readonly number[]): Moved {
  const start = edgeAfter(span.start, 'start', edits, shifts);
  const end = edgeAfter(span.end, 'end', edits, shifts);
  return start < end || (start === end && span.start === span.end)
    ? { status: 'kept', span: { start, end } }
    : { status: 'gone', at: Math.min(start, end) };
}

/** An edge that lies in what was replaced goes to the near end of what is left of the span. */
function edgeAfter(
  offset: number,
  edge: 'start' | 'end',
  edits: readonly TextEdit[],
  shifts: readonly number[],
): number {
  const index = edits.length - countFrom(edits, offset, edge);
  const last = edits[index - 1];
  const shift = shifts[index - 1] ?? 0;
  if (last === undefined) return offset;
  if (edge === 'start' && last.span.end > offset) return last.span.start + last.text.length + shift;
  if (edge === 'end' && last.span.end > offset) return last.span.start + shift;
  return offset + (shifts[index] ?? 0);
}

/** How many edits, from the last on, leave an edge alone: they begin behind it. */
function countFrom(edits: readonly TextEdit[], offset: number, edge: 'start' | 'end'): number {
  let low = 0;
  let high = edits.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const start = edits[middle]?.span.start ?? 0;
    // What is put in right at the start of a span pushes it on; what is put in right at its end doesn't.
    if (edge === 'start' ? start <= offset : start < offset) low = middle + 1;
    else high = middle;
  }
  return edits.length - low;
}
