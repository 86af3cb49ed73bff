import assert from 'node:assert/strict';
import { hover } from '../../../server/features/hover';
import type { Language } from '../../../server/text/language';
import { at, corpusOf, NAMESAKES } from './corpusOf';

/** What is shown at the `|`: the stretch it is about, an empty line, and the Markdown. */
async function shownAt(description: string, language: Language = 'nl'): Promise<string> {
  const { question, offset } = corpusOf(description, language);
  const answer = await hover(question, offset);
  return answer === undefined ? 'nothing' : `[${at(question, answer.span)}]\n\n${answer.markdown}`;
}

describe('the hover on somebody who isn’t in the register', () => {
  it('says so, and where else the person is named', async () => {
    assert.equal(
      await shownAt('=== a.txt\nFarid |Smals (VVD) sprak. Smals zweeg.\n'),
      `[Farid Smals]

**Farid Smals** staat niet in het register van actoren.

**In deze tekst genoemd als:** VVD

In dit document 2 keer genoemd.

Met een snelle oplossing komt deze persoon in actors.yaml.`,
    );
  });
});

describe('the hover on `ik`', () => {
  const letter =
    '=== a.txt\nDen Haag, 16 maart 2011\n\nHierbij bied |ik u dit aan.\n\nDe minister voor Immigratie en Asiel,\nG. B. M. Leers\n';

  it('names who signs the letter', async () => {
    const signs = '[ik]\n\n**Gerd Leers**, minister voor Immigratie en Asiel,';
    assert.equal(await shownAt(letter), `${signs} ondertekent deze brief.`);
    assert.equal(await shownAt(letter, 'en'), `${signs} signs this letter.`);
  });

  it('says nothing in a text that nobody signs, or at another word', async () => {
    assert.equal(await shownAt(letter.replace('Den Haag, 16 maart 2011', 'Beste lezer')), 'nothing');
    assert.equal(await shownAt(letter.replace('|ik', 'ik').replace('dit', 'd|it')), 'nothing');
  });
});

describe('the hover on a person', () => {
  const letter = `=== brief.txt
Aan de Voorzitter van de Tweede Kamer

Den Haag, 16 maart 2011

Hierbij bied ik u het antwoord aan.

De minister voor Immigratie en Asiel,
G. B. M. |Leers
=== bericht.txt
 date 2020-03 AMSTERDAM - Gerd Leers (CDA) is overtuigd. Dat zei Leers woensdag.
`;

  it('tells party, the office on the day of the text, other offices, and where else the person is named', async () => {
    assert.equal(
      await shownAt(letter),
      `[G. B. M. Leers]

**Gerd Leers** (CDA) — *minister voor Immigratie en Asiel* op 16 maart 2011 (kabinet-Rutte I, 14 oktober 2010 – 16 december 2011)

Andere ambten:

- *burgemeester* (Maastricht, 1 februari 2002 – 1 maart 2010)

In dit document 1 keer genoemd; ook in [bericht.txt](file:///corpus/bericht.txt#L1,27) (2).

[Wikidata](https://www.wikidata.org/wiki/Q983180)`,
    );
  });

  it('tells the same in English, with the names as they are', async () => {
    assert.equal(
      await shownAt(letter, 'en'),
      `[G. B. M. Leers]

**Gerd Leers** (CDA) — *minister voor Immigratie en Asiel* on 16 March 2011 (kabinet-Rutte I, 14 October 2010 – 16 December 2011)

Other offices:

- *burgemeester* (Maastricht, 1 February 2002 – 1 March 2010)

Named once in this document; also in [bericht.txt](file:///corpus/bericht.txt#L1,27) (2).

[Wikidata](https://www.wikidata.org/wiki/Q983180)`,
    );
  });

  it('says that a date in the header is weak, and when the office was held that the text contradicts', async () => {
    assert.equal(
      await shownAt(`=== bericht.txt
 date 2020-03 Minister voor Immigratie en Asiel Gerd Leers (CDA) is overtuigd. Dat zei |Leers.`),
      `[Leers]

**Gerd Leers** (CDA) — in maart 2020 (datum in de kop: zwak): ambt niet bekend

**In deze tekst genoemd als:** *minister voor Immigratie en Asiel* (kabinet-Rutte I, 14 oktober 2010 – 16 december 2011)

Ambten:

- *burgemeester* (Maastricht, 1 februari 2002 – 1 maart 2010)

In dit document 2 keer genoemd.

[Wikidata](https://www.wikidata.org/wiki/Q983180)`,
    );
  });

  it('claims no more of an office without a known end than the register does', async () => {
    assert.equal(
      await shownAt('=== bericht.txt\n date 2023-07 Vicepremier Sigrid |Kaag (D66) was aanwezig.'),
      `[Sigrid Kaag]

**Sigrid Kaag** (D66) — in juli 2023 (datum in de kop: zwak), voor zover bekend: *minister van Financiën* (kabinet-Rutte IV, vanaf 10 januari 2022)

Andere ambten:

- *lid vaste commissie*`,
    );
  });

  it('tells no office where the text has no date', async () => {
    assert.equal(
      await shownAt('=== bericht.txt\nGisteren sprak Sigrid |Kaag met de pers.'),
      `[Sigrid Kaag]

**Sigrid Kaag** (D66)

Ambten:

- *minister van Financiën* (kabinet-Rutte IV, vanaf 10 januari 2022)
- *lid vaste commissie*`,
    );
  });
});

