import { assert } from 'chai';
import { type CodeAction, commands, type Diagnostic, Range, type TextDocument, window, workspace } from 'vscode';
import { codeOf, diagnosticsOf, fileOf, openSeed, openText, rangeOf, remove, until } from './editor';

describe('Mending in the editor', () => {
  let document: TextDocument;
  let original: string;
  before(async () => {
    document = await openSeed('004');
    original = document.getText();
  });
  afterEach(async () => {
    await remove(fileOf('corpus.yaml'));
    const editor = await window.showTextDocument(document);
    const whole = new Range(document.positionAt(0), document.positionAt(document.getText().length));
    await editor.edit((edits) => edits.replace(whole, original));
    await document.save();
  });

  const actionsAt = async (range: Range): Promise<readonly CodeAction[]> =>
    commands.executeCommand<CodeAction[]>('vscode.executeCodeActionProvider', document.uri, range, undefined, 20);
  const actionAt = (range: Range, title: string): Promise<CodeAction> =>
    until(title, async () => (await actionsAt(range)).find((action) => action.title.startsWith(title)));

  it('creates the note that a mark calls, and takes it back', async () => {
    const editor = await window.showTextDocument(document);
    const note = rangeOf(document, '14 PM BRON');
    const line = document.lineAt(note.start.line).rangeIncludingLineBreak;
    assert.isTrue(await editor.edit((edits) => edits.delete(line)));
    const without = document.getText();
    const [missing] = await diagnosticsOf(document, (all) =>
      all.some((one) => codeOf(one) === 'missing-footnote'),
    ).then((all) => all.filter((one) => codeOf(one) === 'missing-footnote'));
    assert.isDefined(missing);
    const action = await actionAt(missing.range, 'Create note 14');
    assert.isDefined(action.edit);
    assert.isTrue(await workspace.applyEdit(action.edit));
    assert.include(document.getText(), '14 PM BRON');
    await commands.executeCommand('undo');
    assert.strictEqual(document.getText(), without);
  });

  it('weighs a finding as the corpus.yaml beside it says, before that is saved', async () => {
    const code = (all: readonly Diagnostic[]) => all.filter((one) => codeOf(one) === 'placeholder').length;
    await diagnosticsOf(document, (all) => code(all) > 0);
    await workspace.fs.writeFile(fileOf('corpus.yaml'), new TextEncoder().encode('title: Seeds\n'));
    const settings = await openText(fileOf('corpus.yaml'));
    const editor = await window.showTextDocument(settings);
    await editor.edit((edits) => edits.insert(settings.lineAt(1).range.start, 'findings: {placeholder: off}\n'));
    await window.showTextDocument(document);
    await diagnosticsOf(document, (all) => code(all) === 0 && all.length > 0);
    await window.showTextDocument(settings);
    await commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
    await diagnosticsOf(document, (all) => code(all) > 0);
  });
});
