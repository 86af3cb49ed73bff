import type { Connection, InitializeResult, ServerCapabilities } from 'vscode-languageserver';
import { version } from '../../package.json';
import { followAnnotations } from '../annotations/followed';
import { type Change, createWorkspace } from '../corpus/workspace';
import { languageOf } from '../text/language';
import { tellOfAnnotationFiles } from './annotationDiagnostics';
import { answerAnnotations } from './annotations';
import { answerCallHierarchy, callHierarchyCapabilities } from './callHierarchy';
import { answerCards, cardsCapabilities, renewCards } from './cards';
import { type Client, clientOf, foldersOf } from './client';
import { answerCodeActions, codeActionsCapabilities } from './codeActions';
import { answerCodebookChanges } from './codebookChanges';
import { tellOfCodebooks } from './codebookDiagnostics';
import { answerCodebooks, codebooksCapabilities } from './codebooks';
import { answerCodeLenses, codeLensesCapabilities } from './codeLenses';
import { answerCodes } from './codes';
import { answerCompared } from './compared';
import { answerCompletion, completionCapabilities } from './completion';
import { answerCitation } from './copyCitation';
import { answerDiagnostics, diagnosticsCapabilities } from './diagnostics';
import { answerEqualMentions } from './equalMentions';
import { answerExchange } from './exchange';
import { foldersCapabilities, followFolders } from './folders';
import { answerHover } from './hover';
import { answerInlayHints, inlayHintsCapabilities, renewInlayHints } from './inlayHints';
import { followLanguage, localeAsked } from './language';
import { answerLeftOver } from './leftOver';
import { answerLinks, linksCapabilities } from './links';
import { answerMovedTexts, movedTextsCapabilities } from './movedTexts';
import { answerNamed } from './named';
import { answerNavigation, navigationCapabilities } from './navigation';
import { answerNewCorpus } from './newCorpus';
import { answerNotes, notesCapabilities } from './noteNumbers';
import { answerOutline, outlineCapabilities } from './outline';
import { answerPassages } from './passages';
import { answerRecognition } from './recognition';
import { answerSelectionRanges, selectionRangesCapabilities } from './selectionRanges';
import { answerSemanticTokens, semanticTokensCapabilities } from './semanticTokens';
import { type Host, rootOf, type Session } from './session';
import { tellOfSettings } from './settingsFiles';
import { answerStatements } from './statements';
import { answerSuggestions } from './suggestions';
import { followTexts, textsCapabilities } from './texts';
import { answerTypeHierarchy, typeHierarchyCapabilities } from './typeHierarchy';
import { answerWorkspaceSymbols, workspaceSymbolsCapabilities } from './workspaceSymbols';

const capabilities: ServerCapabilities = {
  positionEncoding: 'utf-16',
  hoverProvider: true,
  ...textsCapabilities,
  ...navigationCapabilities,
  ...linksCapabilities,
  ...outlineCapabilities,
  ...semanticTokensCapabilities,
  ...callHierarchyCapabilities,
  ...typeHierarchyCapabilities,
  ...workspaceSymbolsCapabilities,
  ...inlayHintsCapabilities,
  ...codeLensesCapabilities,
  ...selectionRangesCapabilities,
  ...completionCapabilities,
  ...codeActionsCapabilities,
  ...codebooksCapabilities,
  workspace: {
    ...foldersCapabilities.workspace,
    ...cardsCapabilities.workspace,
    fileOperations: { ...foldersCapabilities.workspace.fileOperations, ...movedTextsCapabilities },
  },
};

/**
 * Serves one editor over a connection, until it ends. Everything that an editor may ask is registered here, and answered in
 * the file named after it; `host` is what differs between a process, a worker and a test.
 */
