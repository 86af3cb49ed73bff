import { commands, Disposable, type Uri } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { alterAnnotations } from './alter';
import { annotateWithCodes } from './annotate';
import { annotatedTexts } from './annotated';
import { annotateEqual } from './annotateEqual';
import { tellAtCursor } from './atCursor';
import { tellBroken } from './broken';
import { showCodeTree } from './codeTree';
import { showComments } from './comments';
import { compareAnnotators } from './comparison';
import { showConcordances } from './concordance';
import { passagesOfCorpora } from './corpusPassages';
import { decorate } from './decorations';
import { exportAnnotations } from './exporting';
import { importAnnotations } from './importing';
import { offerLeftOver } from './leftOver';
import { linkWords } from './link';
import { notedInSight } from './noted';
import { offeredBy } from './offered';
import { remarkOnWords } from './remark';
import { keepCopies } from './saveWhole';
import { saveWithTexts } from './saving';
import { fillStatements } from './statement';
import { suggestAnnotations } from './suggestions';
import { createTableView } from './table';
import { walkAnnotations } from './walk';

/** All that a person can do with annotations in the editor. */
export function annotating(client: BaseLanguageClient, extension: Uri): Disposable {
  const annotated = annotatedTexts(client);
  const offered = offeredBy(client);
  const noted = notedInSight(annotated);
  const corpus = passagesOfCorpora(annotated);
  const table = createTableView(extension);
  return Disposable.from(
    annotated,
    noted,
    table,
    corpus,
    keepCopies(),
    offerLeftOver(client),
    tellBroken(),
    saveWithTexts(client),
    annotateWithCodes(annotated),
    remarkOnWords(annotated),
    linkWords(annotated),
    alterAnnotations(annotated),
    walkAnnotations(annotated),
    tellAtCursor(noted),
    decorate(noted),
    showCodeTree(annotated, corpus),
    showComments(annotated, corpus),
    suggestAnnotations(annotated, offered),
    fillStatements(annotated, offered),
    annotateEqual(annotated, offered),
    showConcordances(annotated, table),
    compareAnnotators(annotated, table),
    exportAnnotations(annotated),
    importAnnotations(annotated),
    commands.registerCommand('bronwijzer.undoAnnotation', () => annotated.undo()),
  );
}
