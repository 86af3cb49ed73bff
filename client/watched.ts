import { Uri, workspace } from 'vscode';
import type { DidChangeWatchedFileSignature, FileEvent } from 'vscode-languageclient';
import { maybeOurs } from './watchedNames';

/**
 * Tells the server of files that may be its own and of folders, and of nothing else: the client waits with all that it has to
 * tell until nothing has happened for a moment, and a build or a log that is written on and on would never give it one.
 */
export async function didChangeWatchedFile(event: FileEvent, next: DidChangeWatchedFileSignature): Promise<void> {
  if (maybeOurs(event.uri, workspace.asRelativePath(Uri.parse(event.uri), false))) return next(event);
}
