import assert from 'node:assert/strict';
import { codebookColours, writtenColour } from '../../../../server/features/codebook/colours';

const BOOK = `codes:
  a:
    colour: red
    codes:
      b:
        colour: "#0a8"
  c:
    colour: '#D7263D'
  d:
    colour: rood
  e:
    colour: #d7263d
  colour:
    name: Kleur
`;

describe('colours in a codebook', () => {
  it('are shown where a code has one, named or as CSS writes it', () => {
    const found = codebookColours(BOOK).map(({ span, colour }) => [BOOK.slice(span.start, span.end), colour]);
    assert.deepEqual(found, [
      ['red', { red: 0xd7, green: 0x26, blue: 0x3d }],
      ['"#0a8"', { red: 0, green: 0xaa, blue: 0x88 }],
      ["'#D7263D'", { red: 0xd7, green: 0x26, blue: 0x3d }],
    ]);
  });

  it('are written by their name where they have one, and otherwise in quotation marks', () => {
    const at = (value: string) => ({ start: BOOK.indexOf(value), end: BOOK.indexOf(value) + value.length });
    const blue = { red: 0x2f, green: 0x6f, blue: 0xde };
    assert.equal(writtenColour(BOOK, at('red'), blue), 'blue');
    assert.equal(writtenColour(BOOK, at('"#0a8"'), blue), '"blue"');
    const other = { red: 9.6, green: 300, blue: -1 };
    assert.equal(writtenColour(BOOK, at('red'), other), '"#0aff00"');
    assert.equal(writtenColour(BOOK, at("'#D7263D'"), other), "'#0aff00'");
  });
});
