import assert from 'node:assert/strict';
import type { Codebook } from '../../../server/annotations/codebook/model';
import { codeCounts, codesByUse } from '../../../server/annotations/usage';
import { annotated, tagged } from './tagged';

const text = 'De minister zegt toe dat de Kamer een brief krijgt.';
const codebook: Codebook = {
  codes: [
    {
      id: 'soorten',
      name: 'Soorten',
      isGroup: true,
      codes: [
        { id: 'voornemen', name: 'Voornemen', codes: [] },
        {
          id: 'toezegging',
          name: 'Toezegging',
          formerly: ['belofte'],
          codes: [{ id: 'hard', name: 'Hard', codes: [] }],
        },
      ],
    },
    { id: 'stuk', name: 'Stuk', codes: [] },
  ],
};
const anna = { creator: { name: 'Anna' } };
const jan = { creator: { name: 'Jan' } };
const annotations = [
  tagged(text, 'zegt toe', 'a', 'belofte', anna),
  tagged(text, 'krijgt', 'b', 'toezegging', anna),
  tagged(text, 'zegt toe', 'c', 'hard', jan),
  tagged(text, 'brief', 'd', 'stuk', anna),
  tagged(text, 'Kamer', 'e', 'weg', anna),
  annotated(text, 'Kamer', 'f', { motivation: 'commenting', text: 'toezegging' }, anna),
];

describe('the use of codes', () => {
  it('puts the codes first that somebody uses most, the others in the order of the codebook, without groups', () => {
    const order = (name: string) => codesByUse(codebook, annotations, { name }).map(({ code }) => code.id);
    assert.deepEqual(order('Anna'), ['toezegging', 'stuk', 'voornemen', 'hard']);
    assert.deepEqual(order('Jan'), ['hard', 'voornemen', 'toezegging', 'stuk']);
    assert.deepEqual(order('Zoë'), ['voornemen', 'toezegging', 'hard', 'stuk']);
  });

  it('counts each code, under its former identifier too, and with those below it', () => {
    assert.deepEqual(
      codeCounts(codebook, annotations),
      new Map([
        ['soorten', { own: 0, withBelow: 3 }],
        ['voornemen', { own: 0, withBelow: 0 }],
        ['toezegging', { own: 2, withBelow: 3 }],
        ['hard', { own: 1, withBelow: 1 }],
        ['stuk', { own: 1, withBelow: 1 }],
      ]),
    );
  });
});
