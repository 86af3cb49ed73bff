import assert from 'node:assert/strict';
import {
  addCode,
  addCodes,
  mergeCodes,
  moveCode,
  removeCode,
  renameCode,
} from '../../../../server/annotations/codebook/edits';
import { allCodes, codesById } from '../../../../server/annotations/codebook/model';
import { readCodebook } from '../../../../server/annotations/codebook/read';
import { edited, type TextEdit } from '../../../../server/text/edits';

const BOOK = `# Codeboek van de asielbrieven
title: Asiel

codes:
  # wat beloofd is
  toezegging:
    name: Toezegging # afgesproken op 3 maart
    examples: [Ik zeg toe]
    codes:
      # met een dag
      termijn:
        description: |
          Er staat een dag bij.

          Of een maand.
  voornemen:
    name: Voornemen
    # nog bespreken
  # het einde
  overig:
`;

function applied(text: string, edits: readonly TextEdit[] | undefined): string {
  assert.ok(edits, 'no edits');
  return edited(text, edits).text;
}

const tree = (text: string) => {
  const { codebook, mistakes } = readCodebook(text);
  assert.deepEqual(mistakes, []);
  return allCodes(codebook).map(({ code, above }) => [...above, code].map(({ id }) => id).join(' > '));
};

describe('edits of a codebook', () => {
  it('add several codes at once in their order, also within braces, and all of them or none', () => {
    const codes = ['belofte', 'vraag'].map((id) => ({ id, name: id, codes: [] }));
    assert.deepEqual(tree(applied(BOOK, addCodes(BOOK, codes))).slice(-3), ['overig', 'belofte', 'vraag']);
    assert.deepEqual(tree(applied(BOOK, addCodes(BOOK, codes, 'overig'))).slice(-2), [
      'overig > belofte',
      'overig > vraag',
    ]);
    const braces = 'codes: { a: {} }';
    assert.deepEqual(tree(applied(braces, addCodes(braces, codes))), ['a', 'belofte', 'vraag']);
    assert.equal(addCodes(BOOK, [...codes, { id: 'voornemen', name: 'Weer', codes: [] }]), undefined);
    assert.equal(addCodes(BOOK, [...codes, ...codes]), undefined);
  });

  it('add a code at the end of those it belongs to', () => {
    const code = { id: 'belofte', name: 'Belofte', colour: '#d7263d', examples: ['a', 'b'], codes: [] } as const;
    const top = applied(BOOK, addCode(BOOK, code));
    assert.equal(top, `${BOOK}  belofte:\n    name: Belofte\n    examples: [a, b]\n    colour: "#d7263d"\n`);
    assert.deepEqual(tree(applied(BOOK, addCode(BOOK, code, 'toezegging'))), [
      'toezegging',
      'toezegging > termijn',
      'toezegging > belofte',
      'voornemen',
      'overig',
    ]);
    assert.deepEqual(tree(applied(BOOK, addCode(BOOK, code, 'overig'))).at(-1), 'overig > belofte');
    assert.deepEqual(tree(applied('', addCode('', code))), ['belofte']);
    assert.deepEqual(tree(applied('codes: { a: {} }', addCode('codes: { a: {} }', code))), ['a', 'belofte']);
  });

  it('keep examples of more than one line as they are, between brackets and braces too', () => {
    const examples = ['Ik zeg toe:\n: een brief', '- en nog een\n@ brief'];
    const code = { id: 'belofte', name: 'belofte', examples, codes: [] };
    for (const before of ['', BOOK, 'codes: {a: {examples: [b]}}\n']) {
      const { codebook } = readCodebook(applied(before, addCode(before, code)));
      assert.deepEqual(codesById(codebook).get('belofte')?.code, code);
    }
  });

  it('add nothing that is there already, under nothing that is not, in nothing that is broken', () => {
    const code = { id: 'termijn', name: 'Termijn', codes: [] };
    assert.equal(addCode(BOOK, code), undefined);
    assert.equal(addCode(BOOK, { ...code, id: 'nieuw' }, 'weg'), undefined);
    assert.equal(addCode('codes: [', { ...code, id: 'nieuw' }), undefined);
  });

  it('change a name where it stands; the identifier stays', () => {
    assert.equal(
      applied(BOOK, renameCode(BOOK, 'toezegging', 'Toezegging: hard')),
      BOOK.replace('name: Toezegging #', 'name: "Toezegging: hard" #'),
    );
    const named = applied(BOOK, renameCode(BOOK, 'overig', 'Al het andere'));
    assert.equal(named, `${BOOK.trimEnd()}\n    name: Al het andere\n`);
    assert.equal(renameCode(BOOK, 'weg', 'Weg'), undefined);
    assert.equal(renameCode(BOOK, 'overig', ' '), undefined);
  });

  it('move a code with its comments and those below it', () => {
    assert.equal(
      applied(BOOK, moveCode(BOOK, 'termijn', 'voornemen')),
      `# Codeboek van de asielbrieven
title: Asiel

codes:
  # wat beloofd is
  toezegging:
    name: Toezegging # afgesproken op 3 maart
    examples: [Ik zeg toe]
  voornemen:
    name: Voornemen
    # nog bespreken
    codes:
      # met een dag
      termijn:
        description: |
          Er staat een dag bij.

          Of een maand.
  # het einde
  overig:
`,
    );
    assert.deepEqual(tree(applied(BOOK, moveCode(BOOK, 'termijn'))), ['toezegging', 'voornemen', 'overig', 'termijn']);
    assert.deepEqual(tree(applied(BOOK, moveCode(BOOK, 'toezegging', 'overig'))), [
      'voornemen',
      'overig',
      'overig > toezegging',
      'overig > toezegging > termijn',
    ]);
  });

  it('keep line ends, and a file without one at its end', () => {
    const book = 'codes:\r\n  a:\r\n    name: A\r\n  b:\r\n    codes:\r\n      c:\r\n        name: C';
    const moved = applied(book, moveCode(book, 'c', 'a'));
    assert.deepEqual(tree(moved), ['a', 'a > c', 'b']);
    assert.doesNotMatch(moved, /[^\r]\n/);
    assert.deepEqual(tree(applied(book, moveCode(book, 'a', 'c'))), ['b', 'b > c', 'b > c > a']);
  });

  it('do not move a code below itself, nor out of a line that others stand on', () => {
    assert.equal(moveCode(BOOK, 'toezegging', 'termijn'), undefined);
    assert.equal(moveCode(BOOK, 'toezegging', 'toezegging'), undefined);
    assert.equal(moveCode('codes: { a: {}, b: {} }', 'a', 'b'), undefined);
    assert.deepEqual(moveCode(BOOK, 'termijn', 'toezegging'), []);
  });

  it('merge two codes: nothing of the one that goes is lost, nor are its annotations', () => {
    const merged = mergeCodes(BOOK, 'toezegging', 'voornemen');
    assert.equal(
      applied(BOOK, merged?.edits),
      `# Codeboek van de asielbrieven
title: Asiel

codes:
  # wat beloofd is
  # afgesproken op 3 maart
  voornemen:
    name: Voornemen
    examples: [Ik zeg toe]
    formerly: [toezegging]
    # nog bespreken
    codes:
      # met een dag
      termijn:
        description: |
          Er staat een dag bij.

          Of een maand.
  # het einde
  overig:
`,
    );
    assert.deepEqual(merged?.leftOut, [{ field: 'name', text: 'Toezegging' }]);
    const { codebook } = readCodebook(applied(BOOK, merged?.edits));
    assert.equal(codesById(codebook).get('toezegging')?.code.id, 'voornemen');
  });

  it('merge a code into one below it, and twice in a row', () => {
    const once = applied(BOOK, mergeCodes(BOOK, 'toezegging', 'termijn')?.edits);
    assert.deepEqual(tree(once), ['voornemen', 'overig', 'termijn']);
    const twice = applied(once, mergeCodes(once, 'termijn', 'voornemen')?.edits);
    const [code] = readCodebook(twice).codebook.codes;
    assert.deepEqual(code?.formerly, ['termijn', 'toezegging']);
    assert.equal(code?.description, 'Er staat een dag bij.\n\nOf een maand.');
  });

  it('tell what has no place at the code that is left', () => {
    const book =
      'codes:\n  a:\n    use: zo\n    key: a\n    patterns: een\n  b:\n    use: anders\n    patterns: twee\n';
    const merged = mergeCodes(book, 'a', 'b');
    assert.deepEqual(merged?.leftOut, [
      { field: 'name', text: 'a' },
      { field: 'use', text: 'zo' },
      { field: 'key', text: 'a' },
    ]);
    assert.equal(
      applied(book, merged?.edits),
      'codes:\n  b:\n    use: anders\n    patterns: [twee, een]\n    formerly: [a]\n',
    );
  });

  it('know blank lines between codes: the first of several can go, and no other', () => {
    const book = 'codes:\n  a:\n    codes:\n      x:\n        name: X\n\n      y:\n\n# onder\n  b:\n';
    assert.equal(applied(book, removeCode(book, 'x')), 'codes:\n  a:\n    codes:\n\n      y:\n\n# onder\n  b:\n');
    assert.deepEqual(tree(applied(book, moveCode(book, 'x', 'b'))), ['a', 'a > y', 'b', 'b > x']);
    assert.deepEqual(tree(applied(book, mergeCodes(book, 'x', 'y')?.edits)), ['a', 'a > y', 'b']);
    const last = applied(book, moveCode(book, 'y', 'b'));
    assert.deepEqual(tree(applied(last, moveCode(last, 'x', 'b'))), ['a', 'b', 'b > y', 'b > x']);
  });

  it('keep every comment of a code that is merged, and take nothing for one that is none', () => {
    const book = `codes:
  a:
    name: A # van Anna
    description: | # nog korten
      # geen opmerking
      Zo dus.
    examples: # uit brieven
      - "een # twee" # los
  b:
`;
    const after = applied(book, mergeCodes(book, 'a', 'b')?.edits);
    assert.deepEqual(
      after.match(/^ {2}#.*$/gm),
      ['# van Anna', '# nog korten', '# uit brieven', '# los'].map((one) => `  ${one}`),
    );
    assert.equal(readCodebook(after).codebook.codes[0]?.description, '# geen opmerking\nZo dus.');
  });

  it('keep the comment behind a block of lines that gets another text', () => {
    const book = 'codes:\n  a:\n    name: > # lang\n      Een lange\n      naam\n    use: x\n';
    assert.equal(applied(book, renameCode(book, 'a', 'Kort')), 'codes:\n  a:\n    name: Kort # lang\n    use: x\n');
    const braces = 'codes: { # nog leeg\n}\n';
    assert.equal(addCode(braces, { id: 'a', name: 'A', codes: [] }), undefined);
  });

  it('leave comments behind the last code with it, also where the text of a new one could swallow them', () => {
    const book =
      'codes:\n  a:\n    codes:\n      b:\n        examples:\n          - een\n            # nog een?\n        # nog bespreken\n';
    const code = { id: 'c', name: 'C', description: 'x\ny', codes: [] };
    assert.equal(
      applied(book, addCode(book, code)),
      `${book}  c:\n    name: C\n    description: |-\n      x\n      y\n`,
    );
    const other =
      'codes:\n  z:\n    examples:\n      - |-\n        p\n        q\n  y:\n    examples:\n      - een\n        # twee?\n';
    const merged = applied(other, mergeCodes(other, 'z', 'y')?.edits);
    assert.match(merged, /- een\n {8}# twee\?\n {6}- \|-\n {8}p\n {8}q\n/);
  });

  it('are made to the code that counts where an identifier is there twice', () => {
    const book = 'codes:\n  a:\n    codes:\n      x:\n        name: Eerste\n  x:\n    name: Tweede\n';
    const renamed = applied(book, renameCode(book, 'x', 'Nieuw'));
    assert.equal(renamed, book.replace('Eerste', 'Nieuw'));
  });

  it('keep the order of codes that are called by numbers', () => {
    const codes = ['c', '10', '9', '000'].map((id) => ({ id, name: id, codes: [] }));
    for (const before of ['', 'codes:\n', 'codes:\n  a:\n', 'codes: {a: {}}\n'])
      assert.deepEqual(tree(applied(before, addCodes(before, codes))).slice(-4), ['c', '10', '9', '000']);
  });

  it('merge nothing with itself, nor with what is not there', () => {
    assert.equal(mergeCodes(BOOK, 'overig', 'overig'), undefined);
    assert.equal(mergeCodes(BOOK, 'overig', 'weg'), undefined);
    assert.equal(mergeCodes(BOOK, 'weg', 'overig'), undefined);
  });
});
