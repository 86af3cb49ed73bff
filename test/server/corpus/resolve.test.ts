import assert from 'node:assert/strict';
import type { DossierCitation } from '../../../server/citations/model';
import { citationAt, pageOf, resolve } from '../../../server/corpus/resolve';
import { createCorpusStore } from '../../../server/corpus/store';
import { at, corpusOf, uriOf } from '../features/corpusOf';
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

describe('over several texts', () => {
  /** Where every citation of the first file leads, by what is printed: `name` or `name p. 2`, nothing, or several. */
  const leads = (description: string): readonly (readonly string[])[] => {
    const { question } = corpusOf(description);
    const { document, corpus } = question;
    return document.mentions.flatMap((mention) => {
      if (mention.kind !== 'citation' && mention.kind !== 'backReference') return [];
      const targets = resolve(mention, document, corpus).map(({ document: { uri, facts }, page }) => {
        const ordinal = facts.pages.find(({ span }) => span.start === page?.start)?.ordinal;
        return uri.replace(uriOf(''), '') + (page === undefined ? '' : ` p. ${ordinal}`);
      });
      return [[at(question, mention.span), ...targets]];
    });
  };
  const LETTER = `=== brief.txt
22 112 Nieuwe Commissievoorstellen

Nr. 2955 BRIEF VAN DE MINISTER VAN BUITENLANDSE ZAKEN

Een brief.
`;

  it('every form of a citation leads to the same text', () => {
    assert.deepEqual(
      leads(`=== a.txt
Zie Kamerstukken II 2020/21, 22 112, nr. 2955; Kamerstuk 22112 nr. 2955 en kst-22112-2955.
Zie ook https://zoek.officielebekendmakingen.nl/kst-22112-2955.html.
${LETTER}`).map(([, ...targets]) => targets),
      [['brief.txt'], ['brief.txt'], ['brief.txt'], ['brief.txt']],
    );
  });

  it('a citation leads to a title block, a colophon, or the name of a file', () => {
    assert.deepEqual(
      leads(`=== a.txt
Zie Kamerstuk 22 112, nr. 2955, Kamerstuk 34 682, nr. 7 en Kamerstuk 30 573, nr. 61.
${LETTER}=== motie.txt
De Kamer, gehoord de beraadslaging.

kst-34682-7
=== kst-30573-61.txt
Een brief.
`),
      [
        ['Kamerstuk 22 112, nr. 2955', 'brief.txt'],
        ['Kamerstuk 34 682, nr. 7', 'motie.txt'],
        ['Kamerstuk 30 573, nr. 61', 'kst-30573-61.txt'],
      ],
    );
  });

  it('what a text says of itself outweighs the name of another file', () => {
    assert.deepEqual(
      leads(`=== a.txt\nZie Kamerstuk 22 112, nr. 2955.\n${LETTER}=== kst-22112-2955.txt\nLosse tekst.\n`),
      [['Kamerstuk 22 112, nr. 2955', 'brief.txt']],
    );
  });

  it('a name that contradicts the text leads nowhere', () => {
    assert.deepEqual(
      leads(`=== a.txt
Zie Kamerstuk 22 112, nr. 2956.
${LETTER.replace('brief.txt', 'kst-22112-2956.txt')}`),
      [['Kamerstuk 22 112, nr. 2956']],
    );
  });

  it('files with equal right are all shown', () => {
    assert.deepEqual(
      leads(`=== a.txt\nZie Kamerstuk 22 112, nr. 2955.\n${LETTER}${LETTER.replace('brief', 'kopie')}`),
      [['Kamerstuk 22 112, nr. 2955', 'brief.txt', 'kopie.txt']],
    );
  });

  it('a text of the other chamber is not what is cited', () => {
    const advice = '=== advies.txt\nAdvies.\n\nTweede Kamer, vergaderjaar 2002–2003, 28 978, A 1\n';
    assert.deepEqual(
      leads(`=== a.txt\nZie Kamerstukken I 2003/04, 28 978, A en Kamerstukken II 2002/03, 28 978, A.\n${advice}`),
      [['Kamerstukken I 2003/04, 28 978, A'], ['Kamerstukken II 2002/03, 28 978, A', 'advies.txt']],
    );
  });

  it('a page leads to the page, a back-reference to its own', () => {
    const report = [1, 2, 3].map((page) => `Tekst.\n\nEerste Kamer, vergaderjaar 2020–2021, 35 612, D ${page}\n`);
    assert.deepEqual(
      leads(`=== a.txt
Een zin.1 En nog een.2

1 Kamerstukken I 2020/21, 35 612, D, blz. 2.
2 Idem, blz. 3.
=== verslag.txt
${report.join('\f')}`),
      [
        ['Kamerstukken I 2020/21, 35 612, D, blz. 2', 'verslag.txt p. 2'],
        ['Idem, blz. 3', 'verslag.txt p. 3'],
      ],
    );
  });

  it('a paper of the Commission and its CELEX numbers are candidates for one, not one', () => {
    assert.deepEqual(leads('=== a.txt\nZie COM(2020)609.\n=== b.txt\nCELEX:52020DC0609\n'), [['COM(2020)609']]);
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
