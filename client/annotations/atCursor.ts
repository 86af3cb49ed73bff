import { commands, Disposable, window } from 'vscode';
import type { Noted } from './noted';
import { annotationsAt } from './places';

/**
 * Keeps the editor told of what stands at the cursor, for its menus and key bindings: `bronwijzer.onAnnotation` (one of the
 * person's own), `bronwijzer.onCode`, `bronwijzer.onText` (what they wrote), and `bronwijzer.onQuestion` with `open` or `answered`.
 */
export function tellAtCursor(noted: Noted): Disposable {
  const told = new Map<string, unknown>();
  const tell = (key: string, value: unknown): void => {
    if (told.get(key) === value) return;
    told.set(key, value);
    void commands.executeCommand('setContext', key, value);
  };
  const look = (): void => {
    const editor = window.activeTextEditor;
    const all = (editor && noted.of(editor.document)?.annotations) ?? [];
    const here = editor ? annotationsAt(editor.document, editor.selection, all) : [];
    const own = here.filter((one) => one.own);
    tell('bronwijzer.onAnnotation', own.length > 0);
    tell(
      'bronwijzer.onCode',
      own.some(({ motivation }) => motivation === 'tagging'),
    );
    tell(
      'bronwijzer.onText',
      own.some(({ text }) => text !== undefined),
    );
    tell('bronwijzer.onQuestion', own.find(({ motivation }) => motivation === 'questioning')?.state ?? false);
  };
  look();
  return Disposable.from(
    noted.onDidChange(look),
    window.onDidChangeTextEditorSelection(look),
    window.onDidChangeActiveTextEditor(look),
  );
}
