import { citationMeant } from '../corpus/resolve';
import type { Document, ResolvedBackReference } from '../document/model';
import { firstFrom, type Span } from '../text/span';
import { chainInWords, takenOver } from './hover/backReference';
import type { Question } from './question';
import { noteAround } from './thingsAt';

/** A few words of ours that an editor shows in a text. */
export interface InlayHint {
  /** Where in the text: behind the words that it explains. */
  readonly offset: number;
  /** `= Kamerstukken II 2020/21, 22112, nr. 2955, p. 12` */
  readonly label: string;
  /** By which notes; nothing where there is nothing to add. */
  readonly tooltip?: string;
}

/**
 * What *Idem*, *Ibidem* and their like in a stretch of a text stand for. A page that is printed with them isn't repeated, nor a
 * source that stands in the same note; where it isn't certain what they stand for nothing is shown.
 */
export async function inlayHints(question: Question, within: Span): Promise<readonly InlayHint[]> {
  const { mentions } = question.document;
  const hints: InlayHint[] = [];
  for (let index = firstFrom(mentions, within.start); index < mentions.length; index++) {
    const mention = mentions[index];
    if (mention === undefined || mention.span.start >= within.end) break;
    const hint = mention.kind === 'backReference' ? hintOf(mention, question) : undefined;
    if (hint !== undefined) hints.push(hint);
  }
  return hints;
}

function hintOf(reference: ResolvedBackReference, { document, language }: Question): InlayHint | undefined {
  const citation = citationMeant(reference, document);
  if (citation === undefined || inSameNote(document, citation.span, reference.span)) return undefined;
  const form = takenOver(reference, citation, reference.pages === undefined ? 'with pages' : 'without pages');
  const tooltip = chainInWords(reference.antecedent, document, language);
  return { offset: endOfWords(document, reference), label: `= ${form}`, ...(tooltip !== undefined && { tooltip }) };
}

function inSameNote({ footnotes }: Document, one: Span, other: Span): boolean {
  const note = noteAround(footnotes, one.start);
  return note !== undefined && note === noteAround(footnotes, other.start);
}

/** Behind `Idem` in `Idem, blz. 12`: the page printed there goes with what is shown before it. */
function endOfWords({ text }: Document, { span, pages }: ResolvedBackReference): number {
  if (pages === undefined) return span.end;
  const words = [...text.slice(span.start, pages.span.start).matchAll(/[^\s,]+/g)];
  const last = words.findLast(([word]) => !PAGE_WORD.test(word));
  return last === undefined ? span.end : span.start + last.index + last[0].length;
}

/** What stands between a back-reference and its page. */
const PAGE_WORD = /^(?:op|p|pp|pags?|blzz?|pgs?|pagina['’]?s?|bladzijden?|bladzijdes)\.?$/i;
