import ambiguousActor from '../../docs/findings/ambiguous-actor.md';
import ambiguousBackReference from '../../docs/findings/ambiguous-back-reference.md';
import conflictingCitation from '../../docs/findings/conflicting-citation.md';
import danglingBackReference from '../../docs/findings/dangling-back-reference.md';
import dateConflict from '../../docs/findings/date-conflict.md';
import duplicateDocument from '../../docs/findings/duplicate-document.md';
import duplicateFootnote from '../../docs/findings/duplicate-footnote.md';
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
import type { FindingCode } from './finding';

/**
 * For each code the page that explains it to a person, in Markdown: what it means, an example, how to mend it and how to silence
 * it. The pages are part of every bundle, so that they are there without a network.
 */
export const explanations: Readonly<Record<FindingCode, string>> = {
  placeholder: placeholder,
  'missing-footnote': missingFootnote,
  'unreferenced-footnote': unreferencedFootnote,
  'duplicate-footnote': duplicateFootnote,
  'footnote-order': footnoteOrder,
  'dangling-back-reference': danglingBackReference,
  'ambiguous-back-reference': ambiguousBackReference,
  'incomplete-citation': incompleteCitation,
  'impossible-citation': impossibleCitation,
  'conflicting-citation': conflictingCitation,
  'not-in-corpus': notInCorpus,
  'date-conflict': dateConflict,
  'unknown-actor': unknownActor,
  'ambiguous-actor': ambiguousActor,
  'unclosed-quotation': unclosedQuotation,
  misquoted: misquoted,
  'duplicate-document': duplicateDocument,
  'unknown-identity': unknownIdentity,
};
