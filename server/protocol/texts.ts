import { type ServerCapabilities, TextDocumentSyncKind, TextDocuments } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { canonicalUri } from '../corpus/uris';
import { cardSubject } from '../features/card/uri';
import type { Session } from './session';

export const textsCapabilities = {
  textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental },
} satisfies ServerCapabilities;

/** Keeps the workspace at what stands in the open texts of the editor. `onChange` is called after every edit. */
export function followTexts({ connection, workspace }: Session, onChange: (uri: string) => void): void {
  const texts = new TextDocuments(TextDocument);
  texts.onDidChangeContent(({ document }) => {
    const uri = canonicalUri(document.uri);
    workspace.open(uri, document.getText(), cardSubject(uri) && 'apart');
    onChange(document.uri);
  });
  texts.onDidClose(async ({ document }) => {
    await workspace.close(canonicalUri(document.uri));
    onChange(document.uri);
  });
  texts.listen(connection);
}
