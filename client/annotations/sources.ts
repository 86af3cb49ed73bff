import { type Disposable, type TextDocument, type Uri, workspace } from 'vscode';

/** Milliseconds that a text gets to be recognised as a source; one that isn't by then has no annotations to change. */
const patience = 5000;

/** Opens a text, without showing it, and waits until it has been recognised as a source: before that the server doesn't have it. */
export async function openSource(uri: Uri): Promise<TextDocument> {
  const document = await workspace.openTextDocument(uri);
  if (document.languageId === 'bronwijzer') return document;
  await new Promise<void>((resolve) => {
    const listening: Disposable[] = [];
    const done = (): void => {
      clearTimeout(timer);
      for (const one of listening) one.dispose();
      resolve();
    };
    const timer = setTimeout(done, patience);
    listening.push(
      workspace.onDidOpenTextDocument((opened) => {
        if (opened === document && opened.languageId === 'bronwijzer') done();
      }),
    );
  });
  return document;
}
