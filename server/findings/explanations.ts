import ambiguousActor from '../../docs/findings/ambiguous-actor.md';
import ambiguousBackReference from '../../docs/findings/ambiguous-back-reference.md';
import conflictingCitation from '../../docs/findings/conflicting-citation.md';
import danglingBackReference from '../../docs/findings/dangling-back-reference.md';
import dateConflict from '../../docs/findings/date-conflict.md';
import duplicateDocument from '../../docs/findings/duplicate-document.md';
import duplicateFootnote from '../../docs/findings/duplicate-footnote.md';
import ambiguousActorInEnglish from '../../docs/findings/en/ambiguous-actor.md';
import ambiguousBackReferenceInEnglish from '../../docs/findings/en/ambiguous-back-reference.md';
import conflictingCitationInEnglish from '../../docs/findings/en/conflicting-citation.md';
import danglingBackReferenceInEnglish from '../../docs/findings/en/dangling-back-reference.md';
import dateConflictInEnglish from '../../docs/findings/en/date-conflict.md';
import duplicateDocumentInEnglish from '../../docs/findings/en/duplicate-document.md';
import duplicateFootnoteInEnglish from '../../docs/findings/en/duplicate-footnote.md';
import footnoteOrderInEnglish from '../../docs/findings/en/footnote-order.md';
import impossibleCitationInEnglish from '../../docs/findings/en/impossible-citation.md';
import incompleteCitationInEnglish from '../../docs/findings/en/incomplete-citation.md';
import misquotedInEnglish from '../../docs/findings/en/misquoted.md';
import missingFootnoteInEnglish from '../../docs/findings/en/missing-footnote.md';
import notInCorpusInEnglish from '../../docs/findings/en/not-in-corpus.md';
import placeholderInEnglish from '../../docs/findings/en/placeholder.md';
import unclosedQuotationInEnglish from '../../docs/findings/en/unclosed-quotation.md';
import unknownActorInEnglish from '../../docs/findings/en/unknown-actor.md';
import unknownIdentityInEnglish from '../../docs/findings/en/unknown-identity.md';
import unreferencedFootnoteInEnglish from '../../docs/findings/en/unreferenced-footnote.md';
import footnoteOrder from '../../docs/findings/footnote-order.md';
import impossibleCitation from '../../docs/findings/impossible-citation.md';
import incompleteCitation from '../../docs/findings/incomplete-citation.md';
import misquoted from '../../docs/findings/misquoted.md';
import missingFootnote from '../../docs/findings/missing-footnote.md';
import notInCorpus from '../../docs/findings/not-in-corpus.md';
import placeholder from '../../docs/findings/placeholder.md';
import unclosedQuotation from '../../docs/findings/unclosed-quotation.md';
import unknownActor from '../../docs/findings/unknown-actor.md';
import unknownIdentity from '../../docs/findings/unknown-identity.md';
import unreferencedFootnote from '../../docs/findings/unreferenced-footnote.md';
import { type Language, say } from '../text/language';
import type { FindingCode } from './finding';

/**
 * The page that explains a code to a person, in Markdown and the user's language: what it means, an example, how to mend it and
 * how to silence it. The pages are part of every bundle, so that they are there without a network.
 */
export function explanation(code: FindingCode, language: Language): string {
  return say(language, pages[code]);
}

const pages: Readonly<Record<FindingCode, { readonly nl: string; readonly en: string }>> = {
  placeholder: { nl: placeholder, en: placeholderInEnglish },
  'missing-footnote': { nl: missingFootnote, en: missingFootnoteInEnglish },
  'unreferenced-footnote': { nl: unreferencedFootnote, en: unreferencedFootnoteInEnglish },
  'duplicate-footnote': { nl: duplicateFootnote, en: duplicateFootnoteInEnglish },
  'footnote-order': { nl: footnoteOrder, en: footnoteOrderInEnglish },
  'dangling-back-reference': { nl: danglingBackReference, en: danglingBackReferenceInEnglish },
  'ambiguous-back-reference': { nl: ambiguousBackReference, en: ambiguousBackReferenceInEnglish },
  'incomplete-citation': { nl: incompleteCitation, en: incompleteCitationInEnglish },
  'impossible-citation': { nl: impossibleCitation, en: impossibleCitationInEnglish },
  'conflicting-citation': { nl: conflictingCitation, en: conflictingCitationInEnglish },
  'not-in-corpus': { nl: notInCorpus, en: notInCorpusInEnglish },
  'date-conflict': { nl: dateConflict, en: dateConflictInEnglish },
  'unknown-actor': { nl: unknownActor, en: unknownActorInEnglish },
  'ambiguous-actor': { nl: ambiguousActor, en: ambiguousActorInEnglish },
  'unclosed-quotation': { nl: unclosedQuotation, en: unclosedQuotationInEnglish },
  misquoted: { nl: misquoted, en: misquotedInEnglish },
  'duplicate-document': { nl: duplicateDocument, en: duplicateDocumentInEnglish },
  'unknown-identity': { nl: unknownIdentity, en: unknownIdentityInEnglish },
};
