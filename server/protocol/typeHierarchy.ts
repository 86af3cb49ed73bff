import type { ServerCapabilities, TypeHierarchyItem } from 'vscode-languageserver';
import { canonicalUri } from '../corpus/uris';
import { type ActorItem, above, actorsAt, below } from '../features/typeHierarchy';
import { waitFor } from './cancellation';
import { offsetAt } from './positions';
import { answerAny, answerWhenRead, type Session } from './session';
import { symbolKind } from './symbolKind';

export const typeHierarchyCapabilities = { typeHierarchyProvider: true } satisfies ServerCapabilities;

/**
 * Answers who belongs to what. Editors ask for *supertypes* and *subtypes*: here a person stands below parties, offices and
 * institutions. An item is known by the address of its card alone.
 */
export function answerTypeHierarchy(session: Session): void {
  const { typeHierarchy } = session.connection.languages;

  typeHierarchy.onPrepare(
    answerWhenRead(session, { none: null }, async (question, { position }) => {
      const items = await actorsAt(question, offsetAt(question.document, position));
      return items.length === 0 ? null : items.map(protocolItem);
    }),
  );

  typeHierarchy.onSupertypes(
    answerAny(async ({ item: { uri } }, token) => {
      await waitFor(session.indexed, token);
      return above(canonicalUri(uri), session.workspace.corpus, session.client().language).map(protocolItem);
    }),
  );

  typeHierarchy.onSubtypes(
    answerAny(async ({ item: { uri } }, token) => {
      await waitFor(session.indexed, token);
      return below(canonicalUri(uri), session.workspace.corpus, session.client().language).map(protocolItem);
    }),
  );
}

function protocolItem({ kind, name, detail, uri }: ActorItem): TypeHierarchyItem {
  const start = { line: 0, character: 0 };
  const range = { start, end: start };
  return { name, ...(detail !== '' && { detail }), kind: symbolKind(kind), uri, range, selectionRange: range };
}
