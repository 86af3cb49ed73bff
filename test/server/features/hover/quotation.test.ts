import assert from 'node:assert/strict';
import { shownAt } from './shownAt';

describe('the hover on a quotation', () => {
  it('tells who is quoted, where nothing else stands', async () => {
    const text = (pointed: string): string => `=== a.txt\n“${pointed}”, zei Gerd Leers (CDA).`;
    assert.equal(
      await shownAt(text('Het |CDA wil dat wel')),
      '[CDA]\n\n**Christen-Democratisch Appèl** (CDA) — partij\n\nIn dit document 2 keer genoemd.',
    );
    assert.equal(
      await shownAt(text('Het CDA wil dat |wel')),
      '[“Het CDA wil dat wel”]\n\nCitaat van **Gerd Leers** — *zei*',
    );
  });

  it('tells who says what is only reported, and that a source is anonymous', async () => {
    assert.equal(
      await shownAt('=== a.txt\nGerd Leers (CDA) was er. Volgens hem lukt |dat goed.'),
      '[lukt dat goed]\n\nIndirect citaat van **hem** (Gerd Leers) — *Volgens*',
    );
    assert.equal(
      await shownAt('=== a.txt\nHet blijft |spannend, aldus een coalitiebron.'),
      '[Het blijft spannend]\n\nIndirect citaat van **een coalitiebron** (anonieme bron) — *aldus*',
    );
    assert.equal(
      await shownAt('=== a.txt\n“Het blijft |spannend”, zegt een ingewijde.', 'en'),
      '[“Het blijft spannend”]\n\nQuotation of **een ingewijde** (anonymous source) — *zegt*',
    );
  });

  it('tells in whose letter, speech, question or answer something is quoted', async () => {
    const letter = (words: string): string =>
      `=== a.txt\nDen Haag, 16 maart 2011\n\n${words}\n\nDe minister voor Immigratie en Asiel,\nG. B. M. Leers\n`;
    assert.equal(
      await shownAt(letter('Ik maak gebruik van «informele |gesprekken» met anderen.')),
      '[«informele gesprekken»]\n\nIn een brief van **G. B. M. Leers** (Gerd Leers)',
    );
    assert.equal(
      await shownAt(letter('Kaag zegt dat het |goed gaat.'), 'en'),
      '[het goed gaat]\n\nReported speech of **Kaag** (Sigrid Kaag) — *zegt*\n\nIn a letter by **G. B. M. Leers** (Gerd Leers)',
    );
    assert.equal(
      await shownAt('=== a.txt\nDe heer Gerd Leers (CDA):\nIk hoor het woord "bindend |doel" vaak.\n', 'en'),
      '["bindend doel"]\n\nIn a speech by **Gerd Leers**',
    );
    assert.equal(await shownAt('=== a.txt\nHet heet «informele |gesprekken» hier.'), 'nothing');
  });
});
