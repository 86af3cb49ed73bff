import assert from 'node:assert/strict';
import { pointingAt } from './report';
import { shownAt } from './shownAt';

describe('the hover on a back-reference', () => {
  it('tells what it takes over, and by which notes', async () => {
    assert.equal(
      await shownAt(pointingAt('Ibidem')),
      `[Ibidem]

**Ibidem** = **Kamerstukken II 2020/21, 22112, nr. 2955, p. 12**

Uit noot 1, via noot 2.

Niet in het corpus.  
Vermoedelijk op [officielebekendmakingen.nl](https://zoek.officielebekendmakingen.nl/kst-22112-2955.html) (afgeleid adres, bestaat misschien niet)  
In dit document 3 keer aangehaald.`,
    );
  });

  it('completes a paper that is named by its number alone, and says how', async () => {
    assert.equal(
      await shownAt('=== a.txt\nWetsvoorstel 35124 en de motie op st|uk nr. 34.\n'),
      `[stuk nr. 34]

**stuk nr. 34** = **Kamerstukken II 35124, nr. 34**

Het dossier is het enige dat deze tekst noemt.

Niet in het corpus.  
Vermoedelijk op [officielebekendmakingen.nl](https://zoek.officielebekendmakingen.nl/kst-35124-34.html) (afgeleid adres, bestaat misschien niet)`,
    );
    assert.equal(
      await shownAt('=== a.txt\nDe motie op st|uk nr. 34.\n'),
      '[stuk nr. 34]\n\n**stuk nr. 34** — wat hiermee bedoeld is, staat niet in deze tekst',
    );
  });

  it('says why it can’t be certain', async () => {
    const notes = (before: string): string => `=== a.txt
Dat is zo.1 Dit ook.2

${before}
2 |Idem, blz. 3.
`;
    assert.equal(
      await shownAt(notes('1 Dit is niet onderzocht.')),
      '[Idem, blz. 3]\n\n**Idem, blz. 3** — de noot ervoor noemt geen bron',
    );
    assert.equal(
      await shownAt(notes('1 Mededeling van de griffier.')),
      '[Idem, blz. 3]\n\n**Idem, blz. 3** — de noot ervoor noemt een bron die Bronwijzer niet kent',
    );
    assert.equal(
      await shownAt(notes('1 Kamerstuk 22 112, nr. 2955 en Kamerstuk 19 637, nr. 2375.')),
      `[Idem, blz. 3]

**Idem, blz. 3** kan meer dan één bron betekenen:

- Kamerstukken II 22112, nr. 2955
- Kamerstukken II 19637, nr. 2375`,
    );
    assert.equal(
      await shownAt('=== a.txt\nDat is zo.1\n\n1 |Idem.\n'),
      '[Idem]\n\n**Idem** — er is geen eerdere noot om over te nemen',
    );
  });
});
