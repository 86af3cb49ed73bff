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
Officiële vorm: Kamerstukken II 2020/21, 22112, nr. 2955
Dossier: 22112
Niet in het corpus. Bronwijzer haalt zelf niets op: open een adres om het te lezen.

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
      '[22112] bronwijzer:/publication/dossier-22112.md [0, 0]',
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
Official form: Kamerstukken I 2020/21, 35612, D
Dossier: 35612
In the corpus: c.txt

## Official addresses

- <https://zoek.officielebekendmakingen.nl/kst-35612-D.html> (inferred, may not exist)
`,
    );
  });

  it('tells the dossier with its title, the other papers of it, and what was written of the text by hand', async () => {
    const { question } = corpusOf(`=== a.txt
Zie Kamerstukken II 2010/11, 30 573, nr. 61, en Kamerstuk 30 573, nr. 59, blz. 3, en LJN AB1838. Zie Kamerstuk 30 573, A.
=== brief.txt
30 573 Migratiebeleid

Nr. 61 BRIEF VAN DE MINISTER VOOR IMMIGRATIE EN ASIEL
`);
    const { corpus } = question;
    const stated = { title: 'Brief', date: '2011-03' };
    const withStated = {
      ...corpus,
      published: (id: string) => corpus.published(id).map((one) => ({ ...one, stated })),
    };
    const found = await card(publicationCardUri('kst-30573-61'), withStated, 'nl');
    assert.equal(
      found?.text,
      `# Kamerstukken II 2010/11, 30573, nr. 61

Aanduiding: kst-30573-61
Officiële vorm: Kamerstukken II 2010/11, 30573, nr. 61
Dossier: 30573, *Migratiebeleid*
In het corpus: brief.txt (corpus.yaml: Brief, maart 2011)

## Officiële adressen

- <https://zoek.officielebekendmakingen.nl/kst-30573-61.html> (afgeleid, bestaat misschien niet)

## Aangehaald in het corpus (1)

### a.txt

- regel 1: Kamerstukken II 2010/11, 30 573, nr. 61 — “Zie Kamerstukken II 2010/11, 30 573, nr. 61, en Kamerstuk 30 573, nr. 59, blz. 3, en LJN AB1838.”

## Andere stukken van dit dossier (2)

- Kamerstukken II 30573, nr. 59 — 1 keer aangehaald
- Kamerstukken I 30573, A — 1 keer aangehaald
`,
    );
  });

  it('tells what may be the same publication under another identifier', async () => {
    const { question } = corpusOf(
      '=== a.txt\nZie COM(2020)609 en LJN AB1838.\n=== b.txt\nCELEX:52020PC0609, ECLI:NL:PHR:2001:AB1838.\n',
    );
    const perhaps = async (id: string) =>
      (await card(publicationCardUri(id), question.corpus, 'en'))?.text.replace(
        /^[\s\S]*## Perhaps the same paper\n\n/,
        '',
      );
    assert.equal(await perhaps('COM(2020)609'), '- CELEX 52020PC0609 — cited once\n');
    assert.equal(await perhaps('52020PC0609'), '- COM(2020)609 — cited once\n');
    assert.equal(await perhaps('AB1838'), '- ECLI:NL:PHR:2001:AB1838 — cited once\n');
  });

  it('shows places without their sentences where the text can no longer be read', async () => {
    const { question } = corpusOf(CORPUS);
    const gone = { ...question.corpus, textOf: async () => undefined };
    const found = await card(publicationCardUri('kst-22112-2955'), gone, 'nl');
    assert.match(found?.text ?? '', /### b\.txt\n\n- regel 1\n$/);
  });
});

describe('the card of a dossier', () => {
  it('tells its title, its papers, and every place that cites it or one of them', async () => {
    const { question } = corpusOf(`=== a.txt
Zie Kamerstuk 30 573 over migratie. Zie ook Kamerstukken II 2010/11, 30 573, nr. 61.
=== b.txt
Zie Kamerstuk 30 573, nr. 9.
=== brief.txt
30 573 Migratiebeleid

Nr. 61 BRIEF VAN DE MINISTER VOOR IMMIGRATIE EN ASIEL
`);
    const found = await card(publicationCardUri('dossier-30573'), question.corpus, 'nl');
    assert.equal(
      found?.text,
      `# Dossier 30573

*Migratiebeleid*

Aanduiding: dossier-30573

## Stukken (2)

- Kamerstukken II 30573, nr. 9 — 1 keer aangehaald
- Kamerstukken II 2010/11, 30573, nr. 61 — in het corpus, 1 keer aangehaald

## Officiële adressen

- <https://zoek.officielebekendmakingen.nl/dossier/30573> (afgeleid, bestaat misschien niet)

## Aangehaald in het corpus (3)

### a.txt

- regel 1: Kamerstuk 30 573 — “Zie Kamerstuk 30 573 over migratie.”
- regel 1: Kamerstukken II 2010/11, 30 573, nr. 61 — “Zie ook Kamerstukken II 2010/11, 30 573, nr. 61.”

### b.txt

- regel 1: Kamerstuk 30 573, nr. 9 — “Zie Kamerstuk 30 573, nr. 9.”
`,
    );
  });

  it('is there also where only a paper of it is known, and not where nothing is', async () => {
    const { question } = corpusOf(CORPUS);
    const found = await card(publicationCardUri('dossier-22112'), question.corpus, 'en');
    assert.match(found?.text ?? '', /^# Dossier 22112\n\nIdentifier: dossier-22112\n\n## Papers \(1\)\n/);
    assert.equal(await card(publicationCardUri('dossier-30573'), question.corpus, 'en'), undefined);
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

  it('tells the mentions by date, with the date of the text or, where a text has several, of each place', async () => {
    const { question } = corpusOf(`=== a.txt
Den Haag, 5 mei 2011

Leers schrijft.

Den Haag, 7 mei 2011

Leers schrijft weer.
=== b.txt
 date 2020-03 Gerd Leers terug.
=== c.txt
Den Haag, 1 januari 2011

Gerd Leers begint.
=== d.txt
Toen was Gerd Leers er.
`);
    const found = (await card(actorCardUri('person.leers'), question.corpus, 'nl'))?.text ?? '';
    assert.equal(
      found.slice(found.indexOf('## Genoemd')),
      `## Genoemd in het corpus (5)

### c.txt — 1 januari 2011

- regel 3 — “Gerd Leers begint.”

### a.txt

- regel 3, 5 mei 2011 — “Leers schrijft.”
- regel 7, 7 mei 2011 — “Leers schrijft weer.”

### b.txt — maart 2020 (datum in de kop: zwak)

- regel 1 — “date 2020-03 Gerd Leers terug.”

### d.txt

- regel 1 — “Toen was Gerd Leers er.”
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
