import { mkdir, readFile, stat } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import type { ExchangeFile } from '../annotations/exchange/model';
import { type Language, say } from '../text/language';
import { placeOf } from './annotationFiles';
import { sayNotWritten, writeWhole } from './writeWhole';

/** Where files are written, and what may be written over. */
export interface WriteNew {
  /** A file, or a folder where there is more than one or the path is that of a folder. */
  readonly to: string;
  /** Whether files of an earlier time may be replaced. */
  readonly overwrite: boolean;
  /** What was read to make these files: never replaced. */
  readonly sources: readonly string[];
  readonly language: Language;
}

/** The paths of files that were written or had this content already, or sentences on why none or not all were. */
export type WrittenNew = { readonly paths: readonly string[] } | { readonly failures: readonly string[] };

/**
 * Writes files that weren't there, each whole, and the folders around them. Where any is there with another content nothing is
 * written, unless it may be replaced. `isOne`: the files are one that may be called as the path says.
 */
export async function writeNew(
  files: readonly ExchangeFile[],
  isOne: boolean,
  { to, overwrite, sources, language }: WriteNew,
): Promise<WrittenNew> {
  const isFile = isOne && files.length === 1 && !/[/\\]$/.test(to) && !(await isFolder(to));
  const folder = to.replace(/(?<=.)[/\\]+$/, '');
  const targets = files.map(({ path, bytes }) => ({ path: isFile ? to : `${folder}/${path}`, bytes }));
  const own = new Set(sources.map((path) => resolve(path)));
  const failures: string[] = [];
  const writing: typeof targets = [];
  for (const { path, bytes } of targets) {
    const standing = await readFile(path).catch((error: NodeJS.ErrnoException) => error);
    const isThere = !(standing instanceof Error);
    if (isThere && Buffer.compare(standing, bytes) === 0) continue;
    writing.push({ path, bytes });
    if (own.has(resolve(path)) || (isThere && isOfCorpus(path, isFile))) failures.push(say(language, OWN(path)));
    else if (!overwrite && (isThere || standing.code === 'EISDIR')) failures.push(say(language, THERE(path)));
  }
  if (failures.length > 0) return { failures };
  for (const { path, bytes } of writing) {
    try {
      await mkdir(dirname(path), { recursive: true });
      await writeWhole(path, bytes);
    } catch (error) {
      return { failures: [sayNotWritten(path, error, language)] };
    }
  }
  return { paths: targets.map(({ path }) => path) };
}

/**
 * Whether a file by its name belongs to a corpus, whoever read it: settings, annotations, and a text, which no form that is one
 * file is called. An earlier export is none of these; the texts of a form of many files are known as sources.
 */
function isOfCorpus(path: string, isOneFile: boolean): boolean {
  return /\.ya?ml$/i.test(path) || placeOf(path) !== undefined || (isOneFile && /\.txt$/i.test(path));
}

async function isFolder(path: string): Promise<boolean> {
  return stat(path).then(
    (found) => found.isDirectory(),
    () => false,
  );
}

const OWN = (path: string) => ({
  nl: `${path} hoort bij uw corpus en wordt niet overschreven. Kies met --to een andere map.`,
  en: `${path} belongs to your corpus and isn’t written over. Choose another folder with --to.`,
});

const THERE = (path: string) => ({
  nl: `${path} bestaat al. Kies met --to een andere plaats, of geef --overwrite.`,
  en: `${path} exists already. Choose another place with --to, or give --overwrite.`,
});
