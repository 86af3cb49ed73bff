import assert from 'node:assert/strict';
import { copyCitation } from '../../../server/features/copyCitation';
import type { Language } from '../../../server/text/language';
import { corpusOf } from './corpusOf';

/** The two forms of the citation at the `|`, or why there are none. */
function forms(description: string, language: Language = 'nl'): readonly string[] {
  const { question, offset } = corpusOf(
    description.startsWith('===') ? description : `=== a.txt\n${description}`,
    language,
  );
  const found = copyCitation(question, offset);
  return 'refusal' in found ? [found.refusal] : [found.official, found.printed];
}

const NOTES = `Het fiche.1 Dat staat er.2 Ook dit.3 En dat.4

1 Kamerstukken II, 2020–2021,
22 112, nr. 2955, blz. 3.
2 Idem, blz. 12.
3 Ibidem.
4 COM(2020)609.`;

describe('copying a citation', () => {
  it('gives its official form, and the form in which it stands, on one line', () => {
    assert.deepEqual(forms(NOTES.replace('22 112', '22| 112')), [
      'Kamerstukken II 2020/21, 22112, nr. 2955, p. 3',
      'Kamerstukken II, 2020–2021, 22 112, nr. 2955, blz. 3',
    ]);
    assert.deepEqual(forms(NOTES.replace('COM(', 'CO|M(')), ['COM(2020)609', 'COM(2020)609']);
    assert.deepEqual(forms('Zie bijlage bij |Kamerstuk 34 700, nr. 34.'), [
      'bijlage bij Kamerstukken II 34700, nr. 34',
      'bijlage bij Kamerstuk 34 700, nr. 34',
    ]);
  });

  it('gives of a back-reference the source that it takes over, with the page that it means', () => {
    assert.deepEqual(forms(NOTES.replace('Idem', 'Id|em')), [
      'Kamerstukken II 2020/21, 22112, nr. 2955, p. 12',
      'Kamerstukken II, 2020–2021, 22 112, nr. 2955, blz. 12',
    ]);
    assert.deepEqual(forms(NOTES.replace('Ibidem', 'Ibid|em')), forms(NOTES.replace('Idem', 'Id|em')));
    const other = NOTES.replace('3 Ibidem', '3 Zie no|ot 1');
    assert.deepEqual(forms(other), [
      'Kamerstukken II 2020/21, 22112, nr. 2955',
      'Kamerstukken II, 2020–2021, 22 112, nr. 2955',
    ]);
  });

  it('gives of one of an enumeration what it takes over from the first', () => {
    assert.deepEqual(forms('Zie Kamerstukken II, 2020–2021, 22 112, nrs. 12 en 1|3.'), [
      'Kamerstukken II 2020/21, 22112, nr. 13',
      'Kamerstukken II, 2020–2021, 22 112, nr. 13',
    ]);
  });

  it('gives of a running foot what the document is, without the page', () => {
    const foot = 'Dat is zo.\n\nEerste Kamer, vergader|jaar 2020–2021, 35 612, D 6\n';
    assert.deepEqual(forms(foot), [
      'Kamerstukken I 2020/21, 35612, D',
      'Eerste Kamer, vergaderjaar 2020–2021, 35 612, D',
    ]);
    assert.deepEqual(forms(foot.replace('2021, 35 612, D 6', '2021, 35 612, D')), forms(foot));
  });

  it('gives of a relative reference what it comes down to, in the style of the text', () => {
    assert.deepEqual(forms('Over Kamerstuk 22 112, nr. 2955 en stuk nr. 2|956 is gesproken.'), [
      'Kamerstukken II 22112, nr. 2956',
      'Kamerstuk 22 112, nr. 2956',
    ]);
  });

  it('gives of the second paper of a range the label of the first', () => {
    const text = 'Kamerstukken II 35 000, nr. 2, Kamerstukken II 35 000, nr. 9 en Kamerstuk 22 112, nrs. 3–|5.';
    assert.deepEqual(forms(text), ['Kamerstukken II 22112, nr. 5', 'Kamerstuk 22 112, nr. 5']);
  });

  it('gives of a title block the paper', () => {
    const block = `Tweede Kamer der Staten-Generaal 2

Vergaderjaar 2020–2021

22 112 Nieuwe Commissievoorstellen en initiatieven van de lidstaten van de
Europese Unie

Nr. 2|955 BRIEF VAN DE MINISTER VAN BUITENLANDSE ZAKEN

Aan de Voorzitter van de Tweede Kamer der Staten-Generaal

Den Haag, 4 november 2020

Zie Kamerstuk 36 410, nr. 5.`;
    assert.deepEqual(forms(block), ['Kamerstukken II 2020/21, 22112, nr. 2955', 'Kamerstuk 22 112, nr. 2955']);
  });

  it('takes a session from the rest of the corpus, where that agrees', () => {
    const corpus =
      '=== a.txt\nZie Kamer|stuk 22 112, nr. 2955.\n=== b.txt\nZie Kamerstukken II 2020/21, 22 112, nr. 2955.\n';
    assert.equal(forms(corpus)[0], 'Kamerstukken II 2020/21, 22112, nr. 2955');
    const other = `${corpus}=== c.txt\nZie Kamerstukken II 2019/20, 22 112, nr. 2955.\n`;
    assert.equal(forms(other)[0], 'Kamerstukken II 22112, nr. 2955');
    const own = '=== a.txt\nZie kst-3561|2-D.\n=== b.txt\nJa.\n\nEerste Kamer, vergaderjaar 2020–2021, 35 612, D 6\n';
    assert.deepEqual(forms(own), ['Kamerstukken I 2020/21, 35612, D', 'kst-35612-D']);
  });

  it('is refused where it isn’t certain what is taken over', () => {
    const ambiguous = 'Dat is zo.1 Dit ook.2\n\n1 Kamerstuk 22 112, nr. 2955 en Kamerstuk 19 637, nr. 2375.\n2 Id|em.';
    assert.match(forms(ambiguous)[0] ?? '', /^Welke bron hier wordt overgenomen is niet zeker\./);
    assert.match(forms('Dat is zo.1\n\n1 Id|em.', 'en')[0] ?? '', /^Which source is taken over here isn’t certain\./);
  });

  it('says where to put the cursor when it is elsewhere', () => {
    assert.match(forms('Dat zei Gerd |Leers.')[0] ?? '', /^Zet de cursor op een verwijzing:/);
    assert.match(forms('|', 'en')[0] ?? '', /^Put the cursor on a citation:/);
  });
});
