import assert from 'node:assert/strict';
import { highlight } from '../../../server/features/highlight';
import { references } from '../../../server/features/references';
import { at, corpusOf, shown } from './corpusOf';

/** Every place that means the same as what stands at the `|`. */
async function found(description: string, declaration = false): Promise<readonly string[]> {
  const { question, offset } = corpusOf(description);
  const places = await references(question, offset, declaration);
  return Promise.all(places.map((place) => shown(question, place)));
}

describe('the references', () => {
  it('of a publication are all citations of it in the corpus, however written, back-references included', async () => {
    const corpus = `=== a.txt
Het fiche.1 Dat staat er.2 Dit niet.3

1 Kamerstukken II, 2020–2021, 22 112, |nr. 2955.
2 Idem, blz. 12.
3 Kamerstuk 22 112 nr. 2956.
=== b.txt
Zie bijlage bij Kamerstuk
22 112, nr. 2955.
`;
    assert.deepEqual(await found(corpus), [
      'a.txt:3 Kamerstukken II, 2020–2021, 22 112, nr. 2955',
      'a.txt:4 Idem, blz. 12',
      'b.txt:1 bijlage bij Kamerstuk⏎22 112, nr. 2955',
    ]);
    const fromIdem = corpus.replace('|', '').replace('Idem', 'Id|em');
    assert.deepEqual(await found(fromIdem), await found(corpus));
  });

  it('of an actor are all mentions, whatever their form', async () => {
    const corpus = `=== a.txt
Dat zei Gerd Leers (CDA). |Leers zei ook dat het CDA dat wil.
=== b.txt
De minister,
G. B. M. Leers
`;
    assert.deepEqual(await found(corpus), ['a.txt:1 Gerd Leers', 'a.txt:1 Leers', 'b.txt:2 G. B. M. Leers']);
  });

  it('of somebody who isn’t in the register are those of this text, and of others where the whole name stands', async () => {
    const corpus = `=== a.txt
Farid |Smals (VVD) sprak. Smals zweeg.
=== b.txt
De heer Farid Smals; later ging Smals.
=== c.txt
De heer Smals (VVD) ook.
`;
    const places = ['a.txt:1 Farid Smals', 'a.txt:1 Smals', 'b.txt:1 Farid Smals', 'b.txt:1 Smals'];
    assert.deepEqual(await found(corpus), places);
    assert.deepEqual(await found('=== a.txt\nDe heer |Smals (VVD); Smals.\n=== b.txt\nDe heer Smals (VVD).\n'), [
      'a.txt:1 Smals',
      'a.txt:1 Smals',
    ]);
  });

  it('of a note or a mark are the marks that call the note, and the note itself where it is asked for', async () => {
    const marked = '=== a.txt\nHet fiche.|1 Dat is zo.2\n\n1 Kamerstuk 22 112, nr. 2955.\n2 Idem.\n';
    assert.deepEqual(await found(marked), ['a.txt:1 1']);
    assert.deepEqual(await found(marked, true), ['a.txt:1 1', 'a.txt:3 1']);
    const numbered = marked.replace('|', '').replace('1 Kamerstuk', '|1 Kamerstuk');
    assert.deepEqual(await found(numbered), ['a.txt:1 1']);
  });

  it('of a document’s own identity are the citations of it', async () => {
    const corpus = `=== a.txt
De leden vragen dit.

Eerste Kamer, vergaderjaar |2020–2021, 35 612, D 6
=== b.txt
Zie Kamerstuk 35 612, D.
`;
    assert.deepEqual(await found(corpus), ['b.txt:1 Kamerstuk 35 612, D']);
  });

  it('are none where nothing is certain', async () => {
    assert.deepEqual(await found('=== a.txt\n|'), []);
    assert.deepEqual(await found('=== a.txt\nDat is zo.1\n\n1 |Idem.\n'), []);
    assert.deepEqual(await found('=== a.txt\nOp 16 |maart 2011 was dat zo.'), []);
  });
});

describe('the highlights', () => {
  it('are the references inside the text, the note of a mark included', async () => {
    const { question, offset } = corpusOf(`=== a.txt
Dat zei Gerd Leers.1 |Leers zei het.

1 Gesprek met Leers.
=== b.txt
Gerd Leers was er.
`);
    const spans = await highlight(question, offset);
    assert.deepEqual(
      spans.map((span) => at(question, span)),
      ['Gerd Leers', 'Leers', 'Leers'],
    );
    const ofMark = await highlight(question, question.document.text.indexOf('1'));
    assert.deepEqual(
      ofMark.map(({ start }) => start),
      [19, 37],
    );
  });
});
