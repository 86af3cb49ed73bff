import assert from 'node:assert/strict';
import { duplicateDocument } from '../../../server/findings/duplicateDocument';
import { told } from './told';

const paper = (chamber: string): string => `Een verslag.\n\n${chamber} Kamer, vergaderjaar 2020–2021, 35 612, D 6\n`;

describe('duplicate-document', () => {
  it('tells of another file that is the same publication', () => {
    assert.deepEqual(told(duplicateDocument, paper('Eerste'), { 'map/verslag%20D.txt': paper('Eerste') }), [
      {
        severity: 'information',
        at: 'Eerste Kamer, vergaderjaar 2020–2021, 35 612, D 6',
        message:
          'Deze tekst is Kamerstukken I 35612, D, en dat is verslag D.txt ook. Houd er één in het corpus, of zeg in corpus.yaml welke publicatie elk is.',
        related: [
          'map/verslag%20D.txt: Eerste Kamer, vergaderjaar 2020–2021, 35 612, D 6 — Dit is dezelfde publicatie.',
        ],
      },
    ]);
  });

  it('has nothing to tell of other papers, of papers of two chambers, and of a text that only cites one', () => {
    assert.deepEqual(told(duplicateDocument, paper('Eerste'), { daar: paper('Tweede') }), []);
    assert.deepEqual(told(duplicateDocument, paper('Eerste'), { daar: paper('Eerste').replace(' D ', ' E ') }), []);
    assert.deepEqual(told(duplicateDocument, paper('Eerste'), { daar: 'Zie Kamerstukken I 2020/21, 35 612, D.' }), []);
  });
});
