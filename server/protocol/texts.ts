import { type ServerCapabilities, TextDocumentSyncKind, TextDocuments } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { isActorsFile } from '../corpus/actorFiles';
import { isCorpusFile } from '../corpus/membership';
import { canonicalUri } from '../corpus/uris';
import { cardSubject } from '../features/card/uri';
import type { FollowedFolders } from './folders';
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
 * Keeps the workspace at what stands in the open texts of the editor. `onChange` is called after every edit, `folders` are told
 * of those of an `actors.yaml`, in its place, and of a `corpus.yaml`, too.
 */
export function followTexts(
  { connection, workspace }: Session,
  onChange: (uri: string) => void,
  folders: FollowedFolders,
): Texts {
  const open = new Map<string, TextDocument>();
  const texts = new TextDocuments(TextDocument);
  texts.onDidChangeContent(({ document }) => {
    const uri = canonicalUri(document.uri);
    open.set(uri, document);
    if (isActorsFile(uri)) {
      workspace.openActors(uri, document.getText());
      folders.actorsChanged();
      return;
    }
    if (isCorpusFile(uri)) {
      workspace.configure(uri, document.getText());
      folders.configured();
    } else {
      workspace.open(uri, document.getText(), cardSubject(uri) && 'apart');
    }
    onChange(document.uri);
  });
  texts.onDidClose(async ({ document }) => {
    const uri = canonicalUri(document.uri);
    open.delete(uri);
    if (isActorsFile(uri)) {
      workspace.openActors(uri, undefined);
      folders.actorsChanged();
      return;
    }
    if (isCorpusFile(uri)) {
      workspace.configure(uri, undefined);
      folders.configured();
    } else {
      await workspace.close(uri);
    }
    onChange(document.uri);
  });
  texts.listen(connection);
  return {
    version: (uri) => open.get(uri)?.version ?? null,
    spelled: (uri) => open.get(uri)?.uri ?? uri,
  };
}
