import assert from 'node:assert/strict';
import { identifiersOnce } from '../../../../server/actors/import/identifiersOnce';
import { compare, likenessOf, type PersonFacts } from '../../../../server/actors/import/sameness';

const person = (facts: Partial<PersonFacts>): PersonFacts => ({
  name: { given: 'Anouk', surname: 'Zon' },
  identifiers: {},
  parties: [],
  offices: [],
  ...facts,
});

const party = [{ party: 'party.a' }];
const member = [{ title: 'lid Tweede Kamer', from: '2012-09-20', to: '2017-03-22' }];
const verdict = (one: Partial<PersonFacts>, other: Partial<PersonFacts>, sameFile = false): string => {
  const found = compare(person(one), person(other), sameFile);
  return found === undefined ? 'others' : found.same ? `one, by ${found.by}` : found.why;
};

describe('two persons', () => {
  it('are one by an identifier, also where the name is spelled otherwise', () => {
    const identifiers = { wikidata: 'Q1' };
    assert.equal(verdict({ identifiers }, { identifiers }), 'one, by wikidata');
    assert.equal(
      verdict({ identifiers }, { identifiers, name: { given: 'A.', surname: 'Zon-Maan' } }),
      'one, by wikidata',
    );
  });

  it('are two where another identifier differs, or nothing of the name agrees', () => {
    const tweedeKamer = '00000000-0000-0000-0000-000000000001';
    assert.equal(
      verdict({ identifiers: { wikidata: 'Q1', tweedeKamer } }, { identifiers: { wikidata: 'Q2', tweedeKamer } }),
      'another identifier',
    );
    assert.equal(
      verdict({ identifiers: { wikidata: 'Q1' }, parties: party }, { identifiers: { wikidata: 'Q2' }, parties: party }),
      'another identifier',
    );
    assert.equal(
      verdict(
        { identifiers: { tweedeKamer } },
        { identifiers: { tweedeKamer }, name: { given: 'Bo', surname: 'Maan' } },
      ),
      'the same identifier, another name',
    );
  });

  it('are one by the whole name only with an office at the same time or a party in common', () => {
    assert.equal(verdict({}, {}), 'no office or party in common');
    assert.equal(verdict({ parties: party }, { parties: party }), 'one, by name');
    assert.equal(
      verdict({ offices: member }, { offices: [{ title: 'lid Staten-Generaal', from: '2015', to: '2016' }] }),
      'one, by name',
    );
    assert.equal(
      verdict({ offices: member }, { offices: [{ title: 'lid Tweede Kamer', from: '2017-03-23' }] }),
      'no office or party in common',
    );
    assert.equal(
      verdict({ offices: member }, { offices: [{ title: 'lid Tweede Kamer' }] }),
      'no office or party in common',
    );
    assert.equal(
      verdict({ parties: [{ party: 'party.a', to: '1950' }] }, { parties: [{ party: 'party.a', from: '2012' }] }),
      'no office or party in common',
    );
  });

  it('need more in common the less of the name is', () => {
    const initials = { initials: 'A.B.', surname: 'Zon' };
    assert.equal(
      verdict(
        { name: initials, parties: party },
        { name: { given: 'Anouk', initials: 'A.', surname: 'Zon' }, parties: party },
      ),
      'one, by name',
    );
    const double = { given: 'Anouk', surname: 'Zon-Maan' };
    assert.equal(verdict({ name: double, parties: party }, { parties: party }), 'others');
    assert.equal(verdict({ name: double, offices: member }, { offices: member }), 'one, by name');
    const bare = { surname: 'Zon' };
    assert.equal(verdict({ name: bare, parties: party }, { parties: party }), 'others');
    assert.equal(
      verdict({ name: bare, parties: party, offices: member }, { parties: party, offices: member }),
      'one, by name',
    );
    const letter = { given: 'Anouc', surname: 'Zon' };
    assert.equal(verdict({ name: letter, parties: party }, { parties: party }), 'others');
    assert.equal(
      verdict({ name: letter, parties: party, offices: member }, { parties: party, offices: member }),
      'one, by name',
    );
  });

  it('are two with another given name or other initials', () => {
    assert.equal(likenessOf({ given: 'Jan', surname: 'Zon' }, { given: 'Jap', surname: 'Zon' }), 'none');
    assert.equal(likenessOf({ initials: 'J.', surname: 'Zon' }, { initials: 'K.', surname: 'Zon' }), 'none');
    assert.equal(
      likenessOf({ given: 'Jan', surname: 'Zon' }, { given: 'Jan', particle: 'van', surname: 'Zon' }),
      'none',
    );
  });

  it('are alike wherever the surname was cut', () => {
    assert.equal(
      likenessOf({ given: 'Anouk Zon', particle: 'van', surname: 'Maan' }, { given: 'Anouk', surname: 'Zon van Maan' }),
      'whole',
    );
  });

  it('of one file are two, unless they held an office at the same time', () => {
    assert.equal(verdict({ parties: party }, { parties: party }, true), 'no office or party in common');
    assert.equal(verdict({ offices: member }, { offices: member }, true), 'one, by name');
  });
});

describe('an identifier that a file gives to two persons', () => {
  const read = (given: string, wikidata: string, tweedeKamer: string) => ({
    ...person({ name: { given, surname: 'Zon' }, identifiers: { wikidata, tweedeKamer } }),
    parties: [],
    offices: [],
    otherNames: [],
  });
  it('is taken from both, for whose it is can’t be said', () => {
    const { persons, leftOut } = identifiersOnce([
      read('Jan', 'Q1', 't'),
      read('Jap', 'Q2', 't'),
      read('Kee', 'Q3', 'u'),
    ]);
    assert.deepEqual(
      persons.map(({ identifiers }) => identifiers),
      [{ wikidata: 'Q1' }, { wikidata: 'Q2' }, { wikidata: 'Q3', tweedeKamer: 'u' }],
    );
    assert.deepEqual(leftOut, [{ what: 'Jan Zon, Jap Zon', why: 'identifier of several persons' }]);
  });
});
