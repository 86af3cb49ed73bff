import assert from 'node:assert/strict';
import type { Corpus } from '../../../server/corpus/model';
import { createCorpusStore } from '../../../server/corpus/store';
import type { DocumentFacts } from '../../../server/document/model';
import { factsOf, idem, kamerstuk, naming, namingUnregistered } from './facts';

const empty = () => createCorpusStore(new Map(), async () => undefined);
const foot = { start: 0, end: 5 };
const publication = (id: string): DocumentFacts =>
  factsOf({ identity: { kind: 'identity', span: foot, id, origin: 'runningFoot', dossiers: [], feet: [foot] } });

/** All that a corpus answers about some publications and actors, as plain data. */
function answersOf(corpus: Corpus, ids: readonly string[], actorIds: readonly string[]): unknown {
  const place = ({ document, mention }: { document: { uri: string }; mention: { span: { start: number } } }) =>
    `${document.uri} ${mention.span.start}`;
  return {
    documents: corpus.documents().map(({ uri }) => uri),
    published: ids.map((id) => corpus.published(id).map(({ uri }) => uri)),
    citations: ids.map((id) => corpus.citationsOf(id).map(place)),
    mentions: actorIds.map((id) => corpus.mentionsOf(id).map(place)),
  };
}

describe('a corpus', () => {
  it('knows every place that cites a publication, by document and place, back-references included', () => {
    const { corpus, set } = empty();
    set('b', factsOf({ mentions: [kamerstuk(50, '1'), kamerstuk(10, '1'), kamerstuk(30, '2')] }));
    const resolved = idem(40, { status: 'resolved', citation: 20, through: [] });
    set('a', factsOf({ mentions: [kamerstuk(20, '1'), resolved] }));
    assert.deepEqual(
      corpus.citationsOf('kst-22112-1').map(({ document, mention }) => [document.uri, mention.span.start]),
      [
        ['a', 20],
        ['a', 40],
        ['b', 10],
        ['b', 50],
      ],
    );
  });

  it('counts neither a back-reference that ends nowhere nor a citation without an identifier', () => {
    const { corpus, set } = empty();
    const { id: _, ...unidentified } = kamerstuk(10, '1');
    const dangling = idem(20, { status: 'dangling', why: 'first note' });
    const ambiguous = idem(30, { status: 'ambiguous', citations: [10] });
    set('a', factsOf({ mentions: [unidentified, dangling, ambiguous] }));
    assert.deepEqual(corpus.citationsOf('kst-22112-1'), []);
  });

  it('knows every mention that certainly means an actor', () => {
    const { corpus, set } = empty();
    set('a', factsOf({ mentions: [naming(10, 'person.vos'), naming(20, 'person.vos', 'person.de-vos')] }));
    assert.deepEqual(
      corpus.mentionsOf('person.vos').map(({ mention }) => mention.span.start),
      [10],
    );
  });

  it('knows somebody who isn’t in the register again by a whole name, never by a surname alone', () => {
    const { corpus, set } = empty();
    set('b', factsOf({ mentions: [namingUnregistered(10, 'Karin Straus'), namingUnregistered(20, 'Straus')] }));
    set('a', factsOf({ mentions: [namingUnregistered(30, 'Karin Straus')] }));
    const places = (key: string) =>
      corpus.mentionsOf(key).map(({ document, mention }) => [document.uri, mention.span.start]);
    assert.deepEqual(places('karin straus'), [
      ['a', 30],
      ['b', 10],
    ]);
    assert.deepEqual(places('straus'), []);
  });

  it('knows which texts are a publication: none, one or several', () => {
    const { corpus, set } = empty();
    set('b', publication('kst-1-1'));
    set('a', publication('kst-1-1'));
    set('c', publication('kst-1-2'));
    const published = (id: string) => corpus.published(id).map(({ uri }) => uri);
    assert.deepEqual([published('kst-1-1'), published('kst-1-2'), published('kst-1-3')], [['a', 'b'], ['c'], []]);
  });

  it('knows a text by the strongest evidence: corpus.yaml, then what it says itself, then the name of its file', () => {
    const { corpus, set } = empty();
    const own = (uri: string) => corpus.document(uri)?.publication;
    set('c/kst-22112-1.txt', factsOf());
    assert.deepEqual(own('c/kst-22112-1.txt'), { id: 'kst-22112-1', evidence: 'file name' });
    set('c/kst-22112-1.txt', publication('kst-22112-2'));
    assert.deepEqual(own('c/kst-22112-1.txt'), { id: 'kst-22112-2', evidence: 'text' });
    set('c/kst-22112-1.txt', publication('kst-22112-2'), { publication: 'kst-22112-3' });
    assert.deepEqual(own('c/kst-22112-1.txt'), { id: 'kst-22112-3', evidence: 'corpus.yaml' });
    set('c/kst-22112-1.txt', publication('kst-22112-2'), { title: 'Brief' });
    assert.deepEqual(own('c/kst-22112-1.txt'), { id: 'kst-22112-2', evidence: 'text' });
    set('c/brief.txt', factsOf());
    assert.equal(own('c/brief.txt'), undefined);
  });

  it('knows every publication that it has or cites', () => {
    const { corpus, set, remove } = empty();
    set('b', factsOf({ mentions: [kamerstuk(0, '2'), kamerstuk(20, '1')] }));
    set('a', publication('kst-22112-1'));
    set('kst-22112-3.txt', factsOf());
    assert.deepEqual(corpus.publications(), ['kst-22112-1', 'kst-22112-2', 'kst-22112-3']);
    remove('b');
    assert.deepEqual(corpus.publications(), ['kst-22112-1', 'kst-22112-3']);
  });

  it('after any changes is the corpus that is built at once', () => {
    const states: readonly (readonly [string, DocumentFacts | undefined])[] = [
      ['a', factsOf({ mentions: [kamerstuk(0, '1'), kamerstuk(20, '2'), naming(40, 'person.a')] })],
      ['b', publication('kst-22112-1')],
      ['c', factsOf({ mentions: [kamerstuk(0, '2'), naming(20, 'person.a')] })],
      ['a', factsOf({ mentions: [kamerstuk(5, '2'), naming(40, 'person.b')] })],
      ['b', undefined],
      ['d', publication('kst-22112-2')],
      ['c', factsOf()],
      ['b', factsOf({ mentions: [kamerstuk(0, '1')] })],
      ['d', publication('kst-22112-1')],
    ];
    const stepwise = empty();
    const present = new Map<string, DocumentFacts>();
    for (const [uri, facts] of states) {
      if (facts) {
        stepwise.set(uri, facts);
        present.set(uri, facts);
      } else {
        stepwise.remove(uri);
        present.delete(uri);
      }
      const atOnce = empty();
      for (const [one, known] of present) atOnce.set(one, known);
      const ids = ['kst-22112-1', 'kst-22112-2'];
      const actorIds = ['person.a', 'person.b'];
      assert.deepEqual(answersOf(stepwise.corpus, ids, actorIds), answersOf(atOnce.corpus, ids, actorIds));
    }
  });
});

