import assert from 'node:assert/strict';
import { parseRegister } from '../../../server/actors/register';
import { actorsIn, marked } from './marked';

const party = (name: string) => ({ kind: 'party', name, sources: ['here'] });
const member = (given: string, surname: string) => ({
  kind: 'person',
  given,
  surname,
  parties: [],
  offices: [{ title: 'lid Tweede Kamer', from: '2017', to: '2021', source: 'here' }],
  sources: ['here'],
});

const register = parseRegister({
  sources: { here: 'this test' },
  actors: {
    'party.vvd': party('VVD'),
    'party.sp': party('SP'),
    'person.gijs': member('Gijs', 'Mulder'),
    'person.agnes': member('Agnes', 'Mulder'),
    'person.smit': member('Piet', 'Smit'),
  },
});

/** The persons in a text who aren't in the register, as the rest of the house knows them. */
function people(flow: string) {
  return actorsIn(flow, { register }).flatMap(({ span, reading }) =>
    reading.status === 'unregistered' ? [[flow.slice(span.start, span.end), reading.person.key]] : [],
  );
}

describe('the persons of a document who aren’t in the register', () => {
  it('are known by a whole name, which their surname alone means too', () => {
    assert.deepEqual(people('Farid Azarkan (VVD) sprak. Later zei Azarkan: nee. De heer Azarkan (VVD) bleef.'), [
      ['Farid Azarkan', 'farid azarkan'],
      ['Azarkan', 'farid azarkan'],
      ['Azarkan', 'farid azarkan'],
    ]);
  });

  it('have the parts of the fullest name that the text gives', () => {
    const [, mention] = actorsIn('Minister Kamp. De minister, H.G.J. Kamp en Henk Kamp.', { register });
    assert.deepEqual(mention?.reading, {
      status: 'unregistered',
      person: {
        key: 'henk kamp',
        wholeName: true,
        name: 'Henk Kamp',
        parts: { given: 'Henk', initials: 'H.G.J.', surname: 'Kamp' },
      },
    });
  });

  it('have the same key in capitals, with accents and in another text', () => {
    assert.deepEqual(people('HET LID OLGER VAN ZWEMMER'), [['OLGER VAN ZWEMMER', 'olger van zwemmer']]);
    assert.deepEqual(people('het lid Olger van Zwemmer'), [['Olger van Zwemmer', 'olger van zwemmer']]);
    assert.deepEqual(people('DE LEDEN GÜNDOĞAN'), [['GÜNDOĞAN', 'gundogan']]);
  });

  it('of one surname are told apart by party and form of address', () => {
    assert.deepEqual(people('De heer Zwemmer (VVD), mevrouw Zwemmer (SP); het lid Zwemmer (VVD) en Zwemmer.'), [
      ['Zwemmer', 'zwemmer (party.vvd)'],
      ['Zwemmer', 'zwemmer (party.sp)'],
      ['Zwemmer', 'zwemmer (party.vvd)'],
      ['Zwemmer', 'zwemmer (?)'],
    ]);
    assert.deepEqual(people('Jasper van Dijk (SP), Otwin van Dijk (VVD) en de heer Van Dijk. Het lid Van Dijk (SP).'), [
      ['Jasper van Dijk', 'jasper van dijk'],
      ['Otwin van Dijk', 'otwin van dijk'],
      ['Van Dijk', 'van dijk (?)'],
      ['Van Dijk', 'jasper van dijk'],
    ]);
  });

  it('are meant by a surname alone where it is a name: in the genitive, never as another word', () => {
    assert.deepEqual(
      people('De heer Klein kwam met de heer Zwemmer. Klein is de kans. Morgen helpt Zwemmers brief, zei Klein.').map(
        ([text]) => text,
      ),
      ['Klein', 'Zwemmer', 'Zwemmer', 'Klein'],
    );
    assert.deepEqual(people('De heer Zwemmer kwam. De Zwemmerstraat, Zwemmer & Partners, zwemmer en J. Zwemmer BV.'), [
      ['Zwemmer', 'zwemmer'],
    ]);
  });

  it('are nobody’s of the register whose surname they share', () => {
    assert.equal(
      marked('Piet Smit sprak met mevrouw Karin Smit. Smit zweeg.', { register }),
      '[Piet Smit|person.smit] sprak met mevrouw [Karin Smit|+Karin Smit]. Smit zweeg.',
    );
  });
});

describe('a surname that several of the register have', () => {
  it('is ambiguous where the text names a person by it', () => {
    assert.equal(marked('het lid Mulder', { register }), 'het lid [Mulder|person.gijs?person.agnes]');
    assert.equal(marked('De kamer van Mulder.', { register }), 'De kamer van Mulder.');
  });

  it('is a person’s whom the text itself introduces', () => {
    assert.equal(
      marked('Anne Mulder (VVD) sprak. Het lid Mulder zweeg.', { register }),
      '[Anne Mulder|+Anne Mulder] ([VVD|party.vvd]) sprak. Het lid [Mulder|+Anne Mulder] zweeg.',
    );
  });

  it('means whom a person decided it to mean in this corpus', () => {
    const settled = new Map(
      [...register].map(([id, actor]) => [id, id === 'person.agnes' ? { ...actor, settledNames: ['Mulder'] } : actor]),
    );
    assert.equal(marked('het lid Mulder', { register: settled }), 'het lid [Mulder|person.agnes]');
    assert.equal(marked('Gijs Mulder sprak.', { register: settled }), '[Gijs Mulder|person.gijs] sprak.');
  });
});

describe('the surname of somebody of a large register', () => {
  it('is nobody’s without introduction, nor is the first half of a double one', () => {
    const large = parseRegister({
      sources: { here: 'this test' },
      actors: { 'person.a': member('Anna', 'Zwemmer-Kroos'), 'person.b': member('Bert', 'Bakker') },
    });
    assert.equal(marked('Zwemmer en Bakker kwamen.', { register: large }), 'Zwemmer en Bakker kwamen.');
    assert.equal(marked('Zwemmer-Kroos kwam.', { register: large }), '[Zwemmer-Kroos|person.a] kwam.');
    assert.equal(
      marked('Anna Zwemmer-Kroos kwam. Zwemmer ging.', { register: large }),
      '[Anna Zwemmer-Kroos|person.a] kwam. [Zwemmer|person.a] ging.',
    );
  });

  it('is theirs behind their initials', () => {
    const large = parseRegister({
      sources: { here: 'this test' },
      actors: {
        'person.a': {
          ...member('Klaas', 'Kroos'),
          initials: 'K.H.D.M.',
          offices: [{ title: 'minister van Defensie', source: 'here' }],
        },
      },
    });
    assert.equal(
      marked('De minister van Defensie, K.H. Kroos', { register: large }),
      'De minister van Defensie, [K.H. Kroos|person.a]',
    );
    assert.equal(
      marked('De minister van Defensie, J. Kroos', { register: large }),
      'De minister van Defensie, [J. Kroos|+J. Kroos]',
    );
  });
});
