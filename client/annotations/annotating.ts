import { commands, Disposable } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { annotateWithCodes } from './annotate';
import { annotatedTexts } from './annotated';
import { saveWithTexts } from './saving';

/** All that a person can do with annotations in the editor. */
export function annotating(client: BaseLanguageClient): Disposable {
  const annotated = annotatedTexts(client);
  return Disposable.from(
    annotated,
    saveWithTexts(client),
    annotateWithCodes(annotated),
    commands.registerCommand('bronwijzer.undoAnnotation', () => annotated.undo()),
  );
}
