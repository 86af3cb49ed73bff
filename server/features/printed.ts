import type { Document } from '../document/model';
import { ownStretches } from '../document/ownStretches';
import { flowOf } from '../text/flow';
import type { Span } from '../text/span';

/**
 * A stretch of a document as a reader reads it: on one line, words broken at a line end joined, and without the notes and the
 * running foot between the pages that it runs over.
 */
export function printed(document: Document, span: Span): string {
  return flowOf(document.text, ownStretches(document, span)).text;
}

/** Text of at most `longest` UTF-16 code units, cut between words where it can be, with `…` for what is left out. */
export function clipped(text: string, longest: number): string {
  if (text.length <= longest) return text;
  const cut = text.slice(0, longest - 1);
  const space = cut.lastIndexOf(' ');
  const whole = space > longest / 2 ? cut.slice(0, space) : cut;
  return `${whole.replace(/[\uD800-\uDBFF]$/, '').replace(/[\s,;:–-]$/, '')}…`;
}
