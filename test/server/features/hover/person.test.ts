import assert from 'node:assert/strict';
import { shownAt } from './shownAt';

describe('the hover on a person', () => {
  const letter = `=== brief.txt
Aan de Voorzitter van de Tweede Kamer

Den Haag, 16 maart 2011

Hierbij bied ik u het antwoord aan.

De minister voor Immigratie en Asiel,
G. B. M. |Leers
=== bericht.txt
 date 2020-03 AMSTERDAM - Gerd Leers (CDA) is overtuigd. Dat zei Leers woensdag.
`;

  it('tells party, the office on the day of the text, other offices, and where else the person is named', async () => {
    assert.equal(
      await shownAt(letter),
      `[G. B. M. Leers]

**Gerd Leers** (CDA) — *minister voor Immigratie en Asiel* op 16 maart 2011 (kabinet-Rutte I, 14 oktober 2010 – 16 december 2011)

Andere ambten:

- *burgemeester* (Maastricht, 1 februari 2002 – 1 maart 2010)

In dit document 1 keer genoemd; ook in [bericht.txt](file:///corpus/bericht.txt#L1,27) (2).

[Wikidata](https://www.wikidata.org/wiki/Q983180)`,
    );
  });

  it('tells the same in English, with the names as they are', async () => {
    assert.equal(
      await shownAt(letter, 'en'),
      `[G. B. M. Leers]

**Gerd Leers** (CDA) — *minister voor Immigratie en Asiel* on 16 March 2011 (kabinet-Rutte I, 14 October 2010 – 16 December 2011)

Other offices:

- *burgemeester* (Maastricht, 1 February 2002 – 1 March 2010)

Named once in this document; also in [bericht.txt](file:///corpus/bericht.txt#L1,27) (2).

[Wikidata](https://www.wikidata.org/wiki/Q983180)`,
    );
  });

  it('says that a date in the header is weak, and when the office was held that the text contradicts', async () => {
    assert.equal(
      await shownAt(`=== bericht.txt
 date 2020-03 Minister voor Immigratie en Asiel Gerd Leers (CDA) is overtuigd. Dat zei |Leers.`),
      `[Leers]

**Gerd Leers** (CDA) — in maart 2020 (datum in de kop: zwak): ambt niet bekend

**In deze tekst genoemd als:** *minister voor Immigratie en Asiel* (kabinet-Rutte I, 14 oktober 2010 – 16 december 2011)

Ambten:

- *burgemeester* (Maastricht, 1 februari 2002 – 1 maart 2010)

In dit document 2 keer genoemd.

[Wikidata](https://www.wikidata.org/wiki/Q983180)`,
    );
  });

  it('claims no more of an office without a known end than the register does', async () => {
    assert.equal(
      await shownAt('=== bericht.txt\n date 2023-07 Vicepremier Sigrid |Kaag (D66) was aanwezig.'),
      `[Sigrid Kaag]

**Sigrid Kaag** (D66) — in juli 2023 (datum in de kop: zwak), voor zover bekend: *minister van Financiën* (kabinet-Rutte IV, vanaf 10 januari 2022)

Andere ambten:

- *lid vaste commissie*`,
    );
  });

  it('tells no office where the text has no date', async () => {
    assert.equal(
      await shownAt('=== bericht.txt\nGisteren sprak Sigrid |Kaag met de pers.'),
      `[Sigrid Kaag]

**Sigrid Kaag** (D66)

Ambten:

- *minister van Financiën* (kabinet-Rutte IV, vanaf 10 januari 2022)
- *lid vaste commissie*`,
    );
  });
});

describe('the hover on somebody who isn’t in the register', () => {
  it('says so, and where else the person is named', async () => {
    assert.equal(
      await shownAt('=== a.txt\nFarid |Smals (VVD) sprak. Smals zweeg.\n'),
      `[Farid Smals]

**Farid Smals** staat niet in het register van actoren.

**In deze tekst genoemd als:** VVD

In dit document 2 keer genoemd.

Met een snelle oplossing komt deze persoon in actors.yaml.`,
    );
  });
});
