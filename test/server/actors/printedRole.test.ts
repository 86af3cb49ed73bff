import assert from 'node:assert/strict';
import { isFormer, isPassing, plainRole } from '../../../server/actors/printedRole';

describe('a function as it is printed with a name', () => {
  it('is written as a register has it', () => {
    const written: Readonly<Record<string, string>> = {
      LEDEN: 'lid',
      Leden: 'lid',
      Kamerlid: 'Kamerlid',
      'Tweede Kamerleden': 'Tweede Kamerlid',
      'Minister van Financiën': 'minister van Financiën',
      'MINISTER-PRESIDENT': 'minister-president',
      ministers: 'minister',
      'PvdA-fractievoorzitter': 'PvdA-fractievoorzitter',
      'Minister van Financiën, namens deze, de plaatsvervangend directeur-generaal':
        'plaatsvervangend directeur-generaal',
      'minister van Financiën, mede namens de minister-president':
        'minister van Financiën, mede namens de minister-president',
    };
    for (const [printed, role] of Object.entries(written)) assert.equal(plainRole(printed), role);
  });

  it('may be one of long ago, or say nothing of an office', () => {
    assert.deepEqual(['oud-minister', 'voormalig premier', 'oudste minister', 'premier'].map(isFormer), [
      true,
      true,
      false,
      false,
    ]);
    assert.deepEqual(['woordvoerder', 'oud-minister', 'burgemeester'].map(isPassing), [true, true, false]);
  });
});
