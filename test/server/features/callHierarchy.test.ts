import assert from 'node:assert/strict';
import {
  citedBy,
  cites,
  type HierarchyCall,
  type HierarchyItem,
  hierarchyAt,
} from '../../../server/features/callHierarchy';
import { publicationCardUri } from '../../../server/features/card/uri';
import type { Question } from '../../../server/features/question';
import { corpusOf, uriOf } from './corpusOf';

/** A report that cites a fiche four ways, and two texts that cite the report. */
const CORPUS = `=== verslag.txt
De leden lezen het fiche.1 Ook daar.2 En daar.3

1 Kamerstukken II, 2020–2021, 22 112, nr. 2955, blz. 12.
2 Ibidem.
3 Kamerstuk 19 637, nr. 2375 en Kamerstuk 22 112, nr. 2955.

Eerste Kamer, vergaderjaar 2020–2021, 35 612, D 1
=== brief.txt
Zie Kamerstuk 35 612, D. En nog eens Kamerstukken I 2020/21, 35 612, D, blz. 2.
=== vraag.txt
Naar aanleiding van Kamerstuk 35 612, D en Gerd Leers.
`;

/** A corpus with the cursor where the `|` is in one stretch of it. */
const pointing = (stretch: string) => corpusOf(CORPUS.replace(stretch.replace('|', ''), stretch));

/** `name (detail) → address`. */
const shown = ({ kind, name, detail, uri }: HierarchyItem): string =>
  `${kind} ${name}${detail === '' ? '' : ` (${detail})`} → ${uri.replace('file:///corpus/', '')}`;

/** The same with the stretches of the citing text. */
async function shownCalls(
  calls: readonly HierarchyCall[],
  { corpus }: Question,
  citing: (item: HierarchyItem) => string,
): Promise<readonly string[]> {
  const lines = calls.map(async ({ item, spans }) => {
    const text = await corpus.textOf(citing(item));
    return `${shown(item)}: ${spans.map(({ start, end }) => text?.slice(start, end)).join(' | ')}`;
  });
  return Promise.all(lines);
}

async function startsAt(stretch: string): Promise<readonly string[]> {
  const { question, offset } = pointing(stretch);
  return (await hierarchyAt(question, offset)).map(shown);
}

