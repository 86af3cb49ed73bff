import { type ExtensionContext, Uri } from 'vscode';
import { LanguageClient } from 'vscode-languageclient/browser';
import { clientOptions, run } from './extension';
import { answerFileRequests } from './files';

let client: LanguageClient | undefined;

/** The extension in VS Code in a browser: the server is a worker, which reads files through the editor. */
export async function activate(context: ExtensionContext): Promise<void> {
  const worker = new Worker(Uri.joinPath(context.extensionUri, 'dist', 'server-worker.js').toString(true));
  client = new LanguageClient('bronwijzer', 'Bronwijzer', worker, clientOptions);
  answerFileRequests(client);
  await run(client, context);
}

export async function deactivate(): Promise<void> {
  await client?.dispose();
}
