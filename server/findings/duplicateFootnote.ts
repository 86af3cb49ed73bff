import type { Footnote } from '../document/model';
import type { UnreadNote } from '../document/unreadNotes';
import { type Language, say } from '../text/language';
import type { Finding, Rule } from './finding';
import { misplacedNotes, sameNumber } from './misplacedNotes';

/**
 * A number that two notes have where numbers count: on the page, or through the text, as the text itself numbers its notes.
 * Found where a mark and a line below it look like mark and note, and a note before has their number. One note that two marks
 * call is none: many styles allow it.
 */
export const duplicateFootnote: Rule = (document, _corpus, _uri, language) =>
  misplacedNotes(document).flatMap((unread): readonly Finding[] => {
    const same = sameNumber(document, unread);
    return same === undefined ? [] : [finding(unread, same, language)];
  });

function finding({ number, note, word }: UnreadNote, same: Footnote, language: Language): Finding {
  return {
    code: 'duplicate-footnote',
    severity: 'warning',
    span: note,
    message: say(language, {
      nl: `Noot ${number} staat er twee keer: geef een van de twee een ander nummer, ook in de tekst.`,
      en: `Note ${number} is there twice: give one of the two another number, in the text as well.`,
    }),
    related: [
      {
        span: same.number.span,
        message: say(language, { nl: `Dit is ook noot ${number}.`, en: `This is note ${number} as well.` }),
      },
      {
        span: word,
        message: say(language, { nl: 'Dit nootcijfer hoort bij de tweede.', en: 'This mark belongs to the second.' }),
      },
    ],
  };
}
