import { deepEqual } from 'node:assert/strict';
import { readCitations } from '../../../server/citations/read';

const rows = (flow: string) =>
  readCitations(flow, 'body').backReferences.map(({ span, form, number, day, pages }) => [
    flow.slice(span.start, span.end),
    form,
    number?.value ?? day?.value,
    ...(pages === undefined ? [] : [pages.value]),
  ]);

describe('a relative reference', () => {
  it('names a paper by its number alone, one reference a paper', () => {
    deepEqual(rows('De motie op stuk nr. 34, p. 2, en de stukken nrs. 35 en 36; stuknummer 47.'), [
      ['stuk nr. 34, p. 2', 'numbered paper', '34', '2'],
      ['stukken nrs. 35', 'numbered paper', '35'],
      ['36', 'numbered paper', '36'],
      ['stuknummer 47', 'numbered paper', '47'],
    ]);
  });

  it('is no citation, and is none where a dossier stands with the number', () => {
    deepEqual(readCitations('de motie (stuk nr. 34) van het lid', 'body').citations, []);
    const flow = 'op stuk nr. 210 (34104), Kamerstukken II 2009/10, 31 700, stuk nr. 34, stuknummer 47 (31200-VI)';
    deepEqual(rows(flow), []);
    deepEqual(
      readCitations(flow, 'body').citations.map(({ id }) => id),
      ['kst-34104-210', 'kst-31700-34', 'kst-31200-VI-47'],
    );
  });

  it('means the dossier of the text, but not a subject', () => {
    deepEqual(
      rows(
        'de stukken in dit dossier; letter M van dit dossier; de informatie uit dit dossier, wat betreft dit dossier',
      ),
      [
        ['dit dossier', 'this dossier', undefined],
        ['dit dossier', 'this dossier', undefined],
      ],
    );
  });

  it('names a letter by its day, from its article on', () => {
    deepEqual(
      rows(
        'mijn brief van 24 april jl. en de eerdere brief d.d. 3 mei 2020, bij brief van 1 juni 20201, de Kamerbrief van 2 mei jongstleden',
      ),
      [
        ['mijn brief van 24 april jl.', 'dated letter', '24 april jl.'],
        ['de eerdere brief d.d. 3 mei 2020', 'dated letter', '3 mei 2020'],
        ['brief van 1 juni 2020', 'dated letter', '1 juni 2020'],
        ['de Kamerbrief van 2 mei jongstleden', 'dated letter', '2 mei jongstleden'],
      ],
    );
  });

  it('names the letter before', () => {
    deepEqual(rows('In bovengenoemde brief en de hierboven genoemde Kamerbrief'), [
      ['bovengenoemde brief', 'earlier letter', undefined],
      ['hierboven genoemde Kamerbrief', 'earlier letter', undefined],
    ]);
  });

  for (const flow of [
    'een brief van 24 april 2020',
    'de brief van 24 april',
    'de brief van de minister',
    'het stuk en de stukken 34 en 35',
    'de processtukken nr. 3',
    'het stuk nr. PM',
    'bovengenoemde punten',
    'een dik dossier',
  ]) {
    it(`is not read in «${flow}»`, () => deepEqual(rows(flow), []));
  }
});
