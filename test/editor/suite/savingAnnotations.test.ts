import { assert } from 'chai';
import {
  ConfigurationTarget,
  commands,
  Range,
  Selection,
  type TextDocument,
  Uri,
  WorkspaceEdit,
  window,
  workspace,
} from 'vscode';
import { fileOf, isThere, openSeed, rangeOf, remove, until } from './editor';

describe('Saving annotations', () => {
  let document: TextDocument;
  let own: Uri;
  let text: string;
  let count = 0;
  before(async () => {
    await write(fileOf('codebook.yaml'), 'codes:\n  toezegging:\n');
    document = await openSeed('003');
    text = document.getText();
  });
  beforeEach(async () => {
    document = await openSeed('003');
    // Each test has somebody of its own: a save that the last one left behind is nobody else's.
    count += 1;
    own = sidecarOf(document.uri);
    await workspace.getConfiguration('bronwijzer').update('annotator', `Anna ${count}`, ConfigurationTarget.Workspace);
  });
  afterEach(async () => {
    if (document.isClosed) document = await openSeed('003');
    if (document.getText() !== text) await replace(new Range(0, 0, document.lineCount, 0), text);
    await document.save();
    // What couldn't be saved, since another program had written there, is given up.
    await until('nothing to be unsaved', async () => {
      const unsaved = workspace.textDocuments.find(({ uri, isDirty }) => isDirty && uri.path.endsWith('.jsonld'));
      if (unsaved === undefined) return true;
      await window.showTextDocument(unsaved);
      await commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
      return false;
    });
    await remove(fileOf('annotations'));
  });
  after(() => remove(...['codebook.yaml', 'annotations', '.vscode'].map(fileOf)));

  const sidecarOf = ({ path }: Uri): Uri =>
    fileOf(`annotations/${path.slice(path.lastIndexOf('/') + 1)}.anna-${count}.jsonld`);
  const copyOf = (uri: Uri): Uri => uri.with({ path: `${uri.path}.new` });
  const write = (uri: Uri, content: string) => workspace.fs.writeFile(uri, new TextEncoder().encode(content));
  const read = async (uri: Uri): Promise<string> => new TextDecoder().decode(await workspace.fs.readFile(uri));
  const replace = async (range: Range, words: string): Promise<void> => {
    const edit = new WorkspaceEdit();
    edit.replace(document.uri, range, words);
    assert.isTrue(await workspace.applyEdit(edit));
  };
  const open = (uri: Uri): TextDocument | undefined =>
    workspace.textDocuments.find((one) => one.uri.toString() === uri.toString() && !one.isClosed);
  const annotate = async (words: string): Promise<void> => {
    const editor = await window.showTextDocument(document);
    const { start, end } = rangeOf(document, words);
    editor.selection = new Selection(start, end);
    await commands.executeCommand('bronwijzer.annotate', 'toezegging');
  };
  const saved = (words: string, uri = own) =>
    until(`«${words}» to be saved`, async () => {
      const content = await read(uri).catch(() => '');
      return content.includes(`"exact": "${words}"`) && content;
    });
  /** A first annotation, as soon as the editor has the name of who makes it. */
  const begun = () =>
    until('a first annotation', async () => {
      await annotate('Kamer');
      const content = await read(own).catch(() => '');
      return content.includes('"exact": "Kamer"') && content;
    });
  const insert = (words: string): Promise<void> => replace(new Range(0, 0, 0, 0), words);
  const undoText = async (): Promise<void> => {
    await window.showTextDocument(document);
    await commands.executeCommand('workbench.action.files.revert');
    await until('the text to be as it was', () => document.getText() === text && !document.isDirty);
  };

  it('leaves nothing beside the file', async () => {
    await begun();
    await until('the copy to be gone', async () => !(await isThere(copyOf(own))));
  });

  it('waits for a text that is unsaved, and writes the places that the text then has', async () => {
    await insert('Geachte voorzitter, ');
    await annotate('Kamer');
    await until('the annotation to be in the editor', () => open(own)?.isDirty);
    assert.notInclude(await read(own).catch(() => ''), '"exact"');
    await insert('Zeer ');
    await document.save();
    const content = await saved('Kamer');
    const start = document.getText().indexOf('Kamer');
    assert.include(content, `"start": ${Array.from(document.getText().slice(0, start)).length}`);
  });

  it('keeps what was noted when the edits of the text are thrown away', async () => {
    await begun();
    await insert('Geachte voorzitter, ');
    await undoText();
    await annotate('minister');
    const content = await saved('minister');
    assert.include(content, '"exact": "Kamer"');
  });

  it('goes on from what another program wrote, as a pull does', async () => {
    const before = await begun();
    await write(own, before.replace('"toezegging"', '"elders"'));
    await until('the editor to have it', () => (open(own)?.getText() ?? '"elders"').includes('"elders"'));
    await annotate('minister');
    const content = await saved('minister');
    assert.include(content, '"elders"');
  });

  it('writes over nothing that came in while its own edit was unsaved', async () => {
    const before = await begun();
    await insert('Geachte voorzitter, ');
    await annotate('minister');
    await until('an unsaved edit', () => open(own)?.isDirty);
    const pulled = before.replace('"toezegging"', '"elders"');
    await write(own, pulled);
    await document.save();
    // Neither version is lost: theirs is on the disk, one's own in the editor.
    await new Promise((resolve) => setTimeout(resolve, 1_000));
    assert.equal(await read(own), pulled);
    assert.include(open(own)?.getText() ?? '', '"exact": "minister"');
    assert.isTrue(open(own)?.isDirty);
  });

  it('leaves the file as it was where there is no room for it, and the edit in the editor', async () => {
    const before = await begun();
    // The copy can't be written where a folder stands.
    await workspace.fs.createDirectory(copyOf(own));
    await write(Uri.joinPath(copyOf(own), 'vol'), 'vol');
    await annotate('minister');
    await until('the edit to be in the editor', () => open(own)?.isDirty);
    assert.equal(await read(own), before);
    await workspace.fs.delete(copyOf(own), { recursive: true, useTrash: false });
    await annotate('kabinet');
    const content = await saved('kabinet');
    assert.include(content, '"exact": "minister"');
  });

  it('keeps all that is noted at once, in a file that is yet to be made', async () => {
    await until('the editor to have the name', () => {
      return workspace.getConfiguration('bronwijzer').get('annotator') === `Anna ${count}`;
    });
    const words = ['Kamer', 'minister', 'kabinet'];
    await Promise.all(words.map(annotate));
    const content = await until('all to be saved', async () => {
      const found = await read(own).catch(() => '');
      return words.every((one) => found.includes(`"exact": "${one}"`)) && found;
    });
    assert.lengthOf(JSON.parse(content).items, words.length);
    for (const left of [2, 1]) {
      await commands.executeCommand('bronwijzer.undoAnnotation');
      await until(`${left} to be left`, async () => JSON.parse(await read(own)).items.length === left);
    }
  });

  it('puts a code on the words that were selected, where these moved while it was chosen', async () => {
    await begun();
    const { start, end } = rangeOf(document, 'minister');
    (await window.showTextDocument(document)).selection = new Selection(start, end);
    const asked = commands.executeCommand('bronwijzer.annotate');
    await insert('Geachte voorzitter,\n');
    await until('the first of the list to be taken', async () => {
      await commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
      return (open(own)?.getText() ?? '').match(/"motivation"/g)?.length === 2;
    });
    await asked;
    assert.include(open(own)?.getText() ?? '', '"exact": "minister"');
  });

  it('leads to the words that were marked, where these moved before they were linked to', async () => {
    await begun();
    const editor = await window.showTextDocument(document);
    const on = (words: string): void => {
      const { start, end } = rangeOf(document, words);
      editor.selection = new Selection(start, end);
    };
    on('minister');
    await commands.executeCommand('bronwijzer.markPassage');
    await insert('Geachte voorzitter,\n');
    on('kabinet');
    await commands.executeCommand('bronwijzer.linkPassage');
    await until('a link', () => (open(own)?.getText() ?? '').includes('"linking"'));
    assert.include(open(own)?.getText() ?? '', '"exact": "minister"');
  });

  it('writes nothing in a file that is read-only', async () => {
    const before = await begun();
    const files = workspace.getConfiguration('files');
    await files.update('readonlyInclude', { '**/*.jsonld': true }, ConfigurationTarget.Workspace);
    try {
      await annotate('minister');
      await new Promise((resolve) => setTimeout(resolve, 1_000));
      assert.equal(await read(own), before);
    } finally {
      await files.update('readonlyInclude', undefined, ConfigurationTarget.Workspace);
    }
  });

  it('makes the file anew where it was deleted while it was open', async () => {
    await begun();
    await workspace.fs.delete(own, { useTrash: false });
    await annotate('minister');
    await saved('minister');
  });

  it('offers back what a save that was cut off left, and puts it back whole', async () => {
    const whole = await begun();
    await write(own, whole.slice(0, whole.length / 2));
    await write(copyOf(own), whole);
    await until('the editor to have what is left', () => !(open(own)?.getText() ?? '').includes('"exact"'));
    await commands.executeCommand('bronwijzer.restoreSaved', own);
    assert.equal(await read(own), whole);
    await until('the copy to be gone', async () => !(await isThere(copyOf(own))));
  });

  it('saves nothing over what a save that was cut off left, before that is put back or removed', async () => {
    const whole = await begun();
    await write(own, '');
    await write(copyOf(own), whole);
    await until('the editor to have what is left', () => (open(own)?.getText() ?? '') === '');
    await annotate('minister');
    await until('the edit to be in the editor', () => open(own)?.isDirty);
    await new Promise((resolve) => setTimeout(resolve, 500));
    assert.equal(await read(copyOf(own)), whole);
    await commands.executeCommand('bronwijzer.restoreSaved', own);
    assert.equal(await read(own), whole);
  });

  it('removes a copy that says nothing else than the file', async () => {
    await write(copyOf(own), await begun());
    await commands.executeCommand('bronwijzer.restoreSaved');
    assert.isFalse(await isThere(copyOf(own)));
  });

  it('takes the annotations along when the text gets another name, and back again', async () => {
    await begun();
    const other = fileOf('hernoemd.txt');
    const rename = async (from: Uri, to: Uri): Promise<void> => {
      const edit = new WorkspaceEdit();
      edit.renameFile(from, to);
      assert.isTrue(await workspace.applyEdit(edit));
    };
    const original = document.uri;
    await rename(original, other);
    try {
      const moved = await saved('Kamer', sidecarOf(other));
      assert.isFalse(await isThere(own));
      await until(
        'its address to be saved',
        async () =>
          (await read(sidecarOf(other))).includes('"source": "../hernoemd.txt"') || moved.includes('hernoemd.txt"'),
      );
    } finally {
      await rename(other, original);
    }
    await saved('Kamer');
    assert.isFalse(await isThere(sidecarOf(other)));
  });
});
