import assert from 'node:assert/strict';
import { ambiguousBackReference } from '../../../server/findings/ambiguousBackReference';
import { told, withNotes } from './told';

describe('ambiguous-back-reference', () => {
  it('asks which of two sources is meant, without weight', () => {
    const text = withNotes('Kamerstuk 22 112, nr. 2955 en Kamerstuk 19 637, nr. 2375.', 'Idem.');
    assert.deepEqual(told(ambiguousBackReference, text, {}, 'en'), [
      {
        severity: 'information',
        at: 'Idem',
        message: '“Idem” can mean 2 sources. Name the source itself here.',
        related: ['Kamerstuk 22 112, nr. 2955 — This source?', 'Kamerstuk 19 637, nr. 2375 — This source?'],
      },
    ]);
  });

  it('has nothing to tell of one source, of none, or of a reference to another text', () => {
    assert.deepEqual(told(ambiguousBackReference, withNotes('Kamerstuk 22 112, nr. 2955.', 'Idem.')), []);
    assert.deepEqual(told(ambiguousBackReference, withNotes('Een noot zonder bron.', 'Idem.')), []);
    assert.deepEqual(told(ambiguousBackReference, 'Zie Kamerstuk 22 112 en Kamerstuk 19 637 over stuk nr. 34.'), []);
  });
});
