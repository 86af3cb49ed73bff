import assert from 'node:assert/strict';
import { edited } from '../../../server/text/edits';

describe('edits', () => {
  it('are applied together, in whatever order they are given', () => {
    const { text } = edited('noot 9 en noot 10', [
      { span: { start: 15, end: 17 }, text: '9' },
      { span: { start: 5, end: 6 }, text: '10' },
    ]);
    assert.equal(text, 'noot 10 en noot 9');
  });

  it('tell where everything stands behind them', () => {
    const { text, moved } = edited('abc9def', [{ span: { start: 3, end: 4 }, text: '100' }]);
    assert.equal(text, 'abc100def');
    assert.deepEqual([0, 3, 4, 7].map(moved), [0, 3, 6, 9]);
  });

  it('can be none', () => {
    const { text, moved } = edited('abc', []);
    assert.equal(text, 'abc');
    assert.equal(moved(2), 2);
  });
});
