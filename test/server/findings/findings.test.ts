import assert from 'node:assert/strict';
import { findingsOf } from '../../../server/findings/findings';
import { told } from './told';

describe('all findings of a text', () => {
  it('stand in the order of the text, whatever rule they come from', () => {
    const text = 'Zie Kamerstuk 22 112, nr. 2955. Een zin.1 Zie PM BRON.\n\n1 Ibidem.\n2 Een noot.\n';
    assert.deepEqual(
      told(findingsOf, text).map(({ severity, at }) => [severity, at]),
      [
        ['hint', 'Kamerstuk 22 112, nr. 2955'],
        ['warning', 'PM BRON'],
        ['warning', 'Ibidem'],
        ['information', '2'],
      ],
    );
  });

  it('are none in an empty text', () => {
    assert.deepEqual(told(findingsOf, ''), []);
  });
});
