import type { Citation } from '../citations/model';
import type { Document } from '../document/model';
import { covers, type Span } from '../text/span';
import { printed } from './printed';

/**
 * A citation as it stands in the text, on one line, without its pages and what is attached to them. Undefined where it isn't
 * whole by itself: the second paper of `nr. 12 en 13`, which takes its dossier from the first.
 */
export function printedWithoutPages(citation: Citation, document: Document): string | undefined {
  const { pages: _pages, attachment, span, ...parts } = citation;
  const spans = Object.values(parts).flatMap((part) => spanOf(part) ?? []);
  if (!spans.every((part) => covers(span, part))) return undefined;
  const start = attachment === undefined ? span.start : Math.min(...spans.map((part) => part.start));
  const end = citation.pages === undefined ? span.end : Math.max(...spans.map((part) => part.end));
  return printed(document, { start, end });
}

function spanOf(part: unknown): Span | undefined {
  if (typeof part !== 'object' || part === null || !('span' in part)) return undefined;
  const { span } = part;
  if (typeof span !== 'object' || span === null || !('start' in span) || !('end' in span)) return undefined;
  const { start, end } = span;
  return typeof start === 'number' && typeof end === 'number' ? { start, end } : undefined;
}
