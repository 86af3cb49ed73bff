import { lineAt } from '../../text/lines';
import type { Span } from '../../text/span';

/** A place in its line, as a person looks it over: all on one line. */
export interface Preview {
  readonly before: string;
  readonly words: string;
  readonly behind: string;
}

/** The line in which a stretch stands, or lines; of long ones the part around it. `lines` are where the lines of the text start. */
export function previewOf(text: string, lines: readonly number[], { start, end }: Span): Preview {
  const from = Math.max(lines[lineAt(lines, start)] ?? 0, start - AROUND);
  const to = Math.min(lines[lineAt(lines, end) + 1] ?? text.length, end + AROUND);
  return {
    before: onOneLine(text.slice(from, start)).trimStart(),
    words: onOneLine(text.slice(start, end)),
    behind: onOneLine(text.slice(end, to)).trimEnd(),
  };
}

const AROUND = 100;

function onOneLine(text: string): string {
  return text.replace(/\s+/g, ' ');
}
