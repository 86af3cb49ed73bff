import { assert } from 'chai';
import { ConfigurationTarget, commands, Selection, type TextDocument, type Uri, window, workspace } from 'vscode';
import { fileOf, openSeed, rangeOf, remove, until } from './editor';

describe('Annotating in the editor', () => {
  let document: TextDocument;
  let own: Uri;
  before(async () => {
    await workspace.fs.writeFile(
      fileOf('codebook.yaml'),
      new TextEncoder().encode('codes:\n  toezegging:\n    name: Toezegging\n    colour: green\n'),
    );
    document = await openSeed('002');
    own = fileOf(`annotations/${document.uri.path.slice(document.uri.path.lastIndexOf('/') + 1)}.anna.jsonld`);
    await workspace.getConfiguration('bronwijzer').update('annotator', 'Anna', ConfigurationTarget.Workspace);
  });
  afterEach(() => remove(own));
  after(() => remove(...['codebook.yaml', 'annotations', '.vscode'].map(fileOf)));

  const saved = async (): Promise<string> => new TextDecoder().decode(await workspace.fs.readFile(own));

  it('puts a code on the selected words, in a file that is saved at once', async () => {
    const editor = await window.showTextDocument(document);
    const words = rangeOf(document, 'Kaag');
    editor.selection = new Selection(words.start, words.end);
    await commands.executeCommand('bronwijzer.annotate', 'toezegging');
    const content = await until('the file to be saved', async () => saved().catch(() => false));
    assert.include(content, '"exact": "Kaag"');
    assert.include(content, '"value": "toezegging"');
    await commands.executeCommand('bronwijzer.undoAnnotation');
    await until('the file to be gone', () =>
      saved().then(
        () => false,
        () => true,
      ),
    );
  });
});
