import { readDocument } from '../../../server/document/read';
import { marksOfNote } from '../../../server/features/occurrences';
import { edited, type TextEdit } from '../../../server/text/edits';
import { REGISTER } from './corpusOf';

/** The notes of a text, each with the words that call it: `3 ← zijn.3`; and every mark without a note: `gevraagd1 → nothing`. */
export function notesOf(text: string): readonly string[] {
  const document = readDocument(text, REGISTER);
  const notes = document.footnotes.map((note) => {
    const marks = marksOfNote(document, note).map(({ word }) => text.slice(word.start, word.end));
    return `${note.number.value} ← ${marks.join(', ') || 'nothing'}`;
  });
  const loose = document.mentions.flatMap((mention) =>
    mention.kind === 'footnoteMark' && mention.footnote === undefined
      ? [`${text.slice(mention.word.start, mention.word.end)} → nothing`]
      : [],
  );
  return [...notes, ...loose];
}

/** A text after what was answered: its new content, or the refusal. */
export function after(
  text: string,
  answer: { readonly edits: readonly TextEdit[] } | { readonly refusal: string },
): string {
  return 'refusal' in answer ? answer.refusal : edited(text, answer.edits).text;
}
