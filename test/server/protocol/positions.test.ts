import assert from 'node:assert/strict';
import { offsetAt, positionAt, rangeOf } from '../../../server/protocol/positions';
import { lineStarts } from '../../../server/text/lines';

const document = (text: string) => ({ text, lines: lineStarts(text) });

describe('positions and offsets', () => {
  const { text, lines } = document('a😀b\r\nc\rd\ne');

  it('both count UTF-16 code units, over every kind of line end', () => {
    const places: readonly (readonly [number, number, number])[] = [
      [0, 0, 0],
      [3, 0, 3],
      [4, 0, 4],
      [6, 1, 0],
      [8, 2, 0],
      [10, 3, 0],
      [11, 3, 1],
    ];
    for (const [offset, line, character] of places) {
      assert.deepEqual(positionAt(lines, offset), { line, character });
      assert.equal(offsetAt({ text, lines }, { line, character }), offset);
    }
  });

  it('a character behind the end of its line is the end of that line, before what ends it', () => {
    assert.equal(offsetAt({ text, lines }, { line: 0, character: 99 }), 4);
    assert.equal(offsetAt({ text, lines }, { line: 1, character: 99 }), 7);
    assert.equal(offsetAt({ text, lines }, { line: 2, character: 99 }), 9);
    assert.equal(offsetAt({ text, lines }, { line: 3, character: 99 }), 11);
  });

  it('a line behind the last is the end of the text, and nothing lies before its start', () => {
    assert.equal(offsetAt({ text, lines }, { line: 4, character: 0 }), 11);
    assert.equal(offsetAt({ text, lines }, { line: -1, character: 3 }), 0);
    assert.equal(offsetAt({ text, lines }, { line: 1, character: -3 }), 6);
    assert.deepEqual(positionAt(lines, -1), { line: 0, character: 0 });
  });

  it('an empty text has one position', () => {
    assert.equal(offsetAt(document(''), { line: 3, character: 3 }), 0);
    assert.deepEqual(positionAt(document('').lines, 0), { line: 0, character: 0 });
  });

  it('a line end of two characters before an empty line is not counted to it', () => {
    assert.equal(offsetAt(document('\n\n'), { line: 1, character: 5 }), 1);
    assert.equal(offsetAt(document('\r\n\r\n'), { line: 1, character: 5 }), 2);
  });

  it('a span over lines is a range', () => {
    assert.deepEqual(rangeOf(lines, { start: 3, end: 7 }), {
      start: { line: 0, character: 3 },
      end: { line: 1, character: 1 },
    });
  });
});
