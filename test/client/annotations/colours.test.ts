import assert from 'node:assert/strict';
import { contrast, translucent, visibleOn } from '../../../client/annotations/colours';
import { COLOURS } from '../../../server/annotations/codebook/format';

describe('the colour of a code', () => {
  it('stands out from what is behind a text in every theme', () => {
    const chosen = [...Object.values(COLOURS), '#ffffff', '#000000', '#ffff00', '#0000ff'];
    for (const colour of chosen) {
      assert.ok(contrast(visibleOn(colour, 'light'), '#ffffff') >= 3, colour);
      for (const ground of ['#000000', '#1f1f1f']) assert.ok(contrast(visibleOn(colour, 'dark'), ground) >= 3, colour);
    }
  });

  it('is the one that was chosen where that is seen, and no other than it has to be where not', () => {
    assert.deepEqual([visibleOn('#d7263d', 'light'), visibleOn('#e0b000', 'dark')], ['#d7263d', '#e0b000']);
    assert.deepEqual([visibleOn('#e0b000', 'light'), visibleOn('#0000ff', 'dark')], ['#b38d00', '#5959ff']);
  });

  it('is grey where it can’t be read as one', () => {
    assert.deepEqual([visibleOn('rood', 'light'), translucent('', 0.5)], ['#808080', 'rgba(128, 128, 128, 0.5)']);
    assert.equal(translucent('#f00', 0.5), 'rgba(255, 0, 0, 0.5)');
  });

  it('is measured as accessibility is', () => {
    assert.equal(contrast('#000000', '#ffffff'), 21);
    assert.equal(contrast('#777777', '#ffffff').toFixed(2), '4.48');
  });
});
