import type { Document, Footnote } from '../document/model';
import { numberOf, seriesOf } from '../document/noteSeries';
import { type Unread, unreadIn } from '../document/unreadNotes';
import { type Language, say } from '../text/language';
import { firstFrom, type Span } from '../text/span';
import type { Finding, Rule } from './finding';
import { type MisplacedMark, marksOutOfOrder, misplacedNotes, notesOutOfOrder, sameNumber } from './misplacedNotes';

/** Notes and marks whose numbers don't count on: one is skipped, a note goes back, a mark stands before one of a lower number. */
export const footnoteOrder: Rule = (document, _corpus, _uri, language) => {
  if (document.footnotes.length === 0) return [];
  const unread = unreadIn(document);
  return [
    ...skips(document, unread, language),
    ...misplacedNotes(document)
      .filter((note) => sameNumber(document, note) === undefined)
      .map(({ number, note }) => goesBack(note, number, language)),
    ...[...notesOutOfOrder(document)].map(([mark, note]) => goesBack(note, Number(mark.number), language)),
    ...marksOutOfOrder(document).map((mark) => outOfOrder(mark, language)),
  ];
};

function finding(span: Span, message: string, related: Finding['related'] = []): Finding {
  return { code: 'footnote-order', severity: 'information', span, message, related };
}

/** Numbers of which neither a note nor a mark is there; one that only lacks its note is told of at its mark. */
function skips(document: Document, { numbers }: Unread, language: Language): readonly Finding[] {
  const marked = new Set(document.mentions.flatMap((one) => (one.kind === 'footnoteMark' ? [Number(one.number)] : [])));
  return seriesOf(document).flatMap((notes) =>
    notes.flatMap((note, index) => {
      const before = notes[index - 1];
      if (before === undefined || numberOf(note) === numberOf(before) + 1) return [];
      const between = numbers.slice(firstFrom(numbers, before.span.start), firstFrom(numbers, note.span.start));
      const isPrinted = (number: number): boolean =>
        marked.has(number) || between.some((other) => other.number === number);
      const missing = numbersBetween(before, note).filter((number) => !isPrinted(number));
      return missing.length === 0 ? [] : [skipped(before, note, missing, language)];
    }),
  );
}

function numbersBetween(before: Footnote, note: Footnote): readonly number[] {
  const first = numberOf(before) + 1;
  return Array.from({ length: numberOf(note) - first }, (_, index) => first + index);
}

function skipped(before: Footnote, note: Footnote, missing: readonly number[], language: Language): Finding {
  const one = missing.length === 1;
  const listed = missing.join(say(language, { nl: ' en ', en: ' and ' }));
  return finding(
    note.number.span,
    say(language, {
      nl: `Na noot ${before.number.value} volgt noot ${note.number.value}: ${one ? 'noot' : 'de noten'} ${listed} ${one ? 'ontbreekt' : 'ontbreken'}. Zoek ${one ? 'die' : 'ze'} op in het origineel of nummer de noten opnieuw.`,
      en: `Note ${before.number.value} is followed by note ${note.number.value}: ${one ? 'note' : 'notes'} ${listed} ${one ? 'is' : 'are'} missing. Look ${one ? 'it' : 'them'} up in the original or number the notes anew.`,
    }),
    [
      {
        span: before.number.span,
        message: say(language, { nl: 'Dit is de noot ervoor.', en: 'This is the note before it.' }),
      },
    ],
  );
}

function goesBack(note: Span, number: number, language: Language): Finding {
  return finding(
    note,
    say(language, {
      nl: `Noot ${number} staat niet op volgorde: zet die op de juiste plaats of nummer de noten opnieuw.`,
      en: `Note ${number} is out of order: put it in its place or number the notes anew.`,
    }),
  );
}

function outOfOrder({ mark, note, other }: MisplacedMark, language: Language): Finding {
  const after = other.span.start < mark.span.start;
  return finding(
    mark.span,
    say(language, {
      nl: `Nootcijfer ${mark.number} staat ${after ? 'achter' : 'vóór'} nootcijfer ${other.number}: nummer de noten in de volgorde van de tekst.`,
      en: `Mark ${mark.number} stands ${after ? 'behind' : 'before'} mark ${other.number}: number the notes in the order of the text.`,
    }),
    [
      { span: other.span, message: say(language, { nl: `Nootcijfer ${other.number}.`, en: `Mark ${other.number}.` }) },
      { span: note.number.span, message: say(language, { nl: `Noot ${mark.number}.`, en: `Note ${mark.number}.` }) },
    ],
  );
}
