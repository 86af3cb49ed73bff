import { type ExtensionContext, Uri } from 'vscode';
import { LanguageClient, TransportKind } from 'vscode-languageclient/node';
import { offerChecks } from './checkTask';
import { clientOptions, run } from './extension';

let client: LanguageClient | undefined;

/** The extension in VS Code on a machine: the server is a process of its own, spoken to over IPC. */
export async function activate(context: ExtensionContext): Promise<void> {
  context.subscriptions.push(offerChecks(context.extensionUri));
  const server = {
    module: Uri.joinPath(context.extensionUri, 'dist', 'server.js').fsPath,
    transport: TransportKind.ipc,
  };
  client = new LanguageClient('bronwijzer', 'Bronwijzer', { run: server, debug: server }, clientOptions);
  await run(client, context);
}

export async function deactivate(): Promise<void> {
  await client?.dispose();
}
