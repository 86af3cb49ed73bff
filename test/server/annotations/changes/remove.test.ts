import assert from 'node:assert/strict';
import { at, changed, marked, on, promise, refusal } from './marked';

const { text } = marked('De «minister» zegt toe.');
const minister = on('De «minister» zegt toe.', 'a');
const promised = on('De minister «zegt toe».', 'b');
const theirs = on('De minister «zegt toe».', 'c', promise, { creator: { name: 'Jan' } });

describe('removing annotations', () => {
  it('leaves the others as they are', () => {
    assert.deepEqual(changed([promised, minister, theirs], { kind: 'remove', ids: ['a'] }, at(text)), {
      status: 'changed',
      annotations: [promised, theirs],
      touched: [],
      gone: ['a'],
    });
    assert.deepEqual(changed([minister, promised], { kind: 'remove', ids: ['b', 'a', 'a'] }, at(text)).annotations, []);
  });

  it('removes one that is not found in the text too, and one that says no maker', () => {
    const lost = new Map([['a', new Set([0])]]);
    assert.deepEqual(changed([minister], { kind: 'remove', ids: ['a'] }, at('Anders.', { lost })).gone, ['a']);
    const { creator: _, ...nobodys } = minister;
    assert.deepEqual(changed([nobodys], { kind: 'remove', ids: ['a'] }, at(text)).gone, ['a']);
  });

  it('removes nothing of others, and nothing at all where one of them is not there', () => {
    const all = [minister, theirs];
    assert.equal(
      refusal(all, { kind: 'remove', ids: ['a', 'c'] }, at(text)),
      'This annotation is by Jan. You can change your own annotations only.',
    );
    assert.equal(refusal(all, { kind: 'remove', ids: ['a', 'x'] }, at(text)), 'This annotation is no longer there.');
    assert.equal(refusal(all, { kind: 'remove', ids: [] }, at(text)), 'This annotation is no longer there.');
  });

  it('tells people apart by their IRIs, or else by the names that their files have', () => {
    const orcid = (id: string) => ({ name: 'Anna', id: `https://orcid.org/${id}` });
    const own = on('De «minister» zegt toe.', 'a', promise, { creator: orcid('1') });
    const change = { kind: 'remove', ids: ['a'] } as const;
    assert.equal(changed([own], change, at(text, { creator: { ...orcid('1'), name: 'A. de Vries' } })).gone.length, 1);
    assert.equal(changed([own], change, at(text, { creator: { name: 'anna' } })).gone.length, 1);
    refusal([own], change, at(text, { creator: orcid('2') }));
  });
});
