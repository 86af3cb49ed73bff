/** The folder of all annotations, at the root of the corpus. */
const FOLDER = 'annotations/';
const EXTENSION = '.jsonld';

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
export function sidecarOf(path: string): { readonly textPath: string; readonly annotator: string } | undefined {
  if (!path.startsWith(FOLDER) || !path.endsWith(EXTENSION)) return undefined;
  const [, textPath, annotator] = /^(.+)\.([a-z0-9-]+)$/s.exec(path.slice(FOLDER.length, -EXTENSION.length)) ?? [];
  return textPath === undefined || annotator === undefined ? undefined : { textPath, annotator };
}
