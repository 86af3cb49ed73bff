import assert from 'node:assert/strict';
import { pointingAt } from './report';
import { shownAt } from './shownAt';

describe('the hover on a citation', () => {
  const official = (id: string): string =>
    `Vermoedelijk op [officielebekendmakingen.nl](https://zoek.officielebekendmakingen.nl/${id}.html) (afgeleid adres, bestaat misschien niet)`;

  it('tells its official form, what is printed, that it isn’t in the corpus, and how often it is cited', async () => {
    assert.equal(
      await shownAt(pointingAt('22 112')),
      `[Kamerstukken II, 2020–2021, 22 112, nr. 2955]

**Kamerstukken II 2020/21, 22112, nr. 2955**

**Gedrukt:** Kamerstukken II, 2020–2021, 22 112, nr. 2955

Niet in het corpus.  
${official('kst-22112-2955')}  
In dit document 3 keer aangehaald.`,
    );
  });

  it('tells apart what is inferred', async () => {
    assert.equal(
      await shownAt('=== a.txt\nZie |Kamerstuk 22 112 nr. 2956.'),
      `[Kamerstuk 22 112 nr. 2956]

**Kamerstukken II 22112, nr. 2956**

**Gedrukt:** Kamerstuk 22 112 nr. 2956  
**Afgeleid:** Tweede Kamer, want het stuk heeft een nummer

Niet in het corpus.  
${official('kst-22112-2956')}`,
    );
  });

  it('tells what an enumeration takes over from its first member', async () => {
    assert.equal(
      await shownAt('=== a.txt\nZie Kamerstukken II 2010/11, 30 573, nrs. 61 en |62.'),
      `[62]

**Kamerstukken II 2010/11, 30573, nr. 62**

**Gedrukt:** 62  
**Afgeleid:** dossier 30573, uit de opsomming

Niet in het corpus.  
${official('kst-30573-62')}`,
    );
  });

  it('leads to the document in the corpus, and to the page', async () => {
    const corpus = `=== a.txt
Zie Kamerstukken I 2020/21, 35 612, |D, blz. 2.
=== verslag.txt
De leden vragen dit.

Eerste Kamer, vergaderjaar 2020–2021, 35 612, D 1
\f Het kabinet antwoordt dat.

Eerste Kamer, vergaderjaar 2020–2021, 35 612, D 2
`;
    assert.equal(
      await shownAt(corpus),
      `[Kamerstukken I 2020/21, 35 612, D, blz. 2]

**Kamerstukken I 2020/21, 35612, D, p. 2**

In het corpus: [verslag.txt](file:///corpus/verslag.txt#L4,2)  
${official('kst-35612-D')}`,
    );
  });

  it('names both addresses where either can be meant', async () => {
    assert.equal(
      await shownAt('=== a.txt\nZie |COM(2020)609.', 'en'),
      `[COM(2020)609]

**COM(2020)609**

Not in the corpus.  
Probably at [eur-lex.europa.eu (52020DC0609)](https://eur-lex.europa.eu/legal-content/NL/TXT/?uri=CELEX:52020DC0609), [eur-lex.europa.eu (52020PC0609)](https://eur-lex.europa.eu/legal-content/NL/TXT/?uri=CELEX:52020PC0609) (inferred, may not exist)`,
    );
  });
});
