import type { ServerCapabilities } from 'vscode-languageserver';
import { links } from '../features/links';
import type { Location } from '../features/question';
import { cardLinks } from './cards';
import { positionAt, rangeOf } from './positions';
import { answerTo, linesOf, type Session } from './session';

export const linksCapabilities = { documentLinkProvider: { resolveProvider: false } } satisfies ServerCapabilities;

/** Answers which stretches of a text lead to an address of the web and, on a card, to a place in the corpus. */
export function answerLinks(session: Session): void {
  session.connection.onDocumentLinks(
    answerTo(session, null, async (question, _params, token) => {
      const { lines } = question.document;
      const onCard = await cardLinks(session, question, token);
      if (onCard) return onCard.map(({ span, to }) => ({ range: rangeOf(lines, span), target: targetOf(session, to) }));
      const found = await links(question);
      return found.map(({ span, url, tooltip }) => ({ range: rangeOf(lines, span), target: url, tooltip }));
    }),
  );
}

/** The address of a place in a file, as editors write it: `…#L12,5`, counted from 1. */
function targetOf(session: Session, { uri, span }: Location): string {
  const { line, character } = positionAt(linesOf(session, uri), span.start);
  return `${uri}#L${line + 1},${character + 1}`;
}
