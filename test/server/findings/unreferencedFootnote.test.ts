import assert from 'node:assert/strict';
import { unreferencedFootnote } from '../../../server/findings/unreferencedFootnote';
import { told } from './told';

describe('unreferenced-footnote', () => {
  it('tells of a note that no mark calls, and between which marks its own is missing', () => {
    const text = 'Een zin.1 Een tweede zin. Een derde zin.3\n\n1 Een noot.\n2 Nog een noot.\n3 De laatste noot.\n';
    assert.deepEqual(told(unreferencedFootnote, text), [
      {
        severity: 'information',
        at: '2',
        message: 'Geen nootcijfer in de tekst verwijst naar noot 2: zet het cijfer in de tekst of haal de noot weg.',
        related: ['1 — Nootcijfer 1 gaat eraan vooraf.', '3 — Nootcijfer 3 volgt erop.'],
      },
    ]);
  });

  it('has nothing to tell where every note is called, once or more often', () => {
    assert.deepEqual(told(unreferencedFootnote, 'Een zin.1 Een tweede zin.2\n\n1 Een noot.\n2 Nog een noot.\n'), []);
  });

  it('tells once of a text whose marks were all lost', () => {
    assert.deepEqual(told(unreferencedFootnote, 'Een zin.\n\n1 Zie Kamerstuk 36 410, nr. 74.\n2 Idem, blz. 3.\n'), [
      {
        severity: 'information',
        at: '1',
        message:
          'Deze tekst heeft 2 noten en geen enkel nootcijfer: vergelijk de tekst met het origineel en zet de cijfers terug.',
        related: [],
      },
    ]);
  });
});
