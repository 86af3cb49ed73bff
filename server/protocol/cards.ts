import type { CancellationToken, ServerCapabilities } from 'vscode-languageserver';
import { card } from '../features/card';
import { CARD_SCHEME, cardSubject } from '../features/card/uri';
import type { Card, CardLink } from '../features/card/writing';
import type { Question } from '../features/question';
import { waitFor } from './cancellation';
import type { Session } from './session';
import type { Texts } from './texts';

export const cardsCapabilities = {
  workspace: { textDocumentContent: { schemes: [CARD_SCHEME] } },
} satisfies ServerCapabilities;

/** Serves the read-only texts about a publication or an actor. */
export function answerCards(session: Session): void {
  session.connection.workspace.textDocumentContent.on(async ({ uri }, token) => {
    const found = await cardAt(session, uri, token);
    return found === undefined ? null : { text: found.text };
  });
}

/** Asks the editor to fetch every card anew that it shows. */
export function renewCards({ connection }: Session, texts: Texts): void {
  for (const uri of texts.opened().filter(cardSubject))
    connection.workspace.textDocumentContent.refresh(texts.spelled(uri)).catch(() => {});
}

/**
 * The links of an open card, at the places where the editor shows them; nothing where the text is no card. A card that was
 * written before the corpus changed is out of date: it has no links, and the editor is asked to fetch it again.
 */
export async function cardLinks(
  session: Session,
  { uri, document }: Question,
  token: CancellationToken,
): Promise<readonly CardLink[] | undefined> {
  if (!cardSubject(uri)) return undefined;
  const found = await cardAt(session, uri, token);
  if (found?.text === document.text) return found.links;
  session.connection.workspace.textDocumentContent.refresh(uri).catch(() => {});
  return [];
}

/** A card as it reads now, once all that it tells of the corpus has been read. */
async function cardAt(session: Session, uri: string, token: CancellationToken): Promise<Card | undefined> {
  await waitFor(session.indexed, token);
  return card(uri, session.workspace.corpus, session.client().language);
}
