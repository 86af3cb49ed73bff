import type { Citation, Part } from './model';
import { digits, inOrder, map, oneOf, optional, part, type Rule, word, wordLike } from './rules';

/**
 * `bijlage bij`, `Bijlage 2 van`, `bijlagen bij het`: an attachment of what follows is cited.
 */
export const attachment: Rule<Part> = part(
  map(
    inOrder({
      attachment: word('bijlage', 'bijlagen'),
      which: optional(
        oneOf<unknown>(
          digits(1, 2),
          wordLike((text) => /^[A-Z]$|^[IVX]+$/.test(text)),
        ),
      ),
      belonging: optional(word('behorend', 'behorende')),
      preposition: word('bij', 'van'),
      article: optional(word('de', 'het')),
    }),
    (read) => read.attachment.toLowerCase(),
  ),
);

/** The citations of one reading with the attachment before them: `bijlagen` belong to each of them, a `bijlage` to the first. */
export function attached(attachedPart: Part, citations: readonly Citation[]): readonly Citation[] {
  const { start } = attachedPart.span;
  const opened = citations[0]?.span.start;
  return citations.map((printed, index) => {
    const citation =
      'list' in printed && printed.list?.start === opened
        ? { ...printed, list: { start, end: printed.list.end } }
        : printed;
    if (index > 0) return attachedPart.value === 'bijlagen' ? { ...citation, attachment: attachedPart } : citation;
    return { ...citation, attachment: attachedPart, span: { start, end: citation.span.end } };
  });
}
