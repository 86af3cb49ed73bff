import assert from 'node:assert/strict';
import { patternFault, patternFinder } from '../../../../server/annotations/codebook/patterns';

const found = (pattern: string, text: string) =>
  (patternFinder(pattern)?.(text, text.toLowerCase()) ?? []).map(({ start, end }) => text.slice(start, end));

describe('a pattern of a code', () => {
  it('is found whatever its capitals, over a line end, as whole words', () => {
    assert.deepEqual(found('Raad van State', 'de raad van\nState, de Raad van Statenleden'), ['raad van\nState']);
    assert.deepEqual(found('A.P.V.', 'De A.P.V. en AxPxVx'), ['A.P.V.']);
    assert.deepEqual(found('JBZ-Raad', 'De JBZ-Raad en/of JBZ Raad'), ['JBZ-Raad']);
    assert.deepEqual(found('en/of', 'De JBZ-Raad en/of JBZ Raad'), ['en/of']);
  });

  it('has a * for the rest of a word, or for one word', () => {
    const text = 'Ik zeg dat toe. Wij zegden het u toe. Toezeggingen, en ik zeg toe.';
    assert.deepEqual(found('zeg* * toe', text), ['zeg dat toe']);
    assert.deepEqual(found('zeg* * * toe', text), ['zegden het u toe']);
    assert.deepEqual(found('toezeg*', text), ['Toezeggingen']);
    assert.deepEqual(found('*zeggingen', text), ['Toezeggingen']);
  });

  it('takes a letter and the accent that stands apart from it as one', () => {
    const text = 'De industrie\u0308le belangen, en de ministerie\u0308le regeling.';
    assert.deepEqual(found('industrie', text), []);
    assert.deepEqual(found('le belangen', text), []);
    assert.deepEqual(found('minister*', text), ['ministerie\u0308le']);
    assert.deepEqual(found('de * belangen', text), ['De industrie\u0308le belangen']);
  });

  it('is refused where it fits everything, or has a * inside a word', () => {
    for (const pattern of ['*', '* *', 'a*', '', 'toe*ging', '**zeg', 'een '.repeat(21)]) {
      assert.notEqual(patternFault(pattern), undefined, pattern);
      assert.deepEqual(found(pattern, 'een toezegging een a'), [], pattern);
    }
    assert.equal(patternFault('zeg* * toe'), undefined);
  });

  it('is soon found not to stand in a text without spaces', () => {
    const endless = 'zeg'.repeat(200_000);
    for (const pattern of ['*zeg* toe', '* * toe', 'zeg* * * toe', '*zeg*']) {
      assert.deepEqual(found(pattern, `${endless} ${'zeg '.repeat(50_000)}to`).slice(50_000), [], pattern);
    }
  });
});
