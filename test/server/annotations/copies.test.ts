import assert from 'node:assert/strict';
import { readCodebook } from '../../../server/annotations/codebook/read';
import { copied, judgeCopy } from '../../../server/annotations/copies';
import { isAnnotationFile, isCodebook } from '../../../server/annotations/files/addresses';
import { sidecarOf } from '../../../server/annotations/files/sidecarPath';
import { mayBeSettings } from '../../../server/corpus/settingsTexts';

const judged = (copy: string, file: string | undefined) => judgeCopy(copy, file, (content) => /^\{.*\}$/.test(content));

describe('a copy that was left over by a save', () => {
  it('is offered where the file was cut off, is empty or is gone', () => {
    for (const file of ['{ "items', '', ' \n', undefined]) assert.equal(judged('{ new }', file), 'offer');
  });

  it('is offered where the file is its beginning: of YAML each line that was written reads as a whole', () => {
    const copy = 'codes:\n  a:\n    name: A\n  b:\n    name: B\n';
    const cutOff = copy.slice(0, copy.indexOf('  b:'));
    assert.equal(readCodebook(cutOff).isWhole, true);
    assert.equal(
      judgeCopy(copy, cutOff, (content) => readCodebook(content).isWhole),
      'offer',
    );
  });

  it('goes where the file is the same, or was never touched because the copy itself was cut off', () => {
    assert.equal(judged('{ new }', '{ new }'), 'remove');
    assert.equal(judged('{ ne', '{ old }'), 'remove');
    assert.equal(judged('', '{ old }'), 'remove');
    assert.equal(judged('', '{ ol'), 'remove');
  });

  it('is a matter of time where both can be read', () => {
    assert.equal(judged('{ new }', '{ old }'), 'newest');
  });

  it('stays where neither can be read: it may be all there is', () => {
    assert.equal(judged('{ ne', '{ ol'), 'keep');
    assert.equal(judged('{ ne', undefined), 'keep');
  });

  it('is taken for no file of annotations, codebook or settings', () => {
    const uri = 'file:///corpus/annotations/brief.txt.anna.jsonld.new';
    assert.equal(copied(uri), 'file:///corpus/annotations/brief.txt.anna.jsonld');
    assert.equal(isAnnotationFile(uri), false);
    assert.equal(sidecarOf('annotations/brief.txt.anna.jsonld.new'), undefined);
    assert.equal(isCodebook('file:///corpus/codebook.yaml.new'), false);
    assert.equal(mayBeSettings('file:///corpus/codebook.yaml.new'), false);
  });
});
