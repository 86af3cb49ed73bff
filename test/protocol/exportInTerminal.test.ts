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

  it('writes over no settings, annotations or text, whatever is exported and whether or not it was read for that', async () => {
    await put('corpus.yaml', 'title: Brieven\n');
    const commands = [
      ['annotations', 'export', '--format', 'csv'],
      ['annotations', 'network', '--of', 'statements'],
      ['annotations', 'network', '--of', 'citations'],
      ['codebook', 'export'],
    ];
    const paths = ['corpus.yaml', 'codebook.yaml', 'brief.txt', 'annotations/brief.txt.anna.jsonld'];
    for (const command of commands)
      for (const path of paths) {
        const before = await file(path);
        const { status, stderr } = run(...command, '--to', path, '--overwrite');
        assert.equal(status, 2, `${command.join(' ')} ${path}`);
        assert.ok(stderr.includes(`${path} belongs to your corpus and isn’t written over.`), stderr);
        assert.equal(await file(path), before);
      }
  });
});
