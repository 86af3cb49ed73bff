import type { Position, Range } from 'vscode-languageserver';
import { lineAt } from '../text/lines';
import type { Span } from '../text/span';

/** What is needed of a text to count its lines: where each starts, as `Document.lines` says. */
export type Lines = readonly number[];

/** The position of an offset; both count UTF-16 code units. An offset before the text is its start. */
export function positionAt(lines: Lines, offset: number): Position {
  const line = lineAt(lines, offset);
  return { line, character: Math.max(0, offset - (lines[line] ?? 0)) };
}

/** The range of a span. */
export function rangeOf(lines: Lines, { start, end }: Span): Range {
  return { start: positionAt(lines, start), end: positionAt(lines, end) };
}

/**
 * The offset of a position. A character behind the end of its line is the end of that line, before what ends it; a line behind
 * the last is the end of the text.
 */
export function offsetAt(
  { text, lines }: { readonly text: string; readonly lines: Lines },
  position: Position,
): number {
  const start = lines[position.line];
  if (start === undefined) return position.line < 0 ? 0 : text.length;
  return Math.min(start + Math.max(0, position.character), endOfLine(text, start, lines[position.line + 1]));
}

function endOfLine(text: string, start: number, next: number | undefined): number {
  if (next === undefined) return text.length;
  return Math.max(start, text.startsWith('\r\n', next - 2) ? next - 2 : next - 1);
}
