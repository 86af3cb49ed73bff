import assert from 'node:assert/strict';
import { shownAt } from './shownAt';

describe('the hover on a date', () => {
  it('tells which day relative words mean, and from which day they are counted', async () => {
    assert.equal(
      await shownAt('=== a.txt\nDen Haag, 24 maart 2021\n\nDe voorstellen van 23 |september jl. zijn bekend.'),
      '[23 september jl.]\n\n**23 september 2020** — gerekend vanaf 24 maart 2021, de datum in de tekst zelf',
    );
    assert.equal(
      await shownAt('=== a.txt\n date 2023-07 Rutte moest dat vorig |jaar beloven.'),
      '[vorig jaar]\n\n**2022** — gerekend vanaf juli 2023, de datum in de kop (zwak)',
    );
  });

  it('says nothing of a date printed in full', async () => {
    assert.equal(await shownAt('=== a.txt\nOp 16 |maart 2011 was dat bekend.'), 'nothing');
  });
});
