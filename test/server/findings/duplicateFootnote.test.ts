import assert from 'node:assert/strict';
import { duplicateFootnote } from '../../../server/findings/duplicateFootnote';
import { told } from './told';

describe('duplicate-footnote', () => {
  it('tells of a number that two notes have', () => {
    const text = [
      'Een zin.1 Een tweede zin.2 Een derde zin.2 Een vierde.3',
      '',
      '1 Kamerstukken II 2010/11, 30 573, nr. 61.',
      '2 Kamerstukken II 2010/11, 30 573, nr. 62.',
      '2 Kamerstukken II 2010/11, 30 573, nr. 63.',
      '3 Zie de brief.',
      '',
    ].join('\n');
    assert.deepEqual(told(duplicateFootnote, text), [
      {
        severity: 'warning',
        at: '2',
        message: 'Noot 2 staat er twee keer: geef een van de twee een ander nummer, ook in de tekst.',
        related: ['2 — Dit is ook noot 2.', 'zin.2 — Dit nootcijfer hoort bij de tweede.'],
      },
    ]);
  });

  it('has nothing to tell where numbers start anew on a page', () => {
    const page = ' Een zin.1 Nog een zin.2\n\n1 Een noot.\n2 Nog een noot.\n';
    assert.deepEqual(told(duplicateFootnote, page + page), []);
  });

  it('has nothing to tell of one note that two marks call', () => {
    assert.deepEqual(told(duplicateFootnote, 'Een zin.1 Nog een zin.1\n\n1 Een noot.\n'), []);
  });

  it('has nothing to tell of a note whose next line begins with a number', () => {
    const text = 'Een zin.1 Een tweede zin.2\n\n1 Zie de brief van\n2 november 2010.\n2 Kamerstuk 30 573, nr. 62.\n';
    assert.deepEqual(told(duplicateFootnote, text), []);
  });

  it('has nothing to tell of numbered questions above numbered notes', () => {
    const text =
      '1.\nKent u dit bericht?1\n\n2.\nWat vindt u daarvan?2\n\n1 NRC, 1 juli 2024.\n2 Trouw, 2 juli 2024.\n';
    assert.deepEqual(told(duplicateFootnote, text), []);
  });
});