describe('the hover on other actors', () => {
  it('tells who held an office on the day of the text', async () => {
    const text = (day: string): string => `=== brief.txt
Den Haag, ${day}

Dit schreef de |minister voor Immigratie en Asiel.`;
    assert.equal(
      await shownAt(text('16 maart 2011')),
      `[minister voor Immigratie en Asiel]

**minister voor Immigratie en Asiel** — op 16 maart 2011: **Gerd Leers** (CDA), 14 oktober 2010 – 16 december 2011`,
    );
    assert.equal(
      await shownAt(text('16 maart 2015')),
      `[minister voor Immigratie en Asiel]

**minister voor Immigratie en Asiel** — op 16 maart 2015: niet bekend wie

Op een andere dag:

- **Gerd Leers** (CDA), 14 oktober 2010 – 16 december 2011`,
    );
  });

  it('tells what a party is called in full', async () => {
    assert.equal(
      await shownAt('=== bericht.txt\nDe |CDA-fractie vraagt. Het CDA wil antwoord.'),
      `[CDA]

**Christen-Democratisch Appèl** (CDA) — partij

In dit document 2 keer genoemd.`,
    );
  });

  it('tells which kabinet it was on the day of the text', async () => {
    assert.equal(
      await shownAt('=== brief.txt\nDen Haag, 16 maart 2011\n\nDaarom wil het |kabinet dit.'),
      `[kabinet]

**kabinet** — instelling; *kabinet-Rutte I* op 16 maart 2011 (14 oktober 2010 – 5 november 2012)`,
    );
  });

  it('tells of which chamber a committee is', async () => {
    assert.equal(
      await shownAt('=== brief.txt\nAan de |Algemene commissie voor Immigratie en Asiel'),
      `[Algemene commissie voor Immigratie en Asiel]

**Algemene commissie voor Immigratie en Asiel** — commissie van de Tweede Kamer`,
    );
  });
});

/** A report with notes on two pages. */
const REPORT = `=== verslag.txt
De leden hebben kennisgenomen van het fiche.1 Zij lezen daarin het volgende.2
Ook dat staat er.3

1 Kamerstukken II, 2020–2021, 22 112, nr. 2955.
2 Idem, blz. 12.
3 Ibidem.

 Over de aanpak verwijs ik u naar eerdere brieven.4

4 PM BRON
`;

/** The report with the `|` before the first place where a piece of it stands. */
function pointingAt(piece: string, offset = 0): string {
  const start = REPORT.indexOf(piece) + offset;
  return `${REPORT.slice(0, start)}|${REPORT.slice(start)}`;
}

describe('the hover on a name of several', () => {
  it('tells of each what tells it from the others: party and office on the day of the text', async () => {
    const { question, offset } = corpusOf(
      `=== brief.txt
Den Haag, 16 maart 2011

De |Vries (PvdA) vraagt dit.`,
      'nl',
      NAMESAKES,
    );
    assert.equal(
      (await hover(question, offset))?.markdown,
      `**De Vries** kan meer dan één betekenen:

- **Klaas de Vries** — PvdA, lid Eerste Kamer (12 juni 2007 – 9 juni 2015)
- **Jan de Vries** — PvdA, lid Tweede Kamer (30 november 2006 – 19 september 2012)

Ambten zoals op 16 maart 2011.`,
    );
  });
});

