import type { Document, Footnote, FootnoteMark } from '../document/model';
import { readDocument } from '../document/read';
import { edited, type TextEdit } from '../text/edits';
import { say } from '../text/language';
import { lineAt } from '../text/lines';
import { covers } from '../text/span';
import { type Circumstances, type Fix, type Fixer, inThisText } from './fix';

/** What the new note says: that its source is still to be filled in, which is a finding of its own until it is. */
const TO_FILL_IN = 'PM BRON';

/**
 * Writes the note that a mark calls, at the foot of the mark's page and between the notes around its number, laid out as the
 * other notes are. Not offered where the text with it would be read otherwise than meant.
 */
export const createNote: Fixer = ({ span }, circumstances) => {
  const { document, language } = circumstances;
  const mark = document.mentions.find(
    (mention): mention is FootnoteMark => mention.kind === 'footnoteMark' && mention.span.start === span.start,
  );
  if (mark === undefined || mark.footnote !== undefined) return [];
  const edit = noteEdit(mark, document);
  if (!addsOneNote(mark, edit, circumstances)) return [];
  const { number } = mark;
  const fix: Fix = {
    id: 'create-note',
    title: say(language, {
      nl: `Maak noot ${number} onder aan de pagina: ${number} ${TO_FILL_IN}`,
      en: `Create note ${number} at the foot of the page: ${number} ${TO_FILL_IN}`,
    }),
    safe: false,
    changes: () => inThisText(circumstances, [edit]),
  };
  return [fix];
};

/** Where the note comes and how it is written. */
function noteEdit({ span, number }: FootnoteMark, document: Document): TextEdit {
  const { footnotes, pages } = document;
  const page = lineAt(
    pages.map((one) => one.span.start),
    span.start,
  );
  const onPage = footnotes.filter((note) => note.page === page);
  const together = onPage.length === 0 && new Set(footnotes.map((note) => note.page)).size === 1;
  const neighbours = together ? footnotes : onPage;
  const before = neighbours.findLast((note) => Number(note.number.value) < Number(number));
  const behind = neighbours.find((note) => Number(note.number.value) > Number(number));
  const model = before ?? behind ?? footnotes[0];
  const note = number + (model ? behindNumber(model, document) : ' ') + TO_FILL_IN;
  const gap = gapBetween(neighbours, document) ?? gapBetween(footnotes, document) ?? endOfLine(document);
  if (before) return insertion(before.span.end, gap + note);
  if (behind) return insertion(behind.span.start, note + gap);
  const line = endOfLine(document);
  return insertion(endOfBody(page, document), `${line}${line}${note}${line}`);
}

function insertion(offset: number, text: string): TextEdit {
  return { span: { start: offset, end: offset }, text };
}

/** What stands between the number of a note and its words. */
function behindNumber({ number, body }: Footnote, { text }: Document): string {
  const between = text.slice(number.span.end, body.start);
  return /^[^\r\n]{1,8}$/.test(between) ? between : ' ';
}

/** What stands between two notes that follow each other: a line end, a line end with an empty line, or indentation. */
function gapBetween(notes: readonly Footnote[], { text }: Document): string | undefined {
  for (const [index, note] of notes.entries()) {
    const next = notes[index + 1];
    if (next === undefined || next.page !== note.page) continue;
    const between = text.slice(note.span.end, next.span.start);
    if (/^[ \t]*[\r\n]\s{0,20}$/.test(between)) return between;
  }
  return undefined;
}

function endOfLine({ text }: Document): string {
  return text.includes('\r\n') ? '\r\n' : '\n';
}

/** The end of the last words of a page, before its running foot. */
function endOfBody(page: number, { blocks, pages, text }: Document): number {
  const whole = pages[page]?.span ?? { start: 0, end: text.length };
  const ends = blocks
    .filter(({ kind }) => kind !== 'runningFoot')
    .flatMap(({ pieces }) => pieces.flatMap((piece) => (covers(whole, piece) ? [piece.end] : [])));
  return Math.max(whole.start, ...ends);
}

/** Whether the text with the edit has this one note more, called by the mark, and is for the rest numbered as before. */
function addsOneNote(mark: FootnoteMark, edit: TextEdit, { document, corpus }: Circumstances): boolean {
  const after = edited(document.text, [edit]);
  const read = readDocument(after.text, corpus.register, document);
  const start = after.moved(mark.span.start);
  const called = read.mentions.find((mention) => mention.kind === 'footnoteMark' && mention.span.start === start);
  const footnote = called?.kind === 'footnoteMark' ? called.footnote : undefined;
  const inserted = edit.span.start + edit.text.length;
  if (footnote === undefined || footnote < edit.span.start || footnote >= inserted) return false;
  const others = read.footnotes.filter((note) => note.number.span.start !== footnote);
  const isSame = (note: Footnote, index: number): boolean => note.number.value === others[index]?.number.value;
  return others.length === document.footnotes.length && document.footnotes.every(isSame);
}
