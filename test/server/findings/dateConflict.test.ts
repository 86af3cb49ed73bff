import assert from 'node:assert/strict';
import { builtInRegister, parseRegister } from '../../../server/actors/register';
import { createCorpusStore } from '../../../server/corpus/store';
import { readDocument } from '../../../server/document/read';
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
        message: `De kop dateert deze tekst op maart 2020, maar dat kan niet. ${held} Een datum in de kop is zwak bewijs: zoek de datum na en verbeter die.`,
        related: [`Minister voor Immigratie en Asiel — ${held}`, `Minister voor Immigratie en Asiel — ${held}`],
      },
    ]);
  });

  it('tells of each office that contradicts what corpus.yaml states, which stands nowhere in the text', () => {
    const text = ' date 2020-03 AMSTERDAM - Minister voor Immigratie en Asiel Gerd Leers wil strengere regels.\n';
    const register = builtInRegister();
    const found = (date: string) => {
      const document = readDocument(text, register, undefined, { date });
      return dateConflict(document, createCorpusStore(register, async () => text).corpus, 'hier', 'nl');
    };
    assert.deepEqual(found('2011-03-01'), []);
    const [finding, ...others] = found('2012-03-01');
    assert.match(finding?.message ?? '', /^Gerd Leers was op 1 maart 2012 \(volgens corpus.yaml\) geen /);
    assert.deepEqual([finding?.related, others], [[], []]);
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
        message: `Gerd Leers was not minister voor Immigratie en Asiel on 16 March 2013. Gerd Leers was minister voor Immigratie en Asiel: 14 October 2010 – 16 December 2011 (source: ${source}). Check who or what is meant.`,
        related: ['16 maart 2013 — The date of the text.'],
      },
    ]);
  });

  it('tells of a seat that was over, and looks not at the papers that a member once signed', () => {
    const dated = (sentence: string): string => `Den Haag, 3 maart 2020\n\n${sentence}\n`;
    const [found, ...others] = told(dateConflict, dated('Dat vroeg PVV-Kamerlid Sietse Fritsma gisteren.'));
    assert.deepEqual(others, []);
    assert.equal(found?.at, 'PVV-Kamerlid');
    assert.match(
      found.message,
      /^Sietse Fritsma was op 3 maart 2020 geen PVV-Kamerlid\. Sietse Fritsma was PVV-Kamerlid: 30 november 2006 – 1 november 2019 \(bron: /,
    );
    assert.equal(told(dateConflict, dated('Het lid Sietse Fritsma vraagt dit.')).length, 1);
    assert.deepEqual(told(dateConflict, dated('De motie van het lid Sietse Fritsma is uitgevoerd.')), []);
    assert.deepEqual(
      told(dateConflict, dated('Op vragen van de leden Mei Li Vos en Sietse Fritsma is toen geantwoord.')),
      [],
    );
  });

  it('tells of a party that somebody had left, or not joined yet', () => {
    const told_ = (day: string, sentence: string) =>
      told(dateConflict, `Den Haag, ${day}\n\n${sentence}\n`, {}, 'nl', PARTIES).map(({ at, message }) => [
        at,
        message,
      ]);
    assert.deepEqual(told_('3 maart 2022', 'Dat zei Pieter Omtzigt (CDA).'), [
      [
        'CDA',
        'Pieter Omtzigt was op 3 maart 2022 geen CDA-lid. Pieter Omtzigt was CDA-lid: 2003 – 12 juni 2021 (bron: Almanak). Ga na wie of wat bedoeld is.',
      ],
    ]);
    assert.deepEqual(
      told_('3 maart 2022', 'Zie de motie van Pieter Omtzigt (NSC).').map(([at]) => at),
      ['NSC'],
    );
    assert.deepEqual(told_('3 maart 2022', 'Zie de motie van Pieter Omtzigt (CDA).'), []);
    assert.deepEqual(told_('3 maart 2020', 'Dat zei Pieter Omtzigt (CDA).'), []);
  });

  it('has nothing to tell where the office was held on the day, or no date or no office is printed', () => {
    const sentence = 'Minister voor Immigratie en Asiel Gerd Leers (CDA) wil strengere regels.\n';
    assert.deepEqual(told(dateConflict, ` date 2011-03 ${sentence}`), []);
    assert.deepEqual(told(dateConflict, sentence), []);
    assert.deepEqual(told(dateConflict, ' date 2020-03 Volgens Gerd Leers (CDA) is het zo.\n'), []);
  });
});

const PARTIES = parseRegister({
  actors: {
    'person.omtzigt': {
      kind: 'person',
      given: 'Pieter',
      surname: 'Omtzigt',
      parties: [
        { party: 'party.cda', from: '2003', to: '2021-06-12' },
        { party: 'party.nsc', from: '2023-08-20' },
      ],
      sources: ['Almanak'],
    },
    'party.cda': { kind: 'party', name: 'CDA', sources: ['Almanak'] },
    'party.nsc': { kind: 'party', name: 'NSC', sources: ['Almanak'] },
  },
});