describe('the hover on notes', () => {
  it('shows the note that a mark calls, and what its sources are', async () => {
    assert.equal(
      await shownAt(pointingAt('fiche.1', 6)),
      `[1]

**Noot 1**

> Kamerstukken II, 2020–2021, 22 112, nr. 2955.

- Kamerstukken II 2020/21, 22112, nr. 2955 — Niet in het corpus.`,
    );
  });

  it('says what a back-reference in the note takes over', async () => {
    assert.equal(
      await shownAt(pointingAt('er.3', 3)),
      `[3]

**Noot 3**

> Ibidem.

- Ibidem = Kamerstukken II 2020/21, 22112, nr. 2955, p. 12 — Niet in het corpus.`,
    );
  });

  it('says that a source is still to be filled in', async () => {
    assert.equal(
      await shownAt(pointingAt('brieven.4', 8)),
      `[4]

**Noot 4**

> PM BRON

- Bron nog in te vullen`,
    );
  });

  it('says from where the number of a note is called', async () => {
    assert.equal(
      await shownAt(pointingAt('3 Ibidem')),
      '[3]\n\n**Noot 3** — verwijzing op [regel 2](file:///corpus/verslag.txt#L2,18)',
    );
  });

  it('says that a note isn’t there', async () => {
    const missing = `=== brief.txt
In mijn brief1 heb ik dat aangegeven.

1 Kamerstuk 30 573, nr. 61.
\fUw Kamer heeft me gevraagd|1 op welke termijn dat kan.
\fHet paper treft u als bijlage bij deze brief.1

1 Ter inzage gelegd.
`;
    assert.equal(await shownAt(missing), '[1]\n\n**Noot 1** ontbreekt: die noot staat niet op deze bladzijde.');
  });

  it('says that nothing calls a note', async () => {
    const uncalled = `=== verslag.txt
De leden hebben kennisgenomen van het fiche.2 Zij lezen dit.3

|1 Zie dossier E200018.
2 Kamerstuk 22 112, nr. 2955.
3 Idem.
`;
    assert.equal(await shownAt(uncalled), '[1]\n\n**Noot 1** — in de tekst staat geen verwijzing naar deze noot');
  });
});

describe('the hover on a citation', () => {
  const official = (id: string): string =>
    `Vermoedelijk op [officielebekendmakingen.nl](https://zoek.officielebekendmakingen.nl/${id}.html) (afgeleid adres, bestaat misschien niet)`;

  it('tells its official form, what is printed, that it isn’t in the corpus, and how often it is cited', async () => {
    assert.equal(
      await shownAt(pointingAt('22 112')),
      `[Kamerstukken II, 2020–2021, 22 112, nr. 2955]

**Kamerstukken II 2020/21, 22112, nr. 2955**

**Gedrukt:** Kamerstukken II, 2020–2021, 22 112, nr. 2955

Niet in het corpus.  
${official('kst-22112-2955')}  
In dit document 3 keer aangehaald.`,
    );
  });

  it('tells apart what is inferred', async () => {
    assert.equal(
      await shownAt('=== a.txt\nZie |Kamerstuk 22 112 nr. 2956.'),
      `[Kamerstuk 22 112 nr. 2956]

**Kamerstukken II 22112, nr. 2956**

**Gedrukt:** Kamerstuk 22 112 nr. 2956  
**Afgeleid:** Tweede Kamer, want het stuk heeft een nummer

Niet in het corpus.  
${official('kst-22112-2956')}`,
    );
  });

  it('tells what an enumeration takes over from its first member', async () => {
    assert.equal(
      await shownAt('=== a.txt\nZie Kamerstukken II 2010/11, 30 573, nrs. 61 en |62.'),
      `[62]

**Kamerstukken II 2010/11, 30573, nr. 62**

**Gedrukt:** 62  
**Afgeleid:** dossier 30573, uit de opsomming

Niet in het corpus.  
${official('kst-30573-62')}`,
    );
  });

  it('leads to the document in the corpus, and to the page', async () => {
    const corpus = `=== a.txt
Zie Kamerstukken I 2020/21, 35 612, |D, blz. 2.
=== verslag.txt
De leden vragen dit.

Eerste Kamer, vergaderjaar 2020–2021, 35 612, D 1
\f Het kabinet antwoordt dat.

Eerste Kamer, vergaderjaar 2020–2021, 35 612, D 2
`;
    assert.equal(
      await shownAt(corpus),
      `[Kamerstukken I 2020/21, 35 612, D, blz. 2]

**Kamerstukken I 2020/21, 35612, D, p. 2**

In het corpus: [verslag.txt](file:///corpus/verslag.txt#L4,2)  
${official('kst-35612-D')}`,
    );
  });

  it('names both addresses where either can be meant', async () => {
    assert.equal(
      await shownAt('=== a.txt\nZie |COM(2020)609.', 'en'),
      `[COM(2020)609]

**COM(2020)609**

Not in the corpus.  
Probably at [eur-lex.europa.eu (52020DC0609)](https://eur-lex.europa.eu/legal-content/NL/TXT/?uri=CELEX:52020DC0609), [eur-lex.europa.eu (52020PC0609)](https://eur-lex.europa.eu/legal-content/NL/TXT/?uri=CELEX:52020PC0609) (inferred, may not exist)`,
    );
  });
});

