import { readdir, readFile, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { type FormatOfFiles, filesOfFormat, formatOfFiles, isJson } from '../annotations/exchange/formatOfFiles';
import type { FormatName } from '../annotations/exchange/formats';
import type { ExchangeFile } from '../annotations/exchange/model';
import { type Language, say } from '../text/language';
import { shownPath } from './annotationFiles';
import { sayFailure } from './namedTexts';
import { rootOf } from './ownTexts';

/** Files of another program, and their format; or sentences on what can't be read. */
export type GivenFiles =
  | { readonly format: FormatName; readonly files: readonly ExchangeFile[] }
  | { readonly failures: readonly string[] };

/**
 * Reads files that were named, and those of their format in folders that were. A file of a folder is called by its path in it, a
 * file that was named by its name alone. A format that isn't told is guessed: by the names, and of JSON
 * by what stands in it.
 */
export async function readGivenFiles(
  paths: readonly string[],
  told: FormatName | undefined,
  language: Language,
): Promise<GivenFiles> {
  const failures: string[] = [];
  const found: Found[] = [];
  const fail = (path: string, error: unknown): void => void failures.push(sayFailure(language, shownPath(path), error));
  for (const path of paths) found.push(...(await filesAt(path, fail)));
  if (failures.length > 0) return { failures };
  for (const one of found) if (isJson(one.file.path)) one.file.bytes = await readFile(one.path).catch(() => undefined);
  const guess: FormatOfFiles =
    told === undefined ? formatOfFiles(found.map(({ file }) => file)) : { status: 'told', format: told };
  if (guess.status === 'unclear') return { failures: [say(language, NO_FORMAT(guess.candidates))] };
  const { format } = guess;
  const own = new Set(
    filesOfFormat(
      format,
      found.map(({ file }) => file),
    ),
  );
  const files: ExchangeFile[] = [];
  for (const { path, file, isNamed } of found) {
    // What belongs to brat and isn't its own records or texts says nothing here, also where it is named.
    if (!own.has(file) && (!isNamed || format === 'brat')) continue;
    try {
      files.push({ path: file.path, bytes: file.bytes ?? (await readFile(path)) });
    } catch (error) {
      fail(path, error);
    }
  }
  if (failures.length > 0) return { failures };
  return files.length === 0 ? { failures: [say(language, NO_FILES(format))] } : { format, files };
}

interface Found {
  readonly path: string;
  /** As it is called here, and what stands in it where that was looked at. */
  readonly file: { readonly path: string; bytes?: Uint8Array | undefined };
  readonly isNamed: boolean;
}

async function filesAt(path: string, fail: (path: string, error: unknown) => void): Promise<readonly Found[]> {
  const there = await stat(path).catch((error: unknown) => fail(path, error));
  if (!there) return [];
  if (!there.isDirectory()) return [{ path, file: { path: basename(path) }, isNamed: true }];
  return filesIn(rootOf(path), '', fail);
}

/** A folder behind a symbolic link isn't entered, for it may lead back to where it stands. */
async function filesIn(
  root: string,
  inside: string,
  fail: (path: string, error: unknown) => void,
): Promise<readonly Found[]> {
  const entries = await readdir(`${root}/${inside}`, { withFileTypes: true }).catch((error: unknown) => {
    fail(`${root}/${inside}`, error);
    return [];
  });
  const found: Found[] = [];
  for (const entry of entries.sort((one, other) => (one.name < other.name ? -1 : 1))) {
    const name = `${inside}${entry.name}`;
    if (entry.isDirectory()) found.push(...(await filesIn(root, `${name}/`, fail)));
    else if (entry.isFile()) found.push({ path: `${root}/${name}`, file: { path: name }, isNamed: false });
  }
  return found;
}

const NO_FORMAT = (candidates: readonly FormatName[]) => ({
  nl: `Aan deze bestanden is niet te zien welk formaat het is. Geef --format met een van deze: ${candidates.join(', ')}.`,
  en: `These files don’t tell which format this is. Give --format with one of these: ${candidates.join(', ')}.`,
});

const NO_FILES = (format: FormatName) => ({
  nl: `Hier zijn geen bestanden van het formaat ${format}.`,
  en: `There are no files of the format ${format} here.`,
});
