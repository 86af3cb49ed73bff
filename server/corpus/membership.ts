import { decode } from '../text/decode';
import { readCorpusYaml } from './corpusYaml';
import type { Files, StatedDocument } from './model';

/** The file that makes every text of its folder, and of the folders in it, a text of the corpus. */
export const corpusFile = 'corpus.yaml';

/** Whether a file lies in one of the folders, or in a folder in them. Both are URIs. */
export function belongs(uri: string, folders: readonly string[]): boolean {
  return folders.some((folder) => uri.startsWith(withSlash(folder)));
}

/** What the nearest `corpus.yaml` makes of a file: the one in its folder or above it, up to the folder of the workspace. */
export interface Membership {
  /** Whether there is one. */
  has(uri: string): Promise<boolean>;
  /** What it states of the file. */
  stated(uri: string): Promise<StatedDocument | undefined>;
}

type Stated = ReadonlyMap<string, StatedDocument>;

/** Looks at each folder once, and reads each `corpus.yaml` once; make a new one when such a file may have come, gone or changed. */
export function createMembership(files: Files, folders: readonly string[]): Membership {
  const known = new Map<string, Promise<Stated | undefined>>();
  const configured = (folder: string): Promise<Stated | undefined> => {
    const answer = known.get(folder) ?? look(folder);
    known.set(folder, answer);
    return answer;
  };
  const look = async (folder: string): Promise<Stated | undefined> => {
    if (!folders.some((one) => folder.startsWith(withSlash(one)))) return undefined;
    const bytes = await files.read(`${folder}${corpusFile}`);
    if (bytes === undefined) return configured(parentOf(folder));
    const decoded = decode(bytes);
    return decoded.status === 'text' ? readCorpusYaml(decoded.text, folder) : new Map();
  };
  return {
    has: async (uri) => (await configured(parentOf(uri))) !== undefined,
    stated: async (uri) => (await configured(parentOf(uri)))?.get(uri),
  };
}

/** The folder of a file or folder, with a slash at its end. */
function parentOf(uri: string): string {
  return uri.slice(0, uri.lastIndexOf('/', uri.length - 2) + 1);
}

function withSlash(folder: string): string {
  return folder.endsWith('/') ? folder : `${folder}/`;
}
