import { Disposable, workspace } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import type { AnnotationRequests } from '../../server/protocol/annotationRequests';
import { apply } from './annotated';
import { annotatorName } from './annotator';
import { isAbout } from './isAbout';
import { isKeptWhole, saveWhole } from './saveWhole';

type Settle = AnnotationRequests['bronwijzer/annotations/settle'];

/**
 * Saves what a person noted about a text together with the text: the places are written as they are after the edits that were
 * made in it. While a text has no unsaved edits its annotations are saved at once (`annotated.ts`).
 */
export function saveWithTexts(client: BaseLanguageClient): Disposable {
  const saved = workspace.onDidSaveTextDocument(async (document) => {
    if (document.languageId !== 'bronwijzer') return;
    const annotator = annotatorName();
    if (annotator === '') return;
    const textDocument = client.code2ProtocolConverter.asTextDocumentIdentifier(document);
    for (let attempt = 0; attempt < 3; attempt++) {
      const edit = await client.sendRequest<Settle['result']>('bronwijzer/annotations/settle', {
        textDocument,
        annotator,
      });
      if (edit === null) break;
      if ((await apply(edit)) !== 'other version') break;
    }
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
