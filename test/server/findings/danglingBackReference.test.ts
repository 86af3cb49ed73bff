import assert from 'node:assert/strict';
import { danglingBackReference } from '../../../server/findings/danglingBackReference';
import { told, withNotes } from './told';

describe('dangling-back-reference', () => {
  it('tells of Idem in the first note', () => {
    assert.deepEqual(told(danglingBackReference, withNotes('Idem, blz. 3.')), [
      {
        severity: 'warning',
        at: 'Idem, blz. 3',
        message: '“Idem, blz. 3” verwijst nergens naar: er gaat geen noot aan vooraf. Noem hier de bron zelf.',
        related: [],
      },
    ]);
  });

  it('tells of one behind a note without a source, which breaks the chain', () => {
    assert.deepEqual(told(danglingBackReference, withNotes('Kamerstuk 22 112, nr. 2955.', 'PM BRON', 'Ibidem.')), [
      {
        severity: 'warning',
        at: 'Ibidem',
        message: '“Ibidem” verwijst nergens naar: de noot ervoor noemt geen bron. Noem hier de bron zelf.',
        related: ['2 PM BRON — Deze noot noemt geen bron.'],
      },
    ]);
  });

  it('tells of a broken chain only where it breaks', () => {
    const places = (...notes: readonly string[]) =>
      told(danglingBackReference, withNotes(...notes)).map(({ at, message }) => `${at}: ${message.split(': ')[1]}`);
    assert.deepEqual(places('Idem.', 'Ibidem.', 'Idem, blz. 4.', 'Zie noot 2.'), [
      'Idem: er gaat geen noot aan vooraf. Noem hier de bron zelf.',
    ]);
    assert.deepEqual(places('PM BRON', 'Idem.', 'Ibidem; idem, p. 5.', 'PM BRON', 'Ibid., p. 6.'), [
      'Idem: de noot ervoor noemt geen bron. Noem hier de bron zelf.',
      'Ibid., p. 6: de noot ervoor noemt geen bron. Noem hier de bron zelf.',
    ]);
    assert.deepEqual(places('Zie noot 2.', 'Zie noot 1.'), [
      'Zie noot 2: noot 2 noemt geen bron. Noem hier de bron zelf.',
    ]);
  });

  it('says nothing of a relative reference that this text leaves open', () => {
    assert.deepEqual(told(danglingBackReference, 'De motie op stuk nr. 34 en mijn brief van 24 april 2020.'), []);
  });

  it('says nothing of literature that is taken over, only of a note that names nothing', () => {
    const book = 'J. Jansen, Staatsrecht, Deventer: Kluwer 2010, p. 12.';
    assert.deepEqual(told(danglingBackReference, withNotes(book, 'Idem, p. 14.', 'Ibidem.', 'Zie noot 1.')), []);
    assert.deepEqual(
      told(danglingBackReference, withNotes(book, 'Dit is niet onderzocht.', 'Idem, p. 14.')).map(({ at }) => at),
      ['Idem, p. 14'],
    );
  });

  it('has nothing to tell where the source is certain, through a chain too', () => {
    assert.deepEqual(
      told(danglingBackReference, withNotes('Kamerstuk 22 112, nr. 2955.', 'Idem, blz. 12.', 'Ibidem.')),
      [],
    );
  });
});
