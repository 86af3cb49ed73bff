import assert from 'node:assert/strict';
import { dateConflict } from '../../../server/findings/dateConflict';
import { told } from './told';

const source = 'Parlement.com, biografie van Gerd Leers, in de weergave van eumonitor.eu';

describe('date-conflict', () => {
  it('tells, once, that the date at the head of a collected text contradicts the offices named under it', () => {
    const text =
      ' date 2020-03 AMSTERDAM - Minister voor Immigratie en Asiel Gerd Leers (CDA) wil strengere regels.\n\nMinister voor Immigratie en Asiel Gerd Leers zei dat.\n';
    const held = `Gerd Leers was Minister voor Immigratie en Asiel: 14 oktober 2010 – 16 december 2011 (bron: ${source}).`;
    assert.deepEqual(told(dateConflict, text), [
      {
        severity: 'warning',
        at: '2020-03',
        message: `maart 2020 kan de datum van deze tekst niet zijn. ${held} Zoek de datum na en verbeter die.`,
        related: [`Minister voor Immigratie en Asiel — ${held}`, `Minister voor Immigratie en Asiel — ${held}`],
      },
    ]);
  });

  it('tells of each office that contradicts a dateline: that date is of the text itself', () => {
    const text = [
      'Aan de Voorzitter van de Tweede Kamer der Staten-Generaal',
      '',
      'Den Haag, 16 maart 2013',
      '',
      'Hierbij bied ik u mijn brief aan.',
      '',
      'De minister voor Immigratie en Asiel,',
      'G. B. M. Leers',
      '',
    ].join('\n');
    assert.deepEqual(told(dateConflict, text, {}, 'en'), [
      {
        severity: 'warning',
        at: 'minister voor Immigratie en Asiel',
        message: `Gerd Leers was not minister voor Immigratie en Asiel on 16 March 2013. Gerd Leers was minister voor Immigratie en Asiel: 14 October 2010 – 16 December 2011 (source: ${source}). Check who or which office is meant.`,
        related: ['16 maart 2013 — The date of the text.'],
      },
    ]);
  });

  it('has nothing to tell where the office was held on the day, or no date or no office is printed', () => {
    const sentence = 'Minister voor Immigratie en Asiel Gerd Leers (CDA) wil strengere regels.\n';
    assert.deepEqual(told(dateConflict, ` date 2011-03 ${sentence}`), []);
    assert.deepEqual(told(dateConflict, sentence), []);
    assert.deepEqual(told(dateConflict, ' date 2020-03 Volgens Gerd Leers (CDA) is het zo.\n'), []);
  });
});
