import type { Register } from '../actors/model';
import type { Document, Footnote, FootnoteMark, ResolvedBackReference } from '../document/model';
import { readDocument } from '../document/read';
import { type Edited, edited, type TextEdit } from '../text/edits';
import { groupBy } from '../text/groupBy';
import { lastAt } from '../text/search';
import { noteAround } from './thingsAt';

/** Edits, or the reason why there are none, for the user: what stands in the way and what to do about it. */
export type EditsOrRefusal = { readonly edits: readonly TextEdit[] } | { readonly refusal: string };

/** A mark whose note is missing, or a note that no mark calls. */
export type Misfit =
  | { readonly kind: 'mark without note'; readonly mark: FootnoteMark }
  | { readonly kind: 'note without mark'; readonly note: Footnote };

/** All marks and notes of a document that have no counterpart, in the order of the text. */
export function misfits({ mentions, footnotes }: Document): readonly Misfit[] {
  const marks = mentions.filter((mention) => mention.kind === 'footnoteMark');
  const called = new Set(marks.map(({ footnote }) => footnote));
  const found: readonly Misfit[] = [
    ...marks
      .filter(({ footnote }) => footnote === undefined)
      .map((mark) => ({ kind: 'mark without note', mark }) as const),
    ...footnotes
      .filter((note) => !called.has(note.number.span.start))
      .map((note) => ({ kind: 'note without mark', note }) as const),
  ];
  return [...found].sort((one, other) => startOf(one) - startOf(other));
}

/** Where a misfit stands. */
export function startOf(misfit: Misfit): number {
  return misfit.kind === 'mark without note' ? misfit.mark.span.start : misfit.note.span.start;
}

/**
 * The edits that give notes other numbers: at the note, at its marks, and wherever `zie noot 6` means it. The edited text is
 * read again, and nothing is answered unless it has the same notes with the new numbers, each called by the same marks, and
 * every *Idem* and `zie noot` still means what it meant.
 */
export function renumberingEdits(
  document: Document,
  numbers: ReadonlyMap<Footnote, number>,
  register: Register,
): readonly TextEdit[] | undefined {
  const byStart = new Map(document.footnotes.map((note) => [note.number.span.start, note]));
  const byNumber = groupBy(document.footnotes, (note) => note.number.value);
  const edits: TextEdit[] = [];
  const put = (span: TextEdit['span'], note: Footnote | undefined): void => {
    const number = note && numbers.get(note);
    if (number === undefined) return;
    const text = spelledAs(document.text.slice(span.start, span.end), number);
    if (text !== document.text.slice(span.start, span.end)) edits.push({ span, text });
  };
  for (const note of document.footnotes) put(note.number.span, note);
  for (const mention of document.mentions) {
    if (mention.kind === 'footnoteMark' && mention.footnote !== undefined)
      put(mention.span, byStart.get(mention.footnote));
    if (mention.kind === 'backReference' && mention.note)
      put(mention.note.span, noteMeant(mention, document, byNumber));
  }
  edits.sort((one, other) => one.span.start - other.span.start);
  const after = edited(document.text, edits);
  return saysTheSame(document, readDocument(after.text, register, document), after, numbers) ? edits : undefined;
}

/** The digits of a number as the ones that they replace: raised where those are. */
function spelledAs(printed: string, number: number): string {
  const digits = String(number);
  return /^[¹²³⁰⁴-⁹]/.test(printed) ? digits.replace(/\d/g, (digit) => '⁰¹²³⁴⁵⁶⁷⁸⁹'.charAt(Number(digit))) : digits;
}

/**
 * The note that `zie noot 6` means: in a note the last one before it with that number, since numbers may start anew on a page;
 * else, and in the body, the only one of the text.
 */
function noteMeant(
  { span, note }: ResolvedBackReference,
  { footnotes }: Document,
  byNumber: ReadonlyMap<string, readonly Footnote[]>,
): Footnote | undefined {
  const numbered = byNumber.get(note?.value ?? '') ?? [];
  const before = noteAround(footnotes, span.start) && lastAt(numbered, span.start - 1, (other) => other.span.start);
  return before ?? (numbered.length === 1 ? numbered[0] : undefined);
}

function saysTheSame(
  before: Document,
  after: Document,
  { moved }: Edited,
  numbers: ReadonlyMap<Footnote, number>,
): boolean {
  const movedOrNone = (offset: number | undefined): string => (offset === undefined ? 'none' : String(moved(offset)));
  const wanted = [
    ...before.footnotes.map(
      (note) => `note ${numbers.get(note) ?? note.number.value} ${moved(note.number.span.start)}`,
    ),
    ...before.mentions.flatMap((mention) => told(mention, movedOrNone)),
  ];
  const found = [
    ...after.footnotes.map((note) => `note ${note.number.value} ${note.number.span.start}`),
    ...after.mentions.flatMap((mention) => told(mention, (offset) => String(offset ?? 'none'))),
  ];
  return wanted.length === found.length && wanted.every((line, index) => line === found[index]);
}

/** What a mark calls, and what a back-reference takes over, in a line that can be compared. */
function told(mention: Document['mentions'][number], place: (offset: number | undefined) => string): readonly string[] {
  if (mention.kind === 'footnoteMark') return [`mark ${place(mention.span.start)} ${place(mention.footnote)}`];
  if (mention.kind !== 'backReference') return [];
  const { antecedent } = mention;
  const source =
    antecedent.status === 'resolved'
      ? place(antecedent.citation)
      : antecedent.status === 'dangling'
        ? antecedent.why
        : antecedent.status;
  return [`back-reference ${place(mention.span.start)} ${source}`];
}
