import type { Citation } from '../citations/model';
import type { Corpus, CorpusDocument } from '../corpus/model';
import { resolve } from '../corpus/resolve';
import type { Document, Quotation, ResolvedBackReference } from '../document/model';
import { sentenceAt } from '../text/sentence';
import { firstFrom, type Span } from '../text/span';

/**
 * The one text of the corpus that a quotation is attributed to: what the note cites that is called behind it, or, where none is,
 * what its sentence cites. Nothing where several sources are cited there, or the source isn't certainly one text of the corpus.
 */
export function quotedSource(quotation: Quotation, document: Document, corpus: Corpus): CorpusDocument | undefined {
  const sentence = sentenceAt(document.text, Math.max(quotation.span.start, quotation.span.end - 1));
  const note = noteBehind(quotation, sentence.end, document);
  const references = referencesIn(note ?? sentence, document).filter(
    ({ span }) => note !== undefined || span.end <= quotation.span.start || span.start >= quotation.span.end,
  );
  const [reference, ...others] = references;
  if (reference === undefined || others.length > 0 || reference.attachment) return undefined;
  const [target, ...more] = resolve(reference, document, corpus);
  return more.length === 0 ? target?.document : undefined;
}

/** The note that is called right before the closing mark of a quotation, or behind it in the same sentence. */
function noteBehind({ quoted }: Quotation, end: number, { mentions, footnotes }: Document): Span | undefined {
  const longestMark = 4;
  for (let index = firstFrom(mentions, quoted.end - longestMark); index < mentions.length; index++) {
    const mention = mentions[index];
    if (mention === undefined || mention.span.start > end) return undefined;
    if (mention.kind !== 'footnoteMark') continue;
    const note = footnotes[firstFrom(footnotes, mention.footnote ?? Number.MAX_SAFE_INTEGER)];
    return note?.body ?? { start: 0, end: 0 };
  }
  return undefined;
}

type Reference = (Citation | ResolvedBackReference) & { readonly attachment?: unknown };

function referencesIn({ start, end }: Span, { mentions }: Document): readonly Reference[] {
  const found: Reference[] = [];
  for (let index = firstFrom(mentions, start); index < mentions.length; index++) {
    const mention = mentions[index];
    if (mention === undefined || mention.span.start >= end) break;
    if (mention.kind === 'citation' || mention.kind === 'backReference') found.push(mention);
  }
  return found;
}
