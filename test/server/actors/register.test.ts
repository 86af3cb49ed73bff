import assert from 'node:assert/strict';
import { builtInRegister, parseRegister, RegisterError } from '../../../server/actors/register';

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

describe('a register in YAML', () => {
  const party = { kind: 'party', name: 'Partij A', names: ['PA'], sources: ['here'] };
  const read = (actors: object) => parseRegister({ sources: { here: 'this test' }, actors });
  const refuses = (actors: object, message: string) => {
    assert.throws(
      () => read(actors),
      new RegisterError(message.slice(0, message.indexOf(': ')), message.slice(message.indexOf(': ') + 2)),
    );
  };

  it('gives actors by identifier', () => {
    assert.deepEqual(read({ 'party.a': party }).get('party.a'), {
      id: 'party.a',
      kind: 'party',
      name: 'Partij A',
      names: ['Partij A', 'PA'],
      shortNames: [],
      parties: [],
      offices: [],
      sources: ['this test'],
    });
  });

  it('is refused with the entry and what is wrong with it', () => {
    refuses(
      { 'party.a': { ...party, kind: 'club' } },
      'party.a.kind: one of these is expected: person, party, institution, committee, office',
    );
    refuses({ 'person.a': party }, 'person.a: the identifier of a party begins with party.');
    refuses({ 'party.a': { ...party, nmae: 'x' } }, 'party.a: nmae is not a known property');
    refuses({ 'party.a': { ...party, name: '' } }, 'party.a.name: a text is expected');
    refuses({ 'party.a': { ...party, sources: ['there'] } }, 'party.a.sources: there is not among the sources');
    refuses({ 'party.a': { ...party, sources: [] } }, 'party.a.sources: a source is missing');
    refuses({ 'party.a': 'Partij A' }, 'party.a: properties are expected');
  });

  it('is refused where a date is none, or a period ends before it begins', () => {
    const person = (office: object) => ({
      'person.a': {
        kind: 'person',
        surname: 'A',
        sources: ['here'],
        offices: [{ title: 'lid', source: 'here', ...office }],
      },
    });
    refuses(person({ from: '2010-13' }), 'person.a.offices[0].from: 2010-13 is no date (2010-10-14, 2010-10 or 2010)');
    refuses(
      person({ from: '2011', to: '2010-12-31' }),
      'person.a.offices[0]: it ends (2010-12-31) before it begins (2011)',
    );
    assert.deepEqual(read(person({ from: 2010 })).get('person.a')?.offices, [
      { title: 'lid', from: '2010', source: 'this test' },
    ]);
  });

  it('is refused where it names a party or office that it doesn’t have', () => {
    const person = { kind: 'person', surname: 'A', sources: ['here'], parties: [{ party: 'party.b' }] };
    refuses({ 'person.a': person }, 'person.a: party.b is no party of the register');
  });
});
