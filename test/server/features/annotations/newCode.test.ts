import assert from 'node:assert/strict';
import { readCodebook } from '../../../../server/annotations/codebook/read';
import { withNewCode } from '../../../../server/features/annotations/newCode';

function added(text: string, name: string) {
  return withNewCode(
    { uri: 'file:///codebook.yaml', root: 'file:///', text, exists: text !== '', read: readCodebook(text) },
    name,
    'en',
  );
}

describe('a new code by its name', () => {
  it('begins a codebook', () => {
    assert.deepEqual(added('', 'Eén termijn'), {
      id: 'een-termijn',
      text: 'codes:\n  een-termijn:\n    name: Eén termijn\n    colour: red\n',
    });
  });

  it('comes at the end, in the colour that is used least, and leaves comments alone', () => {
    const text = 'codes:\n  # wat wordt beloofd\n  toezegging:\n    colour: red\n';
    assert.deepEqual(added(text, 'Weigering'), {
      id: 'weigering',
      text: `${text}  weigering:\n    name: Weigering\n    colour: orange\n`,
    });
  });

  it('is the code that has the name already, whatever its capitals', () => {
    const text = 'codes:\n  toezegging:\n    name: Toezegging\n';
    assert.deepEqual(added(text, ' toezegging '), { id: 'toezegging', text });
  });

  it('has an identifier of its own where another code has that of its name', () => {
    const found = added('codes:\n  termijn:\n    name: Datum\n', 'Termijn');
    assert.ok('id' in found);
    assert.equal(found.id, 'termijn-2');
  });

  it('is refused without a name, with the name of a group, and in a file that is broken', () => {
    const refusals = [
      added('', '  '),
      added('codes:\n  beloften:\n    name: Beloften\n    group: true\n    codes:\n      een:\n', 'Beloften'),
      added('codes:\n  een: [\n', 'Twee'),
    ].map((found) => ('refusal' in found ? found.refusal.split('.')[0] : found));
    assert.deepEqual(refusals, ['A code needs a name', '“Beloften” is the name of a group already', 'codebook']);
  });
});
