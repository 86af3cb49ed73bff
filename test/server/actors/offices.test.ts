import assert from 'node:assert/strict';
import type { Actor } from '../../../server/actors/model';
import { holderOf, officesOn } from '../../../server/actors/offices';
import { builtInRegister } from '../../../server/actors/register';

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
