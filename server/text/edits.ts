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
