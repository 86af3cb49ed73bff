import assert from 'node:assert/strict';
import { conll } from '../../../../server/annotations/exchange/conll';
import { fileOf, type Project } from '../../../../server/annotations/exchange/model';
import { annotationOf, annotationsOf, briefly, contents, leftOutOf, nothing, own, project, text } from './sample';

const coded = (number: number, words: string, code: string) =>
  annotationOf(number, [words], { motivation: 'tagging', code });

describe('CoNLL', () => {
  const overlapping: Project = {
    texts: project.texts,
    codes: [],
    annotations: [coded(1, 'Kamer\r\nstemde vóór', 'stem'), coded(2, 'stemde', 'werkwoord'), coded(3, '𝔇66', 'partij')],
  };

  it('is a word a line, what lies over another in a column of its own', () => {
    const exported = conll.write(overlapping);
    assert.deepEqual((contents(exported)['brief.conll'] ?? '').split('\n'), [
      '# newdoc id = brief.txt',
      '🗳\tO\tO',
      'De\tO\tO',
      'Kamer\tB-stem\tO',
      'stemde\tI-stem\tB-werkwoord',
      'vóór\tI-stem\tO',
      '.\tO\tO',
      '',
      'De\tO\tO',
      'minister\tO\tO',
      '(\tO\tO',
      '𝔇66\tB-partij\tO',
      ')\tO\tO',
      'zei\tO\tO',
      '«\tO\tO',
      'nee\tO\tO',
      '»\tO\tO',
      '.\tO\tO',
      '',
      '',
    ]);
    assert.deepEqual(leftOutOf(exported), []);
  });

  it('is found in the user’s own text again', () => {
    const imported = conll.read(conll.write(overlapping).files, own);
    assert.deepEqual(
      annotationsOf(imported)
        .map(({ target, body }) => ({ target, body }))
        .sort((one, other) => one.target.pieces[0].span.start - other.target.pieces[0].span.start),
      overlapping.annotations.map(({ target, body }) => ({ target, body })),
    );
    assert.deepEqual(leftOutOf(imported), []);
  });

  it('names what it can’t hold', () => {
    const odd = conll.write({
      ...project,
      annotations: [
        ...project.annotations,
        coded(4, 'nister', 'half'),
        coded(5, '\r\n', 'leeg'),
        annotationOf(6, ['Kamer', 'nee'], { motivation: 'tagging', code: 'twee woorden' }),
      ],
    });
    const idOf = (number: number) => `urn:uuid:00000000-0000-4000-8000-00000000000${number}`;
    assert.deepEqual(leftOutOf(odd), [
      'Names, descriptions, colours and the tree of codes don’t fit in this format – CoNLL',
      `Of this annotation CoNLL has the place and the code only – ${idOf(1)}`,
      `In CoNLL the pieces of this annotation have become annotations of their own. – ${idOf(6)}`,
      `Spaces in this code have become underscores. – ${idOf(6)}`,
      `There is no word in this annotation – ${idOf(5)}`,
      `CoNLL holds codes only – ${idOf(2)}, ${idOf(3)}`,
      `CoNLL knows whole words only – ${idOf(4)}`,
    ]);
    assert.match(contents(odd)['brief.conll'] ?? '', /minister\tB-half/);
  });

  it('makes a text of the words where there is none, and reads the older IOB', () => {
    const imported = conll.read([fileOf('a.conll', 'De\tI-X\r\nKamer\tI-X\r\n\r\nnee\tI-Y\r\n')], nothing);
    assert.deepEqual(imported.status === 'read' && imported.project.texts, [
      { path: 'a.txt', text: 'De Kamer \nnee \n' },
    ]);
    assert.deepEqual(annotationsOf(imported).map(briefly).sort(), [
      'De Kamer {motivation:tagging,code:X}',
      'nee {motivation:tagging,code:Y}',
    ]);
  });

  it('is refused where it is something else', () => {
    assert.match(leftOutOf(conll.read([fileOf('a.txt', text)], nothing)).join(), /^refused: This is no CoNLL/);
  });
});

