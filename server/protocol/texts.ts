import { type ServerCapabilities, TextDocumentSyncKind, TextDocuments } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { mayBeSettings } from '../corpus/settingsTexts';
import { canonicalUri } from '../corpus/uris';
import { cardSubject } from '../features/card/uri';
import type { Session } from './session';

export const textsCapabilities = {
  textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental },
} satisfies ServerCapabilities;

/** The texts that the client has open, by their canonical URIs. */
export interface Texts {
  /** The version of what was last read; `null` of a text that isn't open. */
  version(uri: string): number | null;
  /** The URI as the client spells it. */
  spelled(uri: string): string;
}

/**
 * Keeps the workspace at what stands in the open texts of the editor. `onChange` is called after every edit of a text,
 * `onSettings` after every edit of a settings file.
 */
export function followTexts(
  { connection, workspace }: Session,
  onChange: (uri: string) => void,
  onSettings: () => void,
): Texts {
  const open = new Map<string, TextDocument>();
  const texts = new TextDocuments(TextDocument);
  const openSettings = (uri: string, text: string | undefined): void => {
    workspace.openSettings(uri, text);
    if (workspace.isSettingsFile(uri)) onSettings();
  };
  texts.onDidChangeContent(({ document }) => {
    const uri = canonicalUri(document.uri);
    open.set(uri, document);
    if (mayBeSettings(uri)) return openSettings(uri, document.getText());
    workspace.open(uri, document.getText(), cardSubject(uri) && 'apart');
    onChange(document.uri);
  });
  texts.onDidClose(async ({ document }) => {
    const uri = canonicalUri(document.uri);
    open.delete(uri);
    if (mayBeSettings(uri)) return openSettings(uri, undefined);
    await workspace.close(uri);
    onChange(document.uri);
  });
  texts.listen(connection);
  return {
    version: (uri) => open.get(uri)?.version ?? null,
    spelled: (uri) => open.get(uri)?.uri ?? uri,
  };
}
