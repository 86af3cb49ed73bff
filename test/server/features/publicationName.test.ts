import assert from 'node:assert/strict';
import { publicationName } from '../../../server/features/publicationName';
import { corpusOf } from './corpusOf';

const nameIn = (id: string, description: string): string => publicationName(id, corpusOf(description).question.corpus);

describe('the name of a publication', () => {
  it('is the fullest form in which the corpus cites it, without pages or attachment', () => {
    assert.equal(
      nameIn(
        'kst-22112-2955',
        '=== a.txt\nZie Kamerstuk 22 112, nr. 2955, blz. 3.\n=== b.txt\nZie bijlage bij Kamerstukken II, 2020–2021, 22 112, nr. 2955.',
      ),
      'Kamerstukken II 2020/21, 22112, nr. 2955',
    );
  });

  it('is what the publication says of itself, where it is in the corpus', () => {
    assert.equal(
      nameIn(
        'kst-35612-D',
        '=== a.txt\nZie Kamerstuk 35 612, D.\n=== b.txt\nVerslag.\n\nEerste Kamer, vergaderjaar 2020–2021, 35 612, D 1\n',
      ),
      'Kamerstukken I 2020/21, 35612, D',
    );
  });

  it('is what the identifier says, where nothing else is known', () => {
    assert.equal(nameIn('kst-22112-2955', '=== a.txt\nZie kst-22112-2955.'), 'Kamerstukken II 22112, nr. 2955');
    assert.equal(nameIn('ah-tk-20222023-3649', '=== a.txt\n'), 'Aanhangsel Handelingen II 2022/23, nr. 3649');
    assert.equal(nameIn('blg-1007826', '=== a.txt\nZie blg-1007826.'), 'blg-1007826');
  });
});
