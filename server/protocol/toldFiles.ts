import type { DidChangeWatchedFilesParams } from 'vscode-languageserver';
import { isAnnotationFile, isCodebook, isRejectedFile } from '../annotations/files/addresses';
import { isListed } from '../corpus/membership';
import { mayBeSettings } from '../corpus/settingsTexts';
import { canonicalUri } from '../corpus/uris';

/** What came, changed or went, by what each can be by its name. */
export interface ToldFiles {
  readonly texts: readonly string[];
  /** Any YAML: which of these count is known where settings are. */
  readonly settings: readonly string[];
  /** Files of annotations or rejections, and codebooks. */
  readonly noted: readonly string[];
  /** What may be a folder. */
  readonly folders: readonly string[];
}

const ours = /\.(?:txt|ya?ml|jsonld|rejected\.json)$/i;
/** Not the end of `brief van dr. W. Drees` or `Handelingen 2.1`; a folder that is named as a file is can't be told from one. */
const anyExtension = /\.[a-z][a-z0-9]{0,15}$/i;

/** Sorts files, which may be of any kind. */
export function sortFiles(uris: readonly string[]): Omit<ToldFiles, 'folders'> {
  return {
    texts: uris.filter((uri) => /\.txt$/i.test(uri)),
    settings: uris.filter(mayBeSettings),
    noted: uris.filter((uri) => isAnnotationFile(uri) || isRejectedFile(uri) || isCodebook(uri)),
  };
}

/**
 * Sorts what a client told of. What can be none of ours is passed over by its name, before anything is made of it: a client
 * tells of every file that a build or an installation leaves in a folder. So is a text or a folder that no listing of `folders`
 * comes to: what is hidden, or in `node_modules`.
 */
export function sortTold({ changes }: DidChangeWatchedFilesParams, folders: readonly string[]): ToldFiles {
  const told = new Set<string>();
  for (const { uri } of changes) {
    const name = uri.replace(/\/$/, '');
    if (ours.test(name) || !anyExtension.test(name)) told.add(canonicalUri(name));
  }
  const uris = [...told];
  const { texts, ...others } = sortFiles(uris);
  return {
    ...others,
    texts: texts.filter((uri) => isListed(uri, folders)),
    folders: uris.filter((uri) => !ours.test(uri) && isListed(uri, folders)),
  };
}
