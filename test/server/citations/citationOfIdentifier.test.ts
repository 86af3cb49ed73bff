import assert from 'node:assert/strict';
import { citationOfIdentifier } from '../../../server/citations/citationOfIdentifier';
import { officialForm } from '../../../server/citations/officialForm';

function formOf(...known: Parameters<typeof citationOfIdentifier>): string | undefined {
  const citation = citationOfIdentifier(...known);
  return citation && officialForm(citation);
}

describe('the citation that an identifier stands for', () => {
  it('is a Kamerstuk by dossier and number, of the chamber that numbers so', () => {
    assert.equal(formOf('kst-22112-2955'), 'Kamerstukken II 22112, nr. 2955');
    assert.equal(formOf('kst-35612-D'), 'Kamerstukken I 35612, D');
    assert.equal(formOf('kst-31700-VI-9'), 'Kamerstukken II 31700 VI, nr. 9');
    assert.equal(formOf('kst-21501-20-AH'), 'Kamerstukken I 21501-20, AH');
    assert.equal(formOf('kst-CXXIV-A'), 'Kamerstukken I CXXIV, A');
    assert.equal(formOf('kst-19992000-25891-201b'), 'Kamerstukken I 1999/2000, 25891, nr. 201b');
  });

  it('takes what else is known', () => {
    assert.equal(formOf('kst-35612-D', { chamber: 'I', session: '2020-2021' }), 'Kamerstukken I 2020/21, 35612, D');
  });

  it('is a number of the Aanhangsel', () => {
    assert.equal(formOf('ah-tk-20222023-3649'), 'Aanhangsel Handelingen II 2022/23, nr. 3649');
  });

  it('is none where the identifier doesn’t say enough', () => {
    for (const id of [
      'blg-1007826',
      'kst-2020D38445',
      'kst-22112',
      'h-tk-20172018-70-6',
      'stb-2007-484',
      'COM(2020)609',
      '',
    ]) {
      assert.equal(citationOfIdentifier(id), undefined, id);
    }
  });
});
