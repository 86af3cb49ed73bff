import type { Chamber, Citation, Session } from '../citations/model';
import type { Identity } from '../document/model';
import type { Corpus } from './model';
import { citationMeant } from './resolve';

/** The sessions and chambers that are printed of one publication. */
export interface PrintedParts {
  readonly sessions: Set<Session>;
  readonly chambers: Set<Chamber>;
}

/** The session and the chamber of a publication, where all citations in the corpus that print one agree. */
export function agreedParts(
  id: string,
  corpus: Corpus,
): { readonly session?: Session | undefined; readonly chamber?: Chamber | undefined } {
  const parts: PrintedParts = { sessions: new Set(), chambers: new Set() };
  for (const { document, mention } of corpus.citationsOf(id)) {
    const citation = citationMeant(mention, document.facts);
    if (citation !== undefined) notePrinted(parts, citation);
  }
  for (const { facts } of corpus.published(id)) if (facts.identity) notePrinted(parts, facts.identity);
  return { session: only(parts.sessions), chamber: only(parts.chambers) };
}

/** Adds the session and the chamber that a citation prints, or a text of itself. */
export function notePrinted(parts: PrintedParts, printed: Citation | Identity): void {
  if ('session' in printed && printed.session) parts.sessions.add(printed.session.value);
  const chamber = 'chamber' in printed ? printed.chamber?.value : undefined;
  if (chamber === 'I' || chamber === 'II') parts.chambers.add(chamber);
}

/** The one value of a set; nothing where there are none or several. */
export function only<Value>(values: ReadonlySet<Value>): Value | undefined {
  return values.size === 1 ? [...values][0] : undefined;
}