describe('the hierarchy of citations', () => {
  it('starts from the publication of a citation or back-reference', async () => {
    const missing = [
      'publication Kamerstukken II 2020/21, 22112, nr. 2955 (niet in het corpus) → bronwijzer:/publication/kst-22112-2955.md',
    ];
    assert.deepEqual(await startsAt('2020–2021, 22 1|12, nr. 2955'), missing);
    assert.deepEqual(await startsAt('Ibid|em'), missing);
    assert.deepEqual(await startsAt('Kamerstuk 35 612, D| en Gerd'), [
      'publication Kamerstukken I 2020/21, 35612, D (verslag.txt) → verslag.txt',
    ]);
  });

  it('starts from the text itself on its identity, and wherever nothing is cited', async () => {
    const text = ['document verslag.txt (Kamerstukken I 2020/21, 35612, D) → verslag.txt'];
    assert.deepEqual(await startsAt('vergaderjaar 2020–2021, 35 61|2, D'), text);
    assert.deepEqual(await startsAt('De leden le|zen'), text);
    assert.deepEqual(await startsAt('Naar aanl|eiding'), ['document vraag.txt → vraag.txt']);
    assert.deepEqual(await startsAt('Gerd Le|ers'), ['document vraag.txt → vraag.txt']);
  });

  it('starts from nothing where it isn’t certain what is cited', async () => {
    const { question, offset } = corpusOf('=== a.txt\nDat is zo.1\n\n1 Id|em.\n');
    assert.deepEqual(await hierarchyAt(question, offset), []);
  });

  it('starts from every text that is the publication', async () => {
    const foot = 'Verslag.\n\nEerste Kamer, vergaderjaar 2020–2021, 35 612, D 1\n';
    const { question, offset } = corpusOf(`=== a.txt\nZie Kamerstuk 35 |612, D.\n=== b.txt\n${foot}=== c.txt\n${foot}`);
    assert.deepEqual((await hierarchyAt(question, offset)).map(shown), [
      'publication Kamerstukken I 2020/21, 35612, D (b.txt) → b.txt',
      'publication Kamerstukken I 2020/21, 35612, D (c.txt) → c.txt',
    ]);
    assert.deepEqual(
      (await cites(uriOf('a.txt'), question.corpus, 'nl')).map(({ item }) => shown(item)),
      ['publication Kamerstukken I 2020/21, 35612, D → bronwijzer:/publication/kst-35612-D.md'],
    );
  });

  it('starts on a card from the publication that it is about, and on the card of an actor from nothing', async () => {
    const { question } = corpusOf(CORPUS);
    const card = (uri: string) => hierarchyAt({ ...question, uri }, 0);
    assert.deepEqual((await card(publicationCardUri('kst-35612-D'))).map(shown), [
      'publication Kamerstukken I 2020/21, 35612, D (verslag.txt) → verslag.txt',
    ]);
    assert.deepEqual(await card('bronwijzer:/actor/person.leers.md'), []);
  });

  it('goes out to the publications that a text cites, each once, with every place', async () => {
    const { question } = corpusOf(CORPUS);
    const calls = (name: string) => cites(uriOf(name), question.corpus, 'nl');
    assert.deepEqual(await shownCalls(await calls('verslag.txt'), question, () => uriOf('verslag.txt')), [
      'publication Kamerstukken II 2020/21, 22112, nr. 2955 (niet in het corpus) → bronwijzer:/publication/kst-22112-2955.md: Kamerstukken II, 2020–2021, 22 112, nr. 2955, blz. 12 | Ibidem | Kamerstuk 22 112, nr. 2955',
      'publication Kamerstukken II 19637, nr. 2375 (niet in het corpus) → bronwijzer:/publication/kst-19637-2375.md: Kamerstuk 19 637, nr. 2375',
    ]);
    assert.deepEqual(await shownCalls(await calls('brief.txt'), question, () => uriOf('brief.txt')), [
      'publication Kamerstukken I 2020/21, 35612, D (verslag.txt) → verslag.txt: Kamerstuk 35 612, D | Kamerstukken I 2020/21, 35 612, D, blz. 2',
    ]);
  });

  it('goes out to a dossier without saying that it is missing: parts of it may be there', async () => {
    const { question } = corpusOf('=== a.txt\nZie Kamerstuk 22 112. En E200018.');
    assert.deepEqual(
      (await cites(question.uri, question.corpus, 'en')).map(({ item }) => shown(item)),
      [
        'publication Kamerstukken 22112 → bronwijzer:/publication/dossier-22112.md',
        'publication E200018 → bronwijzer:/publication/E200018.md',
      ],
    );
  });

  it('comes in from the texts that cite a text, or the publication of a card', async () => {
    const { question } = corpusOf(CORPUS);
    const calls = async (uri: string) => shownCalls(await citedBy(uri, question.corpus), question, ({ uri }) => uri);
    assert.deepEqual(await calls(uriOf('verslag.txt')), [
      'document brief.txt → brief.txt: Kamerstuk 35 612, D | Kamerstukken I 2020/21, 35 612, D, blz. 2',
      'document vraag.txt → vraag.txt: Kamerstuk 35 612, D',
    ]);
    assert.deepEqual(await calls(publicationCardUri('kst-19637-2375')), [
      'document verslag.txt (Kamerstukken I 2020/21, 35612, D) → verslag.txt: Kamerstuk 19 637, nr. 2375',
    ]);
  });

  it('ends at a text that isn’t known to be a publication, and at a publication that isn’t in the corpus', async () => {
    const { corpus } = corpusOf(CORPUS).question;
    assert.deepEqual(await citedBy(uriOf('vraag.txt'), corpus), []);
    assert.deepEqual(await citedBy(uriOf('nergens.txt'), corpus), []);
    assert.deepEqual(await cites(publicationCardUri('kst-19637-2375'), corpus, 'nl'), []);
    assert.deepEqual(await cites(uriOf('nergens.txt'), corpus, 'nl'), []);
  });

  it('knows a text by the name of its file as well', async () => {
    const { question } = corpusOf('=== kst-35612-E.txt\n|Verslag.\n=== brief.txt\nZie Kamerstuk 35 612, E.\n');
    const items = await hierarchyAt(question, 0);
    assert.deepEqual(items.map(shown), ['document kst-35612-E.txt (Kamerstukken I 35612, E) → kst-35612-E.txt']);
    assert.deepEqual(
      await shownCalls(await citedBy(uriOf('kst-35612-E.txt'), question.corpus), question, ({ uri }) => uri),
      ['document brief.txt → brief.txt: Kamerstuk 35 612, E'],
    );
  });
});
