import type { Span } from '../text/span';
import { actorHover } from './hover/actor';
import { backReferenceHover } from './hover/backReference';
import { citationHover } from './hover/citation';
import { dateHover } from './hover/date';
import { footnoteHover, markHover } from './hover/footnote';
import { identityHover } from './hover/identity';
import { placeholderHover } from './hover/placeholder';
import { quotationHover } from './hover/quotation';
import { writerHover } from './hover/writer';
import type { Markdown } from './markdown';
import type { Question } from './question';
import { pointedAt, type Thing, thingsAt } from './thingsAt';

/** What is shown when a reader points at something. */
export interface HoverAnswer {
  /** What it is about: the whole mention. */
  readonly span: Span;
  readonly markdown: string;
}

/**
 * What is known of the thing at an offset, in the user's language. Where things lie inside each other the innermost that has
 * something to say is told; a quotation only where nothing else stands. Of `ik` in a signed letter, who signs it. Nothing where
 * there is nothing to say.
 */
export async function hover(question: Question, offset: number): Promise<HoverAnswer | undefined> {
  for (const thing of thingsAt(question.document, offset)) {
    const content = contentOf(thing, question);
    if (content !== undefined) return { span: pointedAt(thing, offset), markdown: content.markdown };
  }
  return writerHover(question, offset);
}

function contentOf(thing: Thing, question: Question): Markdown | undefined {
  switch (thing.kind) {
    case 'actor':
      return actorHover(thing, question);
    case 'footnoteMark':
      return markHover(thing, question);
    case 'footnote':
      return footnoteHover(thing, question);
    case 'citation':
      return citationHover(thing, question);
    case 'backReference':
      return backReferenceHover(thing, question);
    case 'placeholder':
      return placeholderHover(thing, question);
    case 'date':
      return dateHover(thing, question);
    case 'quotation':
      return quotationHover(thing, question);
    case 'identity':
      return identityHover(thing, question);
    case 'address':
      return undefined;
  }
}
