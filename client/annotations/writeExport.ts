import { Uri, window, workspace } from 'vscode';
import type { ExportedFiles } from '../../server/protocol/annotationRequests';
import { bytesOf } from '../base64';
import { nameOf } from './nameOf';
import { say } from './say';

/** Where an export goes. */
export interface ExportPlace {
  /** The file, of an export that is one file; else the folder. */
  readonly to: Uri;
  /** Whether the user has said already that the file may be replaced. */
  readonly isConfirmed: boolean;
}

/**
 * Writes the files of an export where the user wants them, and nowhere else. Nothing of what they were made of is written over,
 * and no other file without asking. Answers whether they were written, or were there already; who isn't told why said no.
 */
export async function writeExport(
  { files, isOneFile, sources }: ExportedFiles,
  { to, isConfirmed }: ExportPlace,
): Promise<boolean> {
  const own = new Set(sources.map((uri) => plain(Uri.parse(uri, true))));
  const writing: { readonly uri: Uri; readonly bytes: Uint8Array; readonly isThere: boolean }[] = [];
  for (const { path, base64 } of files) {
    const uri = isOneFile ? to : inFolder(to, path);
    const bytes = bytesOf(base64);
    const standing = uri && (await contentOf(uri));
    if (uri === undefined || (own.has(plain(uri)) && !isSame(standing, bytes))) {
      window.showErrorMessage(OWN(path));
      return false;
    }
    if (!isSame(standing, bytes)) writing.push({ uri, bytes, isThere: standing !== undefined });
  }
  const there = writing.filter(({ isThere }) => isThere).map(({ uri }) => nameOf(uri));
  if (there.length > 0 && !isConfirmed && !(await mayReplace(there))) return false;
  for (const { uri, bytes } of writing) {
    try {
      await workspace.fs.writeFile(uri, bytes);
    } catch (error) {
      window.showErrorMessage(NOT_WRITTEN(nameOf(uri), error instanceof Error ? error.message : String(error)));
      return false;
    }
  }
  return true;
}

/** A file in the folder; nothing where its path would lead out of it. */
function inFolder(folder: Uri, path: string): Uri | undefined {
  const names = path.split('/');
  const isInside = names.every((name) => !/^\.{0,2}$/.test(name) && !/[\\\0]/.test(name));
  return isInside && !/^[a-z]:/i.test(path) ? Uri.joinPath(folder, ...names) : undefined;
}

async function contentOf(uri: Uri): Promise<Uint8Array | undefined> {
  return workspace.fs.readFile(uri).then(
    (bytes) => bytes,
    () => undefined,
  );
}

function isSame(one: Uint8Array | undefined, other: Uint8Array): boolean {
  return one?.length === other.length && one.every((byte, index) => byte === other[index]);
}

/** Many file systems don't tell capitals from small letters. */
function plain(uri: Uri): string {
  return uri.toString().toLowerCase();
}

async function mayReplace(names: readonly string[]): Promise<boolean> {
  const replace = say({ nl: 'Vervangen', en: 'Replace' });
  const detail = `${names.slice(0, MOST_NAMED).join('\n')}${names.length > MOST_NAMED ? '\n…' : ''}`;
  const title = say({
    nl: names.length === 1 ? 'Dit bestand bestaat al. Vervangen?' : 'Deze bestanden bestaan al. Vervangen?',
    en: names.length === 1 ? 'This file exists already. Replace it?' : 'These files exist already. Replace them?',
  });
  return (await window.showWarningMessage(title, { modal: true, detail }, replace)) === replace;
}

const MOST_NAMED = 10;

const OWN = (path: string): string =>
  say({
    nl: `${path} hoort bij uw corpus en wordt niet overschreven. Kies een andere plaats.`,
    en: `${path} belongs to your corpus and isn’t written over. Choose another place.`,
  });

const NOT_WRITTEN = (name: string, reason: string): string =>
  say({
    nl: `${name} kan niet worden geschreven: ${reason}. Kies een andere plaats.`,
    en: `${name} can’t be written: ${reason}. Choose another place.`,
  });
