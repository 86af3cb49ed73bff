import { deepEqual, equal } from 'node:assert/strict';
import { chamberOfKamerstuk, partsOfKamerstuk } from '../../../server/citations/kamerstukParts';

describe('the identifier of a paper', () => {
  for (const [id, dossier, number, chamber] of [
    ['kst-22112-2955', '22112', '2955', 'II'],
    ['kst-31700-VI-9', '31700-VI', '9', 'II'],
    ['kst-31200-IIB-4', '31200-IIB', '4', 'II'],
    ['kst-35612-D', '35612', 'D', 'I'],
    ['kst-21501-20-AH', '21501-20', 'AH', 'I'],
    ['kst-21501-32-1740', '21501-32', '1740', 'II'],
    ['kst-35300-A-15', '35300-A', '15', 'II'],
    ['kst-CXXIV-G', 'CXXIV', 'G', 'I'],
  ] as const) {
    it(`${id} is ${number} of dossier ${dossier}`, () => {
      deepEqual(partsOfKamerstuk(id), { dossier, number });
      equal(chamberOfKamerstuk(id), chamber);
    });
  }

  it('of an old paper of the Eerste Kamer carries the session', () => {
    deepEqual(partsOfKamerstuk('kst-19992000-25891-201b'), {
      session: '1999-2000',
      dossier: '25891',
      number: '201b',
    });
    equal(chamberOfKamerstuk('kst-19992000-25891-201b'), 'I');
  });

  it('is none where it is opaque, of something else, or half', () => {
    for (const id of ['kst-1263281', 'ah-tk-20222023-3649', 'blg-1007826', 'kst-21501-20', 'kst-', 'COM(2020)609']) {
      equal(partsOfKamerstuk(id), undefined, id);
      equal(chamberOfKamerstuk(id), undefined, id);
    }
  });
});
