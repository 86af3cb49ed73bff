import assert from 'node:assert/strict';
import { links } from '../../../server/features/links';
import type { Language } from '../../../server/text/language';
import { at, corpusOf } from './corpusOf';

async function linked(description: string, language: Language = 'nl'): Promise<readonly string[]> {
  const { question } = corpusOf(description, language);
  const found = await links(question);
  return found.map(({ span, url, tooltip }) => `[${at(question, span)}] ${url} (${tooltip})`);
}

describe('the links of a text', () => {
  it('lead from citations to their official address, and say when that may not exist', async () => {
    assert.deepEqual(await linked('=== a.txt\nZie Kamerstuk\n22 112, nr. 2955.'), [
      '[Kamerstuk⏎22 112, nr. 2955] https://zoek.officielebekendmakingen.nl/kst-22112-2955.html (officielebekendmakingen.nl (afgeleid adres, bestaat misschien niet))',
    ]);
    assert.deepEqual(await linked('=== a.txt\nZie BWBR0011823 en kst-22112-2955.', 'en'), [
      '[BWBR0011823] https://wetten.overheid.nl/BWBR0011823 (wetten.overheid.nl)',
      '[kst-22112-2955] https://zoek.officielebekendmakingen.nl/kst-22112-2955.html (officielebekendmakingen.nl (inferred address, may not exist))',
    ]);
  });

  it('lead to the addresses in the text, without the full stop behind them', async () => {
    assert.deepEqual(await linked('=== a.txt\nZie www.europapoort.nl. En https://example.org/a?b=c, ook.'), [
      '[www.europapoort.nl] https://www.europapoort.nl (https://www.europapoort.nl)',
      '[https://example.org/a?b=c] https://example.org/a?b=c (https://example.org/a?b=c)',
    ]);
  });

  it('are one for an address in which a publication is named', async () => {
    const address = 'https://zoek.officielebekendmakingen.nl/kst-22112-2955.html';
    assert.deepEqual(await linked(`=== a.txt\nZie ${address}.`), [`[${address}] ${address} (${address})`]);
  });

  it('are none in an empty text', async () => {
    assert.deepEqual(await linked('=== a.txt\n'), []);
  });
});
