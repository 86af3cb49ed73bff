import assert from 'node:assert/strict';
import { pointingAt } from './report';
import { shownAt } from './shownAt';

describe('the hover on a placeholder', () => {
  it('shows the sentence that waits for a source', async () => {
    assert.equal(
      await shownAt(pointingAt('PM BRON')),
      `[PM BRON]

**Bron nog in te vullen**

Deze zin wacht erop:

> Over de aanpak verwijs ik u naar eerdere brieven.`,
    );
  });
});
