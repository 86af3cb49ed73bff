import assert from 'node:assert/strict';
import { placeholder } from '../../../server/findings/placeholder';
import { told } from './told';

describe('placeholder', () => {
  it('tells of a source still to be filled in, and of the sentence that waits for it', () => {
    const text = 'Eerst een zin. Ik verwijs u naar de\nbrief hierover.1 Dan nog een zin.\n\n1 PM BRON\n';
    assert.deepEqual(told(placeholder, text), [
      {
        severity: 'warning',
        at: 'PM BRON',
        message: 'Hier ontbreekt nog een bron: vervang “PM BRON” door de vindplaats.',
        related: ['Ik verwijs u naar de brief hierover. — Deze zin wacht op de bron.'],
      },
    ]);
  });

  it('does so in English too', () => {
    assert.deepEqual(
      told(placeholder, 'Zie PM BRON.', {}, 'en').map(({ message }) => message),
      ['A source is still missing here: replace “PM BRON” by the reference.'],
    );
  });

  it('leaves other uses of PM alone', () => {
    assert.deepEqual(told(placeholder, 'PM&E, 15.30 pm en PM10 zijn geen bron.'), []);
  });
});
