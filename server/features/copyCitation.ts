import { identified } from '../citations/identifierForm';
import type { Citation } from '../citations/model';
import { officialForm } from '../citations/officialForm';
import { agreedParts } from '../corpus/agreedParts';
import { citationMeant, pagesMeant } from '../corpus/resolve';
import { citationStyle } from '../document/citationStyle';
import { inStyle } from '../document/inStyle';
import type { Document, Identity, ResolvedBackReference } from '../document/model';
import { type Language, say } from '../text/language';
import { touches } from '../text/span';
import { printed } from './printed';
import { printedWithoutPages } from './printedCitation';
import type { Question } from './question';
import { thingsAt } from './thingsAt';

/** A citation in the two forms in which it can be copied, or the reason why there is none. */
export type CopiedCitation =
  | {
      /** In the form of the Leidraad voor juridische auteurs. */
      readonly official: string;
      /** As it stands in the text; of a back-reference, as the source that it takes over stands there. */
      readonly printed: string;
      /** What to call these two to a user who has to choose. */
      readonly choices: { readonly official: string; readonly printed: string };
    }
  | { readonly refusal: string };

/**
 * The citation at an offset, of whatever mention: a citation, a back-reference that certainly takes one over (with its own
 * pages), or the document's own identity in its foot. A session or chamber that isn't printed there is taken from
 * the rest of the corpus, where that agrees.
 */
export function copyCitation(question: Question, offset: number): CopiedCitation {
  for (const thing of thingsAt(question.document, offset)) {
    switch (thing.kind) {
      case 'citation':
        return copied(thing, thing, question);
      case 'backReference': {
        const citation = citationMeant(thing, question.document);
        return citation === undefined ? { refusal: notCertain(question.language) } : copied(thing, citation, question);
      }
      case 'identity':
        return copiedIdentity(thing, offset, question);
      default:
        continue;
    }
  }
  return { refusal: nothingHere(question.language) };
}

function copied(reference: Citation | ResolvedBackReference, citation: Citation, question: Question): CopiedCitation {
  const pages = pagesMeant(reference);
  const { pages: _pages, ...unpaged } = citation;
  const meant: Citation = pages === undefined ? unpaged : { ...unpaged, pages: { value: pages, span: citation.span } };
  return {
    official: officialOf(meant, question),
    printed: asPrinted(reference, citation, pages, question),
    choices: choicesIn(question.language),
  };
}

/** The official form of a citation, with what the corpus knows of it filled in. */
export function officialOf(citation: Citation, question: Question): string {
  return officialForm(completed(citation, question));
}

/** A citation by identifier as the publication itself is cited, and what the corpus knows of it filled in. */
function completed(citation: Citation, { corpus }: Question): Citation {
  const { id, attachment, pages, span } = citation;
  if (id === undefined) return citation;
  const { session, chamber } = agreedParts(id, corpus);
  const own = citation.type === 'publication-id' ? identified(id) : undefined;
  const base: Citation = own ? { ...own, ...(attachment && { attachment }), ...(pages && { pages }) } : citation;
  if (base.type !== 'kamerstuk') return base;
  return {
    ...base,
    ...(base.session === undefined && session !== undefined && { session: { value: session, span } }),
    ...(base.chamber === undefined && chamber !== undefined && { chamber: { value: chamber, span } }),
  };
}

function asPrinted(
  reference: Citation | ResolvedBackReference,
  citation: Citation,
  pages: string | undefined,
  { document }: Question,
): string {
  // What a relative reference comes down to (`stuk nr. 34`) is printed nowhere.
  const isPrinted = reference.kind === 'citation' || reference.antecedent.status === 'resolved';
  const whole = isPrinted ? printedWithoutPages(citation, document) : undefined;
  if (whole !== undefined && pages === citation.pages?.value) return printed(document, citation.span);
  const base = whole ?? writtenOut(citation, document);
  return pages === undefined ? base : `${base}, ${citationStyle(document).pageWord} ${pages}`;
}

/** What isn't printed whole, as the second paper of an enumeration, in the style of the document. */
function writtenOut(citation: Citation, document: Document): string {
  if (citation.type !== 'kamerstuk' && citation.type !== 'dossier') {
    const { pages: _pages, ...whole } = citation;
    return officialForm(whole);
  }
  const { chamber, session, dossier } = citation;
  const number = citation.type === 'kamerstuk' ? citation.number.value : undefined;
  const paper = { chamber: chamber?.value, session: session?.value, dossier: dossier.value, number };
  const { label } = citation;
  return inStyle(paper, citationStyle(document, { label: label && printed(document, label.span) }));
}

/** Of a running foot what is printed without the page that it carries; of a title block, which says more, the paper. */
function copiedIdentity(identity: Identity, offset: number, { document, corpus, language }: Question): CopiedCitation {
  const known = agreedParts(identity.id, corpus);
  const citation = identified(identity.id, {
    chamber: identity.chamber?.value ?? known.chamber,
    session: identity.session?.value ?? known.session,
  });
  const official = citation === undefined ? identity.id : officialForm(citation);
  const choices = choicesIn(language);
  const foot = identity.feet.find((one) => touches(one, offset));
  if (foot === undefined) {
    return { official, printed: citation === undefined ? official : writtenOut(citation, document), choices };
  }
  const page = document.pages.find(({ printed: number }) => number && touches(foot, number.span.start))?.printed;
  const end = page !== undefined && page.span.end === foot.end ? page.span.start : foot.end;
  return { official, printed: printed(document, { start: foot.start, end }), choices };
}

function choicesIn(language: Language): { readonly official: string; readonly printed: string } {
  return {
    official: say(language, { nl: 'volgens de Leidraad', en: 'as the Leidraad has it' }),
    printed: say(language, { nl: 'zoals in deze tekst', en: 'as in this text' }),
  };
}

function notCertain(language: Language): string {
  return say(language, {
    nl: 'Welke bron hier wordt overgenomen is niet zeker. Zet de cursor op de volledige verwijzing zelf.',
    en: 'Which source is taken over here isn’t certain. Put the cursor on the full citation itself.',
  });
}

function nothingHere(language: Language): string {
  return say(language, {
    nl: 'Zet de cursor op een verwijzing: een Kamerstuk, een «Idem» of de voettekst van het stuk.',
    en: 'Put the cursor on a citation: a Kamerstuk, an “Idem” or the running foot of the paper.',
  });
}
