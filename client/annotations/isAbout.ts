import type { TextDocument, Uri } from 'vscode';

const FOLDER = '/annotations/';

/** Whether a file is one with annotations of some text, or with what was rejected in it. */
export function isBesideText({ path }: Uri): boolean {
  return path.includes(FOLDER) && /\.(?:jsonld|rejected\.json)$/.test(path);
}

/** Whether a file is one with annotations of this text, or with what was rejected in it. */
export function isAbout(file: TextDocument, text: TextDocument): boolean {
  const { path, scheme, authority } = file.uri;
  if (!isBesideText(file.uri) || scheme !== text.uri.scheme || authority !== text.uri.authority) return false;
  const own = path.replace(/\.[a-z0-9-]+\.(?:jsonld|rejected\.json)$/, '');
  // A folder of that name may stand anywhere on the way.
  for (let at = own.indexOf(FOLDER); at >= 0; at = own.indexOf(FOLDER, at + 1))
    if (`${own.slice(0, at)}/${own.slice(at + FOLDER.length)}` === text.uri.path) return true;
  return false;
}
