import assert from 'node:assert/strict';
import { isPopolo, readPopolo } from '../../../../server/actors/import/popolo';

const FILE = {
  meta: { title: 'Proef in Popolo', license: 'CC0 1.0', url: 'https://example.org/popolo.json' },
  persons: [
    {
      id: 'p1',
      name: 'Anouk van der Meer',
      family_name: 'van der Meer',
      given_name: 'Anouk',
      gender: 'female',
      identifiers: [{ scheme: 'wikidata', identifier: 'Q900002' }],
      other_names: [{ family_name: 'van der Meer-Zon', name: 'Anouk van der Meer-Zon' }],
      memberships: [{ organization_id: 'gov', post_id: 'fin', start_date: '2017-10-26' }],
    },
    { id: 'p2', name: 'Frits Korthals Altes', sort_name: 'Korthals Altes, Frits' },
    { id: 'p3', name: 'Hugo de Boer', sort_name: 'Boer, Hugo de' },
  ],
  organizations: [
    { id: 'tk', name: 'Tweede Kamer der Staten-Generaal', classification: 'legislature' },
    { id: 'gov', name: 'Regering', classification: 'executive' },
    {
      id: 'vvx',
      name: 'Vereniging voor Voorbeelden',
      classification: 'party',
      other_names: [{ name: 'VVX' }],
      founding_date: '1990',
      links: [{ note: 'Wikidata', url: 'https://www.wikidata.org/wiki/Q900001' }],
    },
    { id: 'dans', name: 'Dansvereniging', classification: 'club' },
  ],
  posts: [{ id: 'fin', label: 'minister van Financiën', organization_id: 'gov' }],
  memberships: [
    {
      person_id: 'p1',
      organization_id: 'tk',
      on_behalf_of_id: 'vvx',
      role: 'member',
      start_date: '2012-09',
      end_date: '2017',
    },
    { person_id: 'p2', organization_id: 'vvx' },
    { person_id: 'p3', organization_id: 'tk', on_behalf_of_id: 'weg', start_date: '2012-09-20', end_date: '' },
    { person_id: 'p9', organization_id: 'tk' },
  ],
};

describe('Popolo JSON', () => {
  it('is told by its collections, or by persons with memberships', () => {
    assert.ok(isPopolo(FILE));
    assert.ok(isPopolo([{ id: 'p1', name: 'A', memberships: [] }]));
    assert.ok(!isPopolo({ persons: 3 }));
    assert.ok(!isPopolo([{ name: 'A' }]));
  });

  it('gives persons with names in parts, memberships as parties and offices, and what it says of itself', () => {
    assert.deepEqual(readPopolo(['popolo.json'], [FILE]), {
      format: 'popolo',
      files: ['popolo.json'],
      source: { title: 'Proef in Popolo', licence: 'CC0 1.0', address: 'https://example.org/popolo.json' },
      persons: [
        {
          name: { given: 'Anouk', particle: 'van der', surname: 'Meer' },
          otherNames: ['van der Meer-Zon'],
          identifiers: { wikidata: 'Q900002' },
          address: 'mevrouw',
          offices: [
            { title: 'lid Tweede Kamer', body: 'Tweede Kamer', from: '2012-09', to: '2017' },
            { title: 'minister van Financiën', body: 'Regering', from: '2017-10-26' },
          ],
          parties: [{ party: 'vvx', from: '2012-09', to: '2017' }],
        },
        {
          name: { given: 'Frits', surname: 'Korthals Altes' },
          otherNames: [],
          identifiers: {},
          offices: [],
          parties: [{ party: 'vvx' }],
        },
        {
          name: { given: 'Hugo', particle: 'de', surname: 'Boer' },
          otherNames: [],
          identifiers: {},
          offices: [{ title: 'lid Tweede Kamer', body: 'Tweede Kamer', from: '2012-09-20' }],
          parties: [],
        },
      ],
      parties: [
        {
          key: 'vvx',
          name: 'Vereniging voor Voorbeelden',
          abbreviations: ['VVX'],
          identifiers: { wikidata: 'Q900001' },
          existed: { from: '1990' },
        },
      ],
      leftOut: [
        { what: 'Hugo de Boer', why: 'party is not in the files' },
        { what: 'p9', why: 'person is not in the files' },
      ],
    });
  });

  it('that doesn’t say what it is, is called by its file, without a licence', () => {
    assert.deepEqual(readPopolo(['a.json', 'b.json'], [{ persons: [] }]).source, { title: 'Popolo (a.json, b.json)' });
  });
});
