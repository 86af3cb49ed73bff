import { Disposable, workspace } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { askingOf } from './asking';
import { writeEdits } from './fileEdits';
import { isAbout } from './isAbout';
import { isKeptWhole, saveWhole } from './saveWhole';

/**
 * Saves what a person noted about a text together with the text: the places are written as they are after the edits that were
 * made in it. While a text has no unsaved edits its annotations are saved at once (`fileEdits.ts`).
 */
export function saveWithTexts(client: BaseLanguageClient): Disposable {
  const { ask, inText } = askingOf(client);
  const saved = workspace.onDidSaveTextDocument(async (document) => {
    if (document.languageId !== 'bronwijzer') return;
    const params = inText(document);
    if (params.annotator === '') return;
    await writeEdits(async () => ({ edit: await ask('bronwijzer/annotations/settle', params) }));
    await Promise.all(workspace.textDocuments.filter((file) => file.isDirty && isAbout(file, document)).map(saveWhole));
  });
  // Annotations went along with texts that got another name; where that changed what stands in them they are saved there.
  const renamed = workspace.onDidRenameFiles(async () => {
    const unsaved = workspace.textDocuments.filter(({ isDirty, languageId }) => isDirty && languageId === 'bronwijzer');
    for (const file of workspace.textDocuments)
      if (isKeptWhole(file.uri) && !unsaved.some((text) => isAbout(file, text))) await saveWhole(file);
  });
  return Disposable.from(saved, renamed);
}
