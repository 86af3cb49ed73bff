import type { Block, Document, Mention } from '../../../server/document/model';
import { lineStarts } from '../../../server/text/lines';
import { byPlace, type Span } from '../../../server/text/span';

/** A document made by hand, for what a text seldom shows: mentions anywhere, and notes between the pages. */
export function documentWith(text: string, mentions: readonly Mention[], notes: readonly Span[] = []): Document {
  const blocks = notes.map((span): Block => ({ kind: 'footnote', span, pieces: [span] }));
  return {
    text,
    lines: lineStarts(text),
    pages: [{ span: { start: 0, end: text.length }, ordinal: 1 }],
    blocks,
    footnotes: [],
    headings: [],
    mentions: mentions.toSorted(byPlace),
    dates: [],
  };
}

/** Where a piece of a text stands first. */
export function spanOf(text: string, piece: string): Span {
  const start = text.indexOf(piece);
  return { start, end: start + piece.length };
}

/** A person named there. */
export function person(text: string, name: string): Mention {
  const reading = { status: 'certain', actorId: `person.${name.toLowerCase()}` } as const;
  return { kind: 'actor', span: spanOf(text, name), actorKind: 'person', reading };
}

/** A quotation there, with its marks. */
export function quotation(text: string, quoted: string): Mention {
  const span = spanOf(text, quoted);
  return { kind: 'quotation', form: 'direct', span, quoted: { start: span.start + 1, end: span.end - 1 } };
}
