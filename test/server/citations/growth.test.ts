import { ok } from 'node:assert/strict';
import { readTokens } from '../../../server/citations/read';
import { type Tokens, tokenize } from '../../../server/citations/tokens';
import { hostile, hostileText } from './hostile';

/** How often reading a text looks at a token. Counted, not timed: the same on every machine. */
function looks(text: string, where: 'body' | 'note'): number {
  const tokens = tokenize(text);
  let count = 0;
  const counted = <Result, Arguments extends readonly unknown[]>(look: (...of: Arguments) => Result) => {
    return (...of: Arguments): Result => {
      count += 1;
      return look(...of);
    };
  };
  const watched: Tokens = {
    flow: tokens.flow,
    length: tokens.length,
    kind: counted(tokens.kind),
    text: counted(tokens.text),
    lower: counted(tokens.lower),
    start: counted(tokens.start),
    end: counted(tokens.end),
    isGlued: counted(tokens.isGlued),
    span: counted(tokens.span),
  };
  readTokens(watched, where);
  return count;
}

describe('reading hostile text', () => {
  for (const piece of hostile) {
    it(`costs twice as much for twice as much «${piece}»`, () => {
      for (const where of ['body', 'note'] as const) {
        const [one = 0, two = 0, four = 0, eight = 0] = [1, 2, 4, 8].map((times) =>
          looks(hostileText(piece, 500 * times), where),
        );
        // What is added doubles each time; at the end of a text rules look ahead for less, whatever its length.
        const added = [two - one, four - two, eight - four] as const;
        ok(
          added[1] <= 2.2 * added[0] + 100 && added[2] <= 2.2 * added[1] + 100,
          `${added.join(', ')} more in a ${where}`,
        );
      }
    });
  }
});
