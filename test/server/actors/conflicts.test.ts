import assert from 'node:assert/strict';
import { officeConflict, partyConflict } from '../../../server/actors/conflicts';
import { builtInRegister, parseRegister } from '../../../server/actors/register';
import { actorsIn } from './marked';

const register = builtInRegister();

describe('the conflict of a printed office with a date', () => {
  const conflicts = (flow: string, date: string) =>
    actorsIn(flow).flatMap((mention) => {
      const conflict = officeConflict(mention, register, date);
      if (conflict === undefined) return [];
      return conflict.periods.map(
        ({ from, to, source }) =>
          `${conflict.what.nl}, ${conflict.holder.name}: ${from}..${to}, not ${date} (${source.slice(0, 13)})`,
      );
    });

  it('names each period in which the person held it, with its source', () => {
    assert.deepEqual(conflicts('Minister voor Immigratie en Asiel Gerd Leers (CDA)', '2020-03'), [
      'Minister voor Immigratie en Asiel, Gerd Leers: 2010-10-14..2011-12-16, not 2020-03 (Parlement.com)',
    ]);
    for (const seat of ['PVV-Kamerlid', 'Kamerlid', 'Tweede Kamerlid', 'lid'])
      assert.deepEqual(conflicts(`het ${seat} Sietse Fritsma`, '2020-03'), [
        `${seat}, Sietse Fritsma: 2006-11-30..2019-11-01, not 2020-03 (openkamer, ge)`,
      ]);
  });

  it('is none on a day of the office, or in a month that has one', () => {
    assert.deepEqual(conflicts('Minister voor Immigratie en Asiel Gerd Leers', '2011-03-16'), []);
    assert.deepEqual(conflicts('Minister voor Immigratie en Asiel Gerd Leers', '2011-12'), []);
  });

  it('is none where a last day isn’t known', () => {
    assert.deepEqual(conflicts('VVD-leider en premier Mark Rutte', '2030'), []);
    assert.deepEqual(conflicts('premier Mark Rutte', '2030'), []);
  });

  it('is none for an office that isn’t exactly one of the register’s, or was never the person’s', () => {
    assert.deepEqual(conflicts('minister Rob Jetten (Economische Zaken – D66)', '2005'), []);
    assert.deepEqual(conflicts('voormalig minister voor Immigratie en Asiel Gerd Leers', '2020-03'), []);
    assert.deepEqual(conflicts('de staatssecretaris van Justitie en Veiligheid Gerd Leers', '2005'), []);
    assert.deepEqual(conflicts('Gerd Leers', '2020-03'), []);
    assert.deepEqual(conflicts('senator Sietse Fritsma', '2020-03'), []);
    assert.deepEqual(conflicts('PVV-lid Sietse Fritsma', '2020-03'), []);
  });
});

describe('the conflict of a printed party with a date', () => {
  const parties = parseRegister({
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
      'party.vvd': { kind: 'party', name: 'VVD', sources: ['Almanak'] },
    },
  });
  const conflicts = (flow: string, date: string) =>
    actorsIn(flow, { register: parties }).flatMap((mention) => partyConflict(mention, parties, date) ?? []);

  it('says from when to when the person belonged to it, and whether that was over', () => {
    const [left] = conflicts('Pieter Omtzigt (CDA)', '2022');
    assert.deepEqual(
      [left?.what.nl, left?.periods, left?.sources, left?.over],
      ['CDA-lid', [{ party: 'party.cda', from: '2003', to: '2021-06-12' }], ['Almanak'], true],
    );
    assert.equal(conflicts('Pieter Omtzigt (NSC)', '2022')[0]?.over, false);
    assert.equal(conflicts('CDA-Kamerlid Pieter Omtzigt', '2022').length, 1);
  });

  it('is none on a day that it may have been so, nor for a party that was never the person’s', () => {
    assert.deepEqual(conflicts('Pieter Omtzigt (CDA)', '2021-06'), []);
    assert.deepEqual(conflicts('Pieter Omtzigt (NSC)', '2030'), []);
    assert.deepEqual(conflicts('Pieter Omtzigt (VVD)', '2022'), []);
    assert.deepEqual(conflicts('Pieter Omtzigt', '2022'), []);
  });
});
