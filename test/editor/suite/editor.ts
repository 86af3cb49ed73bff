import { assert } from 'chai';
import {
  commands,
  type Diagnostic,
  type Disposable,
  type DocumentLink,
  type DocumentSymbol,
  type Event,
  type FoldingRange,
  type Hover,
  Location,
  type LocationLink,
  languages,
  Position,
  Range,
  type SemanticTokens,
  type SemanticTokensLegend,
  type TextDocument,
  Uri,
  WorkspaceEdit,
  window,
  workspace,
} from 'vscode';

/** Waits until `check` answers with something, asking again at each of the events and, where none tells, a few times a second. */
export async function until<Value>(
  what: string,
  check: () => Value | undefined | false | PromiseLike<Value | undefined | false>,
  ...events: Event<unknown>[]
): Promise<Value> {
  const deadline = Date.now() + 30_000;
  for (;;) {
    const value = await check();
    if (value !== undefined && value !== false) return value;
    if (Date.now() > deadline) throw new Error(`Waited in vain for ${what}`);
    await nextOf(events);
  }
}

function nextOf(events: readonly Event<unknown>[]): Promise<void> {
  return new Promise((resolve) => {
    const listening: Disposable[] = [];
    const done = () => {
      clearTimeout(timer);
      for (const listener of listening) listener.dispose();
      resolve();
    };
    const timer = setTimeout(done, 200);
    listening.push(...events.map((event) => event(done)));
  });
}

/** The address of a file of the workspace. */
export function fileOf(name: string): Uri {
  const folder = workspace.workspaceFolders?.[0];
  assert.isDefined(folder, 'a folder is open');
  return Uri.joinPath(folder.uri, name);
}

/**
 * Takes files and folders out of the workspace, by way of the editor, which otherwise goes on holding what is gone from the disk.
 * A save that was under way makes its file anew: then it goes again.
 */
export async function remove(...files: readonly Uri[]): Promise<void> {
  await until(`${files.join(', ')} to be gone`, async () => {
    const edit = new WorkspaceEdit();
    for (const file of files) edit.deleteFile(file, { recursive: true, ignoreIfNotExists: true });
    await workspace.applyEdit(edit);
    return !(await Promise.all(files.map(isThere))).includes(true);
  });
}

/** Whether there is such a file or folder. */
export async function isThere(file: Uri): Promise<boolean> {
  return workspace.fs.stat(file).then(
    () => true,
    () => false,
  );
}

/** Opens the seed whose name begins so (`004`) in an editor and waits until it has been recognised as a source. */
export async function openSeed(number: string): Promise<TextDocument> {
  const entries = await workspace.fs.readDirectory(fileOf('.'));
  const name = entries.map(([entry]) => entry).find((entry) => entry.startsWith(number));
  assert.isDefined(name, `seed ${number} is in the workspace`);
  return openSource(fileOf(name));
}

/** Opens a text in an editor and waits until it has been recognised as a source. */
export async function openSource(uri: Uri): Promise<TextDocument> {
  const document = await openText(uri);
  await until(`${uri} to be recognised`, () => document.languageId === 'bronwijzer', workspace.onDidOpenTextDocument);
  return document;
}

/** Opens a text in an editor, whatever it is. */
export async function openText(uri: Uri): Promise<TextDocument> {
  const document = await workspace.openTextDocument(uri);
  await window.showTextDocument(document);
  return document;
}

/** Where the text stands for the nth time, counted from 1. */
export function rangeOf(document: TextDocument, text: string, nth = 1): Range {
  let start = -1;
  for (let count = 0; count < nth; count += 1) start = document.getText().indexOf(text, start + 1);
  assert.isAtLeast(start, 0, `«${text}» stands ${nth} times in the text`);
  return new Range(document.positionAt(start), document.positionAt(start + text.length));
}

/** What the hovers on the nth occurrence of the text say, as Markdown; empty where there is none. */
export async function hoverAt(document: TextDocument, text: string, nth = 1): Promise<string> {
  const at = rangeOf(document, text, nth).start;
  const hovers = await commands.executeCommand<Hover[]>('vscode.executeHoverProvider', document.uri, at);
  return hovers
    .flatMap(({ contents }) => contents.map((content) => (typeof content === 'string' ? content : content.value)))
    .join('\n\n');
}

/** Where the definition of the nth occurrence of the text is. */
export async function definitionAt(document: TextDocument, text: string, nth = 1): Promise<Location[]> {
  const at = rangeOf(document, text, nth).start;
  const found = await commands.executeCommand<(Location | LocationLink)[]>(
    'vscode.executeDefinitionProvider',
    document.uri,
    at,
  );
  return found.map((place) =>
    'targetUri' in place ? new Location(place.targetUri, place.targetSelectionRange ?? place.targetRange) : place,
  );
}

/** Every place that refers to what stands at the nth occurrence of the text. */
export async function referencesAt(document: TextDocument, text: string, nth = 1): Promise<Location[]> {
  const at = rangeOf(document, text, nth).start;
  return commands.executeCommand<Location[]>('vscode.executeReferenceProvider', document.uri, at);
}

/** The findings that the editor shows for the text, once there are any that `enough` accepts. */
export function diagnosticsOf(
  document: TextDocument,
  enough: (diagnostics: readonly Diagnostic[]) => boolean = (diagnostics) => diagnostics.length > 0,
): Promise<readonly Diagnostic[]> {
  return until(
    `findings in ${document.uri}`,
    () => {
      const diagnostics = languages.getDiagnostics(document.uri);
      return enough(diagnostics) && diagnostics;
    },
    languages.onDidChangeDiagnostics,
  );
}

/** The code of a finding, without the page that it leads to. */
export function codeOf({ code }: Diagnostic): string {
  return String(typeof code === 'object' ? code.value : code);
}

/** The outline of the text. */
export function symbolsOf(document: TextDocument): Promise<DocumentSymbol[]> {
  return until('an outline', () =>
    commands.executeCommand<DocumentSymbol[] | undefined>('vscode.executeDocumentSymbolProvider', document.uri),
  );
}

/** The links in the text, with their addresses. */
export async function linksOf(document: TextDocument): Promise<DocumentLink[]> {
  return commands.executeCommand<DocumentLink[]>('vscode.executeLinkProvider', document.uri, 1000);
}

export async function foldingOf(document: TextDocument): Promise<FoldingRange[]> {
  return commands.executeCommand<FoldingRange[]>('vscode.executeFoldingRangeProvider', document.uri);
}

/** The coloured stretches of the text, with the name of their kind. */
export async function tokensOf(document: TextDocument): Promise<{ text: string; type: string }[]> {
  const legend = await commands.executeCommand<SemanticTokensLegend>(
    'vscode.provideDocumentSemanticTokensLegend',
    document.uri,
  );
  const { data } = await commands.executeCommand<SemanticTokens>('vscode.provideDocumentSemanticTokens', document.uri);
  const tokens: { text: string; type: string }[] = [];
  let at = new Position(0, 0);
  for (let index = 0; index + 4 < data.length; index += 5) {
    const [lines = 0, characters = 0, length = 0, type = 0] = data.slice(index, index + 5);
    at = lines === 0 ? at.translate(0, characters) : new Position(at.line + lines, characters);
    tokens.push({
      text: document.getText(new Range(at, at.translate(0, length))),
      type: legend.tokenTypes[type] ?? '',
    });
  }
  return tokens;
}
