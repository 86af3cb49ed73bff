import assert from 'node:assert/strict';
import { shownAt } from './shownAt';

describe('the hover on the identity of a text', () => {
  it('tells that the document is itself a publication', async () => {
    assert.equal(
      await shownAt(`=== a.txt
De leden vragen dit.

Eerste Kamer, |vergaderjaar 2020–2021, 35 612, D 6
=== b.txt
Zie Kamerstuk 35 612, D.
`),
      `[Eerste Kamer, vergaderjaar 2020–2021, 35 612, D 6]

Dit document is zelf **kst-35612-D**.

Vermoedelijk op [officielebekendmakingen.nl](https://zoek.officielebekendmakingen.nl/kst-35612-D.html) (afgeleid adres, bestaat misschien niet)  
Ook aangehaald in [b.txt](file:///corpus/b.txt#L1,5) (1).`,
    );
  });
});
