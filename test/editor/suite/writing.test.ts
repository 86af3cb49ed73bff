import { assert } from 'chai';
import {
  type CompletionItem,
  type CompletionList,
  commands,
  env,
  Range,
  Selection,
  type TextDocument,
  type WorkspaceEdit,
  window,
  workspace,
} from 'vscode';
import { openSeed, rangeOf, until } from './editor';

describe('Writing in the editor', () => {
  let document: TextDocument;
  let original: string;
  before(async () => {
    document = await openSeed('004');
    original = document.getText();
  });
  beforeEach(() => window.showTextDocument(document));
  afterEach(async () => {
    await write(new Range(document.positionAt(0), document.positionAt(document.getText().length)), original);
    await document.save();
  });

  const write = async (range: Range, text: string): Promise<void> => {
    const editor = await window.showTextDocument(document);
    assert.isTrue(await editor.edit((edits) => edits.replace(range, text)));
  };
  const pointAt = async (text: string): Promise<void> => {
    const editor = await window.showTextDocument(document);
    const { start } = rangeOf(document, text);
    editor.selection = new Selection(start, start);
  };
  const completions = async (after: string): Promise<readonly CompletionItem[]> => {
    const { end } = rangeOf(document, after);
    const list = await commands.executeCommand<CompletionList>(
      'vscode.executeCompletionItemProvider',
      document.uri,
      end,
      undefined,
      1,
    );
    return list.items;
  };

  it('completes a citation in the style of the text, with the card beside it', async () => {
    await write(rangeOf(document, 'PM BRON'), 'Kamerstukken 22');
    const [first] = await completions('14 Kamerstukken 22');
    assert.ok(first);
    assert.strictEqual(first.label, 'Kamerstukken II, 2020–2021, 22 112, nr. 2955');
    assert.include(typeof first.documentation === 'object' ? first.documentation.value : '', '22112, nr. 2955');
    assert.isEmpty(await completions('hebben kennis'));
  });

  it('offers completions while somebody types, and puts the chosen one in the place of what is typed', async () => {
    await write(rangeOf(document, 'PM BRON'), 'Kamerstukken');
    const editor = await window.showTextDocument(document);
    const { end } = rangeOf(document, '14 Kamerstukken');
    editor.selection = new Selection(end, end);
    for (const text of ' 19637, nr. 2375') await commands.executeCommand('type', { text });
    await until('the suggestion to be taken', async () => {
      await commands.executeCommand('acceptSelectedSuggestion');
      return document.getText().includes('14 Kamerstukken II 19 637, nr. 2375\n');
    });
  });

  it('copies a citation in the form that is asked for', async () => {
    await pointAt('Idem, blz. 17');
    await commands.executeCommand('bronwijzer.copyCitation', 'official');
    assert.strictEqual(await env.clipboard.readText(), 'Kamerstukken II 2020/21, 22112, nr. 2955, p. 17');
    await commands.executeCommand('bronwijzer.copyCitation', 'printed');
    assert.strictEqual(await env.clipboard.readText(), 'Kamerstukken II, 2020–2021, 22 112, nr. 2955, blz. 17');
  });

  it('renames mark and note together, and undoes it in one step', async () => {
    const { start } = rangeOf(document, '15 Kamerstuk 22 112');
    const edit = await commands.executeCommand<WorkspaceEdit>(
      'vscode.executeDocumentRenameProvider',
      document.uri,
      start,
      '16',
    );
    assert.isTrue(await workspace.applyEdit(edit));
    rangeOf(document, '16 Kamerstuk 22 112');
    rangeOf(document, 'migratiebeheer.16 Een');
    await commands.executeCommand('undo');
    assert.strictEqual(document.getText(), original);
  });

  it('says why a note can’t be renamed', async () => {
    const { start } = rangeOf(document, '1 Zie dossiers');
    const rename = () => commands.executeCommand('vscode.prepareRename', document.uri, start);
    const refusal = await Promise.resolve(rename()).then(
      () => '',
      (error: unknown) => String(error),
    );
    assert.match(refusal, /No mark in the text calls note 1|Geen nootcijfer in de tekst verwijst naar noot 1/);
  });

  it('renumbers all notes, and undoes it in one step', async () => {
    const line = rangeOf(document, '1 Zie dossiers').start.line;
    await write(document.lineAt(line).rangeIncludingLineBreak, '');
    const shorter = document.getText();
    await commands.executeCommand('bronwijzer.renumberNotes');
    rangeOf(document, '14 Kamerstuk 22 112');
    rangeOf(document, 'migratiebeheer.14 Een');
    rangeOf(document, 'JBZ-Raad1');
    await commands.executeCommand('undo');
    assert.strictEqual(document.getText(), shorter);
  });

  it('leaves a text alone where marks and notes don’t match', async () => {
    await commands.executeCommand('bronwijzer.renumberNotes');
    assert.strictEqual(document.getText(), original);
  });
});
