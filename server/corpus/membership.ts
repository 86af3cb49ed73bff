import { readCorpusYaml } from './corpusYaml';
import { type CorpusFile, noSettings, type StatedDocument } from './settings';

/** The file that makes every text of its folder, and of the folders in it, a text of the corpus. */
export const corpusFile = 'corpus.yaml';

/** Whether a URI is that of a `corpus.yaml`. */
export function isCorpusFile(uri: string): boolean {
  return uri.endsWith(`/${corpusFile}`);
}

/** Whether a file lies in one of the folders, or in a folder in them. Both are URIs. */
export function belongs(uri: string, folders: readonly string[]): boolean {
  return folders.some((folder) => uri.startsWith(withSlash(folder)));
}

const unlisted = /(?:^|\/)(?:\.|node_modules(?:\/|$))/;

/** Whether a listing of one of the folders comes to a file: it lies there, neither hidden nor in `node_modules`. */
export function isListed(uri: string, folders: readonly string[]): boolean {
  return folders.some((folder) => belongs(uri, [folder]) && !unlisted.test(uri.slice(withSlash(folder).length)));
}

/** Whether a file lies in one of many folders, which takes no longer than in one. */
export function belongsToAny(folders: readonly string[]): (uri: string) => boolean {
  const all = new Set(folders.map(withSlash));
  return (uri) => {
    for (let end = uri.lastIndexOf('/'); end > 0; end = uri.lastIndexOf('/', end - 1))
      if (all.has(uri.slice(0, end + 1))) return true;
    return false;
  };
}

/** What the nearest `corpus.yaml` makes of a file: the one in its folder or above it, up to the folder of the workspace. */
export interface Membership {
  /** Whether there is one, and its patterns make the file a text of the corpus. */
  has(uri: string): Promise<boolean>;
  /** Whether there is one, and its patterns leave the file out. */
  leavesOut(uri: string): Promise<boolean>;
  /** What it states of the file. */
  stated(uri: string): Promise<StatedDocument | undefined>;
  /** The file itself or, where there is none, the place for it; nothing for a file outside the folders. */
  governing(uri: string): Promise<CorpusFile | undefined>;
  /** The same without waiting, for a file in a folder of which something was asked before. */
  known(uri: string): CorpusFile | undefined;
}

/**
 * Looks at each folder once, and reads each `corpus.yaml` once: make a new one when such a file may have come, gone or changed.
 * `textOf` gives the content of a file, and nothing where there is none.
 */
export function createMembership(
  textOf: (uri: string) => Promise<string | undefined>,
  folders: readonly string[],
  fileOf: (uri: string, text: string) => CorpusFile = corpusFileOf,
): Membership {
  const looked = new Map<string, Promise<CorpusFile | undefined>>();
  const known = new Map<string, CorpusFile | undefined>();
  const governing = (folder: string): Promise<CorpusFile | undefined> => {
    const answer = looked.get(folder) ?? look(folder);
    looked.set(folder, answer);
    return answer;
  };
  const look = async (folder: string): Promise<CorpusFile | undefined> => {
    const found = await lookIn(folder);
    known.set(folder, found);
    return found;
  };
  const lookIn = async (folder: string): Promise<CorpusFile | undefined> => {
    if (!folders.some((one) => folder.startsWith(withSlash(one)))) return undefined;
    const uri = `${folder}${corpusFile}`;
    const text = await textOf(uri);
    if (text !== undefined) return fileOf(uri, text);
    return (await governing(parentOf(folder))) ?? placeFor(uri);
  };
  return {
    has: async (uri) => standingOf(await governing(parentOf(uri)), uri) === 'in',
    leavesOut: async (uri) => standingOf(await governing(parentOf(uri)), uri) === 'out',
    stated: async (uri) => (await governing(parentOf(uri)))?.settings.documents.get(uri),
    governing: (uri) => governing(parentOf(uri)),
    known: (uri) => known.get(parentOf(uri)),
  };
}

/** What a `corpus.yaml` makes of a file: one of the corpus, or none; where there is no `corpus.yaml` the file itself decides. */
export type Standing = 'in' | 'out' | 'as it looks';

/** The standing of a file under the `corpus.yaml` that governs it. */
export function standingOf(file: CorpusFile | undefined, uri: string): Standing {
  if (file?.text === undefined) return 'as it looks';
  return file.settings.includes(uri) ? 'in' : 'out';
}

/** A `corpus.yaml`, read. */
export function corpusFileOf(uri: string, text: string): CorpusFile {
  const folder = parentOf(uri);
  return { uri, folder, text, ...readCorpusYaml(text, folder) };
}

function placeFor(uri: string): CorpusFile {
  return { uri, folder: parentOf(uri), settings: noSettings, mistakes: [], unfinished: [], named: [] };
}

/** The folder of a file or folder, with a slash at its end. */
export function parentOf(uri: string): string {
  return uri.slice(0, uri.lastIndexOf('/', uri.length - 2) + 1);
}

/** A folder with a slash at its end. */
export function withSlash(folder: string): string {
  return folder.endsWith('/') ? folder : `${folder}/`;
}
