import assert from 'node:assert/strict';
import { fileOf } from '../../../../server/annotations/exchange/model';
import { webCollection } from '../../../../server/annotations/exchange/webCollection';
import { annotationsOf, contents, leftOutOf, nothing, own, project } from './sample';

describe('a W3C annotation collection', () => {
  const exported = webCollection.write(project);
  const collection = JSON.parse(contents(exported)['annotations.jsonld'] ?? '');

  it('has all annotations in one page, texts by their path, positions in code points', () => {
    const { first, ...rest } = collection;
    assert.deepEqual(rest, {
      '@context': [
        'http://www.w3.org/ns/anno.jsonld',
        { '@vocab': 'urn:bronwijzer:', actor: 'urn:bronwijzer:actor:', publication: 'urn:bronwijzer:publication:' },
      ],
      id: 'annotations.jsonld',
      type: 'AnnotationCollection',
      total: 3,
    });
    assert.deepEqual(first.items[2].target, {
      type: 'SpecificResource',
      source: 'brief.txt',
      selector: [
        { type: 'TextPositionSelector', start: 40, end: 43 },
        {
          type: 'TextQuoteSelector',
          exact: '𝔇66',
          prefix: 'er\r\nstemde vóór.\r\n\fDe minister (',
          suffix: ') zei «nee».\r\n',
        },
      ],
    });
  });

  it('gives everything back, as a page, a list or one alone too', () => {
    const { first } = collection;
    for (const value of [collection, first, first.items])
      assert.deepEqual(
        annotationsOf(webCollection.read([fileOf('a.jsonld', JSON.stringify(value))], own)),
        project.annotations,
      );
    const [alone] = first.items;
    assert.equal(annotationsOf(webCollection.read([fileOf('a.jsonld', JSON.stringify(alone))], own)).length, 1);
  });

  it('leaves addresses outside the corpus and other kinds of annotations out by name', () => {
    const [item] = collection.first.items;
    const outside = { ...item, id: 'urn:x', target: { ...item.target, source: '../../etc/passwd' } };
    const imported = webCollection.read(
      [fileOf('a.jsonld', JSON.stringify([outside, { ...item, id: 'urn:y', motivation: 'assessing' }, 'urn:z']))],
      nothing,
    );
    assert.deepEqual(annotationsOf(imported), []);
    assert.deepEqual(leftOutOf(imported), [
      'Bronwijzer doesn’t know this kind of annotation and has passed it over. – urn:x, urn:y, a.jsonld, 3',
    ]);
  });

  it('is refused where it is broken or something else', () => {
    for (const json of ['{', '{}', '1', '{"type": "AnnotationCollection", "first": "https://example.org/1"}'])
      assert.match(leftOutOf(webCollection.read([fileOf('a.jsonld', json)], nothing)).join(), /^refused: /, json);
  });
});
