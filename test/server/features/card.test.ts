import assert from 'node:assert/strict';
import { card } from '../../../server/features/card';
import { actorCardUri, publicationCardUri } from '../../../server/features/card/uri';
import { corpusOf, shown } from './corpusOf';

const CORPUS = `=== a.txt
Het BNC-fiche is verzonden.1 Daarin staat het volgende.2

1 Kamerstukken II, 2020–2021, 22 112, nr. 2955.
2 Idem, blz. 12.
=== b.txt
Gerd Leers (CDA) verwijst naar <b>Kamerstuk 22 112</b>. En naar Kamerstuk
22 112, nr. 2955.
`;

describe('the card of a publication', () => {
  it('tells all that is known, and every place that cites it with its sentence', async () => {
    const { question } = corpusOf(CORPUS);
    const shownCard = await card(publicationCardUri('kst-22112-2955'), question.corpus, 'nl');
    assert.equal(
      shownCard?.text,
      `# Kamerstukken II 2020/21, 22112, nr. 2955

Aanduiding: kst-22112-2955
Niet in het corpus.

## Officiële adressen

- <https://zoek.officielebekendmakingen.nl/kst-22112-2955.html> (afgeleid, bestaat misschien niet)

## Aangehaald in het corpus (3)

### a.txt

- regel 3, noot 1: Kamerstukken II, 2020–2021, 22 112, nr. 2955 — “Het BNC-fiche is verzonden.1”
- regel 4, noot 2: Idem, blz. 12 — “Daarin staat het volgende.2”

### b.txt

- regel 1: Kamerstuk 22 112, nr. 2955 — “En naar Kamerstuk 22 112, nr. 2955.”
`,
    );
  });

  it('leads back to every place', async () => {
    const { question } = corpusOf(CORPUS);
    const { text, links } = (await card(publicationCardUri('kst-22112-2955'), question.corpus, 'nl')) ?? {
      text: '',
      links: [],
    };
    const led = await Promise.all(
      links.map(async ({ span, to }) => `[${text.slice(span.start, span.end)}] ${await shown(question, to)}`),
    );
    assert.deepEqual(led, [
      '[a.txt] a.txt:1',
      '[regel 3, noot 1] a.txt:3 Kamerstukken II, 2020–2021, 22 112, nr. 2955',
      '[regel 4, noot 2] a.txt:4 Idem, blz. 12',
      '[b.txt] b.txt:1',
      '[regel 1] b.txt:1 Kamerstuk⏎22 112, nr. 2955',
    ]);
  });

  it('tells of a document in the corpus that nothing cites', async () => {
    const { question } = corpusOf('=== c.txt\nTekst.\n\nEerste Kamer, vergaderjaar 2020–2021, 35 612, D 6\n');
    const found = await card(publicationCardUri('kst-35612-D'), question.corpus, 'en');
    assert.equal(
      found?.text,
      `# Kamerstukken I 2020/21, 35612, D

Identifier: kst-35612-D
In the corpus: c.txt

## Official addresses

- <https://zoek.officielebekendmakingen.nl/kst-35612-D.html> (inferred, may not exist)
`,
    );
  });

  it('shows places without their sentences where the text can no longer be read', async () => {
    const { question } = corpusOf(CORPUS);
    const gone = { ...question.corpus, textOf: async () => undefined };
    const found = await card(publicationCardUri('kst-22112-2955'), gone, 'nl');
    assert.match(found?.text ?? '', /### b\.txt\n\n- regel 1\n$/);
  });
});

describe('the card of an actor', () => {
  it('tells names, offices with their sources, parties, and every mention in its sentence', async () => {
    const { question } = corpusOf(CORPUS);
    const found = await card(actorCardUri('person.leers'), question.corpus, 'nl');
    assert.equal(
      found?.text,
      `# Gerd Leers

Persoon; genoemd als Gerd Leers, G.B.M. Leers, G. B. M. Leers, Leers
Wikidata: <https://www.wikidata.org/wiki/Q983180>

## Ambten

- *minister voor Immigratie en Asiel* (kabinet-Rutte I, 14 oktober 2010 – 16 december 2011); bron: Staatsalmanak
- *burgemeester* (Maastricht, 1 februari 2002 – 1 maart 2010); bron: Staatsalmanak

## Partijen

- Christen-Democratisch Appèl

## Bronnen

- Staatsalmanak

## Genoemd in het corpus (1)

### b.txt

- regel 1 — “Gerd Leers (CDA) verwijst naar \\<b\\>Kamerstuk 22 112\\</b\\>.”
`,
    );
  });

  it('tells of an office who held it', async () => {
    const { question } = corpusOf('=== a.txt\n');
    const found = await card(actorCardUri('office.min-ia'), question.corpus, 'en');
    assert.equal(
      found?.text,
      `# minister voor Immigratie en Asiel

Office; named as minister voor Immigratie en Asiel

## Held by

- **Gerd Leers** (CDA), 14 October 2010 – 16 December 2011

## Sources

- Staatsalmanak
`,
    );
  });
});

describe('a card', () => {
  it('is there only where something is known', async () => {
    const { question } = corpusOf(CORPUS);
    const none = [publicationCardUri('kst-1-1'), actorCardUri('person.x'), 'file:///corpus/a.txt', 'bronwijzer:/x'];
    assert.deepEqual(
      await Promise.all(none.map((uri) => card(uri, question.corpus, 'nl'))),
      none.map(() => undefined),
    );
  });
});
