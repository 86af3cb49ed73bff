import { commands, type Disposable, Range, Uri, WorkspaceEdit, window, workspace } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import type { LeftOverCopy } from '../../server/protocol/annotationRequests';
import { askingOf } from './asking';
import { nameOf } from './nameOf';
import { letGoOfCopy, saveWhole } from './saveWhole';
import { say } from './say';

/**
 * Offers back what a save that was cut off left beside a file, when the editor starts and by command. Nothing is put back unasked;
 * a copy that says nothing new is removed.
 */
export function offerLeftOver(client: BaseLanguageClient): Disposable {
  const { ask } = askingOf(client);
  const leftOver = async (): Promise<readonly LeftOverCopy[]> => {
    const folders = (workspace.workspaceFolders ?? []).map(({ uri }) => client.code2ProtocolConverter.asUri(uri));
    return ask('bronwijzer/annotations/leftOver', { folders });
  };
  const offerAll = async (): Promise<void> => {
    for (const { copy, file, verdict } of await leftOver()) {
      const uris = { copy: Uri.parse(copy, true), file: Uri.parse(file, true) };
      const isOffered = verdict === 'offer' || (verdict === 'newest' && (await isLater(uris.copy, uris.file)));
      if (isOffered) void offer(uris);
      else await workspace.fs.delete(uris.copy, { useTrash: false });
    }
  };
  const offerLogged = (): Promise<void> =>
    offerAll().catch((error: unknown) => client.warn('Left-over copies could not be looked at', error, false));
  void offerLogged();
  return commands.registerCommand('bronwijzer.restoreSaved', (file?: unknown) =>
    file instanceof Uri ? restore({ file, copy: file.with({ path: `${file.path}.new` }) }) : offerLogged(),
  );
}

interface Pair {
  readonly file: Uri;
  readonly copy: Uri;
}

async function isLater(copy: Uri, file: Uri): Promise<boolean> {
  const [one, other] = await Promise.all([workspace.fs.stat(copy), workspace.fs.stat(file)]);
  return one.mtime > other.mtime;
}

async function offer({ file, copy }: Pair): Promise<void> {
  const putBack = say({ nl: 'Zet terug', en: 'Restore' });
  const compare = say({ nl: 'Vergelijk', en: 'Compare' });
  const name = nameOf(file);
  const chosen = await window.showWarningMessage(
    say({
      nl: `Het opslaan van ${name} is onderbroken. Wat werd opgeslagen staat nog heel in ${nameOf(copy)}.`,
      en: `Saving ${name} was cut off. What was being saved is still whole in ${nameOf(copy)}.`,
    }),
    putBack,
    compare,
  );
  if (chosen === putBack) await restore({ file, copy });
  if (chosen !== compare) return;
  await commands.executeCommand('vscode.diff', file, copy, `${name} ↔ ${nameOf(copy)}`);
  await offer({ file, copy });
}

/** Puts the content of the copy in the file, as an edit that can be undone, and saves it. */
async function restore({ file, copy }: Pair): Promise<void> {
  const content = new TextDecoder().decode(await workspace.fs.readFile(copy));
  const edit = new WorkspaceEdit();
  const document = await workspace.openTextDocument(file).then(
    (found) => found,
    () => undefined,
  );
  if (document === undefined) edit.createFile(file, { ignoreIfExists: true });
  const end = document?.positionAt(document.getText().length);
  edit.replace(file, new Range(0, 0, end?.line ?? 0, end?.character ?? 0), content);
  if (!(await workspace.applyEdit(edit))) return;
  const restored = document ?? (await workspace.openTextDocument(file));
  if (!restored.isDirty) return workspace.fs.delete(copy, { useTrash: false });
  letGoOfCopy(file);
  await saveWhole(restored);
}
