import { commands, Disposable, type Uri } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { annotateWithCodes } from './annotate';
import { annotatedTexts } from './annotated';
import { compareAnnotators } from './comparison';
import { showConcordances } from './concordance';
import { saveWithTexts } from './saving';

/** All that a person can do with annotations in the editor. */
export function annotating(client: BaseLanguageClient, extension: Uri): Disposable {
  const annotated = annotatedTexts(client);
  return Disposable.from(
    annotated,
    saveWithTexts(client),
    annotateWithCodes(annotated),
    showConcordances(annotated, extension),
    compareAnnotators(annotated, extension),
    commands.registerCommand('bronwijzer.undoAnnotation', () => annotated.undo()),
  );
}
