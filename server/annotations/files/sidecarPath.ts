/** The folder of all annotations, at the root of the corpus. */
export const ANNOTATIONS_FOLDER = 'annotations/';
export const SIDECAR_EXTENSION = '.jsonld';
/** No sidecar: what somebody doesn't say is no annotation. */
export const REJECTIONS_EXTENSION = '.rejected.json';

/**
 * The name by which files tell annotators apart: small letters, digits and hyphens, so that it is the same on every file system
 * and holds no stop. `Anna de Vries` → `anna-de-vries`. Of a name without a letter of the Latin alphabet the numbers of its
 * characters.
 */
export function annotatorKey(name: string): string {
  const plain = name
    .normalize('NFKD')
    .replace(/\p{Mark}/gu, '')
    .toLowerCase()
    .replace(/[æœøłđßþð]/g, (letter) => LATIN[letter] ?? '');
  const key = plain.replace(/[^a-z0-9]+/g, '-').replace(/^-|-$/g, '');
  if (key !== '') return key;
  return Array.from(name.trim(), (character) => character.codePointAt(0)?.toString(16)).join('-') || 'anonymous';
}

/** Letters that Unicode doesn't take apart into one of a to z and a sign. */
const LATIN: Readonly<Record<string, string>> = {
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ß: 'ss',
  þ: 'th',
  ð: 'd',
};

/** `brieven/brief.txt` of `anna` → `annotations/brieven/brief.txt.anna.jsonld`; both paths from the root of the corpus. */
export function sidecarPath(textPath: string, annotator: string): string {
  return `${ANNOTATIONS_FOLDER}${textPath}.${annotator}${SIDECAR_EXTENSION}`;
}

/** Which text and whose annotations a file holds, by its path; nothing for any other file. */
export function sidecarOf(path: string): TextAndAnnotator | undefined {
  if (!path.startsWith(ANNOTATIONS_FOLDER) || !path.endsWith(SIDECAR_EXTENSION)) return undefined;
  const [, textPath, annotator] =
    /^(.+)\.([a-z0-9-]+)$/s.exec(path.slice(ANNOTATIONS_FOLDER.length, -SIDECAR_EXTENSION.length)) ?? [];
  return textPath === undefined || annotator === undefined ? undefined : { textPath, annotator };
}

/** The file of what the same person rejected in the same text, beside a sidecar, by its path or address. */
export function rejectionsBeside(sidecar: string): string {
  return `${sidecar.slice(0, -SIDECAR_EXTENSION.length)}${REJECTIONS_EXTENSION}`;
}

interface TextAndAnnotator {
  readonly textPath: string;
  readonly annotator: string;
}
