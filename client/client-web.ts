import { type ExtensionContext, Uri } from 'vscode';
import { LanguageClient } from 'vscode-languageclient/browser';
import { clientOptions, run } from './extension';
import { answerFileRequests } from './files';

let client: LanguageClient | undefined;

/** The extension in VS Code in a browser: the server is a worker, which reads files through the editor. */
export async function activate(context: ExtensionContext): Promise<void> {
  const address = Uri.joinPath(context.extensionUri, 'dist', 'server-worker.js').toString(true);
  const worker = new Worker(address);
  // The parts of the server are beside it, and it can't know where: VS Code starts a worker from a blob.
  worker.postMessage(address);
  client = new LanguageClient('bronwijzer', 'Bronwijzer', worker, clientOptions);
  answerFileRequests(client);
  await run(client, context);
}

export async function deactivate(): Promise<void> {
  await client?.dispose();
}
