import { type Disposable, Uri, window, workspace } from 'vscode';

/** Shows what a person should know of an export or import as a text to read. */
export interface ExchangeReport extends Disposable {
  show(title: string, lines: readonly string[]): Promise<void>;
}

/** Reports that can be read and not written; none is a file. `scheme` is that of their addresses. */
export function exchangeReport(scheme: string): ExchangeReport {
  const contents = new Map<string, string>();
  let count = 0;
  const provider = workspace.registerTextDocumentContentProvider(scheme, {
    provideTextDocumentContent: (uri) => contents.get(uri.query),
  });
  const closing = workspace.onDidCloseTextDocument(({ uri }) => {
    if (uri.scheme === scheme) contents.delete(uri.query);
  });
  return {
    async show(title, lines) {
      // An address of its own for each, since VS Code keeps what it has of one.
      const uri = Uri.from({ scheme, path: `/${title}`, query: String(++count) });
      contents.set(uri.query, `${lines.join('\n\n')}\n`);
      await window.showTextDocument(await workspace.openTextDocument(uri), { preview: true });
    },
    dispose() {
      provider.dispose();
      closing.dispose();
    },
  };
}
