import type { Definition, DefinitionLink, ServerCapabilities } from 'vscode-languageserver';
import { cardSubject } from '../features/card/uri';
import { definition } from '../features/definition';
import { highlight } from '../features/highlight';
import { references } from '../features/references';
import { touches } from '../text/span';
import { cardLinks } from './cards';
import { offsetAt, rangeOf } from './positions';
import { answerTo, answerWhenRead, locationOf, type Session } from './session';

export const navigationCapabilities = {
  definitionProvider: true,
  referencesProvider: true,
  documentHighlightProvider: true,
} satisfies ServerCapabilities;

/** Answers where things lead to and where they stand. What depends on other texts waits until those have been read. */
export function answerNavigation(session: Session): void {
  const { connection } = session;

  connection.onDefinition(
    answerWhenRead(
      session,
      { none: null },
      async (question, { position }, token): Promise<Definition | DefinitionLink[] | null> => {
        const offset = offsetAt(question.document, position);
        const onCard = (await cardLinks(session, question, token))?.find(({ span }) => touches(span, offset));
        const found = onCard ? { from: onCard.span, to: [onCard.to] } : await definition(question, offset);
        if (!found) return null;
        const locations = found.to.map((place) => locationOf(session, place));
        if (!session.client().locationLinks) return locations;
        const originSelectionRange = rangeOf(question.document.lines, found.from);
        return locations.map(({ uri, range }) => ({
          originSelectionRange,
          targetUri: uri,
          targetRange: range,
          targetSelectionRange: range,
        }));
      },
    ),
  );

  connection.onReferences(
    answerWhenRead(session, { none: null }, async (question, { position, context }) => {
      const offset = offsetAt(question.document, position);
      const places = await references(question, offset, context.includeDeclaration);
      // What a card itself says is no place in the corpus.
      return places.filter(({ uri }) => !cardSubject(uri)).map((place) => locationOf(session, place));
    }),
  );

  connection.onDocumentHighlight(
    answerTo(session, null, async (question, { position }) => {
      const spans = await highlight(question, offsetAt(question.document, position));
      return spans.map((span) => ({ range: rangeOf(question.document.lines, span) }));
    }),
  );
}
