import { lstat, readdir, readFile, stat } from 'node:fs/promises';
import { URI, Utils } from 'vscode-uri';
import type { Files, ListedEnding } from '../corpus/model';

/** The files of this machine. URIs of any other scheme than `file:` have none. */
export const diskFiles: Files = {
  async list(folder, ending) {
    const path = pathOf(folder);
    if (path === undefined) return [];
    const found = await filesIn(path, () => {}, ending);
    return found.map((file) => Utils.joinPath(URI.parse(folder), ...file).toString());
  },
  async isFolder(uri) {
    const path = pathOf(uri);
    if (path === undefined) return false;
    return lstat(path).then(
      (found) => found.isDirectory(),
      () => false,
    );
  },
  async read(uri) {
    const path = pathOf(uri);
    if (path === undefined) return undefined;
    try {
      return await readFile(path);
    } catch {
      return undefined;
    }
  },
};

/**
 * All files in a folder and the folders in it whose names end so, each as the names on the way to it, in the order of those
 * names. Hidden ones and `node_modules` are left out. A folder behind a symbolic link isn't entered, for it may lead back to
 * where it stands. A folder that can't be read is handed to `unreadable` and passed over.
 */
export async function filesIn(
  folder: string,
  unreadable: (folder: readonly string[], error: unknown) => void,
  ending: ListedEnding = '.txt',
  inside: readonly string[] = [],
): Promise<readonly (readonly string[])[]> {
  const found: (readonly string[])[] = [];
  const entries = await readdir(folder, { withFileTypes: true }).catch((error: unknown) => {
    unreadable(inside, error);
    return [];
  });
  for (const entry of entries.sort((one, other) => (one.name < other.name ? -1 : 1))) {
    if (entry.name.startsWith('.') || entry.name === 'node_modules') continue;
    const path = `${folder}/${entry.name}`;
    const names = [...inside, entry.name];
    if (entry.isDirectory()) found.push(...(await filesIn(path, unreadable, ending, names)));
    else if (entry.name.toLowerCase().endsWith(ending) && (entry.isFile() || (await leadsToFile(path))))
      found.push(names);
  }
  return found;
}

async function leadsToFile(link: string): Promise<boolean> {
  return stat(link).then(
    (target) => target.isFile(),
    () => false,
  );
}

function pathOf(uri: string): string | undefined {
  const parsed = URI.parse(uri);
  return parsed.scheme === 'file' ? parsed.fsPath : undefined;
}
