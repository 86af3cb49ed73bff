import { Uri, workspace } from 'vscode';
import type { DidChangeWatchedFileSignature, FileEvent } from 'vscode-languageclient';

const ours = /\.(?:txt|ya?ml|jsonld|rejected\.json)$/i;
const anyExtension = /\.[a-z][a-z0-9]{0,15}$/i;
const unlisted = /(?:^|\/)(?:\.|node_modules(?:\/|$))/;

/**
 * Tells the server of files that may be its own and of folders, and of nothing else: the client waits with all that it has to
 * tell until nothing has happened for a moment, and a build or a log that is written on and on would never give it one.
 */
export async function didChangeWatchedFile(event: FileEvent, next: DidChangeWatchedFileSignature): Promise<void> {
  if (ours.test(event.uri)) return next(event);
  if (anyExtension.test(event.uri) || unlisted.test(workspace.asRelativePath(Uri.parse(event.uri), false))) return;
  return next(event);
}
