import assert from 'node:assert/strict';
import { languageOf } from '../../../server/text/language';

describe('the language of the user', () => {
  it('is Dutch for a Dutch locale of an editor or a terminal', () => {
    assert.deepEqual(['nl', 'nl-BE', 'nl_NL.UTF-8', 'NL'].map(languageOf), ['nl', 'nl', 'nl', 'nl']);
  });

  it('is English for every other locale, and for none', () => {
    assert.deepEqual(['en', 'nld', 'fy-NL', 'C.UTF-8', undefined].map(languageOf), ['en', 'en', 'en', 'en', 'en']);
  });
});
