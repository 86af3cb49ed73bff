import { deepEqual, equal } from 'node:assert/strict';
import { dossierOf, papersOf, titleOfDossier } from '../../../server/corpus/dossier';
import { corpusOf } from '../features/corpusOf';

const titled = (name: string, title: string, number: number): string =>
  `=== ${name}\n30 573 ${title}\n\nNr. ${number} BRIEF VAN DE MINISTER\n`;

describe('a dossier', () => {
  it('has papers, the numbers in their order and the letters behind them', () => {
    const { question } = corpusOf(
      '=== a.txt\nZie Kamerstuk 30 573, nrs. 10 en 9, Kamerstukken I 2010/11, 30 573, AB, Kamerstukken I 2010/11, 30 573, D, Kamerstuk 30 574, nr. 1 en Kamerstuk 30 573.\n',
    );
    deepEqual(papersOf('30573', question.corpus), ['kst-30573-9', 'kst-30573-10', 'kst-30573-D', 'kst-30573-AB']);
    deepEqual(papersOf('30573-VI', question.corpus), []);
  });

  it('has the title that most texts of it print, and none where none prints it', () => {
    const { question } = corpusOf(
      titled('a.txt', 'Migratie', 1) + titled('b.txt', 'Migratiebeleid', 2) + titled('c.txt', 'Migratiebeleid', 3),
    );
    equal(titleOfDossier('30573', question.corpus), 'Migratiebeleid');
    equal(titleOfDossier('30574', question.corpus), undefined);
  });

  it('is known of the identifier of a paper, and of no other', () => {
    deepEqual(['kst-31700-VI-9', 'kst-CXXIV-G', 'ah-tk-20222023-812', 'dossier-22112'].map(dossierOf), [
      '31700-VI',
      'CXXIV',
      undefined,
      undefined,
    ]);
  });
});
