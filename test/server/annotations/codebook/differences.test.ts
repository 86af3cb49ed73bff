import assert from 'node:assert/strict';
import { differencesFrom } from '../../../../server/annotations/codebook/differences';
import { readCodebook } from '../../../../server/annotations/codebook/read';

describe('what another codebook says otherwise of the same codes', () => {
  const own = readCodebook('codes:\n  a:\n    name: Aa\n    description: Een\n    colour: red\n    key: x\n').codebook;

  it('is told by field', () => {
    const other = readCodebook('codes:\n  a:\n    name: Ab\n    description: Een\n    use: Altijd.\n  b:\n').codebook;
    assert.deepEqual(differencesFrom(own, other), [{ id: 'a', fields: ['name', 'use'] }]);
  });

  it('is nothing of what it doesn’t say, nor of another form of the same', () => {
    const other = readCodebook('codes:\n  a:\n    name: Aa\n    colour: "#D7263D"\n').codebook;
    assert.deepEqual(differencesFrom(own, other), []);
  });
});
