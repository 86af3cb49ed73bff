import type { Ignored } from '../corpus/settings';
import type { Document } from '../document/model';
import type { Span } from '../text/span';
import type { Found } from './fix';

/** How much of the text around a quote is kept with it, and looked at, in UTF-16 code units. */
const AROUND = 32;
/** White space can be much longer than the one space that it counts for. */
const LOOKED_AT = 4 * AROUND;
const LONGEST_QUOTE = 120;

/** Words of a text by which they are found again when the text around them changes: no offsets, white space as one space. */
export interface Anchor {
  readonly quote: string;
  readonly before: string;
  readonly behind: string;
}

/** How a stretch of a text is found again. Of a very long one its first words are the quote. */
export function anchorOf({ text }: Pick<Document, 'text'>, { start, end }: Span): Anchor {
  const before = onOneLine(text.slice(Math.max(0, start - LOOKED_AT), start)).trimStart();
  const behind = onOneLine(text.slice(end, end + LOOKED_AT)).trimEnd();
  return {
    quote: onOneLine(text.slice(start, Math.min(end, start + LOOKED_AT)))
      .trim()
      .slice(0, LONGEST_QUOTE),
    before: lastWords(before),
    behind: firstWords(behind),
  };
}

/**
 * Whether a person said that a finding is to be ignored. A quote must stand there as it was; of the words around it those before
 * or those behind, so that a text can be edited on one side without bringing the finding back.
 */
export function isIgnored(found: Found, document: Document, uri: string, ignored: readonly Ignored[]): boolean {
  return ignoredBy(found, document, uri, ignored) !== undefined;
}

/** The entry by which a finding is ignored, the first if several say so. */
export function ignoredBy(
  found: Found,
  document: Document,
  uri: string,
  ignored: readonly Ignored[],
): Ignored | undefined {
  let anchor: Anchor | undefined;
  return ignored.find(({ rule, file, quote, before, behind }) => {
    if (rule !== found.code || (file !== undefined && file !== uri)) return false;
    if (quote === undefined) return true;
    anchor ??= anchorOf(document, found.span);
    if (anchor.quote !== quote) return false;
    if (before === undefined && behind === undefined) return true;
    return (
      (before !== undefined && anchor.before.endsWith(before)) ||
      (behind !== undefined && anchor.behind.startsWith(behind))
    );
  });
}

function onOneLine(text: string): string {
  return text.replace(/\s+/g, ' ');
}

/** Whole words, where there is room for one. */
function lastWords(text: string): string {
  const last = text.slice(-AROUND);
  return (last.length < text.length && last.includes(' ') ? last.slice(last.indexOf(' ')) : last).trim();
}

function firstWords(text: string): string {
  const first = text.slice(0, AROUND);
  return (first.length < text.length && first.includes(' ') ? first.slice(0, first.lastIndexOf(' ')) : first).trim();
}
