import assert from 'node:assert/strict';
import { holderOf } from '../../../server/actors/offices';
import { builtInRegister } from '../../../server/actors/register';
import { marked } from './marked';

describe('the built-in register', () => {
  const register = builtInRegister();

  it('has the persons, parties, institutions, committees and offices', () => {
    const kinds = new Map<string, number>();
    for (const { kind } of register.values()) kinds.set(kind, (kinds.get(kind) ?? 0) + 1);
    assert.deepEqual(Object.fromEntries(kinds), { person: 94, party: 64, institution: 30, committee: 3, office: 31 });
  });

  it('knows who held an office on a day in a cabinet of 2010 to 2017', () => {
    const on = (office: string, date: string): readonly string[] =>
      holderOf(register, office, date)
        .filter(({ held }) => held === 'yes')
        .map(({ holder }) => holder.name);
    assert.deepEqual(on('office.min-fin', '2011-03-16'), ['Jan Kees de Jager']);
    assert.deepEqual(on('office.min-fin', '2014-10-15'), ['Jeroen Dijsselbloem']);
    assert.deepEqual(on('office.min-venj', '2015-03-15'), ['Stef Blok']);
    assert.deepEqual(on('office.stas-venj', '2015-03-15'), []);
  });

  it('knows each cabinet from its first day to its last', () => {
    assert.deepEqual(
      [...register.values()]
        .filter(({ id }) => id.startsWith('inst.kabinet-'))
        .map(({ name, existed }) => [name, existed]),
      [
        ['kabinet-Balkenende IV', { from: '2007-02-22', to: '2010-10-14' }],
        ['kabinet-Rutte I', { from: '2010-10-14', to: '2012-11-05' }],
        ['kabinet-Rutte II', { from: '2012-11-05', to: '2017-10-26' }],
        ['kabinet-Rutte III', { from: '2017-10-26', to: '2022-01-10' }],
        ['kabinet-Rutte IV', { from: '2022-01-10' }],
      ],
    );
  });

  it('takes no surname of a minister for the person where nothing else says so', () => {
    const text = 'Blok, Kamp, Snel en Dekker wandelen. De familie Visser ook, met Van Dam en Slob.';
    assert.equal(marked(text), text);
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
