import assert from 'node:assert/strict';
import { annotatedFolder, LETTER } from './annotatedFolder';

describe('annotations export in a terminal', () => {
  const { put, file, run, exported } = annotatedFolder();

  it('takes one annotator along where that is asked, and knows no other', () => {
    assert.match(exported('csv', '--annotators', 'Bob').stdout, /\(3 annotations\)/);
    const { status, stderr } = exported('csv', '--annotators', 'dirk');
    assert.deepEqual(
      { status, stderr },
      { status: 2, stderr: 'bronwijzer: There are no annotations of “dirk” here. There are: anna, bob.\n' },
    );
  });

  it('writes over a file of an earlier time only where that is asked, over a text of the corpus never', async () => {
    exported('csv');
    assert.equal(exported('csv').status, 0, 'the same content again');
    await put('uit/annotations.csv', 'van mij');
    assert.match(
      exported('csv').stderr,
      /uit\/annotations\.csv exists already\. Choose another place with --to, or give --overwrite\./,
    );
    assert.equal(await file('uit/annotations.csv'), 'van mij');
    assert.equal(exported('csv', '--overwrite').status, 0);
    const { status, stderr } = run('annotations', 'export', '--format', 'brat', '--to', '.', '--overwrite');
    assert.equal(status, 2);
    assert.match(stderr, /^bronwijzer: \.\/brief\.txt belongs to your corpus and isn’t written over\./);
    assert.equal(await file('brief.txt'), LETTER);
    await assert.rejects(file('brief.ann'));
  });
});
