import assert from 'node:assert/strict';
import { definition } from '../../../server/features/definition';
import { at, corpusOf, shown } from './corpusOf';

/** What the thing at the `|` leads to: `[the thing] → places`. */
async function leadsTo(description: string): Promise<string> {
  const { question, offset } = corpusOf(description);
  const found = await definition(question, offset);
  if (found === undefined) return 'nothing';
  const places = await Promise.all(found.to.map((place) => shown(question, place)));
  return `[${at(question, found.from)}] → ${places.join(' | ')}`;
}

const NOTES = `
1 Kamerstukken II, 2020–2021, 22 112, nr. 2955.
2 Idem, blz. 12.
3 Ibidem.
4 PM BRON
`;

describe('the definition', () => {
  it('of a mark is its note', async () => {
    assert.equal(
      await leadsTo(`=== a.txt\nHet fiche.|1 Dat staat er.2 Ook dit.3 En dat.4\n${NOTES}`),
      '[1] → a.txt:3 1 Kamerstukken II, 2020–2021, 22 112, nr. 2955.',
    );
  });

  it('of the number of a note is its mark', async () => {
    const notes = NOTES.replace('2 Idem', '|2 Idem');
    assert.equal(
      await leadsTo(`=== a.txt\nHet fiche.1 Dat staat er.2 Ook dit.3 En dat.4\n${notes}`),
      '[2] → a.txt:1 2',
    );
  });

  it('of a back-reference is the citation at the end of the chain', async () => {
    const notes = NOTES.replace('Ibidem', 'Ibid|em');
    assert.equal(
      await leadsTo(`=== a.txt\nHet fiche.1 Dat staat er.2 Ook dit.3 En dat.4\n${notes}`),
      '[Ibidem] → a.txt:3 Kamerstukken II, 2020–2021, 22 112, nr. 2955',
    );
  });

  it('of a paper by its number alone is that paper, in the corpus or as a card', async () => {
    const text = 'Het gaat om wetsvoorstel 35124. De motie op st|uk nr. 34 is ingediend.\n';
    assert.equal(await leadsTo(`=== a.txt\n${text}`), '[stuk nr. 34] → bronwijzer:/publication/kst-35124-34.md [0, 0]');
    const paper = 'Een motie.\n\nTweede Kamer, vergaderjaar 2019–2020, 35 124, nr. 34 1\n';
    assert.equal(await leadsTo(`=== a.txt\n${text}\n=== b.txt\n${paper}`), '[stuk nr. 34] → b.txt:1');
  });

  it('of an ambiguous back-reference are all citations that it can mean', async () => {
    assert.equal(
      await leadsTo(`=== a.txt
Dat is zo.1 Dit ook.2

1 Kamerstuk 22 112, nr. 2955 en Kamerstuk 19 637, nr. 2375.
2 |Idem.
`),
      '[Idem] → a.txt:3 Kamerstuk 22 112, nr. 2955 | a.txt:3 Kamerstuk 19 637, nr. 2375',
    );
  });

  it('of a placeholder is the sentence that waits for it', async () => {
    const notes = NOTES.replace('PM BRON', 'PM |BRON');
    assert.equal(
      await leadsTo(`=== a.txt\nHet fiche.1 Dat staat er.2 Ook dit.3 En dat hier.4\n${notes}`),
      '[PM BRON] → a.txt:1 En dat hier.',
    );
  });

  it('of a citation is the document in the corpus, at the page cited', async () => {
    const report = `=== verslag.txt
De leden vragen dit.

Eerste Kamer, vergaderjaar 2020–2021, 35 612, D 1
\fHet kabinet antwoordt dat.

Eerste Kamer, vergaderjaar 2020–2021, 35 612, D 2
`;
    const cited = (pages: string): string => `=== a.txt\nZie |Kamerstuk 35 612, D${pages}.\n${report}`;
    assert.equal(await leadsTo(cited('')), '[Kamerstuk 35 612, D] → verslag.txt:1');
    assert.equal(await leadsTo(cited(', blz. 2')), '[Kamerstuk 35 612, D, blz. 2] → verslag.txt:4');
    assert.equal(await leadsTo(cited(', blz. 9')), '[Kamerstuk 35 612, D, blz. 9] → verslag.txt:1');
  });

  it('of a citation that isn’t in the corpus is its card', async () => {
    assert.equal(
      await leadsTo('=== a.txt\nZie Kamerstuk 22 112, |nr. 2955.'),
      '[Kamerstuk 22 112, nr. 2955] → bronwijzer:/publication/kst-22112-2955.md [0, 0]',
    );
  });

  it('of an actor is the entry in the actors.yaml of the corpus, of one who is corrected too', async () => {
    const actors = `=== actors.yaml
actors:
  person.jansen:
    given: Jan
    surname: Jansen
  person.leers:
    settled: [Gerd]
`;
    assert.equal(
      await leadsTo(`=== a.txt\nDat zei Jan |Jansen.\n${actors}`),
      '[Jan Jansen] → actors.yaml:2 person.jansen',
    );
    assert.equal(
      await leadsTo(`=== a.txt\nDat zei Gerd |Leers.\n${actors}`),
      '[Gerd Leers] → actors.yaml:5 person.leers',
    );
  });

  it('of an actor who is built in is its card', async () => {
    assert.equal(
      await leadsTo('=== a.txt\nDat zei Gerd |Leers.'),
      '[Gerd Leers] → bronwijzer:/actor/person.leers.md [0, 0]',
    );
    assert.equal(await leadsTo('=== a.txt\nDe |CDA-fractie vraagt.'), '[CDA] → bronwijzer:/actor/party.cda.md [0, 0]');
  });

  it('is nothing where nothing is certain', async () => {
    assert.equal(await leadsTo('=== a.txt\n|'), 'nothing');
    assert.equal(await leadsTo('=== a.txt\nOp 16 |maart 2011 was dat zo.'), 'nothing');
    assert.equal(await leadsTo('=== a.txt\nDat is zo.1\n\n1 |Idem.\n'), 'nothing');
    assert.equal(await leadsTo('=== a.txt\nEen ingewijde zei: “Dat is |zo.”'), 'nothing');
    assert.equal(await leadsTo('=== a.txt\n“Dat was op 16 |maart 2011”, zei Gerd Leers.'), 'nothing');
    assert.equal(await leadsTo('=== a.txt\nZie www.|example.nl.'), 'nothing');
  });
});
