import { deepEqual } from 'node:assert/strict';
import { readCitations } from '../../../server/citations/read';

const rows = (flow: string) =>
  readCitations(flow, 'body').addresses.map(({ span, url }) => [flow.slice(span.start, span.end), url]);

describe('an address of the web', () => {
  it('leaves out the signs of the sentence', () => {
    deepEqual(rows('(zie www.europapoort.nl). Op https://www.igz.nl/a?b=c, en «http://x.nl/»;'), [
      ['www.europapoort.nl', 'https://www.europapoort.nl'],
      ['https://www.igz.nl/a?b=c', 'https://www.igz.nl/a?b=c'],
      ['http://x.nl/', 'http://x.nl/'],
    ]);
  });

  it('keeps brackets that it opens itself', () => {
    deepEqual(rows('(https://nl.wikipedia.org/wiki/Motie_(politiek)).'), [
      ['https://nl.wikipedia.org/wiki/Motie_(politiek)', 'https://nl.wikipedia.org/wiki/Motie_(politiek)'],
    ]);
  });

  it('is whole where a line ended behind its scheme', () => {
    deepEqual(rows('review: https:// www.rijksoverheid.nl/mid-term-review-iza'), [
      ['https:// www.rijksoverheid.nl/mid-term-review-iza', 'https://www.rijksoverheid.nl/mid-term-review-iza'],
    ]);
  });

  it('is none without a host, or inside a word', () => {
    deepEqual(rows('het adres www. en https:// of a@www.nl'), []);
  });
});
