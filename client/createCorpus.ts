import { commands, type Disposable, Uri, WorkspaceEdit, window, workspace } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import type { ClientRequests } from '../server/protocol/requests';

type NewCorpus = ClientRequests['bronwijzer/newCorpus'];

/** The command that makes a first `corpus.yaml` of a folder and shows it, to be completed. It never writes over one. */
export function createCorpus(client: BaseLanguageClient): Disposable {
  return commands.registerCommand('bronwijzer.createCorpus', async (chosen?: unknown) => {
    const folder = chosen instanceof Uri ? chosen : await workspaceFolder();
    if (!folder) return;
    const params: NewCorpus['params'] = { folder: client.code2ProtocolConverter.asUri(folder) };
    const made = await client.sendRequest<NewCorpus['result']>('bronwijzer/newCorpus', params);
    if ('refusal' in made) {
      window.showWarningMessage(made.refusal);
      return;
    }
    const file = Uri.joinPath(folder, 'corpus.yaml');
    const edit = new WorkspaceEdit();
    edit.createFile(file, { overwrite: false, contents: new TextEncoder().encode(made.text) });
    if (await workspace.applyEdit(edit)) await window.showTextDocument(file);
  });
}

/** The folder of the window; of several the one that the user chooses. */
async function workspaceFolder(): Promise<Uri | undefined> {
  const folders = workspace.workspaceFolders ?? [];
  return folders.length > 1 ? (await window.showWorkspaceFolderPick())?.uri : folders[0]?.uri;
}
