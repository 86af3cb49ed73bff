import type { Document, Footnote, FootnoteMark } from '../document/model';
import { type Language, say } from '../text/language';
import type { Finding, RelatedPlace, Rule } from './finding';
import { marksOutOfOrder } from './misplacedNotes';

/**
 * A note that no mark calls: note 1 of seed 004. The marks of its neighbours show between which words its own is missing.
 * Of several notes in a text that shows no mark at all only the first is told of: the marks were lost on the way here. A
 * note whose mark is there, but out of order, is called.
 */
export const unreferencedFootnote: Rule = (document, _corpus, _uri, language) => {
  const marks = marksByFootnote(document);
  const misplaced = new Set(marksOutOfOrder(document).map(({ note }) => note));
  const [first, ...others] = document.footnotes;
  if (first !== undefined && others.length > 0 && !document.mentions.some(({ kind }) => kind === 'footnoteMark')) {
    return [withoutMarks(first, document.footnotes.length, language)];
  }
  return document.footnotes.flatMap((footnote, index) => {
    if (marks.has(footnote.number.span.start) || misplaced.has(footnote)) return [];
    const neighbour = (other: Footnote | undefined, before: boolean): readonly RelatedPlace[] => {
      const mark = other && other.page === footnote.page ? marks.get(other.number.span.start) : undefined;
      if (!mark) return [];
      const message = before
        ? say(language, {
            nl: `Nootcijfer ${mark.number} gaat eraan vooraf.`,
            en: `Mark ${mark.number} comes before it.`,
          })
        : say(language, { nl: `Nootcijfer ${mark.number} volgt erop.`, en: `Mark ${mark.number} comes after it.` });
      return [{ span: mark.span, message }];
    };
    const number = footnote.number.value;
    return {
      code: 'unreferenced-footnote',
      severity: 'information',
      span: footnote.number.span,
      message: say(language, {
        nl: `Geen nootcijfer in de tekst verwijst naar noot ${number}: zet het cijfer in de tekst of haal de noot weg.`,
        en: `No mark in the text calls note ${number}: put the mark in the text or remove the note.`,
      }),
      related: [...neighbour(document.footnotes[index - 1], true), ...neighbour(document.footnotes[index + 1], false)],
    };
  });
};

function withoutMarks({ number }: Footnote, count: number, language: Language): Finding {
  return {
    code: 'unreferenced-footnote',
    severity: 'information',
    span: number.span,
    message: say(language, {
      nl: `Deze tekst heeft ${count} noten en geen enkel nootcijfer: vergelijk de tekst met het origineel en zet de cijfers terug.`,
      en: `This text has ${count} notes and no mark at all: compare it with the original and put the marks back.`,
    }),
    related: [],
  };
}

/** The first mark of each note, by where the number of the note starts. */
function marksByFootnote({ mentions }: Document): ReadonlyMap<number, FootnoteMark> {
  const marks = new Map<number, FootnoteMark>();
  for (const mention of mentions) {
    if (mention.kind !== 'footnoteMark' || mention.footnote === undefined) continue;
    if (!marks.has(mention.footnote)) marks.set(mention.footnote, mention);
  }
  return marks;
}
