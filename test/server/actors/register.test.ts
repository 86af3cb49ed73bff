import assert from 'node:assert/strict';
import { builtInRegister } from '../../../server/actors/register';

describe('the built-in register', () => {
  const register = builtInRegister();

  it('has the persons, parties, institutions, committees and offices', () => {
    const kinds = new Map<string, number>();
    for (const { kind } of register.values()) kinds.set(kind, (kinds.get(kind) ?? 0) + 1);
    assert.deepEqual(Object.fromEntries(kinds), { person: 42, party: 63, institution: 12, committee: 2, office: 8 });
  });

  it('gives every office and every actor a source', () => {
    for (const { id, sources, offices } of register.values()) {
      assert.ok(sources.length > 0 && sources.every((source) => source.length > 10), id);
      assert.ok(
        offices.every(({ source }) => source.length > 10),
        id,
      );
    }
  });

  it('knows a vacant seat as nobody', () => {
    assert.deepEqual(
      [...register.keys()].filter((id) => /vaca/.test(id)),
      [],
    );
  });

  it('writes a name in all its forms', () => {
    assert.deepEqual(register.get('person.leers')?.names, ['Gerd Leers', 'G.B.M. Leers', 'G. B. M. Leers', 'Leers']);
    assert.deepEqual(register.get('person.vanhattem')?.names, ['Alexander van Hattem', 'Van Hattem']);
    assert.equal(register.get('person.vandooren')?.name, 'Van Dooren');
  });

  it('says how a person is addressed, where a source does', () => {
    assert.equal(register.get('person.leers')?.address, 'de heer');
    assert.equal(register.get('person.hermans')?.address, 'mevrouw');
    assert.equal(register.get('person.raven')?.address, undefined);
  });

  it('leaves out a day that no source gives', () => {
    assert.deepEqual(register.get('person.kox')?.offices[0], {
      title: 'lid Eerste Kamer',
      body: 'Eerste Kamer',
      from: '2003',
      source: 'eumonitor.nl, 39 Eerste Kamerleden namen vandaag afscheid (6 juni 2023)',
    });
  });
});
