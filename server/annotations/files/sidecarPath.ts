/** The folder of all annotations, at the root of the corpus. */
const FOLDER = 'annotations/';
const EXTENSION = '.jsonld';
/** No sidecar: what somebody doesn't say is no annotation. */
const REJECTED = '.rejected.json';

/**
 * The name by which files tell annotators apart: small letters, digits and hyphens, so that it is the same on every file system
 * and holds no stop. `Anna de Vries` → `anna-de-vries`. Of a name without a letter of the Latin alphabet the numbers of its
 * characters.
 */
export function annotatorKey(name: string): string {
  const plain = name
    .normalize('NFKD')
    .replace(/\p{Mark}/gu, '')
    .toLowerCase();
  const key = plain.replace(/[^a-z0-9]+/g, '-').replace(/^-|-$/g, '');
  if (key !== '') return key;
  return Array.from(name.trim(), (character) => character.codePointAt(0)?.toString(16)).join('-') || 'anonymous';
}

/** `brieven/brief.txt` of `anna` → `annotations/brieven/brief.txt.anna.jsonld`; both paths from the root of the corpus. */
export function sidecarPath(textPath: string, annotator: string): string {
  return `${FOLDER}${textPath}.${annotator}${EXTENSION}`;
}

/** Which text and whose annotations a file holds, by its path; nothing for any other file. */
export function sidecarOf(path: string): TextAndAnnotator | undefined {
  return besideText(path, EXTENSION);
}

/** `brieven/brief.txt` of `anna` → `annotations/brieven/brief.txt.anna.rejected.json`: what she doesn't want suggested again. */
export function rejectionsPath(textPath: string, annotator: string): string {
  return `${FOLDER}${textPath}.${annotator}${REJECTED}`;
}

/** The file of what the same person rejected in the same text, beside a sidecar, by its path or address. */
export function rejectionsBeside(sidecar: string): string {
  return `${sidecar.slice(0, -EXTENSION.length)}${REJECTED}`;
}

/** In which text a file holds rejected suggestions, and whose, by its path; nothing for any other file. */
export function rejectionsOf(path: string): TextAndAnnotator | undefined {
  return besideText(path, REJECTED);
}

export interface TextAndAnnotator {
  readonly textPath: string;
  readonly annotator: string;
}

function besideText(path: string, extension: string): TextAndAnnotator | undefined {
  if (!path.startsWith(FOLDER) || !path.endsWith(extension)) return undefined;
  const [, textPath, annotator] = /^(.+)\.([a-z0-9-]+)$/s.exec(path.slice(FOLDER.length, -extension.length)) ?? [];
  return textPath === undefined || annotator === undefined ? undefined : { textPath, annotator };
}
