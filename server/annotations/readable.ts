import type { Mention } from '../document/model';
import { type Flow, flowOf } from '../text/flow';
import { firstFrom, type Placed, type Span } from '../text/span';

/** The marks of notes in a text, in its order: digits that are glued to words without being part of them. */
export function marksIn(mentions: readonly Mention[]): readonly Placed[] {
  return mentions.filter(({ kind }) => kind === 'footnoteMark');
}

/** Stretches of a text on one line, as `flowOf` reads them, without the marks of notes. */
export function flowWithoutMarks(text: string, stretches: readonly Span[], marks: readonly Placed[]): Flow {
  return flowOf(
    text,
    stretches.flatMap((stretch) => around(stretch, marks)),
  );
}

function around({ start, end }: Span, marks: readonly Placed[]): readonly Span[] {
  const left: Span[] = [];
  let from = start;
  for (let index = firstFrom(marks, start); ; index++) {
    const mark = marks[index]?.span;
    if (mark === undefined || mark.start >= end) break;
    if (mark.start > from) left.push({ start: from, end: mark.start });
    from = Math.max(from, mark.end);
  }
  if (from < end) left.push({ start: from, end });
  return left;
}
