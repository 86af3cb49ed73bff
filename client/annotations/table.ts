import { commands, type Disposable, Uri, type Webview, type WebviewView, window } from 'vscode';
import { language } from '../language';
import type { Said, Table, Told } from '../view/messages';

/** What is to happen when a row of a table is opened, or something is done with it. */
export interface TableListener {
  open(row: string): void;
  act(row: string, action: string): void;
  /** Another table is shown, or none. */
  closed(): void;
}

/** The view below the text in which tables are shown, one at a time. */
export interface TableView extends Disposable {
  /** Shows a table in the place of the one that was there; answers how its rows are replaced. The order and filter stay. */
  show(table: Table, listener: TableListener): Promise<(next: Table) => void>;
}

const VIEW = 'bronwijzer.table';

/** The view, empty. What stands in a text comes into it as text alone: the page runs no script but its own. */
export function createTableView(extension: Uri): TableView {
  let view: WebviewView | undefined;
  let shown: { table: Table; readonly listener: TableListener } | undefined;
  const draw = (): void => {
    if (view === undefined || shown === undefined) return;
    view.title = shown.table.title;
    const told: Told = { table: shown.table, language: language() };
    void view.webview.postMessage(told);
  };
  const provider = window.registerWebviewViewProvider(
    VIEW,
    {
      resolveWebviewView(resolved) {
        view = resolved;
        const { webview } = resolved;
        webview.options = { enableScripts: true, localResourceRoots: [Uri.joinPath(extension, 'dist')] };
        webview.onDidReceiveMessage((said: Said) => {
          if (said.kind === 'ready') draw();
          else if (said.kind === 'open') shown?.listener.open(said.row);
          else shown?.listener.act(said.row, said.action);
        });
        resolved.onDidDispose(() => {
          view = undefined;
        });
        webview.html = pageOf(webview, extension);
      },
    },
    { webviewOptions: { retainContextWhenHidden: true } },
  );
  return {
    async show(table, listener) {
      shown?.listener.closed();
      const own = { table, listener };
      shown = own;
      await commands.executeCommand('setContext', 'bronwijzer.hasTable', true);
      await commands.executeCommand(`${VIEW}.focus`);
      draw();
      return (next) => {
        if (shown !== own) return;
        own.table = next;
        draw();
      };
    },
    dispose() {
      shown?.listener.closed();
      provider.dispose();
    },
  };
}

function pageOf(webview: Webview, extension: Uri): string {
  const script = webview.asWebviewUri(Uri.joinPath(extension, 'dist', 'table.js'));
  const nonce = crypto.randomUUID();
  return `<!DOCTYPE html>
<html lang="${language()}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'nonce-${nonce}'; script-src ${webview.cspSource};">
<style nonce="${nonce}">${STYLE}</style>
</head>
<body><script src="${script}"></script></body>
</html>`;
}

const STYLE = `
body { padding: 0 1em; }
header { display: flex; align-items: baseline; gap: 1em; position: sticky; top: 0; padding: .6em 0; background: var(--vscode-panel-background); }
h1 { font-size: 1.1em; margin: 0; }
input { flex: 1; max-width: 24em; padding: .3em .5em; color: var(--vscode-input-foreground); background: var(--vscode-input-background); border: 1px solid var(--vscode-input-border, var(--vscode-contrastBorder, transparent)); }
p { margin: .2em 0 .6em; }
header span { color: var(--vscode-descriptionForeground); }
table { border-collapse: collapse; width: 100%; }
th { position: sticky; top: 2.9em; background: var(--vscode-panel-background); text-align: start; font-weight: normal; }
th button { all: unset; box-sizing: border-box; width: 100%; cursor: pointer; padding: .3em .4em; color: var(--vscode-descriptionForeground); }
th button:focus-visible { outline: 1px solid var(--vscode-focusBorder); }
th.end { text-align: end; }
td { padding: .25em .3em; border-top: 1px solid var(--vscode-editorWidget-border, var(--vscode-contrastBorder, transparent)); vertical-align: top; }
td.end { text-align: end; color: var(--vscode-descriptionForeground); }
td:first-child { white-space: nowrap; }
td.strong { font-weight: 600; }
tr[tabindex] { cursor: pointer; }
tr[tabindex]:hover { background: var(--vscode-list-hoverBackground); }
tr[tabindex]:focus { outline: 1px solid var(--vscode-focusBorder); background: var(--vscode-list-activeSelectionBackground); color: var(--vscode-list-activeSelectionForeground); }
.spot { display: inline-block; width: .7em; height: .7em; border-radius: 50%; margin-inline-end: .4em; border: 1px solid var(--vscode-contrastBorder, transparent); }
td:has(button) { min-width: 8.5em; }
td button { margin: 0 .3em .2em 0; padding: .15em .5em; cursor: pointer; color: var(--vscode-button-secondaryForeground); background: var(--vscode-button-secondaryBackground); border: 1px solid var(--vscode-contrastBorder, var(--vscode-button-secondaryForeground)); border-radius: 2px; }
td button[aria-pressed="true"] { color: var(--vscode-button-foreground); background: var(--vscode-button-background); border-color: var(--vscode-contrastBorder, var(--vscode-button-background)); }
td button[aria-pressed="true"]::before { content: '✓ '; }
`;
