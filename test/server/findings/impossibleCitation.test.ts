import assert from 'node:assert/strict';
import { impossibleCitation } from '../../../server/findings/impossibleCitation';
import { told } from './told';

/** Where the findings stand. */
const places = (text: string): readonly string[] => told(impossibleCitation, text).map(({ at }) => at);

const letter = (line: string): string =>
  [
    'Aan de Voorzitter van de Tweede Kamer der Staten-Generaal',
    '',
    'Den Haag, 16 maart 2011',
    '',
    line,
    '',
    'De minister voor Immigratie en Asiel,',
    'G. B. M. Leers',
    '',
  ].join('\n');

describe('impossible-citation', () => {
  it('tells of a session whose years do not follow each other', () => {
    assert.deepEqual(told(impossibleCitation, 'Zie Kamerstukken II 2023–34, 23 235, nr. 240.'), [
      {
        severity: 'warning',
        at: '2023–34',
        message:
          '“2023–34” is geen vergaderjaar: dat loopt over twee opeenvolgende jaren. Zoek het jaar op en verbeter het.',
        related: [],
      },
    ]);
    assert.deepEqual(places('Zie Kamerstukken II 2024–2026, 22 112, nr. 2955.'), ['2024–2026']);
    assert.deepEqual(places('Zie Kamerstukken II 2022–203, 22 112, nr. 2955.'), ['2022–203']);
    assert.deepEqual(places('Aanhangsel Handelingen II 2022–203, nr. 10.'), ['2022–203']);
    assert.deepEqual(places('Handelingen II 2010/2009, nr. 108, item 5.'), ['2010/2009']);
  });

  it('tells of a session that began after the text was written', () => {
    assert.deepEqual(told(impossibleCitation, letter('Zie Kamerstukken II 2011/12, 30 573, nr. 61.'), {}, 'en'), [
      {
        severity: 'warning',
        at: '2011/12',
        message:
          'The session 2011-2012 began after this text appeared (16 March 2011). Look up the session and correct it.',
        related: ['16 maart 2011 — The text is of this time.'],
      },
    ]);
  });

  it('tells of one that began after the session of the paper that cites it', () => {
    const text =
      'Zie Kamerstukken II 2021/22, 22 112, nr. 2955.\n\nEerste Kamer, vergaderjaar 2020–2021, 35 612, D 6\n';
    assert.deepEqual(told(impossibleCitation, text), [
      {
        severity: 'warning',
        at: '2021/22',
        message:
          'Het vergaderjaar 2021-2022 begon pas nadat deze tekst verscheen (2020-2021). Zoek het jaar op en verbeter het.',
        related: ['2020–2021 — Van toen is de tekst.'],
      },
    ]);
    assert.deepEqual(places(text.replace('2021/22', '2020/21')), []);
  });

  it('holds no session against the date of a collector, nor one that is just about to begin', () => {
    assert.deepEqual(places(' date 2010-03 Zie Kamerstukken II 2011/12, 30 573, nr. 61.'), []);
    const inAugust = letter('Zie Kamerstukken II 2011/12, 30 573, nr. 61.').replace('16 maart', '31 augustus');
    assert.deepEqual(places(inAugust), []);
  });

  it('tells of a letter of the Tweede Kamer and a late number of the Eerste', () => {
    assert.deepEqual(told(impossibleCitation, 'Zie Kamerstukken II 2020/21, 35 612, E.'), [
      {
        severity: 'warning',
        at: 'II 2020/21, 35 612, E',
        message:
          'Letter E kan geen stuk van de Tweede Kamer zijn: die nummert haar stukken. Ga na of de Eerste Kamer (I) of een ander stuk bedoeld is.',
        related: [],
      },
    ]);
    assert.deepEqual(places('Zie Kamerstukken I 2020/21, 22 112, nr. 2955.'), ['I 2020/21, 22 112, nr. 2955']);
  });

  it('knows the letters of funds, chapters and advices, and the old numbers of the Eerste Kamer', () => {
    assert.deepEqual(places('Zie Kamerstukken II 2019/20, 35300-A, nr. 15 en Kamerstukken II 2023/24, 36410-B.'), []);
    assert.deepEqual(places('Zie Kamerstukken II 2008/09, 31700 VI, nr. 9 en Kamerstukken II 2019/20, 35300-A.'), []);
    assert.deepEqual(places('Zie Kamerstukken II 2002/03, 28 978, A.'), []);
    assert.deepEqual(
      places('Zie Kamerstukken I 1999/2000, 25 891, nr. 201b en Kamerstukken I 1998/99, 25 891, nr. 201.'),
      [],
    );
    assert.deepEqual(places('Zie Kamerstukken I 2008/09, 31700 VI, D, p. 4.'), []);
  });

  it('tells of pages and numbers that run backwards', () => {
    assert.deepEqual(told(impossibleCitation, 'Zie Kamerstukken II 2020/21, 22 112, nr. 3, p. 16-15.'), [
      {
        severity: 'warning',
        at: '16-15',
        message: 'Deze bladzijden lopen terug: “16-15”. Zoek begin en eind op en verbeter ze.',
        related: [],
      },
    ]);
    assert.deepEqual(
      told(impossibleCitation, 'Zie Kamerstukken II 2020/21, 22 112, nrs. 5–3.').map(({ at, message }) => [
        at,
        message,
      ]),
      [['5–3', 'Deze nummers lopen terug: “5–3”. Zoek begin en eind op en verbeter ze.']],
    );
  });

  it('knows ranges that leave out figures, and pairs that are none', () => {
    assert.deepEqual(
      places('Zie Handelingen II 2003/04, nr. 64, p. 4153-57 en Kamerstukken II 2020/21, 22 112, nrs. 112-15.'),
      [],
    );
    assert.deepEqual(places('Zie Kamerstukken II 2020/21, 22 112, nr. 3, p. 69/70 en nrs. 3–5.'), []);
    assert.deepEqual(places('Zie Kamerstukken II 2020/21, 22 112, nr. 12, 3 moties en p. 4.'), []);
  });

  it('tells of a dossier that lost its digits', () => {
    assert.deepEqual(told(impossibleCitation, 'Zie de bijlage bij Kamerstuk , nr. 360.'), [
      {
        severity: 'warning',
        at: 'bijlage bij Kamerstuk , nr. 360',
        message:
          'In “bijlage bij Kamerstuk , nr. 360” zijn de cijfers van het dossier weggevallen. Zoek ze op in het origineel en vul ze in.',
        related: [],
      },
    ]);
  });

  it('knows the turn of the century, several sessions together and dossiers of the Eerste Kamer', () => {
    assert.deepEqual(
      places(
        'Zie Kamerstukken II 1999/2000, 26 855, nr. 3, Kamerstukken II 1999/2000, 2000/2001, 2001/2002, 26 855 en Kamerstukken I 2018/19, CXXIV, A.',
      ),
      [],
    );
    assert.deepEqual(
      places('Zie Kamerstuk 21 501-20, AH en Kamerstukken II 2022/23, 35 687 en 35 688 (R2151), nr. 14.'),
      [],
    );
  });
});
