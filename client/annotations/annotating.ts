import { commands, Disposable, type Uri } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { annotateWithCodes } from './annotate';
import { annotatedTexts } from './annotated';
import { compareAnnotators } from './comparison';
import { showConcordances } from './concordance';
import { saveWithTexts } from './saving';
import { createTableView } from './table';

/** All that a person can do with annotations in the editor. */
export function annotating(client: BaseLanguageClient, extension: Uri): Disposable {
  const annotated = annotatedTexts(client);
  const table = createTableView(extension);
  return Disposable.from(
    annotated,
    table,
    saveWithTexts(client),
    annotateWithCodes(annotated),
    showConcordances(annotated, table),
    compareAnnotators(annotated, table),
    commands.registerCommand('bronwijzer.undoAnnotation', () => annotated.undo()),
  );
}
