import { Disposable, languages, type TextDocument, workspace } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import type { ClientRequests } from '../server/protocol/requests';

/**
 * Gives a plain text the language `bronwijzer` where the server recognises it as a source; all other `.txt` files stay
 * what they are. Who chooses plain text by hand for a source isn't overruled for that file again while the window is open.
 */
export function recogniseSources(client: BaseLanguageClient): Disposable {
  // VS Code closes and opens a text to change its language, and keeps the same object for it.
  const sources = new WeakSet<TextDocument>();
  const refused = new Set<string>();

  async function consider(document: TextDocument): Promise<void> {
    if (document.languageId === 'bronwijzer') sources.add(document);
    if (document.languageId !== 'plaintext') return;
    if (!document.uri.path.toLowerCase().endsWith('.txt')) return;
    const uri = document.uri.toString();
    if (sources.has(document)) refused.add(uri);
    if (refused.has(uri) || !(await isSource(client, document))) return;
    // While the server was asked the text may have been closed, or its language chosen by hand.
    if (document.isClosed || document.languageId !== 'plaintext') return;
    await languages.setTextDocumentLanguage(document, 'bronwijzer');
  }

  const considerLogged = (document: TextDocument) => {
    consider(document).catch((error: unknown) => client.warn(`${document.uri} could not be recognised`, error, false));
  };
  workspace.textDocuments.forEach(considerLogged);
  return Disposable.from(
    workspace.onDidOpenTextDocument(considerLogged),
    workspace.onDidSaveTextDocument(considerLogged),
  );
}

async function isSource(client: BaseLanguageClient, document: TextDocument): Promise<boolean> {
  type Recognise = ClientRequests['bronwijzer/recognise'];
  const params: Recognise['params'] = {
    uri: client.code2ProtocolConverter.asUri(document.uri),
    text: document.getText(),
  };
  const { recognised } = await client.sendRequest<Recognise['result']>('bronwijzer/recognise', params);
  return recognised;
}
