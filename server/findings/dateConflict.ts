import { type OfficeConflict, officeConflict } from '../actors/offices';
import type { Corpus } from '../corpus/model';
import { dateAt } from '../document/dateAt';
import type { Document, DocumentDate } from '../document/model';
import { dateInWords, onDateInWords, periodInWords } from '../text/dateInWords';
import { groupBy } from '../text/groupBy';
import { type Language, say } from '../text/language';
import type { Span } from '../text/span';
import { type Finding, few, type Rule } from './finding';

/** An office printed with a name, in a text written on a day on which that person didn't hold it. */
interface Contradiction {
  readonly span: Span;
  readonly conflict: OfficeConflict;
}

/**
 * A date that contradicts an office named under it: seed 000 says `date 2020-03`, and its minister left that office in 2011.
 * The date at the head of a collected text is weak evidence, so the finding is on the date: one, however many offices speak
 * against it. A dateline is the text's own: there the finding is on each office.
 */
export const dateConflict: Rule = (document, corpus, _uri, language) =>
  [...contradictions(document, corpus)].flatMap(([date, found]) => {
    const [first] = found;
    if (!first) return [];
    if (date.origin === 'header') return [onDate(date, first.conflict, found, language)];
    return found.map((contradiction) => onOffice(date, contradiction, language));
  });

/** What contradicts each date, in the order of the text. */
function contradictions(document: Document, { register }: Corpus): ReadonlyMap<DocumentDate, readonly Contradiction[]> {
  const found = document.mentions.flatMap((mention) => {
    if (mention.kind !== 'actor' || mention.role === undefined) return [];
    const date = dateAt(document, mention.span.start);
    const conflict = date && officeConflict(mention, register, date.value);
    return conflict ? [{ date, span: mention.role.span, conflict }] : [];
  });
  return groupBy(found, ({ date }) => date);
}

function onDate(
  date: DocumentDate,
  first: OfficeConflict,
  found: readonly Contradiction[],
  language: Language,
): Finding {
  const written = dateInWords(date.value, language);
  return {
    code: 'date-conflict',
    severity: 'warning',
    span: date.span,
    message: say(language, {
      nl: `${written} kan de datum van deze tekst niet zijn. ${sayHeld(first, 'nl')} Zoek de datum na en verbeter die.`,
      en: `${written} can't be the date of this text. ${sayHeld(first, 'en')} Look up the date and correct it.`,
    }),
    related: few(found).map(({ span, conflict }) => ({ span, message: sayHeld(conflict, language) })),
  };
}

function onOffice(date: DocumentDate, { span, conflict }: Contradiction, language: Language): Finding {
  const { holder, printed } = conflict;
  const dateOfText = say(language, { nl: 'De datum van de tekst.', en: 'The date of the text.' });
  return {
    code: 'date-conflict',
    severity: 'warning',
    span,
    message: say(language, {
      nl: `${holder.name} was ${onDateInWords(date.value, 'nl')} geen ${printed}. ${sayHeld(conflict, 'nl')} Ga na wie of welk ambt bedoeld is.`,
      en: `${holder.name} was not ${printed} ${onDateInWords(date.value, 'en')}. ${sayHeld(conflict, 'en')} Check who or which office is meant.`,
    }),
    related: [{ span: date.span, message: dateOfText }],
  };
}

/** `Gerd Leers was Minister voor Immigratie en Asiel: 14 oktober 2010 – 16 december 2011 (bron: …).` */
function sayHeld({ holder, printed, periods }: OfficeConflict, language: Language): string {
  const days = new Set(periods.map((period) => periodInWords(period, language)));
  const held = [...days].join(say(language, { nl: ' en ', en: ' and ' }));
  const sources = [...new Set(periods.map(({ source }) => source))].join('; ');
  return say(language, {
    nl: `${holder.name} was ${printed}: ${held} (bron: ${sources}).`,
    en: `${holder.name} was ${printed}: ${held} (source: ${sources}).`,
  });
}
