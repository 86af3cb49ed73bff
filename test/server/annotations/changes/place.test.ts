import assert from 'node:assert/strict';
import { at, changed, marked, now, on, promise, refusal } from './marked';

const old = on('De «minister» zegt «toe» dat', 'a', promise, { note: 'hard?' });
const one = on('De «minister» zegt toe dat', 'a');
const place = (piece: number, marks: string) =>
  ({ kind: 'place', id: 'a', piece, span: marked(marks).spans[0] }) as const;
const { text } = marked('Aldus «belooft» de bewindspersoon.');
const lost = (...pieces: number[]) => ({ lost: new Map([['a', new Set(pieces)]]) });

describe('saying where an annotation belongs that is not found', () => {
  it('puts it there, with the words that stand there now', () => {
    const change = place(0, 'Aldus belooft «de bewindspersoon».');
    assert.deepEqual(changed([one], change, at(text, { ...lost(0), digest: 'sha-256:01' })), {
      status: 'changed',
      annotations: [
        {
          ...one,
          target: { ...on('Aldus belooft «de bewindspersoon».', 'a').target, digest: 'sha-256:01' },
          modified: now,
        },
      ],
      touched: ['a'],
      gone: [],
    });
  });

  it('leaves the other pieces the words that they had, and their number, until all are found', () => {
    const first = changed([old], place(0, 'Aldus belooft «de bewindspersoon».'), at(text, lost(0, 1))).annotations;
    const [piece] = on('Aldus belooft «de bewindspersoon».', 'a').target.pieces;
    const half = { ...old, target: { source: 'brief.txt', pieces: [piece, old.target.pieces[1]] }, modified: now };
    assert.deepEqual(first, [half]);
    const all = changed(first, place(1, 'Aldus «belooft» de'), at(text, lost(1))).annotations;
    // Only white space stands between the two.
    assert.deepEqual(all, [on('Aldus «belooft de bewindspersoon».', 'a', promise, { note: 'hard?', modified: now })]);
  });

  it('is refused without words, without such a piece, and where the same stands', () => {
    refusal([one], place(0, 'Aldus« »belooft'), at(text, lost(0)));
    assert.equal(
      refusal([one], place(1, '«Aldus»'), at(text, lost(0))),
      'This place of the annotation is no longer there. Look at the list again.',
    );
    refusal([one], place(-1, '«Aldus»'), at(text, lost(0)));
    const there = on('«Aldus» belooft de bewindspersoon.', 'b');
    assert.equal(refusal([one, there], place(0, '«Aldus»'), at(text, lost(0))), 'This is on “Aldus” already.');
  });
});
