import assert from 'node:assert/strict';
import { ambiguousActor } from '../../../server/findings/ambiguousActor';
import { NAMESAKES } from '../features/corpusOf';
import { told } from './told';

describe('ambiguous-actor', () => {
  const letter = (words: string): string => `Den Haag, 16 maart 2011\n\n${words}\n`;

  it('tells once of a name that can mean several, with what tells them apart on the day of the text', () => {
    assert.deepEqual(
      told(ambiguousActor, letter('De Vries (PvdA) vraagt dit. De Vries (PvdA) zegt dat.'), {}, 'nl', NAMESAKES),
      [
        {
          severity: 'information',
          at: 'De Vries',
          message:
            '“De Vries” kan meer dan één betekenen: Klaas de Vries – PvdA, lid Eerste Kamer (12 juni 2007 – 9 juni 2015); Jan de Vries – PvdA, lid Tweede Kamer (30 november 2006 – 19 september 2012). Kies wie bedoeld is, of zet de voornaam of het ambt erbij.',
          related: [],
        },
      ],
    );
  });

  it('is not told where the text says who is meant', () => {
    assert.deepEqual(
      told(ambiguousActor, letter('Jan de Vries (PvdA) vraagt dit. De Vries wil dat.'), {}, 'nl', NAMESAKES),
      [],
    );
    assert.deepEqual(told(ambiguousActor, letter('De leden vragen dit.'), {}, 'nl', NAMESAKES), []);
  });
});
