import assert from 'node:assert/strict';
import { filesOfFormat, formatOfFiles } from '../../../../server/annotations/exchange/formatOfFiles';
import { FORMATS } from '../../../../server/annotations/exchange/formats';

const named = (...paths: readonly string[]) => paths.map((path) => ({ path }));
const json = (path: string, content: string) => ({ path, bytes: new TextEncoder().encode(content) });

const CAS = json(
  'a.json',
  '{"%TYPES": {}, "%FEATURE_STRUCTURES": [{"sofaString": "\\"@context\\": \\"http://www.w3.org/ns/anno\\""}]}',
);
const PAGE = json(
  'b.json',
  '{\n  "@context": "http://www.w3.org/ns/anno.jsonld",\n  "type": "AnnotationPage", "items": []\n}',
);
const OTHER = json('c.json', '{"name": "bronwijzer", "@context": "https://schema.org"}');

describe('the format of files', () => {
  const known = [
    [['project.QDPX'], 'refi-qda'],
    [['brief.txt', 'brief.ann', 'annotation.conf'], 'brat'],
    [['TypeSystem.xml', 'brief.xmi'], 'cas-xmi'],
    [['brief.xml', 'kamer/1.xml'], 'tei'],
    [['brief.conll'], 'conll'],
    [['a.csv'], 'csv'],
    [['a.jsonld'], 'w3c'],
  ] as const;
  for (const [paths, format] of known)
    it(`is ${format} of ${paths.join(' ')}`, () =>
      assert.deepEqual(formatOfFiles(named(...paths)), { status: 'told', format }));

  it('is told of JSON by what stands in it, also in half a file, and where its context is a list', () => {
    const of = (...files: Parameters<typeof formatOfFiles>[0]) => formatOfFiles(files);
    assert.deepEqual(of(CAS), { status: 'told', format: 'cas-json' });
    assert.deepEqual(of(PAGE), { status: 'told', format: 'w3c' });
    assert.deepEqual(of(PAGE, OTHER, ...named('annotations.jsonld')), { status: 'told', format: 'w3c' });
    const list = '[{"@context": ["https://example.org/ns", "http://www.w3.org/ns/anno.jsonld"], "type": "Annotation"';
    assert.deepEqual(of(json('lijst.json', list)), { status: 'told', format: 'w3c' });
    assert.deepEqual(of(json('half.JSON', '{"%TYPES": {"a": {')), { status: 'told', format: 'cas-json' });
  });

  it('is not guessed of what tells none, or more than one; then it is told which it may be', () => {
    const unclear = [
      [[OTHER], ['cas-json', 'w3c']],
      [
        [CAS, PAGE],
        ['cas-json', 'w3c'],
      ],
      [named('brief.txt'), ['brat', 'conll']],
      [named('a.csv', 'b.jsonld'), ['csv', 'w3c']],
      [named('constructor.__proto__'), Object.keys(FORMATS)],
      [[], Object.keys(FORMATS)],
    ] as const;
    for (const [files, candidates] of unclear)
      assert.deepEqual(formatOfFiles(files), { status: 'unclear', candidates });
  });

  it('tells which files of a folder belong to it', () => {
    const of = (format: Parameters<typeof filesOfFormat>[0], files: Parameters<typeof formatOfFiles>[0]) =>
      filesOfFormat(format, files).map(({ path }) => path);
    assert.deepEqual(of('brat', named('brief.txt', 'brief.ann', 'annotation.conf', '.DS_Store')), [
      'brief.txt',
      'brief.ann',
    ]);
    assert.deepEqual(of('w3c', [CAS, PAGE, OTHER]), ['b.json']);
    assert.deepEqual(of('w3c', [...named('brief.txt.anna.jsonld'), OTHER]), ['brief.txt.anna.jsonld']);
    assert.deepEqual(of('cas-json', [CAS, PAGE, OTHER]), ['a.json']);
    assert.deepEqual(of('cas-json', [PAGE, OTHER]), ['c.json']);
  });
});
