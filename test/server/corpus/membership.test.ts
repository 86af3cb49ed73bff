import assert from 'node:assert/strict';
import { belongs, belongsToAny, createMembership } from '../../../server/corpus/membership';
import { createSettingsTexts } from '../../../server/corpus/settingsTexts';
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

  it('is known of many folders at once', () => {
    const belongsToThem = belongsToAny(['file:///a', 'file:///b/c/', 'untitled:d']);
    const inside = ['file:///a/x.txt', 'file:///b/c/d/x.txt', 'untitled:d/x.txt'];
    assert.deepEqual(inside.filter(belongsToThem), inside);
    const outside = ['file:///ab/x.txt', 'file:///b/x.txt', 'file:///a', 'x.txt', 'untitled:x', ''];
    assert.deepEqual(outside.filter(belongsToThem), []);
  });
});

describe('a corpus.yaml', () => {
  it('makes every text in its folder, and in those inside it, one of the corpus', async () => {
    const { files } = memoryFiles({ 'file:///w/bronnen/corpus.yaml': '' });
    const { has } = createMembership(createSettingsTexts(files).textOf, ['file:///w']);
    assert.deepEqual(
      await Promise.all(['file:///w/bronnen/a.txt', 'file:///w/bronnen/diep/er/b.txt', 'file:///w/c.txt'].map(has)),
      [true, true, false],
    );
  });

  it('outside the folders of the workspace says nothing', async () => {
    const { files } = memoryFiles({ 'file:///corpus.yaml': '', 'file:///w/x.txt': '' });
    assert.equal(
      await createMembership(createSettingsTexts(files).textOf, ['file:///w']).has('file:///w/x.txt'),
      false,
    );
    assert.equal(await createMembership(createSettingsTexts(files).textOf, []).has('untitled:Untitled-1'), false);
  });

  it('is looked for once a folder', async () => {
    const { files, reads } = memoryFiles({});
    const { has } = createMembership(createSettingsTexts(files).textOf, ['file:///w']);
    await Promise.all(['file:///w/a/1.txt', 'file:///w/a/2.txt', 'file:///w/3.txt'].map(has));
    assert.deepEqual(reads, ['file:///w/a/corpus.yaml', 'file:///w/corpus.yaml']);
  });

  it('states something of the texts that it names; the nearest one counts', async () => {
    const { files } = memoryFiles({
      'file:///w/corpus.yaml': 'documents:\n  - {file: a.txt, title: A}\n  - {file: diep/b.txt, title: B}\n',
      'file:///w/diep/corpus.yaml': 'documents: []\n',
    });
    const { stated } = createMembership(createSettingsTexts(files).textOf, ['file:///w']);
    assert.deepEqual(await Promise.all(['file:///w/a.txt', 'file:///w/diep/b.txt', 'file:///a.txt'].map(stated)), [
      { title: 'A' },
      undefined,
      undefined,
    ]);
  });

  it('that is no text, or no YAML, still makes a corpus', async () => {
    const { files } = memoryFiles({ 'file:///w/corpus.yaml': new Uint8Array(500), 'file:///v/corpus.yaml': '[' });
    const { has, stated } = createMembership(createSettingsTexts(files).textOf, ['file:///w', 'file:///v']);
    assert.deepEqual(await Promise.all(['file:///w/a.txt', 'file:///v/a.txt'].map(has)), [true, true]);
    assert.equal(await stated('file:///v/a.txt'), undefined);
  });
});
