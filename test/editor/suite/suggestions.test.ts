import { assert } from 'chai';
import {
  ConfigurationTarget,
  commands,
  Selection,
  type TextDocument,
  type TextEditor,
  type Uri,
  window,
  workspace,
} from 'vscode';
import { fileOf, openSeed, rangeOf, remove, until } from './editor';

const codebook = `codes:
  spreiding:
    name: Spreiding
    patterns: [spreidingswet]
  standpunt:
    name: Standpunt
    statement: true
`;

describe('Suggestions in the editor', () => {
  let document: TextDocument;
  let editor: TextEditor;
  let own: Uri;
  let rejected: Uri;
  before(async () => {
    await workspace.fs.writeFile(fileOf('codebook.yaml'), new TextEncoder().encode(codebook));
    await workspace.getConfiguration('bronwijzer').update('annotator', 'Anna', ConfigurationTarget.Workspace);
    document = await openSeed('003');
    const name = document.uri.path.slice(document.uri.path.lastIndexOf('/') + 1);
    own = fileOf(`annotations/${name}.anna.jsonld`);
    rejected = fileOf(`annotations/${name}.anna.rejected.json`);
  });
  beforeEach(async () => {
    editor = await window.showTextDocument(document);
    editor.selection = new Selection(0, 0, 0, 0);
  });
  afterEach(() => remove(fileOf('annotations')));
  after(async () => {
    await run('toggleSuggestions');
    await remove(...['codebook.yaml', 'annotations', '.vscode'].map(fileOf));
  });

  const run = (name: string, ...given: unknown[]) => commands.executeCommand(`bronwijzer.${name}`, ...given);
  const select = (words: string) => {
    const range = rangeOf(document, words);
    editor.selection = new Selection(range.start, range.end);
  };
  const selected = (): string => document.getText(editor.selection);
  const read = async (file: Uri): Promise<string> =>
    workspace.fs.readFile(file).then(
      (bytes) => new TextDecoder().decode(bytes),
      () => '',
    );
  const savedAs = (what: string, check: (content: string) => boolean, file = own): Promise<string> =>
    until(what, async () => {
      const content = await read(file);
      return check(content) && `${content} `;
    });
  const count = (content: string): number => content.split('"type": "Annotation"').length - 1;
  /** What is offered, in the order of the text, by walking over it. */
  const offered = async (): Promise<readonly string[]> => {
    editor.selection = new Selection(0, 0, 0, 0);
    const found: string[] = [];
    const seen = new Set<string>();
    for (;;) {
      await run('nextSuggestion');
      const { start, end } = editor.selection;
      const place = `${document.offsetAt(start)}-${document.offsetAt(end)}`;
      if (editor.selection.isEmpty || seen.has(place)) return found;
      seen.add(place);
      found.push(selected());
    }
  };

  it('makes none for who doesn’t ask for them', async () => {
    assert.deepEqual(await offered(), []);
    await run('acceptSuggestion');
    await run('acceptVisibleSuggestions');
    assert.strictEqual(await read(own), '');
  });

  it('accepts the one at the cursor and goes to the next, until that is undone', async () => {
    await run('toggleSuggestions');
    const all = await until('the codebook to be known', async () => {
      const found = await offered();
      return found.includes('spreidingswet') && found;
    });
    const [, second, third] = all;
    editor.selection = new Selection(0, 0, 0, 0);
    await run('nextSuggestion');
    await run('nextSuggestion');
    assert.strictEqual(selected(), second);
    await run('acceptSuggestion');
    assert.strictEqual(selected(), third);
    await savedAs('the accepted one', (content) => count(content) === 1);
    await until('it to be offered no more', async () => (await offered()).length === all.length - 1);
    await run('undoAnnotation');
    await until('it to be offered again', async () => (await offered()).length === all.length);
  });

  it('rejects the one at the cursor for good, until that is undone', async () => {
    const all = await until('suggestions', async () => {
      const found = await offered();
      return found.length > 0 && found;
    });
    select('spreidingswet');
    await run('rejectSuggestion');
    const content = await savedAs('the rejected one', (found) => found.includes('"quote": "spreidingswet"'), rejected);
    assert.include(content, '"what": "tagging spreiding"');
    assert.notInclude(await offered(), 'spreidingswet');
    await run('undoAnnotation');
    await until('it to be offered again', async () => (await offered()).length === all.length);
  });

  it('accepts all that are visible, and no others', async () => {
    const all = await offered();
    editor.revealRange(rangeOf(document, 'date 2023-07'));
    await run('acceptVisibleSuggestions');
    const content = await savedAs('the accepted ones', (found) => count(found) > 1);
    const { visibleRanges } = editor;
    assert.isAtMost(count(content), all.length);
    const left = await until('the others', async () => {
      const found = await offered();
      return found.length === all.length - count(content) && { found };
    });
    assert.isTrue(visibleRanges.length > 0 && left.found.length < all.length);
    await run('undoAnnotation');
    await until('all to be offered again', async () => (await offered()).length === all.length);
  });

  it('fills in who says the words of a statement, and keeps that where it is escaped', async () => {
    select('Het zijn stevige gesprekken');
    await run('annotate', 'standpunt');
    const before = await savedAs('the statement', (found) => found.includes('person.jetten'));
    const filling = run('fillStatement');
    await new Promise((resolve) => setTimeout(resolve, 500));
    await commands.executeCommand('workbench.action.closeQuickOpen');
    await filling;
    assert.strictEqual(`${await read(own)} `, before);
  });

  it('codes all equal mentions of the corpus in one step, and takes them back in one', async () => {
    select('VVD');
    const coding = run('annotateEqual', { kind: 'words', code: 'spreiding', everywhere: true });
    let isDone = false;
    void coding.then(() => {
      isDone = true;
    });
    await until('the preview to be accepted', async () => {
      if (!isDone) await commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
      return isDone;
    });
    const here = document.getText().match(/\bVVD\b/g)?.length ?? 0;
    const content = await read(own);
    assert.isAtLeast(count(content), 1);
    assert.isAtMost(count(content), here);
    const files = await workspace.fs.readDirectory(fileOf('annotations'));
    assert.isAtLeast(files.length, 2, 'in texts that aren’t open too');
    await run('undoAnnotation');
    // In texts that had none no files are left, not even empty ones.
    await until('the files to be gone', async () => {
      const left = await workspace.fs.readDirectory(fileOf('annotations'));
      return left.length === 0;
    });
    await run('annotate', 'spreiding');
    await savedAs('the words to be coded after that', (found) => count(found) === 1);
  });

  it('leaves a file that was there or that somebody wrote in since, when it is taken back', async () => {
    await workspace.fs.writeFile(own, new Uint8Array());
    select('VVD');
    await until('the empty file to be read as one in which nothing is', async () => {
      await run('annotate', 'spreiding');
      return count(await read(own)) === 1;
    });
    await run('undoAnnotation');
    await until('the file to be empty', async () => (await workspace.fs.stat(own)).size === 0);
    await workspace.fs.delete(own);
    await run('annotate', 'spreiding');
    const since = `${(await savedAs('the annotation', (content) => count(content) === 1)).trim()}\n\n`;
    await workspace.fs.writeFile(own, new TextEncoder().encode(since));
    const file = await workspace.openTextDocument(own);
    await until('the editor to have what was written', () => file.getText() === since);
    await run('undoAnnotation');
    assert.strictEqual(await read(own), since);
  });
});
