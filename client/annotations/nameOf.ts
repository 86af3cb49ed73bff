import type { Uri } from 'vscode';

/** The last part of the address of a file or folder, as the user knows it. */
export function nameOf({ path }: Pick<Uri, 'path'>): string {
  return path.slice(path.lastIndexOf('/') + 1);
}
