import { commands, type Disposable, env, type QuickPickItem, type TextEditor, window } from 'vscode';
import type { Codes, ShownCode } from '../../server/protocol/annotationRequests';
import type { Annotated } from './annotated';

/** The command that gives the selected words a code: the codes, most used first, type to filter. */
export function annotateWithCodes(annotated: Annotated): Disposable {
  return commands.registerCommand('bronwijzer.annotate', async (code?: unknown) => {
    const editor = window.activeTextEditor;
    if (!editor) return;
    const chosen = typeof code === 'string' ? code : await chooseCode(editor, annotated);
    if (chosen === undefined) return;
    const ranges = editor.selections.filter(({ isEmpty }) => !isEmpty);
    await annotated.change(editor.document, { kind: 'add', ranges, body: { motivation: 'tagging', code: chosen } });
  });
}

async function chooseCode(editor: TextEditor, annotated: Annotated): Promise<string | undefined> {
  const codes = await annotated.codes(editor.document.uri);
  if (codes === undefined) return undefined;
  const picked = await window.showQuickPick(itemsOf(codes), {
    placeHolder: env.language.startsWith('nl') ? 'Welke code?' : 'Which code?',
    matchOnDescription: true,
  });
  return picked?.code;
}

function itemsOf({ codes, mostUsed }: Codes): (QuickPickItem & { readonly code: string })[] {
  const flat = (list: readonly ShownCode[], above: string): readonly (ShownCode & { readonly above: string })[] =>
    list.flatMap((code) => [{ ...code, above }, ...flat(code.codes, code.name)]);
  const rank = new Map(mostUsed.map((id, index) => [id, index]));
  const all = flat(codes, '').filter(({ isGroup }) => !isGroup);
  const ranked = [...all].sort((one, other) => (rank.get(one.id) ?? Infinity) - (rank.get(other.id) ?? Infinity) || 0);
  return ranked.map(({ id, name, above, description }) => ({
    code: id,
    label: name,
    description: above,
    ...(description !== undefined && { detail: description }),
  }));
}
