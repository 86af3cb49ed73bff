import { isItemLabel } from '../text/sentence';
import type { Span } from '../text/span';
import type { Layout, LayoutLine } from './layout';
import type { Calls, Opener } from './noteOpeners';

/** A note as the layout shows it. */
export interface NoteLayout {
  readonly number: number;
  /** The digits. */
  readonly numberSpan: Span;
  /** Where the text of the note starts. */
  readonly bodyStart: number;
  /** From the digits to the last visible character. */
  readonly span: Span;
  /** The lines on which it stands: first and last, both included. */
  readonly lines: readonly [number, number];
  readonly page: number;
}

/**
 * How far a note goes: over the lines below it, to the next note, the end of the page or of the notes. `next` is the note
 * that follows, wherever it stands.
 */
export function extentOf(layout: Layout, opener: Opener, next: Opener | undefined): NoteLayout {
  let last = opener.line;
  for (let at = opener.line + 1; at < layout.lines.length; at++) {
    const line = layout.lines[at];
    if (line === undefined || line.page !== opener.page || at === next?.line) break;
    if (line.furniture !== undefined || isItemLabel(line.text)) break;
    if (line.text === '') continue;
    const noteFollows = next !== undefined && next.page === opener.page && next.line - at <= SHORT_REST;
    if (at > last + 1 && !continues(layout.lines[last], line, noteFollows)) break;
    if (at === last + 1 && (layout.lines[last]?.text.length ?? 0) > PARAGRAPH_LINE) break;
    last = at;
  }
  const end = layout.lines[last]?.span.end ?? opener.digits.end;
  return {
    number: opener.number,
    numberSpan: opener.digits,
    bodyStart: opener.bodyStart,
    span: { start: opener.start, end },
    lines: [opener.line, last],
    page: opener.page,
  };
}

/** How many lines the rest of a note may have behind a blank line, before the next note. */
const SHORT_REST = 4;

/** Longer lines are whole paragraphs: a text that is not wrapped. */
const PARAGRAPH_LINE = 240;

/** Whether a note goes on behind a blank line: what stands before doesn't close, and what follows doesn't open. */
function continues(last: LayoutLine | undefined, line: LayoutLine, noteFollows: boolean): boolean {
  if (last === undefined || last.text.length > PARAGRAPH_LINE) return false;
  if (/(?:[.!?;»”]|\.\)|https?:\S*|www\.\S*)$/.test(last.text)) return false;
  return /^[\p{Ll}(]/u.test(line.text) || noteFollows;
}

/**
 * Notes that share a line: `1 Kamerstuk 19 637, nr. 2375. 2 Idem, blz. 4.`, where the second is called from the text and
 * has no line of its own.
 */
export function splitJoined(
  note: NoteLayout,
  next: Opener | undefined,
  layout: Layout,
  calls: Calls,
): readonly NoteLayout[] {
  const parts: NoteLayout[] = [];
  let current = note;
  for (let index = note.lines[0]; index <= note.lines[1]; index++) {
    const line = layout.lines[index];
    if (line === undefined) continue;
    for (const match of line.text.matchAll(/[.;)»”] +(\d{1,3}) +(?=[\p{Lu}«“"(]|https?:|www\.)/gu)) {
      const digits = match[1] ?? '';
      const number = Number(digits);
      const free = next === undefined || next.number > number || next.page !== note.page;
      const counts = number === current.number + 1 && free;
      if (!counts || calls.find(number, note.span.start, 0).where === 'no') continue;
      const start = line.span.start + match.index + match[0].indexOf(digits);
      const end = line.span.start + match.index + 1;
      parts.push({ ...current, span: { start: current.span.start, end }, lines: [current.lines[0], index] });
      current = {
        ...current,
        number,
        numberSpan: { start, end: start + digits.length },
        bodyStart: line.span.start + match.index + match[0].length,
        span: { start, end: note.span.end },
        lines: [index, note.lines[1]],
      };
    }
  }
  return [...parts, current];
}
