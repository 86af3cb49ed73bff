import assert from 'node:assert/strict';
import { alignmentsOf } from '../../../../server/annotations/anchoring/alignment';
import { type GramIndex, gramIndexOf } from '../../../../server/annotations/anchoring/gramIndex';

/** How often the index is asked for one needle, and how many places it names. Counted, not timed: the same on every machine. */
function looks(needle: string, text: string): number {
  const index = gramIndexOf(text);
  let count = 0;
  const watched: GramIndex = {
    count: (of, offset) => {
      count++;
      return index.count(of, offset);
    },
    each: (of, offset, found) => {
      index.each(of, offset, (at) => {
        count++;
        return found(at);
      });
    },
  };
  alignmentsOf(needle, text, watched);
  return count;
}

const words = (number: number) => Array.from({ length: number }, (_, index) => `woord${index * 7919}`).join('');
const needle = words(20);

describe('looking for a passage', () => {
  it('costs the same in a text that is twice as long', () => {
    const [one = 0, two = 0, eight = 0] = [1000, 2000, 8000].map((length) => looks(needle, words(length)));
    assert.ok(two <= 1.2 * one + 100 && eight <= 1.5 * one + 100, `${one}, ${two}, ${eight}`);
  });

  it('costs the same in a text of nothing but repetitions', () => {
    for (const piece of ['a', 'de', 'Zaak:Besluit:', needle]) {
      const [one = 0, four = 0] = [20_000, 80_000].map((length) =>
        looks(needle + piece.repeat(4), piece.repeat(length / piece.length)),
      );
      assert.ok(four <= 1.2 * one + 3000, `${piece}: ${one}, ${four}`);
    }
  });

  it('costs in proportion to its own length', () => {
    const text = words(4000);
    const [one = 0, four = 0] = [100, 400].map((length) => looks(words(length), text));
    assert.ok(four <= 4.5 * one, `${one}, ${four}`);
  });
});
