import { canonicalUri } from '../../corpus/uris';
import { ANNOTATIONS_FOLDER, REJECTIONS_EXTENSION, SIDECAR_EXTENSION } from './sidecarPath';

/** The name of the file with the codes, at the root of a corpus. */
export const codebookFile = 'codebook.yaml';

/** Whether a file is one of annotations, by its address. */
export function isAnnotationFile(uri: string): boolean {
  return uri.includes(`/${ANNOTATIONS_FOLDER}`) && uri.endsWith(SIDECAR_EXTENSION);
}

/** Whether a file is one of rejected suggestions, by its address. */
export function isRejectedFile(uri: string): boolean {
  return uri.includes(`/${ANNOTATIONS_FOLDER}`) && uri.endsWith(REJECTIONS_EXTENSION);
}

/** Whether a file is a codebook, by its address. */
export function isCodebook(uri: string): boolean {
  return uri.endsWith(`/${codebookFile}`);
}

/** `…/annotations/brief.txt.anna.jsonld` → `…/annotations/brief.txt` and `anna`. */
export function partsOf(uri: string): { readonly stem: string; readonly annotator: string | undefined } {
  const name = uri.slice(0, -(isRejectedFile(uri) ? REJECTIONS_EXTENSION : SIDECAR_EXTENSION).length);
  const stop = name.lastIndexOf('.');
  const annotator = name.slice(stop + 1);
  return { stem: name.slice(0, stop), annotator: /^[a-z0-9-]+$/.test(annotator) && stop > 0 ? annotator : undefined };
}

/** What the addresses of all files of annotations about a text begin with. */
export function stemOf(root: string, textUri: string): string {
  return `${root}${ANNOTATIONS_FOLDER}${textUri.slice(root.length)}`;
}

/** Where an annotator keeps what is noted about a text. */
export function sidecarUri(root: string, textUri: string, annotator: string): string {
  return `${stemOf(root, textUri)}.${annotator}${SIDECAR_EXTENSION}`;
}

/** The address of a text by its path from the root of a corpus. */
export function addressOf(root: string, path: string): string {
  return canonicalUri(root + path.split('/').map(encodeURIComponent).join('/'));
}
