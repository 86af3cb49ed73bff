import type { Document } from '../document/model';
import { seriesOf } from '../document/noteSeries';
import { type UnreadNote, unreadNotes } from '../document/unreadNotes';
import { type Language, say } from '../text/language';
import { lineAt } from '../text/lines';
import { covers } from '../text/span';
import { type EditsOrRefusal, type Misfit, misfits, renumberingEdits, startOf } from './noteNumbers';
import { clipped, printed } from './printed';
import type { Question } from './question';

/** Edits with a sentence about what they do, or the reason why there are none. */
export type Renumbering =
  | { readonly edits: Extract<EditsOrRefusal, { edits: unknown }>['edits']; readonly message: string }
  | { readonly refusal: string };

/**
 * The edits that number all notes of a document on from 1, through the text or anew on each page as the text itself does.
 * Marks and every `zie noot` change with their notes. Refused where a mark or a note has no counterpart, with which ones.
 */
export function renumberNotes({ document, corpus, language }: Question): Renumbering {
  const unmatched = [
    ...misfits(document).map((misfit) => misfitInWords(misfit, document, language)),
    ...unreadNotes(document).map((unread) => unreadInWords(unread, document, language)),
  ];
  if (unmatched.length > 0) return { refusal: doNotMatch(unmatched, language) };
  if (document.footnotes.length === 0) {
    return {
      refusal: say(language, {
        nl: 'In deze tekst zijn geen noten gevonden.',
        en: 'No notes were found in this text.',
      }),
    };
  }
  const numbers = new Map(
    seriesOf(document).flatMap((notes) => notes.map((note, index) => [note, index + 1] as const)),
  );
  const changed = document.footnotes.filter((note) => note.number.value !== String(numbers.get(note)));
  if (changed.length === 0) {
    return {
      edits: [],
      message: say(language, { nl: 'De noten staan al op nummer.', en: 'The notes are in order already.' }),
    };
  }
  const edits = renumberingEdits(document, numbers, corpus.register);
  if (edits === undefined) return { refusal: wouldReadOtherwise(language) };
  return { edits, message: [inWords(changed.length, language), ...leftAlone(document, language)].join(' ') };
}

function inWords(count: number, language: Language): string {
  if (count === 1) return say(language, { nl: 'Eén noot hernummerd.', en: 'One note renumbered.' });
  return say(language, { nl: `${count} noten hernummerd.`, en: `${count} notes renumbered.` });
}

/** How many places a message names before it says how many more there are. */
const NAMED = 4;

function doNotMatch(unmatched: readonly string[], language: Language): string {
  const named = unmatched.slice(0, NAMED);
  const more = unmatched.length - named.length;
  if (more > 0) named.push(say(language, { nl: `en nog ${more}`, en: `and ${more} more` }));
  const which = named.join('; ');
  return say(language, {
    nl: `Niet hernummerd, want nootcijfers en noten passen niet op elkaar: ${which}. Vul aan wat ontbreekt of haal weg wat te veel is.`,
    en: `Not renumbered, since marks and notes don’t match: ${which}. Add what is missing or remove what is too many.`,
  });
}

function misfitInWords(misfit: Misfit, { lines }: Document, language: Language): string {
  const line = lineAt(lines, startOf(misfit)) + 1;
  if (misfit.kind === 'mark without note') {
    const { number } = misfit.mark;
    return say(language, {
      nl: `bij nootcijfer ${number} (regel ${line}) is geen noot`,
      en: `mark ${number} (line ${line}) has no note`,
    });
  }
  const { value } = misfit.note.number;
  return say(language, {
    nl: `bij noot ${value} (regel ${line}) is geen nootcijfer`,
    en: `note ${value} (line ${line}) has no mark`,
  });
}

function unreadInWords({ number, word, note }: UnreadNote, document: Document, language: Language): string {
  const called = clipped(printed(document, word), 40);
  const [line, noteLine] = [word.start, note.start].map((offset) => lineAt(document.lines, offset) + 1);
  return say(language, {
    nl: `«${called}» (regel ${line}) en de ${number} op regel ${noteLine} lijken een nootcijfer en zijn noot, maar staan buiten de volgorde`,
    en: `“${called}” (line ${line}) and the ${number} on line ${noteLine} look like a mark and its note, but are out of order`,
  });
}

function wouldReadOtherwise(language: Language): string {
  return say(language, {
    nl: 'Niet hernummerd, want met nieuwe nummers is niet meer zeker welk nootcijfer of welke «zie noot» bij welke noot hoort.',
    en: 'Not renumbered, since with new numbers it is no longer certain which mark or “zie noot” belongs to which note.',
  });
}

/** Words that number notes and that aren't read as a reference to one (`de noten 3 en 4`): the reader has to look at those. */
function leftAlone({ text, lines, mentions }: Document, language: Language): readonly string[] {
  const followed = mentions.flatMap((mention) =>
    mention.kind === 'backReference' && mention.note ? [mention.note.span] : [],
  );
  const left = [
    ...text.matchAll(/(?<![\p{L}\p{N}])(?:voet|eind)?(?:noot|noten) \d{1,3}(?: (?:en|of|tot|t\/m) \d{1,3})?/giu),
  ].filter(
    ({ 0: words, index }) =>
      / (?:en|of|tot|t\/m) /.test(words) ||
      !followed.some((span) => covers({ start: index, end: index + words.length }, span)),
  );
  if (left.length === 0) return [];
  const places = left
    .slice(0, NAMED)
    .map(({ 0: words, index }) => `«${clipped(words, 40)}» (${lineAt(lines, index) + 1})`);
  const more = left.length > places.length ? ', …' : '';
  return [
    say(language, {
      nl: `Kijk zelf naar ${places.join(', ')}${more}: die nummers zijn niet veranderd (regel tussen haakjes).`,
      en: `Look yourself at ${places.join(', ')}${more}: those numbers were not changed (line in brackets).`,
    }),
  ];
}
