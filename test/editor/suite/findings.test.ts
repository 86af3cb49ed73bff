import { assert } from 'chai';
import { commands, type Diagnostic, Position, Range, type TextDocument, window, workspace } from 'vscode';
import { codeOf, diagnosticsOf, openSeed, until } from './editor';

describe('Findings in the editor', () => {
  let document: TextDocument;
  let original: string;
  before(async () => {
    document = await openSeed('004');
    original = document.getText();
  });
  afterEach(async () => {
    const editor = await window.showTextDocument(document);
    const all = new Range(document.positionAt(0), document.positionAt(document.getText().length));
    await editor.edit((edits) => edits.replace(all, original));
    await document.save();
  });

  /** The words at which a code is told of, as the text stands now. */
  const wordsAt = (diagnostics: readonly Diagnostic[], code: string): readonly string[] =>
    diagnostics.filter((one) => codeOf(one) === code).map(({ range }) => document.getText(range));

  const settled = (diagnostics: readonly Diagnostic[]): boolean =>
    wordsAt(diagnostics, 'placeholder').join() === 'PM BRON' &&
    wordsAt(diagnostics, 'incomplete-citation').filter((words) => /^(?:bijlage bij )?Kamerstuk/i.test(words)).length ===
      4;

  it('stay at their words while somebody types above them, those of the text and those of the corpus', async () => {
    await diagnosticsOf(document, settled);
    for (const typed of ['Eerst ', 'iets', '\nanders.\n']) {
      const editor = await window.showTextDocument(document);
      assert.isTrue(await editor.edit((edits) => edits.insert(new Position(0, 0), typed)));
      await diagnosticsOf(document, settled);
    }
  });

  it('lead from their code to the page that explains it', async () => {
    const found = (await diagnosticsOf(document, settled)).find((one) => codeOf(one) === 'placeholder');
    assert.isObject(found?.code);
    const target = typeof found?.code === 'object' ? found.code.target : undefined;
    assert.isDefined(target);
    assert.strictEqual(target?.toString(true), 'bronwijzer:/finding/placeholder.md');
    await commands.executeCommand('vscode.open', target);
    const page = await until('the page', () => {
      const shown = window.activeTextEditor?.document;
      return shown?.uri.scheme === 'bronwijzer' && shown;
    });
    assert.match(page.getText(), /^# placeholder\n/);
    assert.isTrue(workspace.textDocuments.includes(page));
  });
});
