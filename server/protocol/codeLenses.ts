import { type CodeLens, CodeLensRefreshRequest, type ServerCapabilities } from 'vscode-languageserver';
import { codeLenses } from '../features/codeLenses';
import { positionAt, rangeOf } from './positions';
import { answerWhenRead, locationOf, type Session } from './session';

export const codeLensesCapabilities = { codeLensProvider: {} } satisfies ServerCapabilities;

/** The command of VS Code that shows places beside a text; other editors know it by the same name. */
const SHOW_PLACES = 'editor.action.showReferences';

/** Milliseconds in which several changes count as one before the client is told of them. */
const breath = 200;

/** The lenses that are shown now. */
export interface CodeLenses {
  /** Who cites an open text may have changed. */
  cited(): void;
}

/** Answers what stands above a text, and tells a client that can ask again when other texts change that. */
export function answerCodeLenses(session: Session): CodeLenses {
  const { connection, client } = session;
  // Until the folders have been read answers wait for them, and tell of every text in them.
  let answered = false;
  let telling = false;
  void session.indexed.then(() => {
    answered = true;
  });

  connection.onCodeLens(
    answerWhenRead(session, { none: null }, async (question): Promise<CodeLens[]> => {
      const { uri, document } = question;
      const lenses = await codeLenses(question);
      return lenses.map(({ span, title, places }) => {
        const range = rangeOf(document.lines, span);
        const locations = places.map((place) => locationOf(session, place));
        const command =
          places.length === 0
            ? { title, command: '' }
            : { title, command: SHOW_PLACES, arguments: [uri, positionAt(document.lines, span.start), locations] };
        return { range, command };
      });
    }),
  );

  return {
    cited() {
      if (!answered || telling || !client().refreshesCodeLenses) return;
      telling = true;
      setTimeout(() => {
        telling = false;
        connection.sendRequest(CodeLensRefreshRequest.type).catch(() => {});
      }, breath);
    },
  };
}
