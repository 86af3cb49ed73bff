import assert from 'node:assert/strict';
import { fileOf } from '../../../../server/annotations/exchange/model';
import { webCollection } from '../../../../server/annotations/exchange/webCollection';
import { annotationsOf, briefly, contents, leftOutOf, nothing, own, project } from './sample';

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

describe('Web Annotations of other hands', () => {
  const position = { type: 'TextPositionSelector', start: 5, end: 10 };
  const quote = { type: 'TextQuoteSelector', exact: 'Kamer', prefix: 'De ', suffix: '' };
  const tag = (value: string) => ({ type: 'TextualBody', purpose: 'tagging', value });
  const comment = { type: 'TextualBody', purpose: 'commenting', value: 'Ja' };
  const one = (more = {}) => ({
    id: '#1',
    type: 'Annotation',
    body: [tag('steun')],
    target: { source: 'brief.txt', selector: [position, quote] },
    ...more,
  });
  const read = (...items: readonly unknown[]) => webCollection.read([fileOf('a.jsonld', JSON.stringify(items))], own);
  const STEUN = 'Kamer {motivation:tagging,code:steun}';

  it('need no motivation, may have a list of them, and what they are in a list', () => {
    for (const more of [
      {},
      { motivation: ['tagging', 'assessing'] },
      { type: ['Annotation'] },
      { motivation: 'oa:tagging' },
    ])
      assert.deepEqual(annotationsOf(read(one(more))).map(briefly), [STEUN], JSON.stringify(more));
  });

  it('have one selector, one of another, or the words alone', () => {
    const inside = { type: 'FragmentSelector', value: 'p1', refinedBy: quote };
    for (const selector of [position, quote, inside, [{ type: 'XPathSelector', value: '/p' }, position]]) {
      const imported = read(one({ target: { source: 'brief.txt', selector } }));
      assert.deepEqual(annotationsOf(imported).map(briefly), [STEUN], JSON.stringify(selector));
      assert.deepEqual(annotationsOf(imported)[0]?.target.pieces[0].span, { start: 6, end: 11 });
    }
  });

  it('are an annotation for every tag, with what was remarked', () => {
    const imported = read(one({ body: [tag('steun'), tag('asiel'), comment], creator: 'https://orcid.org/1' }));
    assert.deepEqual(annotationsOf(imported).map(briefly).sort(), [
      'Kamer {motivation:tagging,code:asiel} / Ja / https://orcid.org/1',
      'Kamer {motivation:tagging,code:steun} / Ja / https://orcid.org/1',
    ]);
    assert.equal(new Set(annotationsOf(imported).map(({ id }) => id)).size, 2);
    assert.deepEqual(leftOutOf(imported), []);
  });

  it('keep what Bronwijzer wrote in them where something was added', () => {
    const asStatement = { ...tag('steun'), statement: { concept: 'asiel', agrees: true } };
    const imported = read(
      one({ motivation: 'tagging', body: [asStatement, comment] }),
      one({
        id: 'urn:b',
        motivation: 'identifying',
        body: [{ purpose: 'identifying', source: 'actor:person.x' }, comment],
      }),
    );
    assert.deepEqual(annotationsOf(imported).map(briefly).sort(), [
      'Kamer {motivation:identifying,actor:person.x}',
      'Kamer {motivation:tagging,code:steun,statement:{concept:asiel,agrees:true}} / Ja',
    ]);
    assert.deepEqual(leftOutOf(imported), [
      'This part of an annotation is of a kind that Bronwijzer doesn’t know – urn:b',
    ]);
  });

  it('have their text as `bodyValue`, or a body without a purpose that the motivation gives', () => {
    const value = { type: 'TextualBody', value: 'Ja' };
    const said = 'Kamer {motivation:commenting,text:Ja}';
    assert.deepEqual(annotationsOf(read(one({ body: undefined, bodyValue: 'Ja' }))).map(briefly), [said]);
    assert.deepEqual(annotationsOf(read(one({ body: value, motivation: 'commenting' }))).map(briefly), [said]);
    assert.deepEqual(annotationsOf(read(one({ body: value }))).map(briefly), [said]);
    assert.deepEqual(
      annotationsOf(read(one({ body: { ...value, value: 'steun' }, motivation: 'tagging' }))).map(briefly),
      [STEUN],
    );
  });

  it('are named where a body, a whole text, a range or another address can’t be taken over, and where pages are missing', () => {
    const image = { type: 'Image', id: 'https://example.org/1.png' };
    const range = { type: 'RangeSelector', startSelector: quote, endSelector: quote };
    const imported = read(
      one({ id: 'urn:a', body: [tag('steun'), image] }),
      one({ id: 'urn:b', target: 'brief.txt' }),
      one({ id: 'urn:c', target: { source: 'brief.txt', selector: range } }),
      one({ id: 'urn:d', target: { source: 'https://example.org/', selector: quote } }),
      one({ id: 'urn:e', target: { source: 'weg.txt', selector: quote } }),
    );
    assert.deepEqual(
      annotationsOf(imported).map(({ id }) => id),
      ['urn:a', 'urn:e'],
    );
    assert.deepEqual(leftOutOf(imported), [
      'This part of an annotation is of a kind that Bronwijzer doesn’t know – urn:a',
      'Bronwijzer doesn’t know this kind of annotation and has passed it over. – urn:b, urn:c, urn:d',
    ]);
    const page = { type: 'AnnotationPage', items: [one()], next: 'https://example.org/page2' };
    const paged = webCollection.read(
      [fileOf('a.jsonld', JSON.stringify({ type: 'AnnotationCollection', first: page }))],
      own,
    );
    assert.deepEqual(annotationsOf(paged).length, 1);
    assert.deepEqual(leftOutOf(paged), [
      'The rest of these annotations is in another file – a.jsonld: https://example.org/page2',
    ]);
  });
});
