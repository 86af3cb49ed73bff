import { commands, type Disposable, type TextEditor, WorkspaceEdit, window, workspace } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import type { ClientRequests } from '../server/protocol/requests';

type Renumber = ClientRequests['bronwijzer/renumberNotes'];

/** The command that numbers all notes of the text in front of the user anew, in one step that can be undone. */
export function renumberNotes(client: BaseLanguageClient): Disposable {
  return commands.registerCommand('bronwijzer.renumberNotes', async () => {
    const editor = window.activeTextEditor;
    if (editor) await renumberIn(editor, client);
  });
}

async function renumberIn({ document }: TextEditor, client: BaseLanguageClient): Promise<void> {
  const { version } = document;
  const params: Renumber['params'] = { textDocument: client.code2ProtocolConverter.asTextDocumentIdentifier(document) };
  const found = await client.sendRequest<Renumber['result']>('bronwijzer/renumberNotes', params);
  // Edits for a text that has changed since would hit other digits.
  if (found === null || document.version !== version) return;
  if ('refusal' in found) {
    window.showWarningMessage(found.refusal);
    return;
  }
  const edit = new WorkspaceEdit();
  edit.set(document.uri, await client.protocol2CodeConverter.asTextEdits(found.edits));
  if (found.edits.length > 0 && !(await workspace.applyEdit(edit))) return;
  window.showInformationMessage(found.message);
}
