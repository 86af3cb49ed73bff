import { readFileSync } from 'node:fs';
import { isTextPath } from '../annotations/files/textPath';
import { decode } from '../text/decode';

/**
 * The texts of a folder by their paths in it, each read when it is first asked for; nothing for one that isn't there, can't be
 * read, or lies elsewhere.
 */
export function ownTexts(root: string): (path: string) => string | undefined {
  const known = new Map<string, string | undefined>();
  return (path) => {
    if (!known.has(path)) known.set(path, isTextPath(path) ? textNow(`${root}/${path}`) : undefined);
    return known.get(path);
  };
}

function textNow(path: string): string | undefined {
  try {
    const decoded = decode(readFileSync(path));
    return decoded.status === 'text' ? decoded.text : undefined;
  } catch {
    return undefined;
  }
}

/** A folder as it is given on a command line, without slashes behind it. */
export function rootOf(folder: string): string {
  return folder.replace(/(?<=.)[/\\]+$/, '');
}
