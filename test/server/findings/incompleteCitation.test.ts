import assert from 'node:assert/strict';
import { incompleteCitation } from '../../../server/findings/incompleteCitation';
import { told } from './told';

describe('incomplete-citation', () => {
  it('hints at the parts that are missing, and at the chamber that the numbering tells', () => {
    assert.deepEqual(told(incompleteCitation, 'Zie Kamerstuk 19 637, nr. 2375.'), [
      {
        severity: 'hint',
        at: 'Kamerstuk 19 637, nr. 2375',
        message:
          'Onvolledige vindplaats: kamer en vergaderjaar ontbreken. Vul die aan. Naar de nummering is het de Tweede Kamer (II).',
        related: [],
      },
    ]);
  });

  it('helps with what other citations of the same publication print, here or elsewhere in the corpus', () => {
    const text = 'Zie Kamerstukken II, 22 112, nr. 2955. Zie ook Kamerstukken 2020/21, 22 112, nr. 2955.';
    const others = { daar: 'Zie Kamerstukken II 2019/20, 22 112, nr. 2955.' };
    assert.deepEqual(told(incompleteCitation, text, others, 'en'), [
      {
        severity: 'hint',
        at: 'Kamerstukken II, 22 112, nr. 2955',
        message: 'Incomplete citation: session is missing. Add it. Elsewhere: session 2020-2021 or 2019-2020.',
        related: [
          'Kamerstukken 2020/21, 22 112, nr. 2955 — This one says: session 2020-2021.',
          'daar: Kamerstukken II 2019/20, 22 112, nr. 2955 — This one says: session 2019-2020.',
        ],
      },
      {
        severity: 'hint',
        at: 'Kamerstukken 2020/21, 22 112, nr. 2955',
        message:
          'Incomplete citation: chamber is missing. Add it. By its numbering it is the Tweede Kamer (II). Elsewhere: chamber II.',
        related: ['Kamerstukken II, 22 112, nr. 2955 — This one says: chamber II.'],
      },
    ]);
  });

  it('tells of a single year, which is no session', () => {
    assert.deepEqual(
      told(incompleteCitation, 'Zie Kamerstukken II 2009, 31 700, nr. 3.').map(({ message }) => message),
      ['Onvolledige vindplaats: vergaderjaar ontbreekt. “2009” kan geen vergaderjaar zijn. Vul dat aan.'],
    );
  });

  it('leaves years that can not be a session to another rule', () => {
    assert.deepEqual(told(incompleteCitation, 'Zie Kamerstukken II 2023–34, 23 235, nr. 240.'), []);
  });

  it('tells once of an enumeration', () => {
    assert.deepEqual(
      told(incompleteCitation, 'Zie Kamerstukken II, 25 424, nr. 679, nr. 684 en 685.').map(({ at }) => at),
      ['Kamerstukken II, 25 424, nr. 679'],
    );
  });

  it('leaves a text alone that writes papers with dossier and number only, but not a single one', () => {
    const list = 'Stukken: 27565-126;33529-60;22112-1864.\n\nZij krijgt nr. 37 (33972).\n';
    assert.deepEqual(told(incompleteCitation, list), []);
    assert.deepEqual(
      told(incompleteCitation, 'Uw kenmerk 19637-1385/2011D02476.').map(({ at }) => at),
      ['19637-1385'],
    );
  });

  it('has nothing to tell of a full citation, a whole dossier, a European paper or a number that is complete in itself', () => {
    const text = 'Zie Kamerstukken II 2020/21, 22 112, nr. 2955, COM(2020)609, dossier E200018 en 2011D02476.';
    assert.deepEqual(told(incompleteCitation, text), []);
  });

  it('hints at the chamber of an Aanhangsel and the item of Handelingen', () => {
    assert.deepEqual(
      told(
        incompleteCitation,
        'Zie Aanhangsel Handelingen, vergaderjaar 2023–2024, nr. 1843 en Handelingen II 2016/17, nr. 55.',
        {},
        'en',
      ).map(({ at, message }) => [at, message.split('.')[0]]),
      [
        ['Aanhangsel Handelingen, vergaderjaar 2023–2024, nr. 1843', 'Incomplete citation: chamber is missing'],
        ['Handelingen II 2016/17, nr. 55', 'Incomplete citation: item is missing'],
      ],
    );
  });

  it('has nothing to tell of gazettes, judgments and acts of the Union, nor of Handelingen by page', () => {
    const text =
      'Zie Stb. 2017, 52, Trb. 2008, 11, ECLI:NL:HR:2001:AB1838, Verordening (EU) 2016/679 en Handelingen II 2007/08, nr. 108, p. 7644.';
    assert.deepEqual(told(incompleteCitation, text), []);
  });
});
