import assert from 'node:assert/strict';
import { areNamesakes, isSamePerson, NAMESAKE, namesakeIn } from '../../../server/annotations/samePerson';
import { tagged } from './tagged';

const by = (name: string) => tagged('De brief.', 'brief', name, 'brief', { creator: { name } });

describe('who is the same person', () => {
  it('is told by the letters of a name, not by capitals, spaces and points', () => {
    for (const other of ['anna de vries', 'Anna  de Vries ', 'Anna de-Vries'])
      assert.ok(isSamePerson({ name: 'Anna de Vries' }, { name: other }), other);
    assert.ok(isSamePerson({ name: 'Zo\u00eb' }, { name: 'Zoe\u0308' }), 'one letter, written in two ways');
    for (const other of ['Änna', 'Anne', 'Bob']) assert.ok(!isSamePerson({ name: 'Anna' }, { name: other }), other);
  });

  it('is told by the address of a person where both have one', () => {
    const id = 'https://orcid.org/0000-0002-1825-0097';
    assert.ok(isSamePerson({ name: 'Anna', id }, { name: 'Änna', id }));
    assert.ok(!isSamePerson({ name: 'Anna', id }, { name: 'Anna', id: `${id}#2` }));
  });
});

describe('namesakes', () => {
  it('are two people whose files would be called the same', () => {
    for (const [one, other] of [
      ['Anna', 'Änna'],
      ['Bjorn', 'Bjørn'],
      ['李 A', '王 A'],
    ] as const)
      assert.ok(areNamesakes(one, other), one);
    assert.ok(!areNamesakes('Anna', 'ANNA'));
    assert.ok(!areNamesakes('Anna', 'Bob'));
  });

  it('are told of annotations that one has and the other has not', () => {
    assert.equal(namesakeIn([by('Anna')], 'Änna'), 'Anna');
    assert.equal(namesakeIn([by('Bob'), by('Anna')], 'Änna'), 'Anna');
    assert.equal(namesakeIn([by('anna')], 'Anna'), undefined);
    assert.equal(namesakeIn([by('Bob')], 'Änna'), undefined, 'imported in the name of Änna');
    assert.equal(namesakeIn([by('Anna'), by('Änna')], 'Änna'), undefined, 'both are there already');
    assert.equal(namesakeIn([], 'Änna'), undefined);
  });

  it('are told who they are and what to do', () => {
    assert.equal(
      NAMESAKE('Änna', 'Anna').en,
      'There are annotations by “Anna” here already, and files don’t tell that name from “Änna”. If that is you, write your name so too at the setting “bronwijzer.annotator”. If not, fill in a name there that differs more, such as “Änna 2”. Nothing was changed.',
    );
  });
});
