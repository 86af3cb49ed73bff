import type { TextDocument } from 'vscode';

/** Whether a file is one with annotations of a text, or with what was rejected in it. */
export function isAbout(file: TextDocument, text: TextDocument): boolean {
  const name = text.uri.path.slice(text.uri.path.lastIndexOf('/') + 1);
  const { path } = file.uri;
  return path.includes('/annotations/') && path.includes(`/${name}.`) && /\.(?:jsonld|rejected\.json)$/.test(path);
}
