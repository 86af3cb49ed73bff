import assert from 'node:assert/strict';
import { type CodeSymbolKind, codebookOutline } from '../../../../server/features/codebook/outline';
import type { OutlineSymbol } from '../../../../server/features/symbols';

const BOOK = `title: Asiel
codes:
  vorm:
    group: true
    codes:
      citaat:
        name: Citaat
  standpunt:
    statement: true
    name: ""

  leeg:
`;

const shown = ({ kind, name, detail, span, head, children }: OutlineSymbol<CodeSymbolKind>): unknown => [
  `${kind} ${name} (${detail}) ${BOOK.slice(head.start, head.end)}`,
  BOOK.slice(span.start, span.end).split('\n').length,
  ...children.map(shown),
];

describe('the outline of a codebook', () => {
  it('is the tree of its codes by their names', () => {
    assert.deepEqual(codebookOutline(BOOK).map(shown), [
      ['group vorm () vorm', 5, ['code Citaat (citaat) citaat', 2]],
      ['statement standpunt () standpunt', 3],
      ['code leeg () leeg', 1],
    ]);
  });

  it('goes as far as the text can be read', () => {
    assert.deepEqual(codebookOutline(''), []);
    assert.deepEqual(codebookOutline('codes: [a]'), []);
    assert.deepEqual(
      codebookOutline('codes:\n  a:\n    name: "A\n').map(({ head }) => head),
      [{ start: 9, end: 10 }],
    );
  });
});
