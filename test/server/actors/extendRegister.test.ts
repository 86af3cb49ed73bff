import assert from 'node:assert/strict';
import { extendRegister } from '../../../server/actors/extendRegister';
import { readActorEntries } from '../../../server/actors/readEntries';
import { parseRegister } from '../../../server/actors/register';

const base = parseRegister({
  sources: { here: 'the test' },
  actors: {
    'person.vries': {
      given: 'Klaas',
      initials: 'K.G.',
      particle: 'de',
      surname: 'Vries',
      parties: [{ party: 'party.a' }],
      offices: [{ title: 'lid Tweede Kamer', from: 2010, source: 'here' }],
      sources: ['here'],
    },
    'party.a': { name: 'Partij A', names: ['PA'], sources: ['here'] },
    'office.x': { name: 'minister van X', sources: ['here'] },
  },
});

/** What files make of the register, and what is told of each. */
function extended(...texts: readonly string[]) {
  const { register, files } = extendRegister(base, texts.map(readActorEntries));
  const told = files.map(({ mistakes }, file) =>
    mistakes.map(({ span, message }) => `${texts[file]?.slice(span.start, span.end)} | ${message.nl}`),
  );
  return { register, told };
}

describe('a register with a file of a corpus', () => {
  it('is the same one where the file says nothing', () => {
    assert.equal(extended('', 'actors:\n').register, base);
  });

  it('has new actors beside those of its own', () => {
    const { register, told } = extended(`
actors:
  person.jansen: { given: Jan, surname: Jansen-Smit, parties: [{ party: party.b }] }
  party.b: { name: Partij B, names: [PB], from: 2020 }
`);
    assert.deepEqual(told, [[]]);
    assert.equal(register.get('person.vries'), base.get('person.vries'));
    assert.deepEqual(register.get('person.jansen'), {
      id: 'person.jansen',
      kind: 'person',
      name: 'Jan Jansen-Smit',
      names: ['Jan Jansen-Smit', 'Jan Jansen', 'Jansen-Smit', 'Jansen'],
      personName: { given: 'Jan', surname: 'Jansen-Smit' },
      surnameAlone: true,
      parties: [{ party: 'party.b' }],
      offices: [],
      sources: ['actors.yaml'],
    });
    assert.deepEqual(register.get('party.b'), {
      id: 'party.b',
      kind: 'party',
      name: 'Partij B',
      names: ['Partij B', 'PB'],
      existed: { from: '2020' },
      parties: [],
      offices: [],
      sources: ['actors.yaml'],
    });
  });

  it('corrects field by field, a list as a whole', () => {
    const { register } = extended(`
actors:
  person.vries:
    given: Klaas Jan
    offices: [{ title: minister van X, office: office.x, from: 2012, source: Staatscourant }]
  party.a: { names: [A] }
`);
    const person = register.get('person.vries');
    assert.equal(person?.name, 'Klaas Jan de Vries');
    assert.deepEqual(person?.personName, { given: 'Klaas Jan', initials: 'K.G.', particle: 'de', surname: 'Vries' });
    assert.deepEqual(person?.offices, [
      { title: 'minister van X', office: 'office.x', from: '2012', source: 'Staatscourant' },
    ]);
    assert.deepEqual(person?.parties, [{ party: 'party.a' }]);
    assert.deepEqual(person?.sources, ['the test']);
    assert.deepEqual(register.get('party.a')?.names, ['Partij A', 'A']);
  });

  it('settles a name for an actor of its own', () => {
    const { register, told } = extended('actors:\n  person.vries:\n    settled: [De Vries]\n');
    assert.deepEqual(told, [[]]);
    assert.deepEqual(register.get('person.vries'), { ...base.get('person.vries'), settledNames: ['De Vries'] });
  });

  it('leaves out and tells an entry that names an actor whom nobody has', () => {
    const { register, told } = extended(`
actors:
  person.a: { surname: A, parties: [{ party: party.z }] }
  person.b: { surname: B, offices: [{ title: minister, office: party.a }] }
  person.c: { surname: C }
`);
    assert.deepEqual(told, [
      [
        'party.z | «party.z» is niet bekend. Verbeter het kenmerk, of beschrijf het bij actors.',
        'party.a | Hier hoort het kenmerk van een ambt: het begint met office.',
      ],
    ]);
    assert.deepEqual(
      ['person.a', 'person.b', 'person.c'].filter((id) => register.has(id)),
      ['person.c'],
    );
  });

  it('keeps an entry that names one with a mistake of its own', () => {
    const { register, told } = extended(`
actors:
  person.a: { surname: A, parties: [{ party: party.z }, { party: party.a }] }
  party.z: { naem: Z }
`);
    assert.deepEqual(told, [['naem | «naem» is hier geen veld. Bedoelt u «name»?']]);
    assert.deepEqual(register.get('person.a')?.parties, [{ party: 'party.a' }]);
  });

  it('needs the name of an actor who is new', () => {
    assert.deepEqual(extended('actors:\n  person.viers:\n    settled: [De Vries]\n  party.c: {}\n').told, [
      [
        'person.viers | «person.viers» is nog niet bekend: geef «surname», of verbeter het kenmerk.',
        'party.c | «party.c» is nog niet bekend: geef «name», of verbeter het kenmerk.',
      ],
    ]);
  });

  it('takes the first of two files that have the same actor', () => {
    const { register, told } = extended(
      'actors:\n  person.a: { surname: Een }\n',
      'actors:\n  person.a: { surname: Twee }\n',
    );
    assert.equal(register.get('person.a')?.name, 'Een');
    assert.deepEqual(told, [
      [],
      [
        'person.a | «person.a» staat al in een andere actors.yaml van deze werkruimte, en die telt. Haal een van de twee weg.',
      ],
    ]);
  });
});
