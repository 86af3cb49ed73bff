import type { Connection, InitializeResult, ServerCapabilities } from 'vscode-languageserver';
import { version } from '../../package.json';
import { createWorkspace } from '../corpus/workspace';
import { answerCards, cardsCapabilities } from './cards';
import { answerCitation } from './citation';
import { type Client, clientOf, foldersOf } from './client';
import { answerCompletion, completionCapabilities } from './completion';
import { answerDiagnostics, diagnosticsCapabilities } from './diagnostics';
import { foldersCapabilities, followFolders } from './folders';
import { answerHover } from './hover';
import { answerLinks, linksCapabilities } from './links';
import { answerNavigation, navigationCapabilities } from './navigation';
import { answerNotes, notesCapabilities } from './notes';
import { answerOutline, outlineCapabilities } from './outline';
import { answerRecognition } from './recognition';
import { answerSemanticTokens, semanticTokensCapabilities } from './semanticTokens';
import type { Host, Session } from './session';
import { followTexts, textsCapabilities } from './texts';

const capabilities: ServerCapabilities = {
  positionEncoding: 'utf-16',
  hoverProvider: true,
  ...textsCapabilities,
  ...navigationCapabilities,
  ...linksCapabilities,
  ...outlineCapabilities,
  ...semanticTokensCapabilities,
  ...diagnosticsCapabilities,
  ...completionCapabilities,
  workspace: { ...foldersCapabilities.workspace, ...cardsCapabilities.workspace },
};

/**
 * Serves one editor over a connection, until it ends. Everything that an editor may ask is registered here, and answered in
 * the file named after it; `host` is what differs between a process, a worker and a test.
 */
export function serve(connection: Connection, { files, register }: Host): void {
  let client: Client = clientOf({ processId: null, rootUri: null, capabilities: {} });
  let folders: readonly string[] = [];
  let affected = (): void => {};
  let indexed = (): void => {};

  const session: Session = {
    connection,
    workspace: createWorkspace(files, register, {
      affected: () => affected(),
      failed: (uri, error) =>
        connection.console.error(`${uri}: ${error instanceof Error ? error.stack : String(error)}`),
    }),
    client: () => client,
    indexed: new Promise((resolve) => {
      indexed = resolve;
    }),
  };

  connection.onInitialize((params): InitializeResult => {
    client = clientOf(params);
    folders = foldersOf(params);
    return {
      capabilities: { ...capabilities, ...notesCapabilities(client) },
      serverInfo: { name: 'bronwijzer', version },
    };
  });
  // A client is told nothing after this; what is still being read stops with the process.
  connection.onShutdown(() => {
    affected = () => {};
  });

  const diagnostics = answerDiagnostics(session);
  affected = diagnostics.affected;
  followTexts(session, diagnostics.changed);
  followFolders(session, () => folders, indexed);
  answerHover(session);
  answerNavigation(session);
  answerLinks(session);
  answerOutline(session);
  answerSemanticTokens(session);
  answerCards(session);
  answerRecognition(session);
  answerCompletion(session);
  answerCitation(session);
  answerNotes(session);
  connection.listen();
}
