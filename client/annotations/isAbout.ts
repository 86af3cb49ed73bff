import type { TextDocument } from 'vscode';

/** Whether a file is one with annotations of a text. */
export function isAbout(file: TextDocument, text: TextDocument): boolean {
  const name = text.uri.path.slice(text.uri.path.lastIndexOf('/') + 1);
  return (
    file.uri.path.includes('/annotations/') && file.uri.path.includes(`/${name}.`) && file.uri.path.endsWith('.jsonld')
  );
}