export function serve(connection: Connection, { files, register, locale = (asked) => asked }: Host): void {
  let client: Client = clientOf({ processId: null, rootUri: null, capabilities: {} });
  let ofEditor: string | undefined;
  let folders: readonly string[] = [];
  let affected = (): void => {};
  let cited = (): void => {};
  let changed = (_change: Change): void => {};
  let noted = (_uri: string | undefined): void => {};
  let notedInFiles = (): void => {};
  let stopTelling = (): void => {};
  let tellAnew = (): void => {};

  const workspace = createWorkspace(files, register, {
    affected: () => affected(),
    cited: () => cited(),
    changed: (change) => changed(change),
    failed: (uri, error) => connection.console.error(`${uri}: ${error instanceof Error ? error.stack : String(error)}`),
  });
  const session: Session = {
    connection,
    workspace,
    annotations: followAnnotations({
      files,
      rootOf: (uri) => rootOf(workspace, uri),
      textOf: (uri) => workspace.corpus.textOf(uri),
      changed: (uri) => noted(uri),
      filesChanged: () => notedInFiles(),
      ready: () => session.listed,
    }),
    client: () => client,
    get indexed() {
      return followed.indexed();
    },
    get listed() {
      return followed.listed();
    },
  };
  const followed = followFolders(session, files, () => folders, {
    foldersRead: () => noted(undefined),
    read: () => {
      settings.changed();
      codebooks.changed();
      annotationFiles.changed();
    },
  });

  connection.onInitialize((params): InitializeResult => {
    client = clientOf(params, locale);
    ofEditor = params.locale;
    folders = foldersOf(params);
    return {
      capabilities: { ...capabilities, ...diagnosticsCapabilities(client), ...notesCapabilities(client) },
      serverInfo: { name: 'bronwijzer', version },
    };
  });
  // A client is told nothing after this; what is still being read stops with the process.
  connection.onShutdown(() => {
    cited = () => {};
    tellAnew = () => {};
    stopTelling();
  });

  const diagnostics = answerDiagnostics(session);
  affected = diagnostics.affected;
  changed = diagnostics.closedChanged;
  cited = answerCodeLenses(session).cited;
  const settings = tellOfSettings(session);
  stopTelling = () => {
    diagnostics.stop();
    settings.stop();
    noted = () => {};
    notedInFiles = () => {};
    annotations.stop();
    codebooks.stop();
    annotationFiles.stop();
  };
  const texts = followTexts(session, diagnostics.changed, followed);
  const codebooks = tellOfCodebooks(session, texts);
  const annotationFiles = tellOfAnnotationFiles(session, files);
  const annotations = answerAnnotations(session, texts);
  noted = annotations.changed;
  notedInFiles = () => {
    codebooks.changed();
    annotationFiles.changed();
  };
  tellAnew = () => {
    diagnostics.affected();
    diagnostics.closedChanged('settings');
    cited();
    settings.changed();
    codebooks.changed();
    annotationFiles.changed();
    annotations.changed(undefined);
    renewCards(session, texts);
    renewInlayHints(session);
  };
  followLanguage(connection, (set) => {
    const language = languageOf(locale(localeAsked(set, ofEditor)));
    if (language === client.language) return;
    client = { ...client, language };
    // What is told before all has been read is told again then.
    void session.indexed.then(() => tellAnew());
  });
  answerCodes(session, texts);
  answerNamed(session);
  answerCodebookChanges(session, texts);
  answerPassages(session);
  answerCompared(session, texts);
  answerSuggestions(session, texts);
  answerStatements(session);
  answerEqualMentions(session);
  answerExchange(session, texts);
  answerMovedTexts(session, texts, files);
  answerLeftOver(connection, files);
  answerHover(session);
  answerNavigation(session);
  answerLinks(session);
  answerOutline(session);
  answerCallHierarchy(session);
  answerTypeHierarchy(session);
  answerWorkspaceSymbols(session);
  answerInlayHints(session);
  answerSelectionRanges(session);
  answerSemanticTokens(session);
  answerCards(session);
  answerRecognition(session);
  answerCompletion(session);
  answerCitation(session);
  answerNotes(session);
  answerNewCorpus(session, files);
  answerCodebooks(session);
  answerCodeActions(session, texts);
  connection.listen();
}
