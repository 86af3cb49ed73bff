import type { KamerstukCitation } from '../citations/model';
import { missingParts } from '../citations/officialForm';
import { agreedParts } from '../corpus/agreedParts';
import { wholeHead } from '../document/citationStyle';
import { headInStyle } from '../document/inStyle';
import type { Document } from '../document/model';
import { readDocument } from '../document/read';
import { edited, type TextEdit } from '../text/edits';
import { say } from '../text/language';
import { covers } from '../text/span';
import { type Circumstances, type Fix, type Fixer, inThisText } from './fix';

/**
 * Completes a Kamerstuk with the chamber and the session that the corpus prints of it, in the style of the document:
 * `Kamerstuk 22 112, nr. 2955` → `Kamerstukken II, 2020–2021, 22 112, nr. 2955`. Only what stands before the dossier changes.
 * None where citations contradict each other, or where the text would then be read otherwise. A chamber that only the
 * numbering tells is written as well, but not unasked.
 */
export const completeCitation: Fixer = ({ span }, circumstances) => {
  const { document, corpus, language } = circumstances;
  const citation = document.mentions.find(
    (mention): mention is KamerstukCitation =>
      mention.kind === 'citation' && mention.type === 'kamerstuk' && mention.span.start === span.start,
  );
  if (citation?.id === undefined || citation.misprintedSession || citation.rangeEnd) return [];
  const known = agreedParts(citation.id, corpus);
  const chamber = citation.chamber?.value ?? known.chamber ?? citation.chamberInferred;
  const session = citation.session?.value ?? known.session;
  if (chamber === undefined || session === undefined) return [];

  const edit = headEdit(citation, headInStyle({ chamber, session }, wholeHead(document)));
  if (edit === undefined || !staysTheSame(citation, edit, circumstances)) return [];
  const whole = edit.text + document.text.slice(edit.span.end, citation.span.end).replace(/\s+/g, ' ');
  const fix: Fix = {
    id: 'complete',
    title: say(language, { nl: `Vul aan: ${whole}`, en: `Complete: ${whole}` }),
    safe: citation.chamber !== undefined || known.chamber !== undefined,
    changes: () => inThisText(circumstances, [edit]),
  };
  return [fix];
};

/** Puts a head in the place of what stands before the dossier, chamber and session included. */
function headEdit({ span, label, chamber, session, dossier }: KamerstukCitation, head: string): TextEdit | undefined {
  const start = label?.span.start ?? dossier.span.start;
  const replaced = { start, end: dossier.span.start };
  const parts = [label, chamber, session].filter((part) => part !== undefined);
  const before = parts.every((part) => covers(replaced, part.span));
  return before && covers(span, { start, end: dossier.span.end }) ? { span: replaced, text: head } : undefined;
}

/** Whether the text with the edit says the same as before, but for what was missing in this one citation. */
function staysTheSame(citation: KamerstukCitation, edit: TextEdit, { document, corpus }: Circumstances): boolean {
  const after = edited(document.text, [edit]);
  const read = readDocument(after.text, corpus.register, document);
  const start = edit.span.start === citation.span.start ? citation.span.start : after.moved(citation.span.start);
  const same = read.mentions.find((mention) => mention.kind === 'citation' && mention.span.start === start);
  return (
    same?.kind === 'citation' &&
    same.id === citation.id &&
    same.pages?.value === citation.pages?.value &&
    missingParts(same).length === 0 &&
    summary(read) === summary(document)
  );
}

/** What is cited and noted in a text, in its order. */
function summary({ mentions, footnotes }: Document): string {
  const cited = mentions.flatMap((mention) => {
    if (mention.kind === 'citation') return [mention.id ?? mention.type];
    return mention.kind === 'backReference' ? [mention.antecedent.status] : [];
  });
  return [...cited, ...footnotes.map(({ number }) => number.value)].join('\n');
}
