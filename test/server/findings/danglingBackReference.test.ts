import assert from 'node:assert/strict';
import { danglingBackReference } from '../../../server/findings/danglingBackReference';
import { told } from './told';

/** A text with these notes, each called by a sentence of its own. */
const withNotes = (...notes: readonly string[]): string =>
  [
    notes.map((_, index) => `Zin nummer zoveel.${index + 1}`).join(' '),
    '',
    ...notes.map((note, index) => `${index + 1} ${note}`),
    '',
  ].join('\n');

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

  it('says nothing of a relative reference that this text leaves open', () => {
    assert.deepEqual(told(danglingBackReference, 'De motie op stuk nr. 34 en mijn brief van 24 april 2020.'), []);
  });

  it('asks which of two sources is meant, without weight', () => {
    const text = withNotes('Kamerstuk 22 112, nr. 2955 en Kamerstuk 19 637, nr. 2375.', 'Idem.');
    assert.deepEqual(told(danglingBackReference, text, {}, 'en'), [
      {
        severity: 'information',
        at: 'Idem',
        message: '“Idem” can mean 2 sources. Name the source itself here.',
        related: ['Kamerstuk 22 112, nr. 2955 — This source?', 'Kamerstuk 19 637, nr. 2375 — This source?'],
      },
    ]);
  });

  it('has nothing to tell where the source is certain, through a chain too', () => {
    assert.deepEqual(
      told(danglingBackReference, withNotes('Kamerstuk 22 112, nr. 2955.', 'Idem, blz. 12.', 'Ibidem.')),
      [],
    );
  });
});
