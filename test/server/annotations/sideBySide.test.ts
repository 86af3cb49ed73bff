import assert from 'node:assert/strict';
import { decisionsOnPassages } from '../../../server/annotations/decisions';
import type { Annotation } from '../../../server/annotations/model';
import { sideBySide } from '../../../server/annotations/sideBySide';
import { annotated, tagged } from './tagged';

const text = 'De minister zegt toe dat de Kamer een brief krijgt voor de zomer van 2021.';

/** Each passage as a line: the words, the verdict, and the codes of both, of the one, of the other. */
const rows = (one: readonly Annotation[], other: readonly Annotation[]) =>
  sideBySide(one, other).map(({ target, verdict, codes }) =>
    [target.pieces[0].quote.exact, verdict, ...[codes.both, codes.one, codes.other].map((list) => list.join('+'))].join(
      ' | ',
    ),
  );

describe('two annotators side by side', () => {
  it('agree where both have the same codes on the same words', () => {
    const one = [tagged(text, 'zegt toe', '1', 'a'), tagged(text, 'zegt toe', '2', 'b')];
    const other = [tagged(text, 'zegt toe', '3', 'b'), tagged(text, 'zegt toe', '4', 'a')];
    assert.deepEqual(rows(one, other), ['zegt toe | agree | a+b |  | ']);
  });

  it('differ in codes, in edges, or in that one marked nothing', () => {
    const one = [
      tagged(text, 'De minister', '1', 'a'),
      tagged(text, 'zegt toe', '2', 'a'),
      tagged(text, 'zomer', '3', 'b'),
    ];
    const other = [
      tagged(text, 'minister', '4', 'c'),
      tagged(text, 'zegt toe dat de Kamer', '5', 'a'),
      tagged(text, 'een brief', '6', 'd'),
    ];
    assert.deepEqual(rows(one, other), [
      'De minister | other codes |  | a | c',
      'zegt toe | other edges | a |  | ',
      'een brief | only other |  |  | d',
      'zomer | only one |  | b | ',
    ]);
  });

  it('are paired by the code they share before the words, each passage once', () => {
    const one = [tagged(text, 'De minister zegt toe dat de Kamer', '1', 'a'), tagged(text, 'zegt toe', '2', 'b')];
    const other = [tagged(text, 'zegt toe dat', '3', 'a')];
    assert.deepEqual(rows(one, other), [
      'De minister zegt toe dat de Kamer | other edges | a |  | ',
      'zegt toe | only one |  | b | ',
    ]);
  });

  it('are not paired by a few characters of other codes, nor by notes', () => {
    const one = [
      tagged(text, 'toe dat de Kamer', '1', 'a'),
      annotated(text, 'zomer', '2', { motivation: 'commenting', text: '?' }),
    ];
    const other = [tagged(text, 'Kamer een brief krijgt', '3', 'b')];
    assert.deepEqual(rows(one, other), [
      'toe dat de Kamer | only one |  | a | ',
      'Kamer een brief krijgt | only other |  |  | b',
    ]);
  });

  it('become a third file: what both agree on, and a question for the rest', () => {
    const one = [
      tagged(text, 'zegt toe', '1', 'a'),
      tagged(text, 'zomer', '2', 'b'),
      tagged(text, 'een brief', '5', 'd'),
    ];
    const other = [
      tagged(text, 'zegt toe', '3', 'a'),
      tagged(text, 'zomer', '4', 'c'),
      tagged(text, 'een brief krijgt', '6', 'd'),
    ];
    const decided = decisionsOnPassages(sideBySide(one, other), { one: 'Anna', other: 'Bob' }, 'nl');
    assert.deepEqual(
      decided.map(({ id, body }) => [id, body]),
      [
        ['urn:bronwijzer:decision:1+3', { motivation: 'tagging', code: 'a' }],
        [
          'urn:bronwijzer:decision:5+6',
          {
            motivation: 'questioning',
            state: 'open',
            text: 'Dezelfde codes op andere woorden. Anna: «een brief»; Bob: «een brief krijgt». Welke woorden gelden?',
          },
        ],
        [
          'urn:bronwijzer:decision:2+4',
          { motivation: 'questioning', state: 'open', text: 'Anna: b; Bob: c. Welke codes gelden hier?' },
        ],
      ],
    );
  });
});
