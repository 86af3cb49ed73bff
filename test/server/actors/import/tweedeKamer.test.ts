import assert from 'node:assert/strict';
import { isTweedeKamer, readTweedeKamer } from '../../../../server/actors/import/tweedeKamer';

const id = (number: number): string => `00000000-0000-0000-0000-${String(number).padStart(12, '0')}`;
const answer = (entity: string, value: readonly object[], more: object = {}) => ({
  '@odata.context': `https://example.org/OData/v4/2.0/$metadata#${entity}`,
  value,
  ...more,
});
const day = (date: string): string => `${date}T00:00:00+02:00`;

const MEER = {
  Id: id(1),
  Nummer: 2491,
  Titels: 'MA',
  Initialen: 'A.B.',
  Tussenvoegsel: 'van der',
  Achternaam: 'Meer',
  Voornamen: 'Anouk Beatrix',
  Roepnaam: 'Anouk',
  Geslacht: 'vrouw',
  Functie: 'Tweede Kamerlid',
  Verwijderd: false,
};
const VVX = {
  Id: id(10),
  Nummer: 1,
  Afkorting: 'VVX',
  NaamNL: 'Vereniging voor Voorbeelden',
  DatumActief: day('1990-01-02'),
  DatumInactief: null,
};
const SEAT = { Id: id(20), Gewicht: 1, Fractie_Id: id(10) };
const sits = (number: number, from: string, to: string | null, role = 'Lid') => ({
  Id: id(number),
  FractieZetel_Id: id(20),
  Persoon_Id: id(1),
  Functie: role,
  Van: day(from),
  TotEnMet: to === null ? null : day(to),
});

describe('the open data of the Tweede Kamer', () => {
  it('are told by their context, or by their fields', () => {
    assert.ok(isTweedeKamer(answer('Persoon', [MEER])));
    assert.ok(isTweedeKamer([VVX]));
    assert.ok(!isTweedeKamer(answer('Zaak', [{ Id: id(1), Nummer: '2020Z00001' }])));
  });

  it('give persons, parties, and seats that follow each other as one', () => {
    const contents = [
      answer('FractieZetelPersoon', [
        sits(31, '2014-01-01', '2017-03-22'),
        sits(30, '2012-09-20', '2013-12-31', 'Fractievoorzitter'),
        sits(32, '2021-03-31', null),
      ]),
      answer('Persoon', [MEER, { ...MEER, Id: id(2), Verwijderd: true }]),
      answer('FractieZetel', [SEAT]),
      answer('Fractie', [VVX]),
    ];
    assert.deepEqual(readTweedeKamer(['1', '2', '3', '4'], contents), {
      format: 'tweedeKamer',
      files: ['1', '2', '3', '4'],
      source: { title: 'Open data van de Tweede Kamer', address: 'https://opendata.tweedekamer.nl' },
      persons: [
        {
          name: { given: 'Anouk', initials: 'A.B.', particle: 'van der', surname: 'Meer' },
          otherNames: [],
          identifiers: { tweedeKamer: id(1) },
          address: 'mevrouw',
          offices: [
            { title: 'lid Tweede Kamer', body: 'Tweede Kamer', from: '2012-09-20', to: '2017-03-22' },
            { title: 'fractievoorzitter VVX', body: 'Tweede Kamer', from: '2012-09-20', to: '2013-12-31' },
            { title: 'lid Tweede Kamer', body: 'Tweede Kamer', from: '2021-03-31' },
          ],
          parties: [
            { party: id(10), from: '2012-09-20', to: '2017-03-22' },
            { party: id(10), from: '2021-03-31' },
          ],
        },
      ],
      parties: [
        {
          key: id(10),
          name: 'Vereniging voor Voorbeelden',
          abbreviations: ['VVX'],
          identifiers: { tweedeKamer: id(10) },
          existed: { from: '1990-01-02' },
        },
      ],
      leftOut: [],
    });
  });

  it('say the same where one answer has the others in it', () => {
    const inside = { ...sits(30, '2012-09-20', null), Persoon: MEER, FractieZetel: { ...SEAT, Fractie: VVX } };
    const { persons } = readTweedeKamer(
      ['x'],
      [answer('FractieZetelPersoon(Persoon(),FractieZetel(Fractie()))', [inside])],
    );
    assert.deepEqual(persons[0]?.parties, [{ party: id(10), from: '2012-09-20' }]);
    const outside = {
      ...VVX,
      FractieZetel: [{ Id: id(20), FractieZetelPersoon: [{ ...sits(30, '2012-09-20', null), Persoon: MEER }] }],
    };
    assert.deepEqual(readTweedeKamer(['x'], [answer('Fractie', [outside])]).persons[0]?.parties, persons[0]?.parties);
  });

  it('tell of a page that has another behind it, and of a seat without its person', () => {
    const { leftOut } = readTweedeKamer(
      ['seats.json'],
      [
        answer('FractieZetelPersoon', [sits(30, '2012-09-20', null)], {
          '@odata.nextLink': 'https://example.org/?$skip=250',
        }),
      ],
    );
    assert.deepEqual(leftOut, [
      { what: 'seats.json', why: 'a page of several' },
      { what: `Persoon ${id(1)}`, why: 'person is not in the files' },
    ]);
  });
});
