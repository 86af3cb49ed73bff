import { dateAt } from '../../document/dateAt';
import type { DateMention, DocumentDate } from '../../document/model';
import { dateInWords } from '../../text/dateInWords';
import { type Language, say } from '../../text/language';
import { bold, type Markdown, md } from '../markdown';
import type { Question } from '../question';

/** The day that relative words mean, and the day from which they are counted. A date printed in full needs no explanation. */
export function dateHover(
  { span, value, certainty }: DateMention,
  { document, language }: Question,
): Markdown | undefined {
  if (certainty !== 'inferred' || value === undefined) return undefined;
  const meant = bold(dateInWords(value, language));
  const written = dateAt(document, span.start);
  if (written === undefined) return meant;
  const from = dateInWords(written.value, language);
  const counted = say(language, { nl: `gerekend vanaf ${from}`, en: `counted from ${from}` });
  return md`${meant} — ${counted}, ${originInWords(written, language)}`;
}

/** Where a document's own date comes from, and that a date in the header is weak evidence. */
function originInWords({ origin }: DocumentDate, language: Language): string {
  switch (origin) {
    case 'dateline':
      return say(language, { nl: 'de datum in de tekst zelf', en: 'the date in the text itself' });
    case 'stated':
      return say(language, { nl: 'de datum in corpus.yaml', en: 'the date in corpus.yaml' });
    case 'header':
      return say(language, { nl: 'de datum in de kop (zwak)', en: 'the date in the header (weak)' });
  }
}
