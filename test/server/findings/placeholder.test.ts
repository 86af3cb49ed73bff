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

  for (const [text, at] of [
    ['Dit is gemeld [PM].', '[PM]'],
    ['Zie PM verwijzing.', 'PM verwijzing'],
    ['Zie Kamerstuk 36 410, nr. PM.', 'nr. PM'],
    ['Zie Kamerstuk PM.', 'Kamerstuk PM'],
    ['Dit is gemeld [bron].', '[bron]'],
    ['Dit is gemeld (bron?).', 'bron?'],
    ['Zie Kamerstukken II 2023/24, 36 XXX, nr. 3.', 'Kamerstukken II 2023/24, 36 XXX, nr. 3'],
    ['Zie Kamerstukken II 2023/24, […], nr. 3.', 'Kamerstukken II 2023/24, […], nr. 3'],
    ['Een zin.1\n\n1 XXX\n', 'XXX'],
  ] as const) {
    it(`is told of «${at}»`, () => {
      assert.deepEqual(
        told(placeholder, text).map((finding) => finding.at),
        [at],
      );
    });
  }

  it('leaves other uses of PM, of a source and of dots alone', () => {
    for (const text of [
      'PM&E, 15.30 pm en PM10 zijn geen bron.',
      'De post PM: Luchtvaartplanologie staat op de begroting.',
      'Wat is de bron? Dat weet de bron niet.',
      'Hij zei: «Dit is […] niet waar.» Zie maat XXX.',
      'Kent u dit Kamerstuk? Zie Kamerstukken II 2023/24, 36 410, nr. 3.',
    ])
      assert.deepEqual(told(placeholder, text), [], text);
  });

  it('leaves a citation that lost its digits to the rule of what is impossible', () => {
    assert.deepEqual(told(placeholder, 'Zie de bijlage bij Kamerstuk , nr. 360.'), []);
  });
});
