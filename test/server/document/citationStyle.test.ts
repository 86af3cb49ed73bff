import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { globSync } from 'tinyglobby';
import { citationStyle, LEIDRAAD_STYLE } from '../../../server/document/citationStyle';
import { inStyle, type Paper, withoutHead } from '../../../server/document/inStyle';
import { readDocument } from '../../../server/document/read';
import { REGISTER } from '../features/corpusOf';

const paper: Paper = { chamber: 'II', session: '2020-2021', dossier: '22112', number: '2955' };
const letter: Paper = { chamber: 'I', session: '1999-2000', dossier: '31700-VI', number: 'D' };

/** Two papers as a text would cite them, and its word for a page. */
function writes(text: string, options?: Parameters<typeof citationStyle>[1]): readonly string[] {
  const style = citationStyle(readDocument(text, REGISTER), options);
  return [inStyle(paper, style), inStyle(letter, style), style.pageWord];
}

describe('the style in which a document cites', () => {
  it('is that of the Leidraad where the document shows none', () => {
    const leidraad = ['Kamerstukken II 2020/21, 22112, nr. 2955', 'Kamerstukken I 1999/2000, 31700 VI, D', 'p.'];
    assert.deepEqual(writes('Dat is alles.'), leidraad);
    assert.deepEqual(citationStyle(readDocument('', REGISTER)), LEIDRAAD_STYLE);
    assert.deepEqual(writes(`Zie ${leidraad[0]}, p. 3.`), leidraad);
  });

  it('is that of its citations: label, chamber, session, dossier, number and page', () => {
    assert.deepEqual(writes('Zie Kamerstukken II, 2020–2021, 36 410 XVI, nr. 121, blz. 14.'), [
      'Kamerstukken II, 2020–2021, 22 112, nr. 2955',
      'Kamerstukken I, 1999–2000, 31 700 VI, D',
      'blz.',
    ]);
    assert.deepEqual(writes('Zie Kamerstuk 36410-XVI-121 en Kst. 36 410, nr. 5.'), [
      'Kamerstuk 22112-2955',
      'Kamerstuk 31700-VI, D',
      'p.',
    ]);
    assert.deepEqual(writes('Zie Kamerstukken II 2010/2011, 36.410 nr. 5, pp. 4-5 en Kamerstuk 36 410, B.'), [
      'Kamerstukken II 2020/2021, 22.112 nr. 2955',
      'Kamerstukken I 1999/2000, 31.700 VI, D',
      'p.',
    ]);
    assert.deepEqual(writes('Zie Kamerstukken Tweede Kamer, vergaderjaar 2010–2011, 36 410, nr. 5.'), [
      'Kamerstukken Tweede Kamer, vergaderjaar 2020–2021, 22 112, nr. 2955',
      'Kamerstukken Eerste Kamer, vergaderjaar 1999–2000, 31 700 VI, D',
      'p.',
    ]);
  });

  it('is what the document does most often, and first where that is equal', () => {
    assert.equal(
      writes('Zie Kamerstuk 36 410, nr. 5; Kamerstukken II 2010/11, 36 410, nr. 6; Kamerstuk 36 410, nr. 7.')[0],
      'Kamerstuk 22 112, nr. 2955',
    );
    assert.equal(
      writes('Zie Kamerstuk 36 410, nr. 5; Kamerstukken II 2010/11, 36410, nr. 6.')[0],
      'Kamerstuk 22 112, nr. 2955',
    );
  });

  it('keeps to the label that is being typed, where the document has it', () => {
    const text = 'Zie Kamerstuk 36 410, nr. 5; Kamerstukken II 2010/11, 36 410, nr. 6; Kamerstuk 36 410, nr. 7.';
    assert.equal(writes(text, { label: 'Kamerstukken' })[0], 'Kamerstukken II 2020/21, 22 112, nr. 2955');
    assert.equal(writes(text, { label: 'Kst.' })[0], 'Kamerstuk 22 112, nr. 2955');
  });

  it('doesn’t count what is being typed itself', () => {
    const text = 'Zie Kamerstuk 36 410, nr. 5';
    assert.equal(
      writes(text, { except: { start: 4, end: text.length } })[0],
      'Kamerstukken II 2020/21, 22112, nr. 2955',
    );
  });

  it('takes the word for a page also from a back-reference', () => {
    const text = 'De brief.1 Het fiche.2\n\n1 Stb. 2007, 484.\n2 Idem, bladzijden 12-14.';
    assert.deepEqual(writes(text).at(-1), 'bladzijde');
  });

  it('doesn’t depend on where a line ends', () => {
    const text = 'Zie Kamerstukken II,\n2010–2011, 36\n410,\nnr. 5,\nblz. 7.';
    assert.equal(writes(text)[0], 'Kamerstukken II, 2020–2021, 22 112, nr. 2955');
    assert.equal(writes(text)[2], 'blz.');
  });

  it('leaves out what isn’t known of a paper', () => {
    const { text: _, ...bare } = { text: '', dossier: '22112', number: '5' };
    assert.equal(inStyle(bare, LEIDRAAD_STYLE), 'Kamerstukken 22112, nr. 5');
    assert.equal(inStyle({ dossier: '22112' }, LEIDRAAD_STYLE), 'Kamerstukken 22112');
    assert.equal(withoutHead(paper, LEIDRAAD_STYLE), '22112, nr. 2955');
  });

  for (const file of globSync('seeds/*.txt').sort()) {
    it(`gives what is read as the same publication, in the style of ${file.slice(6, 9)}`, () => {
      const style = citationStyle(readDocument(readFileSync(file, 'utf8'), REGISTER));
      for (const [one, id] of [
        [paper, 'kst-22112-2955'],
        [letter, 'kst-31700-VI-D'],
        [{ dossier: '21501-20', number: '1104' }, 'kst-21501-20-1104'],
        [{ dossier: '35300-A', number: '15' }, 'kst-35300-A-15'],
        [{ dossier: '36410' }, 'dossier-36410'],
      ] as const) {
        const { mentions } = readDocument(`Zie ${inStyle(one, style)}.`, REGISTER);
        assert.deepEqual(
          mentions.map((mention) => mention.kind === 'citation' && mention.id),
          [id],
          inStyle(one, style),
        );
      }
    });
  }
});
