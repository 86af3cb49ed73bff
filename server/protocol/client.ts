import { type InitializeParams, MarkupKind } from 'vscode-languageserver';
import { type Language, languageOf } from '../text/language';
import { fieldOf, localeAsked } from './language';

/** What the client at the other end speaks and can show. */
export interface Client {
  readonly language: Language;
  /** Whether a hover may be Markdown; otherwise it is plain text. */
  readonly markdown: boolean;
  /** Whether what is told of a completion may be Markdown. */
  readonly markdownInCompletions: boolean;
  /** Whether what is put in by a completion may have places to fill in. */
  readonly snippets: boolean;
  /** Whether it asks where a rename is possible before it asks for one. */
  readonly preparesRename: boolean;
  /** Whether a definition can say which stretch of the source it was asked for. */
  readonly locationLinks: boolean;
  /** Whether symbols may hold symbols; otherwise they come as one list. */
  readonly nestedSymbols: boolean;
  /** Whether a diagnostic can point to other places. */
  readonly relatedPlaces: boolean;
  /** Whether the code of a diagnostic can lead to a page that explains it, and it can show one of ours. */
  readonly explainsCodes: boolean;
  /** Whether it asks for diagnostics; otherwise they are sent unasked. */
  readonly pullsDiagnostics: boolean;
  /** Whether it asks for several kinds of diagnostics of one text, and keeps the answers apart. */
  readonly keepsDiagnosticsApart: boolean;
  /** Whether it can be told that what it asked for before may have changed. */
  readonly refreshesDiagnostics: boolean;
  readonly refreshesCodeLenses: boolean;
  readonly refreshesInlayHints: boolean;
  /** Whether it takes code actions with edits; otherwise only commands, of which there are none. */
  readonly codeActionLiterals: boolean;
  /** Whether it asks for the edits of a code action when that is chosen. */
  readonly resolvesCodeActions: boolean;
  /** Whether edits can name the version of the text that they belong to. */
  readonly documentChanges: boolean;
  /** Whether it asks its user for a reason before something is ignored; it says so in its `initializationOptions`. */
  readonly asksReasons: boolean;
  /** Whether an edit can make a file. */
  readonly createsFiles: boolean;
  /** Whether an edit can give a file another name. */
  readonly renamesFiles: boolean;
  readonly watchesFiles: boolean;
  /** Whether it can be asked to tell of edits in further files, besides those that it was made for. */
  readonly opensOnRequest: boolean;
  readonly changesFolders: boolean;
  readonly showsProgress: boolean;
}

/**
 * What the client said of itself when it started the server. What it doesn't mention it can't. That another language is set than
 * that of the editor it says in its `initializationOptions`; `locale` is as in `Host`.
 */
export function clientOf(
  { capabilities, initializationOptions, ...params }: InitializeParams,
  locale = (asked: string | undefined): string | undefined => asked,
): Client {
  const { textDocument, workspace, window } = capabilities;
  return {
    language: languageOf(locale(localeAsked(fieldOf(initializationOptions, 'language'), params.locale))),
    markdown: textDocument?.hover?.contentFormat?.includes(MarkupKind.Markdown) ?? false,
    markdownInCompletions:
      textDocument?.completion?.completionItem?.documentationFormat?.includes(MarkupKind.Markdown) ?? false,
    snippets: textDocument?.completion?.completionItem?.snippetSupport ?? false,
    preparesRename: textDocument?.rename?.prepareSupport ?? false,
    locationLinks: textDocument?.definition?.linkSupport ?? false,
    nestedSymbols: textDocument?.documentSymbol?.hierarchicalDocumentSymbolSupport ?? false,
    relatedPlaces:
      (textDocument?.diagnostic?.relatedInformation || textDocument?.publishDiagnostics?.relatedInformation) ?? false,
    explainsCodes:
      ((textDocument?.diagnostic?.codeDescriptionSupport || textDocument?.publishDiagnostics?.codeDescriptionSupport) &&
        workspace?.textDocumentContent !== undefined) ??
      false,
    pullsDiagnostics: textDocument?.diagnostic !== undefined,
    keepsDiagnosticsApart: textDocument?.diagnostic?.dynamicRegistration ?? false,
    refreshesDiagnostics: workspace?.diagnostics?.refreshSupport ?? false,
    refreshesCodeLenses: workspace?.codeLens?.refreshSupport ?? false,
    refreshesInlayHints: workspace?.inlayHint?.refreshSupport ?? false,
    codeActionLiterals: textDocument?.codeAction?.codeActionLiteralSupport !== undefined,
    resolvesCodeActions:
      (textDocument?.codeAction?.dataSupport && textDocument.codeAction.resolveSupport?.properties.includes('edit')) ??
      false,
    documentChanges: workspace?.workspaceEdit?.documentChanges ?? false,
    asksReasons: fieldOf(initializationOptions, 'asksReasons') === true,
    createsFiles:
      (workspace?.workspaceEdit?.documentChanges && workspace.workspaceEdit.resourceOperations?.includes('create')) ??
      false,
    renamesFiles:
      (workspace?.workspaceEdit?.documentChanges && workspace.workspaceEdit.resourceOperations?.includes('rename')) ??
      false,
    watchesFiles: workspace?.didChangeWatchedFiles?.dynamicRegistration ?? false,
    opensOnRequest: textDocument?.synchronization?.dynamicRegistration ?? false,
    changesFolders: workspace?.workspaceFolders ?? false,
    showsProgress: window?.workDoneProgress ?? false,
  };
}

/** The folders that the client has open, as URIs: several, one, or none. */
export function foldersOf({ workspaceFolders, rootUri }: InitializeParams): readonly string[] {
  if (workspaceFolders) return workspaceFolders.map(({ uri }) => uri);
  return rootUri ? [rootUri] : [];
}
