import assert from 'node:assert/strict';
import { mayBeRegistered } from '../../../server/actors/mayBeRegistered';
import { parseRegister } from '../../../server/actors/register';

const register = parseRegister({
  actors: {
    'person.kamp': {
      kind: 'person',
      given: 'Henk',
      initials: 'H.G.J.',
      surname: 'Kamp',
      parties: [{ party: 'party.vvd' }],
      sources: ['Almanak'],
    },
    'person.dejonge': { kind: 'person', given: 'Hugo', particle: 'de', surname: 'Jonge', sources: ['Almanak'] },
    'party.vvd': { kind: 'party', name: 'VVD', sources: ['Almanak'] },
    'party.sp': { kind: 'party', name: 'SP', sources: ['Almanak'] },
  },
});

describe('whether the register may have somebody', () => {
  it('may be where nothing in the name or the party says otherwise', () => {
    assert.equal(mayBeRegistered({ surname: 'Kamp' }, [], register), true);
    assert.equal(mayBeRegistered({ surname: 'Kamp', initials: 'H.' }, ['party.vvd'], register), true);
    assert.equal(mayBeRegistered({ surname: 'KAMP' }, [], register), true);
    assert.equal(mayBeRegistered({ particle: 'De', surname: 'Jonge' }, ['party.sp'], register), true);
  });

  it('may not be under another given name, initials, party, particle or surname', () => {
    assert.equal(mayBeRegistered({ given: 'Piet', surname: 'Kamp' }, [], register), false);
    assert.equal(mayBeRegistered({ initials: 'J.', surname: 'Kamp' }, [], register), false);
    assert.equal(mayBeRegistered({ surname: 'Kamp' }, ['party.sp'], register), false);
    assert.equal(mayBeRegistered({ surname: 'Jonge' }, [], register), false);
    assert.equal(mayBeRegistered({ particle: 'van', surname: 'Kamp' }, [], register), false);
  });
});
