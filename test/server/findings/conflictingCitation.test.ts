import assert from 'node:assert/strict';
import { conflictingCitation } from '../../../server/findings/conflictingCitation';
import { told } from './told';

describe('conflicting-citation', () => {
  it('tells of the fewer citations, with what the others say, here and elsewhere', () => {
    const text = 'Zie Kamerstukken II 2019/20, 22 112, nr. 2955. Zie Kamerstukken II 2020/21, 22 112, nr. 2955.';
    const others = { daar: 'Zie Kamerstukken II 2020–2021, 22 112, nr. 2955, blz. 14.' };
    assert.deepEqual(told(conflictingCitation, text, others), [
      {
        severity: 'warning',
        at: 'Kamerstukken II 2019/20, 22 112, nr. 2955',
        message:
          'Hier staat vergaderjaar 2019-2020 bij Kamerstukken II 22112, nr. 2955. Elders staat 2020-2021. Ga na of dat hier ook moet.',
        related: [
          'daar: Kamerstukken II 2020–2021, 22 112, nr. 2955, blz. 14 — Hier staat vergaderjaar 2020-2021.',
          'Kamerstukken II 2020/21, 22 112, nr. 2955 — Hier staat vergaderjaar 2020-2021.',
        ],
      },
    ]);
  });

  it('only asks, of the later one, where as many say the one as the other', () => {
    const text = 'Zie Kamerstukken II 2019/20, 22 112, nr. 2955. Zie Kamerstukken II 2020/21, 22 112, nr. 2955.';
    assert.deepEqual(told(conflictingCitation, text, {}, 'en'), [
      {
        severity: 'information',
        at: 'Kamerstukken II 2020/21, 22 112, nr. 2955',
        message:
          'This gives session 2020-2021 for Kamerstukken II 22112, nr. 2955. Elsewhere it is 2019-2020. Check which of the two is right.',
        related: ['Kamerstukken II 2019/20, 22 112, nr. 2955 — This one says session 2019-2020.'],
      },
    ]);
  });

  it('believes the paper itself, however many say otherwise', () => {
    const text = 'Zie Kamerstukken I 2019/20, 35 612, D. Zie Kamerstukken I 2019/20, 35 612, D, p. 3.';
    const others = { daar: 'Een verslag.\n\nEerste Kamer, vergaderjaar 2020–2021, 35 612, D 6\n' };
    assert.deepEqual(
      told(conflictingCitation, text, others).map(({ severity, at, message, related }) => [
        severity,
        at,
        message,
        related[0],
      ]),
      [
        [
          'warning',
          'Kamerstukken I 2019/20, 35 612, D',
          'Hier staat vergaderjaar 2019-2020 bij Kamerstukken I 35612, D. Het stuk zelf zegt 2020-2021. Ga na of dat hier ook moet.',
          'daar: 2020–2021 — Hier staat vergaderjaar 2020-2021.',
        ],
        [
          'warning',
          'Kamerstukken I 2019/20, 35 612, D, p. 3',
          'Hier staat vergaderjaar 2019-2020 bij Kamerstukken I 35612, D. Het stuk zelf zegt 2020-2021. Ga na of dat hier ook moet.',
          'daar: 2020–2021 — Hier staat vergaderjaar 2020-2021.',
        ],
      ],
    );
  });

  it('has nothing to tell of citations that agree, print less, or cite a whole dossier', () => {
    const agreeing = 'Zie Kamerstukken II 2020/21, 22 112, nr. 2955. Zie Kamerstukken II 2020–2021, 22112, nr. 2955.';
    assert.deepEqual(told(conflictingCitation, agreeing), []);
    assert.deepEqual(
      told(conflictingCitation, 'Zie Kamerstukken II 2020/21, 22 112, nr. 3. Kamerstuk 22 112, nr. 3.'),
      [],
    );
    assert.deepEqual(
      told(conflictingCitation, 'Zie Kamerstukken II 2020/21, 22 112. Zie Kamerstukken II 2019/20, 22 112.'),
      [],
    );
  });

  it('leaves a letter of the Tweede Kamer to the rule of what is impossible', () => {
    const text = 'Zie Kamerstukken I 2020/21, 35 612, E. Zie Kamerstukken II 2020/21, 35 612, E.';
    assert.deepEqual(told(conflictingCitation, text), []);
  });

  it('has nothing to tell of the same number in another chapter or dossier, nor of a paper of each chamber', () => {
    const text =
      'Zie Kamerstukken II 2008/09, 31 700 VI, nr. 9, Kamerstukken II 2007/08, 31 700 VII, nr. 9, Kamerstukken II 2016/17, 21501-20, nr. 9 en Kamerstukken II 2014/15, 21501-07, nr. 9.';
    assert.deepEqual(told(conflictingCitation, text), []);
    assert.deepEqual(
      told(conflictingCitation, 'Zie Kamerstukken II 2014/15, 33 802, nr. 3 en Kamerstukken I 2015/16, 33 802, C.'),
      [],
    );
  });
});
