import assert from 'node:assert/strict';
import { codebookHover } from '../../../../server/features/codebook/hover';
import { tagged } from './tagged';

const BOOK = `codes:
  toezegging:
    name: Toezegging
    codes:
      termijn:
        name: Met *termijn*
        description: |
          Er staat een dag bij,
          of een maand.
        use: Ook voorwaardelijk.
        avoid: Niet bij een voornemen.
        examples: [voor 1 mei]
        key: t
        formerly: [dag]
`;

describe('a hover in a codebook', () => {
  const annotations = [tagged('termijn', 'a.txt'), tagged('dag', 'b.txt'), tagged('termijn', 'b.txt')];
  const over = (words: string, language: 'nl' | 'en' = 'nl') =>
    codebookHover(BOOK, BOOK.indexOf(words), annotations, language)?.markdown;

  it('tells what a code means, when it is used, and how often it was', () => {
    assert.equal(
      over('termijn:'),
      [
        'Toezegging › **Met \\*termijn\\***',
        'Er staat een dag bij, of een maand.',
        '- **Wel**: Ook voorwaardelijk.\n- **Niet**: Niet bij een voornemen.\n- **Toets**: t',
        'Voorbeelden:\n\n- voor 1 mei',
        '3 annotaties in 2 teksten.',
      ].join('\n\n'),
    );
    assert.equal(over('toezegging:', 'en'), '**Toezegging**\n\nNot used yet.');
  });

  it('tells nothing elsewhere', () => {
    for (const words of ['codes:', 'name:', 'dag]']) assert.equal(over(words), undefined);
  });
});
