import { deepEqual } from 'node:assert/strict';
import { readDocument } from '../../../server/document/read';

const ids = (text: string) =>
  readDocument(text, new Map()).mentions.flatMap((mention) => (mention.kind === 'citation' ? [mention.id] : []));

describe('a decision that a text cites by its LJN and by its ECLI', () => {
  it('is one', () => {
    deepEqual(ids('Zie LJN AB1838. In ECLI:NL:HR:2001:AB1838 staat meer.'), [
      'ECLI:NL:HR:2001:AB1838',
      'ECLI:NL:HR:2001:AB1838',
    ]);
  });

  it('is not known to be one with an advice, with another number, or where two courts come into question', () => {
    deepEqual(ids('Zie LJN AB1838 en ECLI:NL:PHR:2001:AB1838.')[0], 'AB1838');
    deepEqual(ids('Zie LJN AB1838 en ECLI:NL:HR:2001:AB1839.')[0], 'AB1838');
    deepEqual(ids('Zie LJN AB1838, ECLI:NL:HR:2001:AB1838 en ECLI:NL:GHAMS:2000:AB1838.')[0], 'AB1838');
    deepEqual(ids('Zie LJN AB1838.'), ['AB1838']);
  });
});
