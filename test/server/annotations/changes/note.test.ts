import assert from 'node:assert/strict';
import { at, changed, marked, now, on, promise, refusal } from './marked';

const marks = 'De minister «zegt toe».';
const { text } = marked(marks);
const note = (words: string) => ({ kind: 'note', id: 'a', text: words }) as const;

describe('the note with an annotation', () => {
  it('is written, written anew, and taken away', () => {
    const plain = on(marks, 'a');
    const noted = on(marks, 'a', promise, { note: 'hard?\nzie ook nr. 3', modified: now });
    assert.deepEqual(changed([plain], note(' hard?\nzie ook nr. 3\n'), at(text)).annotations, [noted]);
    assert.deepEqual(changed([noted], note('nee'), at(text)).annotations, [{ ...noted, note: 'nee' }]);
    assert.deepEqual(changed([noted], note(' '), at(text)).annotations, [{ ...plain, modified: now }]);
  });

  it('is nothing new where it is the same', () => {
    const noted = on(marks, 'a', promise, { note: 'hard?' });
    assert.deepEqual(changed([noted], note('hard? '), at(text)).touched, []);
    assert.deepEqual(changed([on(marks, 'a')], note(''), at(text)).touched, []);
  });

  it('can be written with one of two that say the same already', () => {
    const after = changed([on(marks, 'a'), on(marks, 'b')], note('dubbel'), at(text));
    assert.deepEqual(after.touched, ['a']);
  });

  it('leaves the words of one that is not found', () => {
    for (const pieces of [[0], []]) {
      const here = at('Een andere tekst, veel langer.', { lost: new Map([['a', new Set(pieces)]]) });
      const [after] = changed([on(marks, 'a')], note('waar?'), here).annotations;
      assert.deepEqual(after, on(marks, 'a', promise, { note: 'waar?', modified: now }));
    }
  });

  it('is not written with what another made', () => {
    refusal([on(marks, 'a', promise, { creator: { name: 'Jan' } })], note('nee'), at(text));
  });
});