describe('a change in a corpus', () => {
  it('touches the publications of which a document now says something else', () => {
    const { set, remove } = empty();
    const span = { start: 0, end: 1 };
    const ids = (changed: ReadonlySet<string>) => [...changed].sort();
    assert.deepEqual(ids(set('a', factsOf({ mentions: [kamerstuk(0, '1')] }))), ['kst-22112-1']);
    assert.deepEqual(ids(set('a', factsOf({ mentions: [kamerstuk(7, '1')] }))), []);
    const session = { value: '2020-2021', span };
    assert.deepEqual(ids(set('a', factsOf({ mentions: [kamerstuk(7, '1', { session })] }))), ['kst-22112-1']);
    assert.deepEqual(ids(set('a', publication('kst-22112-1'))), ['kst-22112-1']);
    assert.deepEqual(ids(set('a', factsOf({ mentions: [kamerstuk(0, '2')] }))), ['kst-22112-1', 'kst-22112-2']);
    assert.deepEqual(ids(remove('a')), ['kst-22112-2']);
    assert.deepEqual(ids(remove('a')), []);
  });

  it('is known to concern the documents that cite one of them', () => {
    const { set, cites } = empty();
    set('a', factsOf({ mentions: [kamerstuk(0, '1')] }));
    assert.ok(cites('a', new Set(['kst-22112-2', 'kst-22112-1'])));
    assert.ok(!cites('a', new Set(['kst-22112-2'])));
    assert.ok(!cites('b', new Set(['kst-22112-1'])));
  });
});
