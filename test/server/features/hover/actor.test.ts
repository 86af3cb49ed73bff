import assert from 'node:assert/strict';
import { hover } from '../../../../server/features/hover';
import { corpusOf, NAMESAKES } from '../corpusOf';

describe('the hover on a name of several', () => {
  it('tells of each what tells it from the others: party and office on the day of the text', async () => {
    const { question, offset } = corpusOf(
      `=== brief.txt
Den Haag, 16 maart 2011

De |Vries (PvdA) vraagt dit.`,
      'nl',
      NAMESAKES,
    );
    assert.equal(
      (await hover(question, offset))?.markdown,
      `**De Vries** kan meer dan één betekenen:

- **Klaas de Vries** — PvdA, lid Eerste Kamer (12 juni 2007 – 9 juni 2015)
- **Jan de Vries** — PvdA, lid Tweede Kamer (30 november 2006 – 19 september 2012)

Ambten zoals op 16 maart 2011.`,
    );
  });
});
