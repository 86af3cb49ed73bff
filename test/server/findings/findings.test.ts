import assert from 'node:assert/strict';
import { findingsOf, rules, textFindingsOf } from '../../../server/findings/findings';
import { told, toldLater } from './told';

describe('all findings of a text', () => {
  it('stand in the order of the text, whatever rule they come from', async () => {
    const text = 'Zie Kamerstuk 22 112, nr. 2955. Een zin.1 Zie PM BRON.\n\n1 Ibidem.\n2 Een noot.\n';
    assert.deepEqual(
      (await toldLater(findingsOf, text)).map(({ severity, at }) => [severity, at]),
      [
        ['hint', 'Kamerstuk 22 112, nr. 2955'],
        ['warning', 'PM BRON'],
        ['warning', 'Ibidem'],
        ['information', '2'],
      ],
    );
  });

  it('are none in an empty text', async () => {
    assert.deepEqual(await toldLater(findingsOf, ''), []);
  });

  it('are partly known from the text alone', () => {
    const text = 'Zie Kamerstuk 22 112, nr. 2955. Zie PM BRON.';
    assert.deepEqual(
      told(textFindingsOf, text).map(({ at }) => at),
      ['PM BRON'],
    );
  });

  it('come from rules that each have a code of their own', () => {
    const codes = rules.map(({ code }) => code);
    assert.deepEqual([...new Set(codes)], codes);
  });
});
