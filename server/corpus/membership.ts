import { decode } from '../text/decode';
import { actorsFile } from './actorFiles';
import { readCorpusYaml } from './corpusYaml';
import type { Files } from './model';
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

/** What the nearest `corpus.yaml` makes of a file: the one in its folder or above it, up to the folder of the workspace. */
export interface Membership {
  /** Whether there is one, and its patterns make the file a text of the corpus. */
  has(uri: string): Promise<boolean>;
  /** The folder in which it is, with a slash at its end. */
  root(uri: string): Promise<string | undefined>;
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
 * Looks at each folder once, and reads each `corpus.yaml` once, first in the editor (`open`) and then on the disk. Make a new
 * one when such a file may have come, gone or changed.
 */
export function createMembership(
  files: Files,
  folders: readonly string[],
  open: (uri: string) => CorpusFile | undefined = () => undefined,
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
    const opened = open(uri);
    if (opened) return opened;
    const text = textIn(await files.read(uri));
    if (text !== undefined) return corpusFileOf(uri, text);
    return (await governing(parentOf(folder))) ?? placeFor(uri);
  };
  return {
    has: async (uri) => isMember(await governing(parentOf(uri)), uri) === true,
    root: async (uri) => {
      const file = await governing(parentOf(uri));
      return file?.text === undefined ? undefined : file.folder;
    },
    leavesOut: async (uri) => isMember(await governing(parentOf(uri)), uri) === false,
    stated: async (uri) => (await governing(parentOf(uri)))?.settings.documents.get(uri),
    governing: (uri) => governing(parentOf(uri)),
    known: (uri) => known.get(parentOf(uri)),
  };
}

/** A `corpus.yaml`, read. */
export function corpusFileOf(uri: string, text: string): CorpusFile {
  const folder = parentOf(uri);
  return { uri, folder, text, ...readCorpusYaml(text, folder) };
}

/** Nothing where there is no `corpus.yaml` to say so. */
function isMember(file: CorpusFile | undefined, uri: string): boolean | undefined {
  return file?.text === undefined ? undefined : file.settings.includes(uri);
}

function placeFor(uri: string): CorpusFile {
  return { uri, folder: parentOf(uri), settings: noSettings, mistakes: [], unfinished: [] };
}

/** A file that is no text is there all the same, and says nothing. */
function textIn(bytes: Uint8Array | undefined): string | undefined {
  if (bytes === undefined) return undefined;
  const decoded = decode(bytes);
  return decoded.status === 'text' ? decoded.text : '';
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
