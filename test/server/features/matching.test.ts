import assert from 'node:assert/strict';
import { folded, matching } from '../../../server/features/matching';

const grade = (typed: string, name: string): number | undefined => matching(folded(typed), folded(name));

describe('what a reader typed', () => {
  const kamerstuk = 'Kamerstukken II 2020/21, 22112, nr. 2955';

  it('matches what starts with it best', () => {
    assert.equal(grade('Kamerst', kamerstuk), 0);
    assert.equal(grade('kamerstukken ii 2020', kamerstuk), 0);
    assert.equal(grade('', kamerstuk), 0);
  });

  it('matches by the starts of words, then inside words, then by letters in their order', () => {
    assert.equal(grade('2955 kam', kamerstuk), 1);
    assert.equal(grade('stuk 22112', kamerstuk), 2);
    assert.equal(grade('kmrst 2955', kamerstuk), 3);
    assert.equal(grade('wldrs', 'Geert Wilders'), 3);
    assert.equal(grade('vws', 'Ministerie van Volksgezondheid, Welzijn en Sport'), 3);
  });

  it('doesn’t mind accents, capitals, spaces in a number and other signs', () => {
    assert.equal(grade('malmstrom', 'Cecilia Malmström'), 1);
    assert.equal(grade('22 112, nr. 2955', kamerstuk), 2);
    assert.equal(grade('21501-20', 'Dossier 21501-20'), 1);
    assert.equal(grade('com(2020)609', 'COM(2020)609'), 0);
  });

  it('doesn’t match a number with figures left out, or where a word is missing', () => {
    assert.equal(grade('2215', kamerstuk), undefined);
    assert.equal(grade('kamerstuk 2956', kamerstuk), undefined);
    assert.equal(grade('leers', kamerstuk), undefined);
    assert.equal(grade('stel', 'Leers'), undefined);
    assert.equal(grade('kaag', 'Kamerstukken I 2020/21, 35612, A, Algemene Zaken'), undefined);
    assert.equal(grade('kaag', 'Vaste commissie voor Koninkrijksrelaties en gemeenten'), undefined);
    assert.equal(grade('leers', 'Centraal Informatiepunt van de Eerste Kamer'), undefined);
  });
});
