import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import {
  type ClientCapabilities,
  createProtocolConnection,
  type Diagnostic,
  DidChangeTextDocumentNotification,
  DidCloseTextDocumentNotification,
  DidOpenTextDocumentNotification,
  type DocumentDiagnosticReport,
  DocumentDiagnosticRequest,
  ExitNotification,
  InitializedNotification,
  type InitializeParams,
  InitializeRequest,
  type InitializeResult,
  type Position,
  type ProtocolConnection,
  PublishDiagnosticsNotification,
  RegistrationRequest,
  ShutdownRequest,
  StreamMessageReader,
  StreamMessageWriter,
  type TextDocumentContentChangeEvent,
  WorkDoneProgress,
  WorkDoneProgressCreateRequest,
} from 'vscode-languageserver/node';

/** What VS Code says that it can; a test takes away or adds. */
export const capabilities: ClientCapabilities = {
  textDocument: {
    synchronization: { dynamicRegistration: true },
    hover: { contentFormat: ['markdown', 'plaintext'] },
    definition: { linkSupport: true },
    documentSymbol: { hierarchicalDocumentSymbolSupport: true },
    diagnostic: { relatedInformation: true },
    publishDiagnostics: { relatedInformation: true },
    completion: { completionItem: { documentationFormat: ['markdown', 'plaintext'] } },
    rename: { prepareSupport: true },
    codeAction: {
      codeActionLiteralSupport: { codeActionKind: { valueSet: ['quickfix', 'refactor', 'source'] } },
      dataSupport: true,
      resolveSupport: { properties: ['edit'] },
    },
  },
  workspace: {
    workspaceFolders: true,
    workspaceEdit: { documentChanges: true, resourceOperations: ['create'] },
    didChangeWatchedFiles: { dynamicRegistration: true },
    diagnostics: { refreshSupport: true },
    codeLens: { refreshSupport: true },
  },
  window: { workDoneProgress: true },
};

export interface Options {
  readonly folders?: readonly string[];
  readonly locale?: string;
  readonly capabilities?: ClientCapabilities;
  readonly initializationOptions?: object;
  /** How the built server is started. */
  readonly command?: readonly string[];
  /** Holds back the answer to whoever wants to show progress, and so the reading of the folders. */
  readonly beforeProgress?: Promise<void>;
  readonly processId?: number | null;
}

/** The built server, and an editor that speaks to it over standard input and output. */
export interface Editor {
  readonly process: ChildProcess;
  readonly connection: ProtocolConnection;
  readonly initialized: InitializeResult;
  /** Resolves when the server has read its folders for the first time. */
  readonly indexed: Promise<void>;
  /** What the server asked to be told of files. */
  readonly watched: readonly string[];
  /** What the server last sent, unasked, of what is wrong in each file. */
  readonly sent: ReadonlyMap<string, readonly Diagnostic[]>;
  open(uri: string, text: string): Promise<void>;
  change(uri: string, version: number, changes: TextDocumentContentChangeEvent[]): Promise<void>;
  close(uri: string): Promise<void>;
  diagnostics(uri: string, previousResultId?: string, identifier?: string): Promise<DocumentDiagnosticReport>;
  /** Shuts the server down in good order; answers its exit code. */
  stop(): Promise<number | null>;
}

const running = new Set<ChildProcess>();

/** Ends what a failing test left running; for `afterEach`. */
export function stopServers(): void {
  for (const process of running) process.kill('SIGKILL');
}

