import assert from 'node:assert/strict';
import { namedPlaceholders, withNamed } from '../../../server/citations/namedPlaceholders';

const found = (words: readonly string[], flow: string) =>
  namedPlaceholders(words)(flow).map(({ span }) => flow.slice(span.start, span.end));

describe('placeholders that a corpus names', () => {
  it('are found as they are written, in capitals or not', () => {
    assert.deepEqual(found(['nog opzoeken', '[??]'], 'Nog opzoeken. Zie [??] en NOG OPZOEKEN.'), [
      'Nog opzoeken',
      '[??]',
      'NOG OPZOEKEN',
    ]);
  });

  it('are no part of a longer word, and no pattern', () => {
    assert.deepEqual(found(['bron'], 'De bronnen en de oerbron, bron.'), ['bron']);
    assert.deepEqual(found(['a.c', '(x'], 'abc a.c (x'), ['a.c', '(x']);
    assert.deepEqual(found([], 'bron'), []);
  });

  it('stand beside those that are always known', () => {
    const placeholder = (start: number, end: number) => ({ kind: 'placeholder', span: { start, end } }) as const;
    assert.deepEqual(withNamed([placeholder(5, 12)], [placeholder(0, 2), placeholder(8, 12), placeholder(12, 14)]), [
      placeholder(0, 2),
      placeholder(5, 12),
      placeholder(12, 14),
    ]);
  });
});
