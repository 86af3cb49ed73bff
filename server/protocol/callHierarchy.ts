import { type CallHierarchyItem, type ServerCapabilities, SymbolKind } from 'vscode-languageserver';
import { canonicalUri } from '../corpus/uris';
import { citedBy, cites, type HierarchyItem, hierarchyAt } from '../features/callHierarchy';
import type { Span } from '../text/span';
import { waitFor } from './cancellation';
import { offsetAt, rangeOf } from './positions';
import { answerAny, answerWhenRead, linesOf, type Session } from './session';

export const callHierarchyCapabilities = { callHierarchyProvider: true } satisfies ServerCapabilities;

/**
 * Answers who cites whom. Editors ask *calls* and *called by*: here a text calls the publications that it cites. An item is
 * known by its address alone, so that a hierarchy stays good while the texts change.
 */
export function answerCallHierarchy(session: Session): void {
  const { callHierarchy } = session.connection.languages;

  callHierarchy.onPrepare(
    answerWhenRead(session, { none: null }, async (question, { position }) => {
      const items = await hierarchyAt(question, offsetAt(question.document, position));
      return items.map(protocolItem);
    }),
  );

  callHierarchy.onIncomingCalls(
    answerAny(async ({ item: { uri } }, token) => {
      await waitFor(session.indexed, token);
      const calls = await citedBy(canonicalUri(uri), session.workspace.corpus);
      return calls.map(({ item, spans }) => ({
        from: protocolItem(item),
        fromRanges: rangesIn(session, item.uri, spans),
      }));
    }),
  );

  callHierarchy.onOutgoingCalls(
    answerAny(async ({ item: { uri } }, token) => {
      await waitFor(session.indexed, token);
      const from = canonicalUri(uri);
      const calls = await cites(from, session.workspace.corpus, session.client().language);
      return calls.map(({ item, spans }) => ({ to: protocolItem(item), fromRanges: rangesIn(session, from, spans) }));
    }),
  );
}

function protocolItem({ kind, name, detail, uri }: HierarchyItem): CallHierarchyItem {
  const start = { line: 0, character: 0 };
  const range = { start, end: start };
  return {
    name,
    ...(detail !== '' && { detail }),
    kind: kind === 'document' ? SymbolKind.File : SymbolKind.Class,
    uri,
    range,
    selectionRange: range,
  };
}

function rangesIn(session: Session, uri: string, spans: readonly Span[]) {
  const lines = linesOf(session, uri);
  return spans.map((span) => rangeOf(lines, span));
}