/** Starts the built server and initialises it. Run from the root of the project, as npm does. */
export async function startEditor(options: Options = {}): Promise<Editor> {
  const child = startServer(options.command);
  const connection = createProtocolConnection(
    new StreamMessageReader(child.stdout),
    new StreamMessageWriter(child.stdin),
  );
  // What is asked of a server that has died is never answered.
  child.once('exit', () => connection.dispose());
  const watched: string[] = [];
  const sent = new Map<string, readonly Diagnostic[]>();
  connection.onNotification(PublishDiagnosticsNotification.type, ({ uri, diagnostics }) => {
    sent.set(uri, diagnostics);
  });
  let indexed = (): void => {};
  const whenIndexed = new Promise<void>((resolve) => {
    indexed = resolve;
  });
  connection.onRequest(RegistrationRequest.type, ({ registrations }) => {
    watched.push(...registrations.map(({ method }) => method));
  });
  connection.onRequest(WorkDoneProgressCreateRequest.type, async ({ token }) => {
    connection.onProgress(WorkDoneProgress.type, token, ({ kind }) => {
      if (kind === 'end') indexed();
    });
    await options.beforeProgress;
  });
  connection.listen();
  const initialized = await connection.sendRequest(InitializeRequest.type, initializeParams(options));
  await connection.sendNotification(InitializedNotification.type, {});
  return {
    process: child,
    connection,
    initialized,
    indexed: whenIndexed,
    watched,
    sent,
    open: (uri, text) =>
      connection.sendNotification(DidOpenTextDocumentNotification.type, {
        textDocument: { uri, languageId: 'bronwijzer', version: 1, text },
      }),
    change: (uri, version, contentChanges) =>
      connection.sendNotification(DidChangeTextDocumentNotification.type, {
        textDocument: { uri, version },
        contentChanges,
      }),
    close: (uri) => connection.sendNotification(DidCloseTextDocumentNotification.type, { textDocument: { uri } }),
    diagnostics: (uri, previousResultId, identifier) =>
      connection.sendRequest(DocumentDiagnosticRequest.type, {
        textDocument: { uri },
        ...(identifier !== undefined && { identifier }),
        ...(previousResultId !== undefined && { previousResultId }),
      }),
    async stop() {
      await connection.sendRequest(ShutdownRequest.type);
      await connection.sendNotification(ExitNotification.type);
      return exitCode(child);
    },
  };
}

/** The built server as a process, not yet spoken to. */
export function startServer(command: readonly string[] = ['dist/server.js', '--stdio']): ChildProcess & {
  stdin: NonNullable<ChildProcess['stdin']>;
  stdout: NonNullable<ChildProcess['stdout']>;
} {
  const child = spawn(process.execPath, command, { stdio: ['pipe', 'pipe', 'inherit'] });
  running.add(child);
  child.once('exit', () => running.delete(child));
  return child;
}

/** The code with which a process ends; `null` where a signal ends it. */
export async function exitCode(child: ChildProcess): Promise<number | null> {
  if (child.exitCode === null && child.signalCode === null) await once(child, 'exit');
  return child.exitCode;
}

export function initializeParams(options: Options): InitializeParams {
  return {
    processId: options.processId ?? null,
    rootUri: null,
    capabilities: options.capabilities ?? capabilities,
    workspaceFolders: (options.folders ?? []).map((uri) => ({ uri, name: uri })),
    ...(options.locale !== undefined && { locale: options.locale }),
    ...(options.initializationOptions && { initializationOptions: options.initializationOptions }),
  };
}

/** Asks again and again until the answer is yes; mocha ends a test in which it never is. */
export async function until(answer: () => boolean | Promise<boolean>): Promise<void> {
  while (!(await answer())) await new Promise((resolve) => setTimeout(resolve, 20));
}

/** The URI of a file of the project or of anywhere else. */
export function uriOf(path: string): string {
  return pathToFileURL(path).toString();
}

/** A seed, by the start of its name. */
export function seed(start: '000' | '001' | '002' | '003' | '004'): { uri: string; text: string } {
  const path = `seeds/${seedNames[start]}`;
  return { uri: uriOf(path), text: readFileSync(path, 'utf8') };
}

const seedNames = {
  '000': '000_ba76dabd628ac1e3.txt',
  '001': '001_cf6c0d0bc28a9eeb.txt',
  '002': '002_fe59bcc4f5a820d3.txt',
  '003': '003_a36165e28937a564.txt',
  '004': '004_0dbf1fc7ba84b8b6.txt',
} as const;

/** The position of the character `|` in `context`, a stretch of the text that stands in it once. */
export function at(text: string, context: string): Position {
  const bar = context.indexOf('|');
  const found = text.indexOf(context.replace('|', ''));
  if (bar < 0 || found < 0) throw new Error(`“${context}” doesn't stand in the text, or has no | in it`);
  return positionOf(text, found + bar);
}

/** The position of an offset, counted the plain way. */
export function positionOf(text: string, offset: number): Position {
  const before = text.slice(0, offset).split(/\r\n|\r|\n/);
  return { line: before.length - 1, character: before.at(-1)?.length ?? 0 };
}

/** The stretch of a text that a range says. */
export function textAt(text: string, range: { start: Position; end: Position }): string {
  const lines = text.split(/(?<=\r\n|\n|\r(?!\n))/);
  const offset = ({ line, character }: Position): number => lines.slice(0, line).join('').length + character;
  return text.slice(offset(range.start), offset(range.end));
}
