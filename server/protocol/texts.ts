import {
  type ServerCapabilities,
  type TextDocumentContentChangeEvent,
  TextDocumentSyncKind,
  TextDocuments,
  type TextDocumentsConfiguration,
} from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { isAnnotationFile, isCodebook, isRejectedFile } from '../annotations/files/addresses';
import type { Step } from '../annotations/placed';
import { mayBeSettings } from '../corpus/settingsTexts';
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
  /** The version of a text if this is what stands in it; `null` if it isn't open, or has changed since that was read. */
  versionWith(content: string, uri: string): number | null;
  /** All of them, settings files and files of annotations too. */
  opened(): readonly string[];
  /** The URI as the client spells it. */
  spelled(uri: string): string;
}

/**
 * Keeps the workspace at what stands in the open texts of the editor. `onChange` is called after every edit of a text; of the
 * rest the folders take note.
 */
export function followTexts(
  { connection, workspace, annotations }: Session,
  onChange: (uri: string) => void,
  folders: Pick<FollowedFolders, 'settingsChanged' | 'textOpened' | 'textClosed'>,
): Texts {
  const open = new Map<string, TextDocument>();
  const { configuration, stepsOf } = keepingSteps();
  const texts = new TextDocuments(configuration);
  const openSettings = (uri: string, text: string | undefined): void => {
    workspace.openSettings(uri, text);
    if (workspace.isSettingsFile(uri)) folders.settingsChanged();
  };
  texts.onDidChangeContent(({ document }) => {
    const uri = canonicalUri(document.uri);
    const isNew = !open.has(uri);
    open.set(uri, document);
    if (isBesideText(uri) || isCodebook(uri)) annotations.open(uri, document.getText());
    if (isBesideText(uri)) return;
    if (mayBeSettings(uri)) return openSettings(uri, document.getText());
    workspace.open(uri, document.getText(), cardSubject(uri) && 'apart');
    annotations.textOpened(uri, document.getText(), stepsOf(document));
    if (isNew) folders.textOpened(uri);
    onChange(document.uri);
  });
  texts.onDidClose(async ({ document }) => {
    const uri = canonicalUri(document.uri);
    open.delete(uri);
    if (isBesideText(uri) || isCodebook(uri)) annotations.open(uri, undefined);
    if (isBesideText(uri)) return;
    if (mayBeSettings(uri)) return openSettings(uri, undefined);
    annotations.textClosed(uri);
    const closing = workspace.close(uri);
    folders.textClosed(closing);
    await closing;
    onChange(document.uri);
  });
  texts.listen(connection);
  return {
    version: (uri) => open.get(uri)?.version ?? null,
    versionWith(content, uri) {
      const document = open.get(uri);
      return document?.getText() === content ? document.version : null;
    },
    opened: () => [...open.keys()],
    spelled: (uri) => open.get(uri)?.uri ?? uri,
  };
}

/** Whether a file is no text, but what somebody did with one. */
function isBesideText(uri: string): boolean {
  return isAnnotationFile(uri) || isRejectedFile(uri);
}

/** Texts that remember how they were last changed, one step for each change, until somebody asks. */
function keepingSteps(): {
  readonly configuration: TextDocumentsConfiguration<TextDocument>;
  readonly stepsOf: (document: TextDocument) => readonly Step[] | undefined;
} {
  const made = new WeakMap<TextDocument, readonly Step[]>();
  return {
    configuration: {
      create: TextDocument.create,
      update(document, changes, version) {
        const steps = changes.map((change) => {
          const step = stepOf(document, change);
          TextDocument.update(document, [change], version);
          return step;
        });
        made.set(document, steps);
        return document;
      },
    },
    stepsOf(document) {
      const steps = made.get(document);
      made.delete(document);
      return steps;
    },
  };
}

function stepOf(document: TextDocument, change: TextDocumentContentChangeEvent): Step {
  if (!('range' in change)) return [{ span: { start: 0, end: document.getText().length }, text: change.text }];
  const { range, text } = change;
  return [{ span: { start: document.offsetAt(range.start), end: document.offsetAt(range.end) }, text }];
}
