import assert from 'node:assert/strict';
import type { DossierCitation } from '../../../server/citations/model';
import { citationAt, pageOf, resolve } from '../../../server/corpus/resolve';
import { createCorpusStore } from '../../../server/corpus/store';
import { factsOf, idem, kamerstuk, page } from './facts';

const span = { start: 0, end: 10 };
const pages = [page(1), page(2), page(3, '3')];

/** A corpus with one publication of three pages, in as many files as are named. */
function corpusWith(id: string, ...uris: readonly string[]) {
  const store = createCorpusStore(new Map(), async () => undefined);
  for (const uri of uris)
    store.set(
      uri,
      factsOf({ pages, identity: { kind: 'identity', span, id, origin: 'colophon', dossiers: [], feet: [] } }),
    );
  return store.corpus;
}

describe('where a citation leads to', () => {
  const corpus = corpusWith('kst-22112-1', 'een');
  const leadsTo = (...question: Parameters<typeof resolve>) =>
    resolve(...question).map(({ document, page }) => [document.uri, page?.start]);

  it('is the document that is the publication', () => {
    assert.deepEqual(leadsTo(kamerstuk(0, '1'), factsOf(), corpus), [['een', undefined]]);
  });

  it('is the page cited, where the document has it', () => {
    const citing = (value: string) => kamerstuk(0, '1', { pages: { value, span } });
    assert.deepEqual(leadsTo(citing('2'), factsOf(), corpus), [['een', 200]]);
    assert.deepEqual(leadsTo(citing('2–3'), factsOf(), corpus), [['een', 200]]);
    assert.deepEqual(leadsTo(citing('14'), factsOf(), corpus), [['een', undefined]]);
  });

  it('is every file that is the same publication: which one is meant is not guessed', () => {
    const twice = corpusWith('kst-22112-1', 'twee', 'een');
    assert.deepEqual(leadsTo(kamerstuk(0, '1'), factsOf(), twice), [
      ['een', undefined],
      ['twee', undefined],
    ]);
  });

  it('is nothing where the publication is missing, unknown or a whole dossier', () => {
    const { id: _, ...unidentified } = kamerstuk(0, '1');
    const dossier: DossierCitation = {
      kind: 'citation',
      type: 'dossier',
      span,
      id: 'dossier-22112',
      dossier: { value: '22112', span },
    };
    for (const citation of [kamerstuk(0, '2'), unidentified, dossier]) {
      assert.deepEqual(resolve(citation, factsOf(), corpus), []);
    }
  });

  it('is, of an attachment, what it is attached to, but no page of that', () => {
    const parts = { attachment: { value: 'bijlage bij', span }, pages: { value: '2', span } };
    assert.deepEqual(leadsTo(kamerstuk(0, '1', parts), factsOf(), corpus), [['een', undefined]]);
  });

  it('is, of a back-reference, where the citation leads that it takes over, at its own page', () => {
    const from = factsOf({ mentions: [kamerstuk(50, '1')] });
    const resolved = idem(80, { status: 'resolved', citation: 50, through: [], pages: '3' });
    assert.deepEqual(leadsTo(resolved, from, corpus), [['een', 300]]);
    assert.deepEqual(leadsTo(idem(80, { status: 'ambiguous', citations: [50] }), from, corpus), []);
    assert.deepEqual(leadsTo(idem(80, { status: 'dangling', why: 'first note' }), from, corpus), []);
  });
});

describe('a page that is cited', () => {
  it('is the one with that number in its foot', () => {
    assert.equal(pageOf([page(1, '12'), page(2, '13')], '13')?.ordinal, 2);
  });

  it('without a foot is counted from where other feet say', () => {
    assert.equal(pageOf([page(1, '12'), page(2), page(3)], 'blz. 14')?.ordinal, 3);
    assert.equal(pageOf([page(1), page(2)], '2')?.ordinal, 2);
  });

  it('is unknown where feet disagree, where two pages have its number, or where none is cited', () => {
    assert.equal(pageOf([page(1, '1'), page(2), page(3, '8')], '2'), undefined);
    assert.equal(pageOf([page(1, '1'), page(2, '1')], '1'), undefined);
    assert.equal(pageOf([page(1)], 'passim'), undefined);
    assert.equal(pageOf([], '1'), undefined);
  });
});

describe('the citation at an offset', () => {
  it('is the one that starts there, whatever else does', () => {
    const facts = factsOf({
      mentions: [kamerstuk(0, '1'), kamerstuk(20, '2'), idem(20, { status: 'ambiguous', citations: [] })],
    });
    assert.equal(citationAt(facts, 20)?.id, 'kst-22112-2');
    assert.equal(citationAt(facts, 21), undefined);
    assert.equal(citationAt(facts, 99), undefined);
  });
});
