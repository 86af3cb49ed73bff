import assert from 'node:assert/strict';
import { codePointsOf } from '../../../server/annotations/codePoints';

describe('code points', () => {
  it('are UTF-16 code units where no character is beyond U+FFFF, line ends counted as they are', () => {
    const points = codePointsOf('één\r\ntwee');
    assert.deepEqual([0, 3, 5, 9].map(points.fromUtf16), [0, 3, 5, 9]);
    assert.deepEqual([0, 3, 5, 9].map(points.toUtf16), [0, 3, 5, 9]);
  });

  it('are fewer behind characters beyond U+FFFF', () => {
    const text = 'a🗳b𝔇𝔇c';
    const points = codePointsOf(text);
    const starts = [0, 1, 3, 4, 6, 8, 9];
    assert.deepEqual(starts.map(points.fromUtf16), [0, 1, 2, 3, 4, 5, 6]);
    assert.deepEqual([0, 1, 2, 3, 4, 5, 6].map(points.toUtf16), starts);
    for (const start of starts) assert.equal(points.fromUtf16(start), Array.from(text.slice(0, start)).length);
  });

  it('begin at the beginning of a character that an offset cuts in two', () => {
    assert.equal(codePointsOf('a🗳b').fromUtf16(2), 1);
  });

  it('count a lone half of a character as one, and go on behind the end of the text', () => {
    const points = codePointsOf('\ud83da🗳');
    assert.deepEqual([1, 2, 4, 10].map(points.fromUtf16), [1, 2, 3, 9]);
    assert.deepEqual([1, 2, 3, 9].map(points.toUtf16), [1, 2, 4, 10]);
  });
});
