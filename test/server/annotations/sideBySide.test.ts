import assert from 'node:assert/strict';
import { decisionsOnPassages } from '../../../server/annotations/decisions';
import type { Annotation, Statement } from '../../../server/annotations/model';
import { sideBySide } from '../../../server/annotations/sideBySide';
import { annotated, tagged } from './tagged';

const NAMES = { one: 'Anna', other: 'Bob' };

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

  it('differ in a statement where one of its fields is another, or one of them has fewer', () => {
    const stated = (id: string, statement: Statement) =>
      annotated(text, 'zegt toe', id, { motivation: 'tagging', code: 's', statement });
    const isFor = { organisation: 'party.vvd', concept: 'instroom', agrees: true };
    assert.deepEqual(rows([stated('1', isFor)], [stated('2', isFor)]), ['zegt toe | agree | s |  | ']);
    for (const other of [{ ...isFor, agrees: false }, { ...isFor, date: '2021' }, {}])
      assert.deepEqual(rows([stated('1', isFor)], [stated('2', other)]), ['zegt toe | other statements | s |  | ']);
    const both = [stated('1', isFor), stated('2', { ...isFor, organisation: 'party.cda' })];
    assert.deepEqual(rows(both, [stated('3', isFor)]), ['zegt toe | other statements | s |  | ']);
    assert.deepEqual(
      decisionsOnPassages(sideBySide(both, [stated('3', { concept: 'instroom', agrees: false })]), NAMES, 'nl').map(
        ({ body }) => body,
      ),
      [
        {
          motivation: 'questioning',
          state: 'open',
          text: 'Anna: s (party.vvd · instroom · voor), s (party.cda · instroom · voor); Bob: s (instroom · tegen). Wie vindt hier wat?',
        },
      ],
    );
  });

  it('agree on two statements of one passage in any order, each with its own', () => {
    const stated = (id: string, organisation: string) =>
      annotated(text, 'zegt toe', id, { motivation: 'tagging', code: 's', statement: { organisation } });
    const passages = sideBySide(
      [stated('1', 'party.vvd'), stated('2', 'party.cda')],
      [stated('3', 'party.cda'), stated('4', 'party.vvd')],
    );
    assert.deepEqual(
      decisionsOnPassages(passages, NAMES, 'nl').map(({ id, body }) => [id, body]),
      [
        ['urn:bronwijzer:decision:1+4', { motivation: 'tagging', code: 's', statement: { organisation: 'party.vvd' } }],
        ['urn:bronwijzer:decision:2+3', { motivation: 'tagging', code: 's', statement: { organisation: 'party.cda' } }],
      ],
    );
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
    const decided = decisionsOnPassages(sideBySide(one, other), NAMES, 'nl');
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
