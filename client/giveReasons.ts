import { commands, type Disposable, window, workspace } from 'vscode';
import { type BaseLanguageClient, type CodeAction, CodeActionResolveRequest } from 'vscode-languageclient';

/**
 * The command behind a code action that wants a reason first. It asks for one and has the action worked out with it; who
 * presses Escape changes nothing, who leaves it empty can write it in the file.
 */
export function giveReasons(client: BaseLanguageClient): Disposable {
  return commands.registerCommand('bronwijzer.giveReason', async (asked?: unknown) => {
    const { title, prompt, data } = partsOf(asked);
    if (typeof title !== 'string' || typeof prompt !== 'string') return;
    const reason = await window.showInputBox({ title, prompt });
    if (reason === undefined) return;
    const answered = { ...partsOf(data), ...(reason.trim() !== '' && { reason: reason.trim() }) };
    const action: CodeAction = { title, kind: 'quickfix', data: answered };
    const { edit } = await client.sendRequest(CodeActionResolveRequest.type, action);
    if (edit) await workspace.applyEdit(await client.protocol2CodeConverter.asWorkspaceEdit(edit));
  });
}

function partsOf(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? { ...value } : {};
}
