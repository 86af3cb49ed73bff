import type { MarkCandidate } from '../document/markCandidates';
import type { Footnote, FootnoteMark } from '../document/model';
import { numberOf, seriesOf } from '../document/noteSeries';
import { unreadIn } from '../document/unreadNotes';
import { type Language, say } from '../text/language';
import { lineAt } from '../text/lines';
import type { Span } from '../text/span';
import { type EditsOrRefusal, renumberingEdits } from './noteNumbers';
import { marksOfNote, noteOfMark } from './occurrences';
import type { Question } from './question';
import { thingsAt } from './thingsAt';

/** The digits that a rename starts from, or the reason why they can't be renamed. Nothing where no note is pointed at. */
export function renamableNote(
  question: Question,
  offset: number,
): { readonly span: Span; readonly number: string } | { readonly refusal: string } | undefined {
  const thing = markOrNoteAt(question, offset);
  if (thing === undefined) {
    const mark = unreadMarkAt(question, offset);
    return mark && { refusal: withoutNote(String(mark.number), question.language) };
  }
  const matched = matchedNote(question, thing);
  if ('refusal' in matched) return matched;
  const span = thing.kind === 'footnoteMark' ? thing.span : thing.number.span;
  return { span, number: matched.note.number.value };
}

/**
 * The edits that give the note at an offset, pointed at by its mark or its own number, another number: note, marks and every
 * `zie noot` that means it change together. Refused, with the reason, where the note or its mark is missing, where the new
 * name is no number, and where the number is another note's or would break their order.
 */
export function renameNote(question: Question, offset: number, newName: string): EditsOrRefusal {
  const { document, corpus, language } = question;
  const thing = markOrNoteAt(question, offset);
  if (thing === undefined) {
    const mark = unreadMarkAt(question, offset);
    return { refusal: mark === undefined ? pointAtANote(language) : withoutNote(String(mark.number), language) };
  }
  const matched = matchedNote(question, thing);
  if ('refusal' in matched) return matched;
  if (!/^[1-9]\d{0,2}$/.test(newName.trim())) return { refusal: notANumber(language) };
  const { note } = matched;
  const number = Number(newName);
  if (number === numberOf(note)) return { edits: [] };
  const refusal = outOfOrder(question, note, number);
  if (refusal !== undefined) return { refusal };
  const edits = renumberingEdits(document, new Map([[note, number]]), corpus.register);
  return edits === undefined ? { refusal: unreadable(note, number, language) } : { edits };
}

type Pointed = FootnoteMark | Footnote;

function markOrNoteAt({ document }: Question, offset: number): Pointed | undefined {
  return thingsAt(document, offset).find(
    (thing): thing is Pointed => thing.kind === 'footnoteMark' || thing.kind === 'footnote',
  );
}

/** Digits that look like a mark, and were read as none since no note in their place has that number. */
function unreadMarkAt({ document }: Question, offset: number): MarkCandidate | undefined {
  return unreadIn(document).marks.find(({ span }) => span.start <= offset && offset <= span.end);
}

/** The note, once it is certain that it and its mark are both there. */
function matchedNote(
  { document, language }: Question,
  thing: Pointed,
): { readonly note: Footnote } | { readonly refusal: string } {
  const note = thing.kind === 'footnote' ? thing : noteOfMark(document, thing);
  if (note === undefined) return { refusal: withoutNote(thing.kind === 'footnoteMark' ? thing.number : '', language) };
  if (marksOfNote(document, note).length === 0) return { refusal: withoutMark(note.number.value, language) };
  return { note };
}

/** Why a number doesn't fit between those of the notes around, where it doesn't. */
function outOfOrder({ document, language }: Question, note: Footnote, number: number): string | undefined {
  const allSeries = seriesOf(document);
  const series = allSeries.find((notes) => notes.includes(note)) ?? [];
  const taken = series.find((other) => numberOf(other) === number);
  if (taken !== undefined) {
    const line = lineAt(document.lines, taken.span.start) + 1;
    const where =
      allSeries.length > 1
        ? say(language, { nl: 'op deze pagina', en: 'on this page' })
        : say(language, { nl: 'in deze tekst', en: 'in this text' });
    return say(language, {
      nl: `Nummer ${number} is ${where} al van een andere noot (regel ${line}). ${insteadOf(language)}`,
      en: `Number ${number} is taken ${where} by another note (line ${line}). ${insteadOf(language)}`,
    });
  }
  const place = series.indexOf(note);
  const [before, after] = [series[place - 1], series[place + 1]];
  const fits = (!before || numberOf(before) < number) && (!after || number < numberOf(after));
  if (fits) return undefined;
  const between = neighboursInWords(before, after, language);
  return say(language, {
    nl: `Noot ${note.number.value} staat ${between} en kan geen nummer ${number} krijgen. ${insteadOf(language)}`,
    en: `Note ${note.number.value} stands ${between} and can’t become number ${number}. ${insteadOf(language)}`,
  });
}

function neighboursInWords(before: Footnote | undefined, after: Footnote | undefined, language: Language): string {
  const [first, last] = [before?.number.value, after?.number.value];
  if (first === undefined) return say(language, { nl: `vóór noot ${last}`, en: `before note ${last}` });
  if (last === undefined) return say(language, { nl: `achter noot ${first}`, en: `behind note ${first}` });
  return say(language, { nl: `tussen noot ${first} en ${last}`, en: `between notes ${first} and ${last}` });
}

function insteadOf(language: Language): string {
  return say(language, {
    nl: 'Kies een nummer dat op volgorde vrij is, of hernummer alle noten.',
    en: 'Choose a number that is free in their order, or renumber all notes.',
  });
}

function pointAtANote(language: Language): string {
  return say(language, {
    nl: 'Zet de cursor op een nootcijfer in de tekst of op het nummer van een noot.',
    en: 'Put the cursor on a footnote mark in the text or on the number of a note.',
  });
}

function notANumber(language: Language): string {
  return say(language, { nl: 'Geef een nummer van 1 tot en met 999.', en: 'Give a number from 1 to 999.' });
}

function withoutNote(number: string, language: Language): string {
  return say(language, {
    nl: `Bij nootcijfer ${number} is geen noot gevonden: voeg de noot toe of haal het cijfer weg.`,
    en: `No note was found for mark ${number}: add the note or remove the mark.`,
  });
}

function withoutMark(number: string, language: Language): string {
  return say(language, {
    nl: `Geen nootcijfer in de tekst verwijst naar noot ${number}: zet het cijfer in de tekst of haal de noot weg.`,
    en: `No mark in the text calls note ${number}: put the mark in the text or remove the note.`,
  });
}

function unreadable(note: Footnote, number: number, language: Language): string {
  return say(language, {
    nl: `Met nummer ${number} is niet meer zeker wat noot ${note.number.value} is en wat ernaar verwijst. ${insteadOf(language)}`,
    en: `With number ${number} it is no longer certain what note ${note.number.value} is and what refers to it. ${insteadOf(language)}`,
  });
}
