import assert from 'node:assert/strict';
import { belongs, createMembership } from '../../../server/corpus/membership';
import { memoryFiles } from './memoryFiles';

describe('what belongs to the folders of a workspace', () => {
  it('lies in one of them, however deep', () => {
    const folders = ['file:///a', 'file:///b/'];
    assert.ok(belongs('file:///a/x.txt', folders));
    assert.ok(belongs('file:///b/c/d/x.txt', folders));
  });

  it('is not a neighbour whose name only starts the same', () => {
    assert.ok(!belongs('file:///ab/x.txt', ['file:///a']));
    assert.ok(!belongs('file:///x.txt', ['file:///a']));
    assert.ok(!belongs('file:///a/x.txt', []));
  });
});

describe('a corpus.yaml', () => {
  it('makes every text in its folder, and in those inside it, one of the corpus', async () => {
    const { files } = memoryFiles({ 'file:///w/bronnen/corpus.yaml': '' });
    const member = createMembership(files, ['file:///w']);
    assert.deepEqual(
      await Promise.all(['file:///w/bronnen/a.txt', 'file:///w/bronnen/diep/er/b.txt', 'file:///w/c.txt'].map(member)),
      [true, true, false],
    );
  });

  it('outside the folders of the workspace says nothing', async () => {
    const { files } = memoryFiles({ 'file:///corpus.yaml': '', 'file:///w/x.txt': '' });
    assert.equal(await createMembership(files, ['file:///w'])('file:///w/x.txt'), false);
    assert.equal(await createMembership(files, [])('untitled:Untitled-1'), false);
  });

  it('is looked for once a folder', async () => {
    const { files, reads } = memoryFiles({});
    const member = createMembership(files, ['file:///w']);
    await Promise.all(['file:///w/a/1.txt', 'file:///w/a/2.txt', 'file:///w/3.txt'].map(member));
    assert.deepEqual(reads, ['file:///w/a/corpus.yaml', 'file:///w/corpus.yaml']);
  });
});
