import type { Citation } from '../../citations/model';
import { officialForm } from '../../citations/officialForm';
import { type Language, say } from '../../text/language';
import { covers } from '../../text/span';
import { bold, lines, type Markdown, md, paragraphs } from '../markdown';
import { printed } from '../printed';
import type { Question } from '../question';
import { publicationLines } from './publication';
import { labelled } from './where';

/** A citation in its official form, what of that is printed and what is inferred or missing, and where the publication is. */
export function citationHover(citation: Citation, question: Question): Markdown {
  return paragraphs([
    bold(officialForm(citation)),
    lines(readingLines(citation, question)),
    lines(publicationLines(citation, citation, question)),
  ]);
}

function readingLines(citation: Citation, { document, language }: Question): readonly (Markdown | undefined)[] {
  const text = printed(document, citation.span);
  const inferred = inferredParts(citation, language);
  const misprint = 'misprintedSession' in citation ? citation.misprintedSession : undefined;
  return [
    saysTheSame(text, officialForm(citation))
      ? undefined
      : labelled(say(language, { nl: 'Gedrukt', en: 'Printed' }), md`${text}`),
    inferred.length === 0
      ? undefined
      : labelled(say(language, { nl: 'Afgeleid', en: 'Inferred' }), md`${inferred.join('; ')}`),
    misprint === undefined
      ? undefined
      : labelled(say(language, { nl: 'Geen vergaderjaar', en: 'No session' }), md`${misprint.value}`),
  ];
}

/** What is known of a citation without being printed in it, with the reason. */
function inferredParts(citation: Citation, language: Language): readonly string[] {
  const inferred: string[] = [];
  if ('chamberInferred' in citation && citation.chamberInferred !== undefined) {
    inferred.push(
      citation.chamberInferred === 'I'
        ? say(language, {
            nl: 'Eerste Kamer, want het stuk heeft een letter',
            en: 'Eerste Kamer, since the paper has a letter',
          })
        : say(language, {
            nl: 'Tweede Kamer, want het stuk heeft een nummer',
            en: 'Tweede Kamer, since the paper has a number',
          }),
    );
  }
  if ('dossier' in citation && !covers(citation.span, citation.dossier.span)) {
    const { value } = citation.dossier;
    inferred.push(
      say(language, { nl: `dossier ${value}, uit de opsomming`, en: `dossier ${value}, from the enumeration` }),
    );
  }
  return inferred;
}

/** Whether two forms differ in nothing but spaces, punctuation and `blz.` for `p.` */
function saysTheSame(one: string, other: string): boolean {
  const bare = (text: string): string =>
    text
      .toLowerCase()
      .replace(/\bblz\b/g, 'p')
      .replace(/[^\p{L}\p{N}]/gu, '');
  return bare(one) === bare(other);
}
