import type { Citation } from '../../citations/model';
import { readDocument } from '../../document/read';
import { inThisText } from '../../findings/fix';
import { edited, type TextEdit } from '../../text/edits';
import { say } from '../../text/language';
import { type Span, touches } from '../../text/span';
import { officialOf } from '../copyCitation';
import { printed } from '../printed';
import { printedWithoutPages } from '../printedCitation';
import type { Question } from '../question';
import type { CodeAction } from './action';

/** What the Leidraad has a form for; an identifier is as official as it is, and a law is cited in many good ways. */
const REWRITTEN: readonly Citation['type'][] = [
  'kamerstuk',
  'dossier',
  'handelingen',
  'aanhangsel',
  'com',
  'eu-act',
  'stb',
  'stcrt',
  'trb',
];

/**
 * Writing the citation at a place in the form of the Leidraad, with what the corpus knows of it filled in. Offered only where
 * the citation stands there whole, and where the new form says all that the old one did.
 */
export function inOfficialForm(question: Question, place: Span): readonly CodeAction[] {
  const { document, language } = question;
  const citation = document.mentions.find(
    (mention): mention is Citation => mention.kind === 'citation' && touches(mention.span, place.start),
  );
  if (citation === undefined || !REWRITTEN.includes(citation.type)) return [];
  if (printedWithoutPages(citation, document) === undefined) return [];
  const official = officialOf(citation, question);
  const edit = { span: citation.span, text: official };
  if (official === printed(document, citation.span) || !saysAsMuch(citation, edit, question)) return [];
  return [
    {
      kind: 'refactor.rewrite',
      id: 'official-form',
      title: say(language, {
        nl: `Schrijf volgens de Leidraad: ${official}`,
        en: `Write as the Leidraad: ${official}`,
      }),
      preferred: false,
      changes: () => inThisText(question, [edit]),
    },
  ];
}

/** Whether the new form is read as the same publication, with every part that the old one has. */
function saysAsMuch(citation: Citation, edit: TextEdit, { document, corpus }: Question): boolean {
  const { text } = edited(document.text, [edit]);
  const end = edit.span.start + edit.text.length;
  const written = readDocument(text, corpus.register, document).mentions.find(
    ({ kind, span }) => kind === 'citation' && span.start === edit.span.start && span.end === end,
  );
  if (written?.kind !== 'citation' || written.type !== citation.type || written.id !== citation.id) return false;
  if (written.pages?.value !== citation.pages?.value) return false;
  const parts = Object.keys(citation).filter((name) => name !== 'chamberInferred' && name !== 'sessionInferred');
  return parts.every((name) => name in written);
}
