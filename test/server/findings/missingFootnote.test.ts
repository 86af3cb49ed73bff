import assert from 'node:assert/strict';
import { missingFootnote } from '../../../server/findings/missingFootnote';
import { told } from './told';

/** Three pages, each with its own notes from 1; the note of the second page is missing. */
const perPage = [
  ' De eerste pagina heeft een noot die er staat.1',
  '',
  '1 Kamerstukken II 2010/11, 30 573, nr. 61.',
  ' De tweede pagina heeft een noot die ontbreekt.1',
  'Daarna gaat de tekst nog even door.',
  ' De derde pagina heeft weer een noot.1',
  '',
  '1 Ter inzage gelegd.',
].join('\n');

describe('missing-footnote', () => {
  it('tells of a mark whose note is not on its page; notes of other pages are shown, never taken for it', () => {
    assert.deepEqual(told(missingFootnote, perPage), [
      {
        severity: 'warning',
        at: '1',
        message: 'Noot 1 staat niet op deze pagina: voeg de noot toe of haal het nootcijfer weg.',
        related: [
          '1 Kamerstukken II 2010/11, 30 573, nr. 61. — Pagina 1 heeft een eigen noot 1.',
          '1 Ter inzage gelegd. — Pagina 3 heeft een eigen noot 1.',
        ],
      },
    ]);
  });

  it('has nothing to tell where every mark has its note, or digits are no mark', () => {
    assert.deepEqual(told(missingFootnote, 'Een zin.1\n\n1 Een noot.\n'), []);
    assert.deepEqual(told(missingFootnote, 'D66 en de G8 spraken over E200018 en artikel 223.\n'), []);
  });

  it('knows marks behind an abbreviation, a year, a name and a bracket', () => {
    for (const sentence of [
      'In mijn brief van 25 oktober jl.1 heb ik uw Kamer geïnformeerd.',
      'In de monitor abonnementstarief Wmo1, met inzichten over dit jaar, staat dat.',
      'Dat zei de Parlementaire ondervragingscommissie kinderopvangtoeslag (POK).1',
      'De vaste commissie voor Financiën1 heeft kennisgenomen van de brief van 7 maart.',
    ]) {
      const text = `${sentence} En nog iets.2\n\n2 Een noot.\n`;
      assert.deepEqual(
        told(missingFootnote, text).map(({ at }) => at),
        ['1'],
        sentence,
      );
    }
  });

  it('takes no figure for a mark that belongs to its word', () => {
    const text = 'De uitstoot van CO2 en PM10, covid-19, Natura2000, 2022Z03223, de A12 en vraag 3 staan in noot 1.1\n';
    assert.deepEqual(told(missingFootnote, `${text}\n1 Een noot.\n`), []);
  });
});
