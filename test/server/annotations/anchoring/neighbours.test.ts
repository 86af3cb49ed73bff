import assert from 'node:assert/strict';
import { neighboursOf } from '../../../../server/annotations/anchoring/neighbours';

const span = (start: number, end: number) => ({ start, end });

/** Two pieces that stood at 1000 and 2000 and now stand at 1000 and 2500: 500 characters were put in between. */
const neighbours = neighboursOf([
  { before: span(1000, 1010), now: span(1000, 1010) },
  { before: span(2000, 2010), now: span(2500, 2510) },
]);
const piece = span(1500, 1520);

describe('the neighbours of a piece', () => {
  it('are for a place where it keeps its distance to one of them, and say how much the other has moved', () => {
    assert.deepEqual(neighbours.supportOf(piece, span(1500, 1520)), { sides: 1, shift: 500, gone: 0 });
    assert.deepEqual(neighbours.supportOf(piece, span(2000, 2020)), { sides: 1, shift: 500, gone: 0 });
  });

  it('tell nothing of places between both, of which each may be what was put in beside it', () => {
    assert.deepEqual(neighbours.supportOf(piece, span(1700, 1720)), { sides: 0, shift: 500, gone: 0 });
  });

  it('are against what lies outside of them, and say what has gone', () => {
    assert.deepEqual(neighbours.supportOf(piece, span(5000, 5020)), { sides: 0, shift: 3500 + 3000, gone: 3000 });
    const closer = neighboursOf([
      { before: span(1000, 1010), now: span(1000, 1010) },
      { before: span(2000, 2010), now: span(1700, 1710) },
    ]);
    assert.deepEqual(closer.supportOf(piece, span(1500, 1520)), { sides: 1, shift: 300, gone: 300 });
  });

  it('are not asked about themselves', () => {
    const alone = neighboursOf([{ before: piece, now: span(9000, 9020) }]);
    assert.equal(alone.areAround(piece), false);
    assert.equal(alone.areAround(span(1500, 1520)), true);
  });

  it('have stayed together where little has gone or come between them', () => {
    assert.equal(neighbours.areTogether(piece), false);
    assert.equal(
      neighboursOf([
        { before: span(1400, 1410), now: span(0, 10) },
        { before: span(1600, 1610), now: span(220, 230) },
      ]).areTogether(piece),
      true,
    );
  });
});
