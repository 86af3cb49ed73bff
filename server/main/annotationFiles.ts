import { readFileSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { join, resolve, sep } from 'node:path';
import { type ReadCodebook, readCodebook } from '../annotations/codebook/read';
import { type CodePoints, codePointsOf } from '../annotations/codePoints';
import { readSidecar, type Sidecar } from '../annotations/files/sidecar';
import { sidecarOf } from '../annotations/files/sidecarPath';
import type { Surroundings } from '../annotations/files/webAnnotation';
import { decode, sayUnreadable } from '../text/decode';
import { type Language, say } from '../text/language';
import { lineAt, lineStarts } from '../text/lines';
import type { Span } from '../text/span';
import { sayFailure } from './namedTexts';

/** A file of annotations on disk. */
export interface SidecarFile {
  /** As it is reached from where the command was given. */
  readonly path: string;
  /** The key of the annotator in the name of the file. */
  readonly annotator: string;
  /** As the annotations name who made them, or else the key. */
  readonly name: string;
  readonly content: string;
  readonly sidecar: Sidecar;
  readonly around: Surroundings;
}

/** A text of a folder, and what each annotator noted about it, by their keys. */
export interface AnnotatedFile {
  /** From the root of the folder, and as it is reached from where the command was given. */
  readonly textPath: string;
  readonly path: string;
  readonly text: string;
  readonly sidecars: ReadonlyMap<string, SidecarFile>;
}

export interface AnnotatedFolder {
  /** In the order of their paths. */
  readonly files: readonly AnnotatedFile[];
  /** The keys of all who annotated anything, in order. */
  readonly annotators: readonly string[];
  /** The `codebook.yaml` at the root, if there is one. */
  readonly codebook?: { readonly path: string; readonly text: string; readonly read: ReadCodebook };
  /** A sentence for each file that couldn't be read: which, why, and what to do. */
  readonly failures: readonly string[];
}

/** Reads all annotations below `annotations/` in a folder, with their texts and the codebook. Nothing is written. */
export async function readAnnotatedFolder(folder: string, language: Language): Promise<AnnotatedFolder> {
  const failures: string[] = [];
  const root = folder.replace(/(?<=.)[/\\]+$/, '');
  const paths = await filesIn(root, 'annotations', (path, error) => failures.push(sayFailure(language, path, error)));
  const found = new Map<string, Map<string, SidecarFile>>();
  const texts = new Map<string, string>();
  for (const path of paths) {
    const named = sidecarOf(path);
    if (named === undefined) continue;
    const { textPath } = named;
    const text = texts.get(textPath) ?? (await textAt(`${root}/${textPath}`, language));
    if (typeof text !== 'string') {
      failures.push(text.failure);
      continue;
    }
    texts.set(textPath, text);
    const file = await readSidecarFile(`${root}/${path}`, { root, ...named }, language);
    if ('failure' in file) failures.push(file.failure);
    else found.set(textPath, (found.get(textPath) ?? new Map<string, SidecarFile>()).set(named.annotator, file));
  }
  const files = [...found].map(([textPath, sidecars]) => {
    return { textPath, path: shownPath(`${root}/${textPath}`), text: texts.get(textPath) ?? '', sidecars };
  });
  const annotators = [...new Set(files.flatMap(({ sidecars }) => [...sidecars.keys()]))].sort();
  const codebook = await codebookAt(`${root}/codebook.yaml`, language);
  if (codebook !== undefined && 'failure' in codebook) failures.push(codebook.failure);
  return { files, annotators, ...(codebook !== undefined && !('failure' in codebook) && { codebook }), failures };
}

export interface Failure {
  readonly failure: string;
}

/** Whose annotations of which text a file holds, and the root of the folder. */
export interface SidecarPlace {
  readonly root: string;
  readonly textPath: string;
  readonly annotator: string;
}

/** Where a file of annotations belongs, by its path; nothing for any other file. */
export function placeOf(path: string): SidecarPlace | undefined {
  const absolute = resolve(path).split(sep).join('/');
  const at = absolute.lastIndexOf('/annotations/');
  const named = at < 0 ? undefined : sidecarOf(absolute.slice(at + 1));
  return named && { root: absolute.slice(0, at), ...named };
}

/** Reads one file of annotations, wherever it stands now. One that isn't there is empty where it `mayBeMissing`. */
export async function readSidecarFile(
  path: string,
  { root, textPath, annotator }: SidecarPlace,
  language: Language,
  mayBeMissing = false,
): Promise<SidecarFile | Failure> {
  const content = await textAt(path, language, mayBeMissing);
  if (typeof content !== 'string') return content;
  const around: Surroundings = { textPath, pointsOf: pointsIn(root) };
  const answer = readSidecar(content, path, around);
  if (answer.status === 'broken') {
    const { span, message } = answer.mistake;
    return { failure: `${shownPath(path)}:${lineAndColumnIn(content, span)}: ${say(language, message)}` };
  }
  const { sidecar } = answer;
  const name = sidecar.annotations.find(({ creator }) => creator !== undefined)?.creator?.name ?? annotator;
  return { path: shownPath(path), annotator, name, content, sidecar, around };
}

/** The units of texts in a folder; one that can't be read has no character beyond U+FFFF, as far as anybody knows. */
function pointsIn(root: string): (source: string) => CodePoints {
  const known = new Map<string, CodePoints>();
  return (source) => {
    const points = known.get(source) ?? codePointsOf(textNow(join(root, source)));
    known.set(source, points);
    return points;
  };
}

function textNow(path: string): string {
  try {
    const decoded = decode(readFileSync(path));
    return decoded.status === 'text' ? decoded.text : '';
  } catch {
    return '';
  }
}

/** The text of a file, or a sentence on why it can't be read. One that needn't be there is empty where it isn't. */
export async function textAt(path: string, language: Language, mayBeMissing = false): Promise<string | Failure> {
  try {
    const decoded = decode(await readFile(path));
    if (decoded.status === 'text') return decoded.text;
    return { failure: sayUnreadable(language, shownPath(path), decoded.reason) };
  } catch (error) {
    if (mayBeMissing && isMissing(error)) return '';
    return { failure: sayFailure(language, shownPath(path), error) };
  }
}

async function codebookAt(path: string, language: Language): Promise<AnnotatedFolder['codebook'] | Failure> {
  const text = await textAt(path, language, true);
  if (typeof text !== 'string') return text;
  // An empty codebook says as much as none: that there are no codes yet.
  return text === '' ? undefined : { path: shownPath(path), text, read: readCodebook(text) };
}

async function filesIn(
  root: string,
  folder: string,
  unreadable: (path: string, error: unknown) => void,
): Promise<readonly string[]> {
  const entries = await readdir(`${root}/${folder}`, { withFileTypes: true }).catch((error: unknown) => {
    unreadable(shownPath(`${root}/${folder}`), error);
    return [];
  });
  const found: string[] = [];
  for (const entry of entries.sort((one, other) => (one.name < other.name ? -1 : 1))) {
    const path = `${folder}/${entry.name}`;
    if (entry.isDirectory()) found.push(...(await filesIn(root, path, unreadable)));
    else found.push(path);
  }
  return found;
}

export function isMissing(error: unknown): boolean {
  return error instanceof Error && 'code' in error && (error.code === 'ENOENT' || error.code === 'ENOTDIR');
}

/** `./brief.txt` as people write it. */
export function shownPath(path: string): string {
  return path.replace(/^(?:\.\/)+/, '');
}

function lineAndColumnIn(text: string, { start }: Span): string {
  const lines = lineStarts(text);
  const line = lineAt(lines, start);
  return `${line + 1}:${start - (lines[line] ?? 0) + 1}`;
}
