import { type Diagnostic, type Disposable, languages, type Uri, window } from 'vscode';
import { nameOf } from './nameOf';
import { say } from './say';

/** Says once of each file of annotations that can't be read that it can't, until it can again. */
export function tellBroken(): Disposable {
  const told = new Set<string>();
  const look = (uri: Uri): void => {
    if (!uri.path.endsWith('.jsonld')) return;
    const broken = languages.getDiagnostics(uri).find(isBroken);
    const key = uri.toString();
    if (broken === undefined) told.delete(key);
    else if (!told.has(key)) {
      told.add(key);
      void tell(uri, broken);
    }
  };
  for (const [uri] of languages.getDiagnostics()) look(uri);
  return languages.onDidChangeDiagnostics(({ uris }) => uris.forEach(look));
}

function isBroken({ source, code }: Diagnostic): boolean {
  return source === 'bronwijzer' && code === 'broken-annotations';
}

async function tell(uri: Uri, { message, range }: Diagnostic): Promise<void> {
  // Who is looking at it sees where it is broken.
  if (window.visibleTextEditors.some(({ document }) => document.uri.toString() === uri.toString())) return;
  const open = say({ nl: 'Open het bestand', en: 'Open the file' });
  const chosen = await window.showWarningMessage(`${nameOf(uri)}: ${message}`, open);
  if (chosen === open) await window.showTextDocument(uri, { selection: range });
}
