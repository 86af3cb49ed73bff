import { deepEqual } from 'node:assert/strict';
import { cited } from './readOut';

const rows = (flow: string) => cited(flow).map(({ text, id = '' }) => `${text} → ${id}`);

describe('a paper or dossier without a label', () => {
  it('is read with its number announced', () => {
    deepEqual(rows('de motie-Rutte 31 700, nr. 13, en (34748, nr. 2)'), [
      '31 700, nr. 13 → kst-31700-13',
      '34748, nr. 2 → kst-34748-2',
    ]);
    deepEqual(rows('Voortgang uitvoering moties 30420, nrs 100 en 101 over selectie'), [
      '30420, nrs 100 → kst-30420-100',
      '101 → kst-30420-101',
    ]);
    deepEqual(rows('Tweede nota van wijziging 30372 nr. 31 - 30372-31'), [
      '30372 nr. 31 → kst-30372-31',
      '30372-31 → kst-30372-31',
    ]);
  });

  it('is read with a letter behind a comma', () => {
    deepEqual(rows('(35 612, D)'), ['35 612, D → kst-35612-D']);
    deepEqual(rows('(35300-VI, letter Y) en 34 986, letter D, p. 3'), [
      '35300-VI, letter Y → kst-35300-VI-Y',
      '34 986, letter D, p. 3 → kst-34986-D',
    ]);
  });

  it('is read in compact lists, where only Council and budget dossiers have a suffix', () => {
    deepEqual(rows('aan te houden: 35925-32; 35570-XIV-46; 31700-B-14; 21501-32-1740; 34417-(R2068)-7'), [
      '35925-32 → kst-35925-32',
      '35570-XIV-46 → kst-35570-XIV-46',
      '31700-B-14 → kst-31700-B-14',
      '21501-32-1740 → kst-21501-32-1740',
      '34417-(R2068)-7 → kst-34417-7',
    ]);
    deepEqual(rows('Bill submitted — 33328-1/2/3'), ['33328-1 → kst-33328-1', '2 → kst-33328-2', '3 → kst-33328-3']);
  });

  it('is read compact behind a word for a paper, in brackets, or at the end of an entry', () => {
    deepEqual(rows('de motie-Jansen c.s. over de zorg 29628-100 is verworpen'), ['29628-100 → kst-29628-100']);
    deepEqual(rows('de brief (29628-101)'), ['29628-101 → kst-29628-101']);
    deepEqual(rows('Aanbieding van het rapport - 31866-1'), ['31866-1 → kst-31866-1']);
    deepEqual(rows('het amendement 36067 – 61 en (36067 – 62)'), [
      '36067 – 61 → kst-36067-61',
      '36067 – 62 → kst-36067-62',
    ]);
  });

  it('is read beside a number of the Tweede Kamer', () => {
    deepEqual(rows('Uw kenmerk 19637-1385/2011D02476.'), ['19637-1385 → kst-19637-1385', '2011D02476 → 2011D02476']);
  });

  it('is a dossier in brackets behind the title of a bill', () => {
    deepEqual(
      rows('Goedkeuring van het op 13 december 2007 te Lissabon totstandgekomen Verdrag (Trb. 2008, 11) (31384).'),
      ['Trb. 2008, 11 → trb-2008-11', '31384 → dossier-31384'],
    );
    deepEqual(rows('Voortgang Huis voor democratie en rechtsstaat (31 475)'), ['31 475 → dossier-31475']);
    deepEqual(rows('het wetsvoorstel Regels voor de Waterwet (35 117) ligt voor'), ['35 117 → dossier-35117']);
    deepEqual(rows('de raming (Wijzigingswet zorg 2019) (35118);'), ['35118 → dossier-35118']);
    deepEqual(rows('Zie Kamerstuk 31 475, nr. 3. Over die nota (31475) is gesproken.'), [
      'Kamerstuk 31 475, nr. 3 → kst-31475-3',
      '31475 → dossier-31475',
    ]);
  });

  it('is a dossier behind a word for a bill, or at the end of an entry', () => {
    deepEqual(rows('de wetsvoorstellen 31815, 31816 en 31840 gelijktijdig'), [
      '31815 → dossier-31815',
      '31816 → dossier-31816',
      '31840 → dossier-31840',
    ]);
    deepEqual(rows('Samenvoeging van de gemeenten Helden en Kessel - 31817'), ['31817 → dossier-31817']);
  });

  it('may have its number first', () => {
    deepEqual(rows('Dit verslag is onder nr. D toegevoegd aan wetsvoorstel 35099 (R2114).'), [
      'nr. D toegevoegd aan wetsvoorstel 35099 (R2114) → kst-35099-D',
    ]);
    deepEqual(rows('Zij krijgt nr. 915 (21501-20).'), ['nr. 915 (21501-20) → kst-21501-20-915']);
    deepEqual(rows('Zij krijgt letter T (35925).'), ['letter T (35925) → kst-35925-T']);
    deepEqual(rows('de motie op stuknummer 47 (31200-VI)'), ['stuknummer 47 (31200-VI) → kst-31200-VI-47']);
    deepEqual(rows('de moties op stukken nrs. 12 en 13 (31 700)'), [
      'nrs. 12 → kst-31700-12',
      '13 (31 700) → kst-31700-13',
    ]);
  });

  it('ends an enumeration where another dossier has a number of its own', () => {
    deepEqual(rows('Zie 33964, nr. 34 en 22112, nr. 8, en nr. 47 (31200-VI)'), [
      '33964, nr. 34 → kst-33964-34',
      '22112, nr. 8 → kst-22112-8',
      'nr. 47 (31200-VI) → kst-31200-VI-47',
    ]);
  });

  it('is not cited by the number that it had before', () => {
    deepEqual(rows('Zij krijgt nr. 512, was nr. 511 (32317).'), ['nr. 512, was nr. 511 (32317) → kst-32317-512']);
    deepEqual(rows('32317, nr. 512 (was nr. 511) en (was nr. 511 (32317))'), ['32317, nr. 512 → kst-32317-512']);
  });

  it('is a chapter of a budget without anything else', () => {
    deepEqual(rows('de begroting (33400-VI en 33400-XVI) en 31.700-VIII'), [
      '33400-VI → dossier-33400-VI',
      '33400-XVI → dossier-33400-XVI',
      '31.700-VIII → dossier-31700-VIII',
    ]);
  });

  for (const flow of [
    'lag op 73-73 in de Tweede Kamer',
    'een bedrag van 84.842 tegenover -62.455',
    'bedrag van 35 000 euro (35 000)',
    'circa 150 000 passagiers in 2012',
    'artikel 3, eerste lid, en artikel 223',
    'ISSN 0921 - 7398',
    'van 7 december 2006, nr. 5285098/04/6;',
    'het Vreemdelingenbesluit 20001 en de Vreemdelingencirculaire 2000, B5',
    'een filmpje van 1:08 minuten',
    'op 8 en 9 oktober 2020, nr. 25',
    'Tweede Kamer der Staten-Generaal 2',
    'de motie op stuk nr. 34 van het lid',
    'nr. W03.04.0378/I en no. 04.002990',
    'Frontstreet, P.O. Box 686, (+5999) 4619081',
    'Postbus 20018, 2500 EA Den Haag',
    'in de periode 2024–2026 en 2025-2028',
    'zaken 20/3981 en 20/3982',
    'in de Tweede Kamer 14 000, 12 daarvan',
    'onder letter b van 31700, letter 3 en de letters A en B',
    'een vermogen van 31 700 V en 12.345-XVI',
    'de bedragen (31 000 en 32 000)',
    'de bedragen (31 475 en 34 352)',
    'Gouda (71 952), Delft (21 450) en Zeist (31 475).',
    'Er waren (34 352) leden.',
    'Volgens de Wet op het onderwijs zijn er leerlingen (34 352) geteld.',
    'Tabel: asiel (18 171), regulier (25 300).',
    'Ordernummer 25424-359',
    'Postcode: 25087-170 Berlijn',
    'Telefoon 33576-105',
    'De score was 20150-14',
    'De gemeente telt 18 345, nr. 3 in de provincie.',
    'Zij eindigde op 15 321, nr. 4 van de ranglijst.',
    'Op p. 34352, nr. 3',
    'het voorstel 15 000 woningen te bouwen',
    'het voorstel 34 352 euro uit te geven',
    'EK 2012/13, 12 345 toeschouwers',
    'dossier 12 345 678',
  ]) {
    it(`is not read in «${flow}»`, () => deepEqual(rows(flow), []));
  }
});
