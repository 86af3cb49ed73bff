import assert from 'node:assert/strict';
import { flowOf } from '../../../server/text/flow';
import { wordsOf } from '../../../server/text/words';

/** The words of a text with what stands in it at their places. */
function words(
  text: string,
  glued: readonly { readonly span: { readonly start: number; readonly end: number } }[] = [],
) {
  return wordsOf(flowOf(text, [{ start: 0, end: text.length }]), glued).map(({ plain, span }) => [
    plain,
    text.slice(span.start, span.end),
  ]);
}

describe('the words of a flow', () => {
  it('have no capitals, hyphens or apostrophes, and stand where they are printed', () => {
    assert.deepEqual(words('De JBZ-Raad’s «over-\nlast», 2.955 keer.'), [
      ['de', 'De'],
      ['jbzraads', 'JBZ-Raad’s'],
      ['overlast', 'over-\nlast'],
      ['2', '2'],
      ['955', '955'],
      ['keer', 'keer'],
    ]);
  });

  it('lose the mark of a note that is glued to them', () => {
    assert.deepEqual(words('Asiel2 en 1', [{ span: { start: 5, end: 6 } }, { span: { start: 10, end: 11 } }]), [
      ['asiel', 'Asiel'],
      ['en', 'en'],
    ]);
  });
});
