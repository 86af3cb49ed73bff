import type { Files } from './model';

/** The file that makes every text of its folder, and of the folders in it, a text of the corpus. */
export const corpusFile = 'corpus.yaml';

/** Whether a file lies in one of the folders, or in a folder in them. Both are URIs. */
export function belongs(uri: string, folders: readonly string[]): boolean {
  return folders.some((folder) => uri.startsWith(withSlash(folder)));
}

/**
 * Answers whether a `corpus.yaml` lies in the folder of a file or above it, up to the folder of the workspace. Each folder
 * is looked at once; make a new one when such a file may have come or gone.
 */
export function createMembership(files: Files, folders: readonly string[]): (uri: string) => Promise<boolean> {
  const known = new Map<string, Promise<boolean>>();
  const configured = (folder: string): Promise<boolean> => {
    const answer = known.get(folder) ?? look(folder);
    known.set(folder, answer);
    return answer;
  };
  const look = async (folder: string): Promise<boolean> => {
    if (!folders.some((one) => folder.startsWith(withSlash(one)))) return false;
    if (await files.read(`${folder}${corpusFile}`)) return true;
    return configured(parentOf(folder));
  };
  return (uri) => configured(parentOf(uri));
}

/** The folder of a file or folder, with a slash at its end. */
function parentOf(uri: string): string {
  return uri.slice(0, uri.lastIndexOf('/', uri.length - 2) + 1);
}

function withSlash(folder: string): string {
  return folder.endsWith('/') ? folder : `${folder}/`;
}
