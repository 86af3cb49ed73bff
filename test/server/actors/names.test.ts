import assert from 'node:assert/strict';
import type { Actor } from '../../../server/actors/model';
import { formsOfPerson, writtenNames } from '../../../server/actors/names';

describe('the forms of a person’s name', () => {
  const forms = (name: Parameters<typeof formsOfPerson>[0]) =>
    formsOfPerson(name).map(({ text, form }) => `${text}: ${form}`);

  it('are the full name, the initials with and without spaces, and the surname', () => {
    assert.deepEqual(forms({ given: 'Gerd', initials: 'G.B.M.', surname: 'Leers' }), [
      'Gerd Leers: full name',
      'G.B.M. Leers: initials',
      'G. B. M. Leers: initials',
      'Leers: surname',
    ]);
  });

  it('keep the particle', () => {
    assert.deepEqual(forms({ given: 'Hugo', initials: 'H.', particle: 'de', surname: 'Jonge' }), [
      'Hugo de Jonge: full name',
      'H. de Jonge: initials',
      'de Jonge: surname',
    ]);
  });

  it('of a double surname have its first half as well', () => {
    assert.deepEqual(forms({ given: 'Marjolein', surname: 'Faber-van de Klashorst' }), [
      'Marjolein Faber-van de Klashorst: full name',
      'Marjolein Faber: full name',
      'Faber-van de Klashorst: surname',
      'Faber: surname',
    ]);
  });
});

describe('the written names of an actor', () => {
  it('take the article in brackets from a short name', () => {
    const commission: Actor = {
      id: 'inst.x',
      kind: 'institution',
      name: 'Europese Commissie',
      names: ['Europese Commissie'],
      shortNames: [{ name: '(de) Commissie', counts: 'where named' }],
      parties: [],
      offices: [],
      sources: ['this test'],
    };
    assert.deepEqual(writtenNames(commission), [
      { text: 'Europese Commissie', form: 'name' },
      { text: 'Commissie', form: 'short name', counts: 'where named', article: 'de' },
    ]);
  });
});
