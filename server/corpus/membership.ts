import { decode } from '../text/decode';
import { actorsFile } from './actorFiles';
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
  /** The folder in which it is, with a slash at its end. */
  root(uri: string): Promise<string | undefined>;
  /** What it states of the file. */
  stated(uri: string): Promise<StatedDocument | undefined>;
}

interface Stated {
  readonly folder: string;
  readonly documents: ReadonlyMap<string, StatedDocument>;
}

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
    return { folder, documents: decoded.status === 'text' ? readCorpusYaml(decoded.text, folder) : new Map() };
  };
  return {
    has: async (uri) => (await configured(parentOf(uri))) !== undefined,
    root: async (uri) => (await configured(parentOf(uri)))?.folder,
    stated: async (uri) => (await configured(parentOf(uri)))?.documents.get(uri),
  };
}

/** The folder of a file or folder, with a slash at its end. */
function parentOf(uri: string): string {
  return uri.slice(0, uri.lastIndexOf('/', uri.length - 2) + 1);
}

/** A folder with a slash at its end. */
export function withSlash(folder: string): string {
  return folder.endsWith('/') ? folder : `${folder}/`;
}

/** Where the `actors.yaml` of texts can be: at the root of each folder, and beside the `corpus.yaml` of each text. */
export async function actorsFilesOf(
  texts: readonly string[],
  folders: readonly string[],
  membership: Membership,
): Promise<readonly string[]> {
  const roots = new Set(folders.map(withSlash));
  const inside = new Map(texts.map((uri) => [parentOf(uri), uri]));
  for (const uri of inside.values()) {
    const root = await membership.root(uri);
    if (root !== undefined) roots.add(root);
  }
  return [...roots].sort().map((root) => `${root}${actorsFile}`);
}
