import assert from 'node:assert/strict';
import { type Branch, branchesOf, type TreeFilter } from '../../../client/annotations/branches';
import type { ShownCode, ShownPassage } from '../../../server/protocol/annotationRequests';

const code = (id: string, count: number, codes: readonly ShownCode[] = []): ShownCode => ({
  id,
  name: id.toUpperCase(),
  colour: '#2e9e4f',
  isStatement: false,
  isGroup: false,
  count,
  codes,
});

let made = 0;
const passage = (words: string, more: Partial<ShownPassage> = {}): ShownPassage => ({
  id: `urn:uuid:${made++}`,
  file: 'file:///annotations/brief.txt.anna.jsonld',
  annotator: 'Anna',
  own: true,
  motivation: 'tagging',
  code: 'belofte',
  label: 'Belofte',
  colour: '#2e9e4f',
  ranges: [{ start: { line: 0, character: 0 }, end: { line: 0, character: words.length } }],
  status: 'found',
  words,
  candidates: [],
  uri: 'file:///brief.txt',
  path: 'brief.txt',
  before: '',
  behind: '',
  ...more,
});

/** A tree as lines: what each branch is, how many passages stand below it, and what stands below it further in. */
const drawn = (branches: readonly Branch[], indent = ''): readonly string[] =>
  branches.flatMap((branch) =>
    branch.kind === 'passage'
      ? [`${indent}${branch.passage.words}`]
      : [`${indent}${titleOf(branch)} ${branch.count}`, ...drawn(branch.branches, `${indent}  `)],
  );

const titleOf = (branch: Exclude<Branch, { kind: 'passage' }>): string => {
  switch (branch.kind) {
    case 'code':
      return branch.code.name;
    case 'group':
      return branch.group;
    case 'named':
      return branch.name;
    case 'text':
      return branch.path;
  }
};

const codes = [code('plan', 0), code('belofte', 2, [code('termijn', 1)])];

describe('the tree of codes and annotations', () => {
  const tree = (passages: readonly ShownPassage[], filter: TreeFilter = {}) =>
    drawn(branchesOf(codes, passages, filter));

  it('has every code, with the codes below it before its own passages, and counts them all', () => {
    const passages = [passage('zegt toe'), passage('in mei', { code: 'termijn' }), passage('belooft')];
    assert.deepEqual(tree(passages), ['PLAN 0', 'BELOFTE 3', '  TERMIJN 1', '    in mei', '  zegt toe', '  belooft']);
  });

  it('puts what isn’t found again before all else, and leaves it with its code', () => {
    const passages = [passage('zegt toe', { status: 'orphaned', ranges: [] })];
    assert.deepEqual(tree(passages).slice(0, 2), ['lost 1', '  zegt toe']);
    assert.ok(tree(passages).includes('  zegt toe'));
  });

  it('has what is no code in groups, open questions first, and codes that the codebook doesn’t have', () => {
    const passages = [
      passage('de brief', { motivation: 'questioning', code: '', state: 'answered', text: 'Welke?' }),
      passage('hij', { motivation: 'questioning', code: '', state: 'open', text: 'Wie?' }),
      passage('nog niet', { motivation: 'commenting', code: '', text: 'Vreemd' }),
      passage('Leers', { motivation: 'identifying', code: '', label: 'Gerd Leers' }),
      passage('de minister', { motivation: 'identifying', code: '', label: 'Gerd Leers' }),
      passage('spoedig', { code: 'haast', label: 'haast' }),
    ];
    assert.deepEqual(tree(passages).slice(3), [
      'unknown 1',
      '  haast 1',
      '    spoedig',
      'questions 2',
      '  hij',
      '  de brief',
      'comments 1',
      '  nog niet',
      'actors 2',
      '  Gerd Leers 2',
      '    Leers',
      '    de minister',
    ]);
  });

  it('puts many passages below their texts, few and those of one text not', () => {
    const own = Array.from({ length: 12 }, (_, index) => passage(`woord ${index}`));
    const other = passage('elders', { uri: 'file:///nota.txt', path: 'nota.txt' });
    assert.deepEqual(tree(own)[3], '  woord 0');
    assert.deepEqual(
      tree([...own, other]).filter((line) => line.includes('.txt')),
      ['  brief.txt 12', '  nota.txt 1'],
    );
  });

  it('shows less: of one annotator, of one text, or open questions only', () => {
    const passages = [
      passage('zegt toe'),
      passage('belooft', { annotator: 'Bram' }),
      passage('hij', { motivation: 'questioning', code: '', state: 'open', text: 'Wie?', uri: 'file:///nota.txt' }),
      passage('zij', { motivation: 'questioning', code: '', state: 'answered', text: 'Wie?' }),
    ];
    assert.deepEqual(tree(passages, { annotator: 'Bram' }), ['PLAN 0', 'BELOFTE 1', '  TERMIJN 0', '  belooft']);
    assert.deepEqual(tree(passages, { text: 'file:///nota.txt' }), [
      ...['PLAN 0', 'BELOFTE 0', '  TERMIJN 0'],
      ...['questions 1', '  hij'],
    ]);
    assert.deepEqual(tree(passages, { isUnanswered: true }), ['hij']);
  });

  it('gives every branch an identifier that no other has', () => {
    const lost = passage('zegt toe', { status: 'ambiguous', ranges: [] });
    const passages = [lost, { ...lost, file: 'file:///annotations/brief.txt.bram.jsonld' }];
    const idsOf = (branches: readonly Branch[]): readonly string[] =>
      branches.flatMap((branch) => [branch.id, ...(branch.kind === 'passage' ? [] : idsOf(branch.branches))]);
    const ids = idsOf(branchesOf(codes, passages, {}));
    assert.equal(new Set(ids).size, ids.length);
    assert.equal(ids.length, 8);
  });
});
