import assert from 'node:assert/strict';
import { withAskedTexts } from '../../../../server/features/annotations/askedTexts';

describe('texts that work asks for', () => {
  const texts: Readonly<Record<string, string>> = { 'a.txt': 'b.txt', 'b.txt': 'weg.txt' };
  /** Follows the one text that each names, as far as it gets. */
  const follow = async (textOf: (path: string) => string | undefined) => {
    const found: string[] = [];
    for (let path: string | undefined = 'a.txt'; path !== undefined; path = textOf(path)) found.push(path);
    return found;
  };

  it('are loaded once each, and the work done again until it has all', async () => {
    const loaded: string[] = [];
    const load = async (path: string) => {
      loaded.push(path);
      return texts[path];
    };
    assert.deepEqual(await withAskedTexts(load, follow), ['a.txt', 'b.txt', 'weg.txt']);
    assert.deepEqual(loaded, ['a.txt', 'b.txt', 'weg.txt']);
  });

  it('are none where it asks for none', async () => {
    assert.equal(await withAskedTexts(assert.fail, async () => 'klaar'), 'klaar');
  });
});
