import { lastAt } from './search';
import type { Span } from './span';

/** A stretch of a text, and what comes in its place. */
export interface TextEdit {
  readonly span: Span;
  readonly text: string;
}

/** A text after edits, and where in it stands what stood in the old one. */
export interface Edited {
  readonly text: string;
  /** The offset in the new text of an offset in the old one that doesn't lie inside an edit. */
  readonly moved: (offset: number) => number;
}

/** The text after edits that don't overlap, in whatever order they are given. */
export function edited(text: string, edits: readonly TextEdit[]): Edited {
  const ordered = [...edits].sort((one, other) => one.span.start - other.span.start);
  const pieces: string[] = [];
  /** Behind each edit: the offset in the old text, and how much further everything stands from there on. */
  const shifts: { readonly from: number; readonly by: number }[] = [];
  let at = 0;
  let by = 0;
  for (const { span, text: replacement } of ordered) {
    pieces.push(text.slice(at, span.start), replacement);
    at = span.end;
    by += replacement.length - (span.end - span.start);
    shifts.push({ from: span.end, by });
  }
  pieces.push(text.slice(at));
  return { text: pieces.join(''), moved: (offset) => offset + (lastAt(shifts, offset, ({ from }) => from)?.by ?? 0) };
}

/** The one edit that makes a text into another, as small as can be; none where they are the same. */
export function editBetween(before: string, after: string): readonly TextEdit[] {
  if (before === after) return [];
  const most = Math.min(before.length, after.length);
  let head = 0;
  while (head < most && before[head] === after[head]) head++;
  while (head > 0 && isInside(before, head)) head--;
  let tail = 0;
  while (tail < most - head && before[before.length - 1 - tail] === after[after.length - 1 - tail]) tail++;
  while (tail > 0 && isInside(before, before.length - tail)) tail--;
  return [{ span: { start: head, end: before.length - tail }, text: after.slice(head, after.length - tail) }];
}

/** Whether an offset lies in the middle of a character or of a line end, where editors let no edit begin or end. */
function isInside(text: string, offset: number): boolean {
  if (text[offset - 1] === '\r' && text[offset] === '\n') return true;
  return (text.codePointAt(offset - 1) ?? 0) > 0xffff;
}
