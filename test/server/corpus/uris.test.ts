import assert from 'node:assert/strict';
import { pathToFileURL } from 'node:url';
import { canonicalUri } from '../../../server/corpus/uris';

describe('the address of a file', () => {
  it('is the same however an editor or a file system spells it', () => {
    const spelled = [
      "file:///a/b (1) é's.txt",
      'file:///a/b%20(1)%20%C3%A9%27s.txt',
      "file:///a/b%20%281%29%20%c3%a9's.txt",
    ];
    assert.deepEqual(new Set(spelled.map(canonicalUri)), new Set(['file:///a/b%20%281%29%20%C3%A9%27s.txt']));
    assert.equal(canonicalUri(pathToFileURL("/a/b (1) é's.txt").toString()), 'file:///a/b%20%281%29%20%C3%A9%27s.txt');
    assert.equal(canonicalUri('file:///C:/a.txt'), canonicalUri('file:///c%3A/a.txt'));
  });

  it('stays what it is in another scheme', () => {
    for (const uri of ['untitled:Untitled-1', 'vscode-vfs://github/a/b.txt', 'bronwijzer:/actor/person.leers.md']) {
      assert.equal(canonicalUri(uri), uri);
    }
  });
});
