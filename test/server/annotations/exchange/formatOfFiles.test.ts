import assert from 'node:assert/strict';
import { filesOfFormat, formatOfFiles } from '../../../../server/annotations/exchange/formatOfFiles';

describe('the format of files by their names', () => {
  const known = [
    [['project.QDPX'], 'refi-qda'],
    [['brief.txt', 'brief.ann', 'annotation.conf'], 'brat'],
    [['brief.json'], 'cas-json'],
    [['TypeSystem.xml', 'brief.xmi'], 'cas-xmi'],
    [['brief.xml', 'kamer/1.xml'], 'tei'],
    [['brief.conll'], 'conll'],
    [['a.csv'], 'csv'],
    [['a.jsonld'], 'w3c'],
  ] as const;
  for (const [paths, format] of known)
    it(`is ${format} of ${paths.join(' ')}`, () => assert.equal(formatOfFiles(paths), format));

  it('is not guessed of names that tell none, or more than one', () => {
    for (const paths of [[], ['brief.txt'], ['a'], ['a.csv', 'b.jsonld'], ['constructor.__proto__']])
      assert.equal(formatOfFiles(paths), undefined);
  });

  it('tells which files of a folder belong to it', () => {
    const paths = ['brief.txt', 'brief.ann', 'annotation.conf', '.DS_Store'];
    assert.deepEqual(
      paths.filter((path) => filesOfFormat('brat', path)),
      ['brief.txt', 'brief.ann'],
    );
  });
});
