import assert from 'node:assert/strict';
import { parseRegister } from '../../../server/actors/register';
import { registerChange } from '../../../server/corpus/registerChange';

const person = (facts: object = {}) => ({ given: 'Klaas', particle: 'de', surname: 'Vries', ...facts });
const office = { name: 'staatssecretaris van Onderwijs' };
const before = parseRegister({
  actors: { 'person.vries': person(), 'office.x': office, 'party.a': { name: 'Partij A' } },
});

describe('the change of a register', () => {
  const touched = (actors: object, text: string): boolean | undefined =>
    registerChange(before, parseRegister({ actors }))?.touches(text);

  it('is none where all actors say the same', () => {
    const same = { 'party.a': { name: 'Partij A' }, 'office.x': office, 'person.vries': person() };
    assert.equal(registerChange(before, parseRegister({ actors: same })), undefined);
  });

  it('touches the texts that name who came, went or changed, however that is printed', () => {
    const renamed = {
      'person.vries': person({ particle: 'van' }),
      'office.x': office,
      'party.a': { name: 'Partij A' },
    };
    for (const text of ['de heer De Vries', 'K. DE VRIES', 'De\nVries', 'De Vri-\n es2', 'de motie-De Vries']) {
      assert.equal(touched(renamed, text), true, text);
    }
    assert.equal(touched(renamed, 'de heer Van der Staaij (SGP)'), false);
    assert.equal(touched({ 'person.vries': person(), 'office.x': office }, 'Partij A'), true);
    assert.equal(touched({ 'person.vries': person(), 'office.x': office }, 'Kabinet'), false);
  });

  it('touches the texts that name an office whose holder changed', () => {
    const holder = { 'person.vries': person({ offices: [{ title: 'staatssecretaris', office: 'office.x' }] }) };
    const after = { ...holder, 'office.x': office, 'party.a': { name: 'Partij A' } };
    assert.equal(touched(after, 'DE STAATSSECRETARIS VAN ONDERWIJS'), true);
    assert.equal(touched(after, 'de minister'), false);
  });

  it('touches the texts that have a name that was settled', () => {
    const settled = {
      'person.vries': person({ settled: ['Klaasje'] }),
      'office.x': office,
      'party.a': { name: 'Partij A' },
    };
    assert.equal(touched(settled, 'Klaasje'), true);
  });
});
