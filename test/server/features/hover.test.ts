import assert from 'node:assert/strict';
import { shownAt } from './hover/shownAt';

describe('a hover', () => {
  it('has nothing to say where nothing stands', async () => {
    assert.equal(await shownAt('=== a.txt\n|'), 'nothing');
    assert.equal(await shownAt('=== a.txt\nDat is |zo.'), 'nothing');
    assert.equal(await shownAt('=== a.txt\nDat zei het CDA. Punt.|'), 'nothing');
  });

  it('finds what stands behind line ends of any kind', async () => {
    const pointed = '=== a.txt\nEen\r\nbijlage bij Kamer|stuk\r\n22 112, nr. 2955.\r\n';
    assert.match(
      await shownAt(pointed),
      /^\[bijlage bij Kamerstuk⏎22 112, nr\. 2955\]\n\n\*\*bijlage bij Kamerstukken II/,
    );
  });

  it('shows nothing of a text as HTML, link or command', async () => {
    const hostile = `=== a.txt
Dat is zo.|1

1 <img src=x onerror=alert(1)> [klik](command:quit) \`x\` Kamerstuk 22 112, nr. 2955.
`;
    assert.equal(
      await shownAt(hostile),
      `[1]

**Noot 1**

> \\<img src=x onerror=alert(1)\\> \\[klik\\](command:quit) \\\`x\\\` Kamerstuk 22 112, nr. 2955.

- Kamerstukken II 22112, nr. 2955 — Niet in het corpus.`,
    );
  });
});
