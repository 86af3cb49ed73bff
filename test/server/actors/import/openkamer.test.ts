import assert from 'node:assert/strict';
import { isOpenkamer, readOpenkamer } from '../../../../server/actors/import/openkamer';

const row = (model: string, pk: number, fields: object) => ({ model, pk, fields });

const PERSONS = [
  row('person.person', 1, {
    forename: 'Anouk',
    surname: 'Meer',
    surname_prefix: 'van der',
    initials: 'A.B.',
    tk_id: '00000000-0000-0000-0000-000000000001',
    wikidata_id: 'Q900002',
    parlement_and_politiek_id: 'vabc123',
  }),
  row('person.person', 2, { forename: '', surname: 'vaste commissie voor Zon', surname_prefix: '', initials: '' }),
];

const PARLIAMENT = [
  row('parliament.parliament', 1, { name: 'Tweede Kamer' }),
  row('parliament.politicalparty', 7, {
    name: 'Vereniging voor Voorbeelden',
    name_short: 'VVX',
    founded: '1990-01-02',
    dissolved: null,
  }),
  row('parliament.politicalparty', 8, {
    name: 'Van Zon',
    name_short: 'Van Zon',
    founded: null,
    wikidata_id: 'Q900003',
  }),
  row('parliament.parliamentmember', 1, { person: 1, parliament: 1, joined: '2012-09-20', left: null }),
  row('parliament.parliamentmember', 2, { person: 1, parliament: 1, joined: '1948-07-19', left: '1849-02-13' }),
  row('parliament.partymember', 1, { person: 1, party: 7, joined: null, left: '2014-03-21' }),
  row('parliament.partymember', 2, { person: 1, party: 8, joined: '2014-03-21', left: null }),
  row('parliament.partymember', 3, { person: 1, party: 9, joined: null, left: null }),
];

const GOVERNMENT = [
  row('government.government', 3, { name: 'Kabinet-Proef II' }),
  row('government.ministry', 4, { name: 'onderwijs, cultuur en wetenschap' }),
  row('government.governmentposition', 5, { position: 'SOS', ministry: 4, government: 3, extra_info: '' }),
  row('government.governmentposition', 6, {
    position: 'MWP',
    ministry: 4,
    government: 3,
    extra_info: 'wonen en rijksdienst',
  }),
  row('government.governmentposition', 7, { position: 'PMI', ministry: null, government: 3, extra_info: '' }),
  row('government.governmentmember', 1, { person: 1, position: 5, start_date: '2017-10-26', end_date: '2019-06-11' }),
  row('government.governmentmember', 2, { person: 1, position: 6, start_date: '2019-06-11', end_date: null }),
  row('government.governmentmember', 3, { person: 9, position: 7, start_date: '2019-06-11', end_date: null }),
];

describe('the fixtures of openkamer', () => {
  it('are told by their models', () => {
    assert.ok(isOpenkamer(PERSONS));
    assert.ok(!isOpenkamer([{ model: 'auth.user', pk: 1, fields: {} }]));
  });

  it('give persons, parties and offices from several files together; null is left open', () => {
    assert.deepEqual(readOpenkamer(['a.json', 'b.json', 'c.json'], [GOVERNMENT, PERSONS, PARLIAMENT]), {
      format: 'openkamer',
      files: ['a.json', 'b.json', 'c.json'],
      source: { title: 'openkamer', licence: 'MIT', address: 'https://github.com/openkamer/openkamer' },
      persons: [
        {
          name: { given: 'Anouk', initials: 'A.B.', particle: 'van der', surname: 'Meer' },
          otherNames: [],
          identifiers: {
            wikidata: 'Q900002',
            tweedeKamer: '00000000-0000-0000-0000-000000000001',
            parlement: 'vabc123',
          },
          offices: [
            { title: 'lid Tweede Kamer', body: 'Tweede Kamer', from: '2012-09-20' },
            {
              title: 'staatssecretaris van Onderwijs, Cultuur en Wetenschap',
              body: 'kabinet-Proef II',
              from: '2017-10-26',
              to: '2019-06-11',
            },
            { title: 'minister voor Wonen en Rijksdienst', body: 'kabinet-Proef II', from: '2019-06-11' },
          ],
          parties: [
            { party: '7', to: '2014-03-21' },
            { party: '8', from: '2014-03-21' },
          ],
        },
      ],
      parties: [
        {
          key: '7',
          name: 'Vereniging voor Voorbeelden',
          abbreviations: ['VVX'],
          identifiers: {},
          existed: { from: '1990-01-02' },
        },
        { key: '8', name: 'Van Zon', abbreviations: [], identifiers: { wikidata: 'Q900003' }, existed: {} },
      ],
      leftOut: [
        { what: 'Anouk van der Meer', why: 'ends before it begins' },
        { what: 'person.person 9', why: 'person is not in the files' },
        { what: 'Anouk van der Meer', why: 'party is not in the files' },
        { what: 'vaste commissie voor Zon', why: 'no name of a person' },
      ],
    });
  });
});
