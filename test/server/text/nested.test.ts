import assert from 'node:assert/strict';
import { nestedOf } from '../../../server/text/nested';
import { overlaps, type Span } from '../../../server/text/span';

const spanned = (...spans: readonly (readonly [number, number])[]) =>
  spans.map(([start, end]) => ({ span: { start, end } }));
const shown = (found: readonly { readonly span: Span }[]) => found.map(({ span: { start, end } }) => `${start}-${end}`);

describe('things that lie in each other', () => {
  const nested = nestedOf(spanned([0, 50], [5, 10], [12, 40], [15, 20], [18, 30], [60, 70], [65, 65]));

  it('are found by what a stretch shares with them', () => {
    assert.deepEqual(shown(nested.touching({ start: 7, end: 8 })), ['0-50', '5-10']);
    assert.deepEqual(shown(nested.touching({ start: 10, end: 12 })), ['0-50']);
    assert.deepEqual(shown(nested.touching({ start: 19, end: 20 })), ['0-50', '12-40', '15-20', '18-30']);
    assert.deepEqual(shown(nested.touching({ start: 45, end: 61 })), ['0-50', '60-70']);
  });

  it('share nothing with an empty stretch, or one beside them', () => {
    assert.deepEqual(shown(nested.touching({ start: 7, end: 7 })), []);
    assert.deepEqual(shown(nested.touching({ start: 50, end: 60 })), []);
    assert.deepEqual(shown(nestedOf([]).touching({ start: 0, end: 9 })), []);
  });

  it('are all found, also where they cross each other', () => {
    const things = spanned(
      ...Array.from({ length: 60 }, (_, index) => {
        const start = (index * 37) % 101;
        return [start, start + 1 + ((index * 53) % 29)] as const;
      }),
    );
    const some = nestedOf(things);
    for (let start = 0; start < 130; start++) {
      const asked = { start, end: start + 1 + (start % 7) };
      assert.deepEqual(
        shown(some.touching(asked)).toSorted(),
        shown(things.filter(({ span }) => overlaps(span, asked))).toSorted(),
      );
    }
  });
});
