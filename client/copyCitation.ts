import { commands, type Disposable, env, window } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import type { ClientRequests } from '../server/protocol/requests';

type Citation = ClientRequests['bronwijzer/citation'];

/**
 * The command that copies the citation at the cursor. It lets the user choose between the form of the Leidraad and the form that
 * stands in the text where those differ; with `'official'` or `'printed'` as its argument, as a key binding can give, it
 * doesn't ask.
 */
export function copyCitations(client: BaseLanguageClient): Disposable {
  return commands.registerCommand('bronwijzer.copyCitation', async (form?: unknown) => {
    const editor = window.activeTextEditor;
    if (!editor) return;
    const params: Citation['params'] = {
      textDocument: client.code2ProtocolConverter.asTextDocumentIdentifier(editor.document),
      position: client.code2ProtocolConverter.asPosition(editor.selection.active),
    };
    const found = await client.sendRequest<Citation['result']>('bronwijzer/citation', params);
    if (found === null) return;
    if ('refusal' in found) {
      window.showInformationMessage(found.refusal);
      return;
    }
    const text = form === 'official' || form === 'printed' ? found[form] : await chosen(found);
    if (text === undefined) return;
    await env.clipboard.writeText(text);
    window.setStatusBarMessage(`$(clippy) ${text}`, 5000);
  });
}

/** The form that the user chooses; where both are the same there is nothing to choose. */
async function chosen({ official, printed, choices }: Found): Promise<string | undefined> {
  if (official === printed) return official;
  const picked = await window.showQuickPick([
    { label: official, description: choices.official },
    { label: printed, description: choices.printed },
  ]);
  return picked?.label;
}

type Found = Exclude<Citation['result'], null | { readonly refusal: string }>;
