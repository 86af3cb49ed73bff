import assert from 'node:assert/strict';
import type { Actor } from '../../../server/actors/model';
import { holderOf, officeConflict, officesOn } from '../../../server/actors/offices';
import { builtInRegister } from '../../../server/actors/register';
import { actorsIn } from './marked';

const register = builtInRegister();

function actor(id: string): Actor {
  const found = register.get(id);
  assert.ok(found, id);
  return found;
}

describe('the offices of a person on a day', () => {
  const titles = (id: string, date: string) =>
    officesOn(actor(id), date).map(({ office, held }) => `${office.title}: ${held}`);

  it('are certain where both days are known', () => {
    assert.deepEqual(titles('person.leers', '2011-03-16'), ['minister voor Immigratie en Asiel: yes']);
  });

  it('are unknown where a day is missing that would decide', () => {
    assert.deepEqual(titles('person.hermans', '2023-07'), [
      'fractievoorzitter VVD: unknown',
      'lid Tweede Kamer: unknown',
    ]);
  });

  it('are none outside all periods', () => {
    assert.deepEqual(titles('person.leers', '2012-12'), []);
  });
});

describe('the holder of an office on a day', () => {
  const holders = (id: string, date: string) =>
    holderOf(register, id, date).map(({ holder, held }) => `${holder.name}: ${held}`);

  it('is the person whose days enclose it', () => {
    assert.deepEqual(holders('office.min-ia', '2011-03-16'), ['Gerd Leers: yes']);
    assert.deepEqual(holders('office.min-bz', '2021-03-24'), ['Stef Blok: yes']);
    assert.deepEqual(holders('office.vz-ek', '2015'), ['Ankie Broekers-Knol: yes']);
  });

  it('may be somebody whose last day isn’t known', () => {
    assert.deepEqual(holders('office.mp', '2023-07'), ['Mark Rutte: unknown']);
    assert.deepEqual(holders('office.vz-ek', '2021-03-24'), ['Jan Anthonie Bruijn: unknown']);
  });

  it('is nobody where the register has nobody', () => {
    assert.deepEqual(holders('office.min-ia', '2020-03'), []);
    assert.deepEqual(holders('office.vz-tk', '2011-03-16'), []);
  });
});

describe('the conflict of a printed office with a date', () => {
  const conflicts = (flow: string, date: string) =>
    actorsIn(flow).flatMap((mention) => {
      const conflict = officeConflict(mention, register, date);
      if (conflict === undefined) return [];
      return conflict.periods.map(
        ({ from, to, source }) =>
          `${conflict.printed}, ${conflict.holder.name}: ${from}..${to}, not ${conflict.date} (${source.slice(0, 13)})`,
      );
    });

  it('names each period in which the person held it, with its source', () => {
    assert.deepEqual(conflicts('Minister voor Immigratie en Asiel Gerd Leers (CDA)', '2020-03'), [
      'Minister voor Immigratie en Asiel, Gerd Leers: 2010-10-14..2011-12-16, not 2020-03 (Parlement.com)',
    ]);
    assert.deepEqual(conflicts('PVV-Kamerlid Sietse Fritsma', '2020-03'), [
      'PVV-Kamerlid, Sietse Fritsma: 2006-11-30..2019-11-01, not 2020-03 (openkamer, ge)',
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
  });
});
