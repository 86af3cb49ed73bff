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

  it('are there for every kind of citation that has an address', async () => {
    const publications = 'https://zoek.officielebekendmakingen.nl';
    const union = 'https://eur-lex.europa.eu/legal-content/NL/TXT/?uri=CELEX:';
    const cited: readonly (readonly [citation: string, url: string])[] = [
      ['Kamerstukken I 2020/21, 35 612, D', `${publications}/kst-35612-D.html`],
      ['Kamerstuk 22 112', `${publications}/dossier/22112`],
      ['Handelingen II 2016/17, nr. 97, item 8', `${publications}/h-tk-20162017-97-8.html`],
      ['Aanhangsel Handelingen II 2022/23, nr. 3649', `${publications}/ah-tk-20222023-3649.html`],
      ['Stb. 2007, 484', `${publications}/stb-2007-484.html`],
      ['Stcrt. 2013, 21637', `${publications}/stcrt-2013-21637.html`],
      ['Trb. 2008, 11', `${publications}/trb-2008-11.html`],
      ['blg-1007826', `${publications}/blg-1007826.html`],
      ['2011D02476', 'https://www.tweedekamer.nl/kamerstukken/detail?id=2011D02476'],
      ['2011Z01806', 'https://www.tweedekamer.nl/kamerstukken/detail?id=2011Z01806'],
      ['COM(2020)609', `${union}52020DC0609`],
      ['Verordening (EU) 2016/679', `${union}32016R0679`],
      ['CELEX:32016R0679', `${union}32016R0679`],
      ['E200018', 'https://www.eerstekamer.nl/zoeken?q=E200018'],
      ['ECLI:NL:HR:2001:AB1838', 'https://deeplink.rechtspraak.nl/uitspraak?id=ECLI:NL:HR:2001:AB1838'],
      ['LJN AB1838', 'https://deeplink.rechtspraak.nl/uitspraak?ljn=AB1838'],
      ['BWBR0011823', 'https://wetten.overheid.nl/BWBR0011823'],
    ];
    const { question } = corpusOf(`=== a.txt\n${cited.map(([citation]) => `Zie ${citation}.`).join('\n')}\n`);
    const found = await links(question);
    assert.deepEqual(
      found.map(({ span, url }) => [at(question, span), url]),
      cited,
    );
  });

  it('are one for each document of an enumeration, and none for what has no address', async () => {
    const found = await linked('=== a.txt\nZie Kamerstuk 22 112, nrs. 12 en 13. Zie PbEU L 304.');
    assert.deepEqual(
      found.map((link) => link.split(' (')[0]),
      [
        '[Kamerstuk 22 112, nrs. 12] https://zoek.officielebekendmakingen.nl/kst-22112-12.html',
        '[13] https://zoek.officielebekendmakingen.nl/kst-22112-13.html',
      ],
    );
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
