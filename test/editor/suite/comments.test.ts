import { assert } from 'chai';
import {
  type Comment,
  CommentThreadState,
  ConfigurationTarget,
  commands,
  type Range,
  type TextDocument,
  type Uri,
  WorkspaceEdit,
  workspace,
} from 'vscode';
import { fileOf, openSeed, rangeOf, remove, until } from './editor';

/** As VS Code gives it to a command for what is written in the gutter; the extension goes on showing the conversation in it. */
class Thread {
  comments: readonly Comment[] = [];
  state: CommentThreadState | undefined;
  contextValue: string | undefined;
  label: string | undefined;
  isDisposed = false;
  constructor(
    readonly uri: Uri,
    public range: Range,
  ) {}
  dispose(): void {
    this.isDisposed = true;
  }
  said(): readonly string[] {
    return this.comments.map(({ author, body }) => `${author.name}: ${typeof body === 'string' ? body : body.value}`);
  }
}

describe('Comments on passages', () => {
  let document: TextDocument;
  let name: string;
  let thread: Thread;
  before(async () => {
    document = await openSeed('003');
    name = document.uri.path.slice(document.uri.path.lastIndexOf('/') + 1);
    await workspace.getConfiguration('bronwijzer').update('annotator', 'Anna', ConfigurationTarget.Workspace);
  });
  beforeEach(async () => {
    thread = new Thread(document.uri, rangeOf(document, 'Rutte'));
    await run('ask', { thread, text: 'Was hij toen demissionair?' });
    await until('the question', async () => (await itemsOf('anna')).length === 1);
    await until('the thread to be known', () => thread.contextValue === 'own open');
  });
  afterEach(async () => {
    await remove(fileOf('annotations'));
    await until('the thread to be gone', () => thread.isDisposed);
  });
  after(() => remove(fileOf('.vscode')));

  const run = (command: string, given: unknown) => commands.executeCommand(`bronwijzer.comments.${command}`, given);
  const fileBy = (annotator: string): Uri => fileOf(`annotations/${name}.${annotator}.jsonld`);
  const itemsOf = async (annotator: string) => {
    const content = await Promise.resolve(workspace.fs.readFile(fileBy(annotator))).catch(() => undefined);
    return content === undefined ? [] : JSON.parse(new TextDecoder().decode(content)).items;
  };
  const bodyOf = async (index: number) => (await itemsOf('anna'))[index]?.body[0];

  it('are annotations in the own file, shown as threads with the words that they are about', async () => {
    const { purpose, state, value } = await bodyOf(0);
    assert.deepEqual(
      { purpose, state, value },
      {
        purpose: 'questioning',
        state: 'open',
        value: 'Was hij toen demissionair?',
      },
    );
    assert.deepEqual(thread.said(), ['Anna: Was hij toen demissionair?']);
    assert.equal(thread.label, '«Rutte»');
    assert.equal(thread.state, CommentThreadState.Unresolved);
  });

  it('are answered, opened again and settled by whoever asked', async () => {
    await run('answer', { thread, text: 'Nee, pas later.' });
    await until('the answer', () => thread.state === CommentThreadState.Resolved);
    assert.deepEqual(thread.said(), ['Anna: Was hij toen demissionair?', 'Anna: Nee, pas later.']);
    assert.equal((await bodyOf(0)).state, 'answered');
    await run('reopen', thread);
    await until('the question to be open', () => thread.state === CommentThreadState.Unresolved);
    await run('resolve', thread);
    await until('the question to be settled', () => thread.state === CommentThreadState.Resolved);
  });

  it('get replies, which stand on the same words', async () => {
    await run('comment', { thread, text: 'Zie de brief.' });
    await until('the reply', () => thread.said().length === 2);
    const [one, other, ...more] = await itemsOf('anna');
    assert.deepEqual([one.motivation, other.motivation].sort(), ['commenting', 'questioning']);
    assert.deepEqual(one.target.selector, other.target.selector);
    assert.deepEqual(more, []);
  });

  it('are rewritten and removed', async () => {
    const [comment] = thread.comments;
    assert.isDefined(comment);
    await run('edit', comment);
    comment.body = 'Was hij toen al demissionair?';
    await run('save', comment);
    await until('the other words', async () => (await bodyOf(0)).value === 'Was hij toen al demissionair?');
    await until('the thread to show them', () => thread.said()[0] === 'Anna: Was hij toen al demissionair?');
    await run('delete', thread.comments[0]);
    await until('the question to be gone', async () => (await itemsOf('anna')).length === 0);
  });

  it('move with the words while the text is edited', async () => {
    const edit = new WorkspaceEdit();
    edit.insert(document.uri, document.positionAt(0), 'Eerst dit.\n\n');
    await workspace.applyEdit(edit);
    await until('the thread to move', () => thread.range.isEqual(rangeOf(document, 'Rutte')));
    await commands.executeCommand('undo');
    await until('the thread to come back', () => thread.range.isEqual(rangeOf(document, 'Rutte')));
    await until('the text to be as it was', () => !document.getText().startsWith('Eerst'));
    await document.save();
  });

  it('of others are shown, and can’t be changed', async () => {
    const page = JSON.parse(new TextDecoder().decode(await workspace.fs.readFile(fileBy('anna'))));
    const [question] = page.items;
    const reply = {
      ...question,
      id: 'urn:uuid:6f1c2c3e-0000-4000-8000-000000000002',
      motivation: 'commenting',
      creator: { type: 'Person', name: 'Bram' },
      created: '2030-01-01T00:00:00Z',
      body: [{ type: 'TextualBody', purpose: 'commenting', value: 'Ja.' }],
    };
    await workspace.fs.writeFile(
      fileBy('bram'),
      new TextEncoder().encode(JSON.stringify({ ...page, id: 'bram', items: [reply] }, undefined, 2)),
    );
    await until('the reply of the other', () => thread.said().includes('Bram: Ja.'));
    const other = thread.comments.find(({ author }) => author.name === 'Bram');
    assert.equal(other?.contextValue, 'other comment');
    await run('delete', other);
    assert.equal((await itemsOf('bram')).length, 1);
  });
});
