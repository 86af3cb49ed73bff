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
