import type { Span } from './span';

/**
 * Where each line of a text starts, the first at 0. Lines end with `\n`, `\r\n` or `\r`, as the language server
 * protocol counts them; a form feed ends no line.
 */
export function lineStarts(text: string): readonly number[] {
  const starts = [0];
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code !== LINE_FEED && code !== CARRIAGE_RETURN) continue;
    if (code === CARRIAGE_RETURN && text.charCodeAt(at + 1) === LINE_FEED) at++;
    starts.push(at + 1);
  }
  return starts;
}

/** The index of the line in which an offset lies; offsets before or behind the text lie in the first or last line. */
export function lineAt(starts: readonly number[], offset: number): number {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((starts[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}

/**
 * The lines as they are laid out: without their ends, and cut at every form feed, so that a page that starts in the
 * middle of a line starts with a line of its own.
 */
export function layoutLines(text: string): readonly Span[] {
  const lines: Span[] = [];
  let start = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code !== LINE_FEED && code !== CARRIAGE_RETURN && code !== FORM_FEED) continue;
    lines.push({ start, end: at });
    if (code === CARRIAGE_RETURN && text.charCodeAt(at + 1) === LINE_FEED) at++;
    start = at + 1;
  }
  lines.push({ start, end: text.length });
  return lines;
}

const LINE_FEED = 10;
const FORM_FEED = 12;
const CARRIAGE_RETURN = 13;