describe('CoNLL of other hands', () => {
  const read = (lines: readonly string[], known = nothing, path = 'a.conll') =>
    conll.read([fileOf(path, `${lines.join('\n')}\n`)], known);
  const textsOf = (imported: ReturnType<typeof read>) => imported.status === 'read' && imported.project.texts;

  it('has spaces between its columns, a text behind each -DOCSTART-, and columns that are no codes', () => {
    const imported = read([
      '-DOCSTART- -X- O O',
      '',
      'EU NNP B-NP B-ORG',
      'zegt VBZ O O',
      '',
      '-DOCSTART- -X- O O',
      '',
      'Kamer NN I-NP I-ORG',
      '# SYM O O',
    ]);
    assert.deepEqual(textsOf(imported), [
      { path: 'a.txt', text: 'EU zegt \n' },
      { path: 'a-2.txt', text: 'Kamer # \n' },
    ]);
    assert.deepEqual(annotationsOf(imported).map(briefly).sort(), [
      'EU {motivation:tagging,code:NP}',
      'EU {motivation:tagging,code:ORG}',
      'Kamer {motivation:tagging,code:NP}',
      'Kamer {motivation:tagging,code:ORG}',
    ]);
    assert.deepEqual(leftOutOf(imported), ['These columns of CoNLL hold no codes as B- and I- – a.conll, 2']);
  });

  it('marks the last word of a chunk, and a chunk of one word, where it is BIOES or BILOU', () => {
    const imported = read([
      'A\tB-x',
      'B\tI-x',
      'C\tE-x',
      'D\tE-x',
      'E\tS-y',
      'F\tS-y',
      'G\tB-x',
      'H\tL-x',
      'I\tU-y',
      'J\tI-y',
    ]);
    assert.deepEqual(
      annotationsOf(imported).map(briefly).sort(),
      ['A B C x', 'D x', 'E y', 'F y', 'G H x', 'I y', 'J y'].map((one) =>
        one.replace(/ (\w)$/, ' {motivation:tagging,code:$1}'),
      ),
    );
  });

  it('has the words in the second column where it is CoNLL-U, without those that are there twice', () => {
    const imported = read(
      [
        '# newdoc id = brief.txt',
        '# text = De Kamer stemde vóór.',
        '1\tDe\tde\tDET\t_\t_\t2\tdet\t_\tO',
        '2-3\tKamerstemde\t_\t_\t_\t_\t_\t_\t_\tB-ORG',
        '2\tKamer\tkamer\tNOUN\t_\t_\t3\tnsubj\t_\tB-ORG',
        '3\tstemde\tstemmen\tVERB\t_\t_\t0\troot\t_\t_',
        '3.1\tleeg\t_\t_\t_\t_\t_\t_\t_\t_',
      ],
      nothing,
      'a.conllu',
    );
    assert.deepEqual(textsOf(imported), [{ path: 'brief.txt', text: 'De Kamer stemde \n' }]);
    assert.deepEqual(annotationsOf(imported).map(briefly), ['Kamer {motivation:tagging,code:ORG}']);
    assert.deepEqual(leftOutOf(imported), [
      'These columns of CoNLL hold no codes as B- and I- – a.conllu, 3, a.conllu, 4, a.conllu, 7, a.conllu, 8',
    ]);
    const plus = read(['# global.columns = ID FORM NE', '1\tDe\tO', '2\tKamer\tB-ORG']);
    assert.deepEqual(annotationsOf(plus).map(briefly), ['Kamer {motivation:tagging,code:ORG}']);
  });

  it('is found in the user’s own text however it cuts that into words', () => {
    const cut = [
      '# newdoc id = brief.txt',
      '🗳\tO',
      'De\tO',
      'Kamer\tB-x',
      'stemde\tI-x',
      'vóór.\tO',
      '',
      'De\tO',
      'minister\tO',
      '(𝔇66)\tB-y',
      'zei\tO',
      '«nee».\tO',
    ];
    const imported = read(cut, own);
    assert.deepEqual(annotationsOf(imported).map(briefly).sort(), [
      '(𝔇66) {motivation:tagging,code:y}',
      'Kamer\r\nstemde {motivation:tagging,code:x}',
    ]);
    assert.deepEqual(leftOutOf(imported), []);
  });
});