describe('the hover on a back-reference', () => {
  it('tells what it takes over, and by which notes', async () => {
    assert.equal(
      await shownAt(pointingAt('Ibidem')),
      `[Ibidem]

**Ibidem** = **Kamerstukken II 2020/21, 22112, nr. 2955, p. 12**

Uit noot 1, via noot 2.

Niet in het corpus.  
Vermoedelijk op [officielebekendmakingen.nl](https://zoek.officielebekendmakingen.nl/kst-22112-2955.html) (afgeleid adres, bestaat misschien niet)  
In dit document 3 keer aangehaald.`,
    );
  });

  it('completes a paper that is named by its number alone, and says how', async () => {
    assert.equal(
      await shownAt('=== a.txt\nWetsvoorstel 35124 en de motie op st|uk nr. 34.\n'),
      `[stuk nr. 34]

**stuk nr. 34** = **Kamerstukken II 35124, nr. 34**

Het dossier is het enige dat deze tekst noemt.

Niet in het corpus.  
Vermoedelijk op [officielebekendmakingen.nl](https://zoek.officielebekendmakingen.nl/kst-35124-34.html) (afgeleid adres, bestaat misschien niet)`,
    );
    assert.equal(
      await shownAt('=== a.txt\nDe motie op st|uk nr. 34.\n'),
      '[stuk nr. 34]\n\n**stuk nr. 34** — wat hiermee bedoeld is, staat niet in deze tekst',
    );
  });

  it('says why it can’t be certain', async () => {
    const notes = (before: string): string => `=== a.txt
Dat is zo.1 Dit ook.2

${before}
2 |Idem, blz. 3.
`;
    assert.equal(
      await shownAt(notes('1 Dit is niet onderzocht.')),
      '[Idem, blz. 3]\n\n**Idem, blz. 3** — de noot ervoor noemt geen bron',
    );
    assert.equal(
      await shownAt(notes('1 Mededeling van de griffier.')),
      '[Idem, blz. 3]\n\n**Idem, blz. 3** — de noot ervoor noemt een bron die Bronwijzer niet kent',
    );
    assert.equal(
      await shownAt(notes('1 Kamerstuk 22 112, nr. 2955 en Kamerstuk 19 637, nr. 2375.')),
      `[Idem, blz. 3]

**Idem, blz. 3** kan meer dan één bron betekenen:

- Kamerstukken II 22112, nr. 2955
- Kamerstukken II 19637, nr. 2375`,
    );
    assert.equal(
      await shownAt('=== a.txt\nDat is zo.1\n\n1 |Idem.\n'),
      '[Idem]\n\n**Idem** — er is geen eerdere noot om over te nemen',
    );
  });
});

