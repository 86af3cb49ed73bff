import { equal } from 'node:assert/strict';
import { identifierForm } from '../../../server/citations/identifierForm';

describe('the official form of an identifier', () => {
  for (const [id, form] of [
    ['kst-22112-2955', 'Kamerstukken II 22112, nr. 2955'],
    ['kst-31700-VI-9', 'Kamerstukken II 31700 VI, nr. 9'],
    ['kst-35300-A-2', 'Kamerstukken II 35300-A, nr. 2'],
    ['kst-21501-20-AH', 'Kamerstukken I 21501-20, AH'],
    ['kst-35300-A', 'Kamerstukken I 35300, A'],
    ['kst-CXXIV-B', 'Kamerstukken I CXXIV, B'],
    ['kst-29362-250a', 'Kamerstukken 29362, nr. 250a'],
    ['kst-19992000-25891-201b', 'Kamerstukken I 1999/2000, 25891, nr. 201b'],
    ['dossier-31700-VI', 'Kamerstukken 31700 VI'],
    ['h-tk-20162017-97-8', 'Handelingen II 2016/17, nr. 97, item 8'],
    ['h-ek-20102011-12-3', 'Handelingen I 2010/11, nr. 12, item 3'],
    ['h-tk-20032004-4153-4157', 'Handelingen II 2003/04, p. 4153-4157'],
    ['ah-tk-20222023-3649', 'Aanhangsel Handelingen II 2022/23, nr. 3649'],
    ['stb-2007-484', 'Stb. 2007, 484'],
    ['stcrt-2013-21637', 'Stcrt. 2013, 21637'],
  ] as const) {
    it(`${id} is ${form}`, () => equal(identifierForm(id), form));
  }

  it('has the chamber and the session that are known besides', () => {
    equal(identifierForm('kst-35612-D', { chamber: 'I', session: '2020-2021' }), 'Kamerstukken I 2020/21, 35612, D');
    equal(identifierForm('kst-29362-250a', { chamber: 'I' }), 'Kamerstukken I 29362, nr. 250a');
  });

  for (const id of [
    'COM(2020)609',
    '32016R0679',
    'ECLI:NL:HR:2001:AB1838',
    'blg-1007826',
    'kst-1263281',
    'E200018',
    '',
  ]) {
    it(`«${id}» is its own form`, () => equal(identifierForm(id), id));
  }
});
