import assert from 'node:assert/strict';
import { fingerprint } from '../../../server/text/fingerprint';

describe('the short name of a content', () => {
  it('is the same for the same', () => {
    assert.equal(fingerprint('Zie noot 6.'), fingerprint(['Zie', 'noot 6.'].join(' ')));
  });

  it('differs where anything differs', () => {
    const contents = Array.from({ length: 20_000 }, (_, index) => `Zie noot ${index}.`);
    const swapped = ['ab', 'ba', 'a', 'b', '', 'aa', '\u0001', '\u0100'];
    assert.equal(new Set([...contents, ...swapped].map(fingerprint)).size, contents.length + swapped.length);
  });
});