describe('the hover on what else is found', () => {
  it('shows the sentence that waits for a source', async () => {
    assert.equal(
      await shownAt(pointingAt('PM BRON')),
      `[PM BRON]

**Bron nog in te vullen**

Deze zin wacht erop:

> Over de aanpak verwijs ik u naar eerdere brieven.`,
    );
  });

  it('tells which day relative words mean, and from which day they are counted', async () => {
    assert.equal(
      await shownAt('=== a.txt\nDen Haag, 24 maart 2021\n\nDe voorstellen van 23 |september jl. zijn bekend.'),
      '[23 september jl.]\n\n**23 september 2020** — gerekend vanaf 24 maart 2021, de datum in de tekst zelf',
    );
    assert.equal(
      await shownAt('=== a.txt\n date 2023-07 Rutte moest dat vorig |jaar beloven.'),
      '[vorig jaar]\n\n**2022** — gerekend vanaf juli 2023, de datum in de kop (zwak)',
    );
  });

  it('says nothing of a date printed in full', async () => {
    assert.equal(await shownAt('=== a.txt\nOp 16 |maart 2011 was dat bekend.'), 'nothing');
  });

  it('tells who is quoted, where nothing else stands', async () => {
    const text = (pointed: string): string => `=== a.txt\n“${pointed}”, zei Gerd Leers (CDA).`;
    assert.equal(
      await shownAt(text('Het |CDA wil dat wel')),
      '[CDA]\n\n**Christen-Democratisch Appèl** (CDA) — partij\n\nIn dit document 2 keer genoemd.',
    );
    assert.equal(
      await shownAt(text('Het CDA wil dat |wel')),
      '[“Het CDA wil dat wel”]\n\nCitaat van **Gerd Leers** — *zei*',
    );
  });

  it('tells who says what is only reported, and that a source is anonymous', async () => {
    assert.equal(
      await shownAt('=== a.txt\nGerd Leers (CDA) was er. Volgens hem lukt |dat goed.'),
      '[lukt dat goed]\n\nIndirect citaat van **hem** (Gerd Leers) — *Volgens*',
    );
    assert.equal(
      await shownAt('=== a.txt\nHet blijft |spannend, aldus een coalitiebron.'),
      '[Het blijft spannend]\n\nIndirect citaat van **een coalitiebron** (anonieme bron) — *aldus*',
    );
    assert.equal(
      await shownAt('=== a.txt\n“Het blijft |spannend”, zegt een ingewijde.', 'en'),
      '[“Het blijft spannend”]\n\nQuotation of **een ingewijde** (anonymous source) — *zegt*',
    );
  });

  it('tells in whose letter, speech, question or answer something is quoted', async () => {
    const letter = (words: string): string =>
      `=== a.txt\nDen Haag, 16 maart 2011\n\n${words}\n\nDe minister voor Immigratie en Asiel,\nG. B. M. Leers\n`;
    assert.equal(
      await shownAt(letter('Ik maak gebruik van «informele |gesprekken» met anderen.')),
      '[«informele gesprekken»]\n\nIn een brief van **G. B. M. Leers** (Gerd Leers)',
    );
    assert.equal(
      await shownAt(letter('Kaag zegt dat het |goed gaat.'), 'en'),
      '[het goed gaat]\n\nReported speech of **Kaag** (Sigrid Kaag) — *zegt*\n\nIn a letter by **G. B. M. Leers** (Gerd Leers)',
    );
    assert.equal(
      await shownAt('=== a.txt\nDe heer Gerd Leers (CDA):\nIk hoor het woord "bindend |doel" vaak.\n', 'en'),
      '["bindend doel"]\n\nIn a speech by **Gerd Leers**',
    );
    assert.equal(await shownAt('=== a.txt\nHet heet «informele |gesprekken» hier.'), 'nothing');
  });

  it('tells that the document is itself a publication', async () => {
    assert.equal(
      await shownAt(`=== a.txt
De leden vragen dit.

Eerste Kamer, |vergaderjaar 2020–2021, 35 612, D 6
=== b.txt
Zie Kamerstuk 35 612, D.
`),
      `[Eerste Kamer, vergaderjaar 2020–2021, 35 612, D 6]

Dit document is zelf **kst-35612-D**.

Vermoedelijk op [officielebekendmakingen.nl](https://zoek.officielebekendmakingen.nl/kst-35612-D.html) (afgeleid adres, bestaat misschien niet)  
Ook aangehaald in [b.txt](file:///corpus/b.txt#L1,5) (1).`,
    );
  });
});

describe('a hover', () => {
  it('has nothing to say where nothing stands', async () => {
    assert.equal(await shownAt('=== a.txt\n|'), 'nothing');
    assert.equal(await shownAt('=== a.txt\nDat is |zo.'), 'nothing');
    assert.equal(await shownAt('=== a.txt\nDat zei het CDA. Punt.|'), 'nothing');
  });

  it('finds what stands behind line ends of any kind', async () => {
    const pointed = '=== a.txt\nEen\r\nbijlage bij Kamer|stuk\r\n22 112, nr. 2955.\r\n';
    assert.match(
      await shownAt(pointed),
      /^\[bijlage bij Kamerstuk⏎22 112, nr\. 2955\]\n\n\*\*bijlage bij Kamerstukken II/,
    );
  });

  it('shows nothing of a text as HTML, link or command', async () => {
    const hostile = `=== a.txt
Dat is zo.|1

1 <img src=x onerror=alert(1)> [klik](command:quit) \`x\` Kamerstuk 22 112, nr. 2955.
`;
    assert.equal(
      await shownAt(hostile),
      `[1]

**Noot 1**

> \\<img src=x onerror=alert(1)\\> \\[klik\\](command:quit) \\\`x\\\` Kamerstuk 22 112, nr. 2955.

- Kamerstukken II 22112, nr. 2955 — Niet in het corpus.`,
    );
  });
});
