import { groupBy } from '../text/groupBy';
import { say } from '../text/language';
import { few, type Rule } from './finding';
import { notesOutOfOrder } from './misplacedNotes';

/**
 * A mark whose note isn't there: in seed 001 `gevraagd1` on page 2, where numbering starts anew on every page. Notes with the
 * same number elsewhere are shown, for the reader to judge; none of them is taken for the missing one. A note that is there,
 * but out of order, isn't missing.
 */
export const missingFootnote: Rule = (document, _corpus, _uri, language) => {
  const { mentions, footnotes, pages } = document;
  const misplaced = notesOutOfOrder(document);
  const byNumber = groupBy(footnotes, ({ number }) => number.value);
  return mentions.flatMap((mention) => {
    if (mention.kind !== 'footnoteMark' || mention.footnote !== undefined || misplaced.has(mention)) return [];
    const { number, span } = mention;
    const elsewhere = byNumber.get(number) ?? [];
    const where =
      elsewhere.length > 0
        ? say(language, { nl: 'op deze pagina', en: 'on this page' })
        : say(language, { nl: 'in deze tekst', en: 'in this text' });
    return {
      code: 'missing-footnote',
      severity: 'warning',
      span,
      message: say(language, {
        nl: `Noot ${number} staat niet ${where}: voeg de noot toe of haal het nootcijfer weg.`,
        en: `There is no note ${number} ${where}: add the note or remove its mark.`,
      }),
      related: few(elsewhere).map((footnote) => {
        const page = pages[footnote.page]?.ordinal ?? 1;
        return {
          span: footnote.span,
          message: say(language, {
            nl: `Pagina ${page} heeft een eigen noot ${number}.`,
            en: `Page ${page} has a note ${number} of its own.`,
          }),
        };
      }),
    };
  });
};
