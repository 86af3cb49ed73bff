import { citationOfIdentifier } from '../citations/citationOfIdentifier';
import type { Citation } from '../citations/model';
import { officialForm } from '../citations/officialForm';
import { citationMeant, pagesMeant } from '../corpus/resolve';
import type { Identity, ResolvedBackReference } from '../document/model';
import { type Language, say } from '../text/language';
import { touches } from '../text/span';
import { citationStyle } from './citationStyle';
import { agreedParts } from './completion/publications';
import { inStyle } from './inStyle';
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
    official: officialForm(completed(meant, question)),
    printed: asPrinted(citation, pages, question),
    choices: choicesIn(question.language),
  };
}

/** A citation by identifier as the publication itself is cited, and what the corpus knows of it filled in. */
function completed(citation: Citation, { corpus }: Question): Citation {
  const { id, attachment, pages, span } = citation;
  if (id === undefined) return citation;
  const { session, chamber } = agreedParts(id, corpus);
  const own = citation.type === 'publication-id' ? citationOfIdentifier(id) : undefined;
  const base: Citation = own ? { ...own, ...(attachment && { attachment }), ...(pages && { pages }) } : citation;
  if (base.type !== 'kamerstuk') return base;
  return {
    ...base,
    ...(base.session === undefined && session !== undefined && { session: { value: session, span } }),
    ...(base.chamber === undefined && chamber !== undefined && { chamber: { value: chamber, span } }),
  };
}

function asPrinted(citation: Citation, pages: string | undefined, { document }: Question): string {
  const whole = printedWithoutPages(citation, document);
  if (whole !== undefined && pages === citation.pages?.value) return printed(document, citation.span);
  const style = citationStyle(document);
  const base = whole ?? writtenOut(citation, style);
  return pages === undefined ? base : `${base}, ${style.pageWord} ${pages}`;
}

/** A paper of an enumeration, with what it takes over from the first, in the style of the document. */
function writtenOut(citation: Citation, style: ReturnType<typeof citationStyle>): string {
  if (citation.type !== 'kamerstuk') {
    const { pages: _pages, ...whole } = citation;
    return officialForm(whole);
  }
  const { chamber, session, dossier, number } = citation;
  return inStyle(
    { chamber: chamber?.value, session: session?.value, dossier: dossier.value, number: number.value },
    style,
  );
}

/** The foot that is pointed at, without the page that it carries. */
function copiedIdentity(identity: Identity, offset: number, { document, corpus, language }: Question): CopiedCitation {
  const known = agreedParts(identity.id, corpus);
  const chamber = identity.chamber?.value;
  const citation = citationOfIdentifier(identity.id, {
    chamber: chamber === 'I' || chamber === 'II' ? chamber : known.chamber,
    session: identity.session?.value ?? known.session,
  });
  const foot = identity.feet.find((one) => touches(one, offset)) ?? identity.span;
  const page = document.pages.find(({ printed: number }) => number && touches(foot, number.span.start))?.printed;
  const end = page !== undefined && page.span.end === foot.end ? page.span.start : foot.end;
  return {
    official: citation === undefined ? identity.id : officialForm(citation),
    printed: printed(document, { start: foot.start, end }),
    choices: choicesIn(language),
  };
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
