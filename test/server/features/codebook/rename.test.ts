import assert from 'node:assert/strict';
import { renameOfCode } from '../../../../server/features/codebook/rename';

describe('the rename of a code', () => {
  it('is refused, with what to change instead', () => {
    const text = 'codes:\n  a:\n    codes:\n      termijn:\n        name: Termijn\n';
    assert.equal(
      renameOfCode(text, text.indexOf('termijn') + 3, 'nl')?.refusal,
      'Annotaties verwijzen naar het kenmerk «termijn»: dat blijft. Verander «name», dat is wat mensen zien.',
    );
    assert.equal(renameOfCode(text, text.indexOf('Termijn'), 'nl'), undefined);
  });
});
