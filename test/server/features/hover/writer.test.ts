import assert from 'node:assert/strict';
import { shownAt } from './shownAt';

describe('the hover on `ik`', () => {
  const letter =
    '=== a.txt\nDen Haag, 16 maart 2011\n\nHierbij bied |ik u dit aan.\n\nDe minister voor Immigratie en Asiel,\nG. B. M. Leers\n';

  it('names who signs the letter', async () => {
    const signs = '[ik]\n\n**Gerd Leers**, minister voor Immigratie en Asiel,';
    assert.equal(await shownAt(letter), `${signs} ondertekent deze brief.`);
    assert.equal(await shownAt(letter, 'en'), `${signs} signs this letter.`);
  });

  it('says nothing in a text that nobody signs, or at another word', async () => {
    assert.equal(await shownAt(letter.replace('Den Haag, 16 maart 2011', 'Beste lezer')), 'nothing');
    assert.equal(await shownAt(letter.replace('|ik', 'ik').replace('dit', 'd|it')), 'nothing');
  });
});
