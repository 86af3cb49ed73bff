import { type Uri, window, workspace } from 'vscode';

/**
 * What tells which corpus is meant: the text in the editor where it lies in a folder, else a folder, asked for where there are
 * more.
 */
export async function corpusHere(): Promise<Uri | undefined> {
  const active = window.activeTextEditor?.document.uri;
  if (active !== undefined && workspace.getWorkspaceFolder(active) !== undefined) return active;
  const folders = workspace.workspaceFolders ?? [];
  return folders.length > 1 ? (await window.showWorkspaceFolderPick())?.uri : folders[0]?.uri;
}
