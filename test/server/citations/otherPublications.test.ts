import { deepEqual } from 'node:assert/strict';
import { readCitations } from '../../../server/citations/read';
import { cited } from './readOut';

const rows = (flow: string) => cited(flow).map(({ text, type, id = '' }) => `${type}: ${text} → ${id}`);
const marks = (flow: string) => readCitations(flow, 'body').gluedMarks.map(({ start, end }) => flow.slice(start, end));

describe('Handelingen', () => {
  it('are read by meeting and item, with every part', () => {
    deepEqual(cited('Handelingen II 2010/11, nr. 108, item 5, p. 25-36 (vanaf 1 januari 2011)'), [
      {
        text: 'Handelingen II 2010/11, nr. 108, item 5, p. 25-36',
        type: 'handelingen',
        id: 'h-tk-20102011-108-5',
        label: 'Handelingen',
        chamber: 'II',
        session: '2010-2011',
        meeting: '108',
        item: '5',
        pages: '25-36',
      },
    ]);
  });

  it('have an identifier by page before 2011, if the last page is printed', () => {
    deepEqual(
      rows('Handelingen II 2003/04, nr. 82, p. 4153-57; Handelingen II 2007/08, nr. 108, p. 7644; HTK 1987/88, p. 3'),
      [
        'handelingen: Handelingen II 2003/04, nr. 82, p. 4153-57 → h-tk-20032004-4153-4157',
        'handelingen: Handelingen II 2007/08, nr. 108, p. 7644 → ',
        'handelingen: HTK 1987/88, p. 3 → ',
      ],
    );
  });

  it('are one citation for each run of pages', () => {
    deepEqual(
      cited('Handelingen II 1995/96, blz. 6611–6630; 6702–6703; blz. 6710, en nr. 7').map(
        ({ text, id = '', pages }) => [text, id, pages],
      ),
      [
        ['Handelingen II 1995/96, blz. 6611–6630', 'h-tk-19951996-6611-6630', '6611-6630'],
        ['6702–6703', 'h-tk-19951996-6702-6703', '6702-6703'],
        ['6710', '', '6710'],
      ],
    );
    deepEqual(cited('Handelingen II 1995/96, blz. 6611; 12 moties').length, 1);
    deepEqual(cited('Handelingen II 2012/13, nr. 40, item 3; 12-14 leden').length, 1);
  });

  it('may name the meeting by its day, where a law was published before the pages were known', () => {
    deepEqual(
      cited('Handelingen I 1997/98, zie vergadering d.d. 11 november 1997.').map(({ text, day, id = '' }) => [
        text,
        day,
        id,
      ]),
      [['Handelingen I 1997/98, zie vergadering d.d. 11 november 1997', '1997-11-11', '']],
    );
    deepEqual(cited('Handelingen I 1997/98, zie vergadering van die dag'), []);
  });

  it('are Kamerstukken where they have a dossier', () => {
    deepEqual(rows('Handelingen I, 1996-1997, 24 692, nr. 228b, p. 4'), [
      'kamerstuk: Handelingen I, 1996-1997, 24 692, nr. 228b, p. 4 → kst-19961997-24692-228b',
    ]);
  });

  it('are read by the day of the meeting, which tells the session', () => {
    deepEqual(cited('Handelingen TK 27 januari 2011, 45-6-12'), [
      {
        text: 'Handelingen TK 27 januari 2011, 45-6-12',
        type: 'handelingen',
        id: 'h-tk-20102011-45-6',
        label: 'Handelingen',
        chamber: 'II',
        sessionInferred: '2010-2011',
        day: '2011-01-27',
        meeting: '45',
        item: '6',
        pages: '12',
      },
    ]);
    deepEqual(
      cited('TK 3, 20 september 2011, 3-2-5; TK 1, 19 september 2011, 1-2-5').map((read) => read.sessionInferred),
      ['2011-2012', '2010-2011'],
    );
  });

  it('have the meeting in the number of the page', () => {
    const places = (flow: string) =>
      cited(flow).map(({ type, chamber, session, meeting, item, pages }) => [
        type,
        chamber,
        session,
        meeting,
        item,
        pages,
      ]);
    deepEqual(places('Handelingen Eerste Kamer 2005-2006, 6 december 2005, p. 11-512.'), [
      ['handelingen', 'I', '2005-2006', '11', undefined, '512'],
    ]);
    deepEqual(places('Handelingen II, 4 februari 2003, TK 40, p. 40-2890'), [
      ['handelingen', 'II', undefined, '40', undefined, '2890'],
    ]);
    // Pages of another meeting than the one printed are pages.
    deepEqual(places('Handelingen II 2003/04, nr. 82, p. 46-3050'), [
      ['handelingen', 'II', '2003-2004', '82', undefined, '46-3050'],
    ]);
  });

  it('may have the dossier under debate before the meeting, where the page is too high for a paper', () => {
    deepEqual(rows('Handelingen II, vergaderjaar 2007-2008, 31 386, nr. 43, pag. 3241'), [
      'handelingen: Handelingen II, vergaderjaar 2007-2008, 31 386, nr. 43, pag. 3241 → ',
    ]);
  });

  it('are no chamber with a day and a figure', () => {
    deepEqual(
      rows('de TK 27 januari 2011 en TK 45, 27 januari 2011, 46-6-12; Handelingen TK 30 februari 2011, 45-6-12'),
      [],
    );
  });

  it('are only spoken of without a session', () => {
    deepEqual(rows('Handelingen die geen algemeen karakter hebben, en de Handelingen van 5 mei 2010'), []);
  });
});

describe('an Aanhangsel', () => {
  it('is read with its session, and is the Tweede Kamer’s', () => {
    deepEqual(cited('Zie ook Aanhangsel Handelingen, vergaderjaar 2024–2025, nr. 1028.'), [
      {
        text: 'Aanhangsel Handelingen, vergaderjaar 2024–2025, nr. 1028',
        type: 'aanhangsel',
        id: 'ah-tk-20242025-1028',
        label: 'Aanhangsel Handelingen',
        chamberInferred: 'II',
        session: '2024-2025',
        number: '1028',
      },
    ]);
  });

  it('is read in an enumeration and without a session', () => {
    deepEqual(rows('Aanhangsel van de Handelingen II 2019/20, nrs. 89 en 90; Aanhangsel Handelingen 2998 (PROGRESS)'), [
      'aanhangsel: Aanhangsel van de Handelingen II 2019/20, nrs. 89 → ah-tk-20192020-89',
      'aanhangsel: 90 → ah-tk-20192020-90',
      'aanhangsel: Aanhangsel Handelingen 2998 → ',
    ]);
  });

  it('is not the word in a heading', () => {
    deepEqual(rows('Vergaderjaar 2023–2024 Aanhangsel van de Handelingen'), []);
  });
});

describe('papers of the European Commission', () => {
  it('are read in every spelling, with the version', () => {
    deepEqual(
      rows(
        'COM(2020)609, COM (2011) 735 definitief, COM/2020/610, COM(2005)0123, JOIN(2016)18 en COM(2020) 614 final 2016/0132 (COD)',
      ),
      [
        'com: COM(2020)609 → COM(2020)609',
        'com: COM (2011) 735 definitief → COM(2011)735',
        'com: COM/2020/610 → COM(2020)610',
        'com: COM(2005)0123 → COM(2005)123',
        'com: JOIN(2016)18 → JOIN(2016)18',
        'com: COM(2020) 614 final → COM(2020)614',
      ],
    );
  });

  it('had a year of two digits, and have one before a slash', () => {
    deepEqual(rows('COM(92) 500, SEC (96) 12 def. en COM 2006/744'), [
      'com: COM(92) 500 → COM(1992)500',
      'com: SEC (96) 12 def → SEC(1996)12',
      'com: COM 2006/744 → COM(2006)744',
    ]);
    deepEqual(rows('COM (20) 3, COM 12/744, C 2006/744 en punt C(92) 5'), []);
  });

  it('run on in an enumeration, which shows a glued footnote mark', () => {
    const flow = 'COM (2020) 609, 610 en 6111';
    deepEqual(rows(flow), ['com: COM (2020) 609 → COM(2020)609', 'com: 610 → COM(2020)610', 'com: 611 → COM(2020)611']);
    deepEqual(marks(flow), ['1']);
  });

  it('do not run on into other numbers', () => {
    deepEqual(rows('COM(2016)270, 271 en 35 leden, zaak C-1/05'), [
      'com: COM(2016)270 → COM(2016)270',
      'com: 271 → COM(2016)271',
    ]);
  });
});

describe('acts of the European Union', () => {
  for (const [flow, id] of [
    ['Verordening (EU) nr. 604/2013', '32013R0604'],
    ['Verordening (EU) 2016/679', '32016R0679'],
    ['Verordening (EG) nr. 2007/2004', '32004R2007'],
    ['Verordening (EEG) nr. 1408/71', '31971R1408'],
    ['Verordening 2013/603', '32013R0603'],
    ['de Dublinverordening (EU) 604/2013', '32013R0604'],
    ['richtlijn 2004/83/EG', '32004L0083'],
    ['richtlijn nr. 2008/115/EG', '32008L0115'],
    ['Richtlijn 95/46/EG', '31995L0046'],
    ['Richtlijn (EU) 2016/680', '32016L0680'],
    ['Kaderbesluit 2002/584/JBZ', '32002F0584'],
    ['Besluit (EU) 2015/1601', '32015D1601'],
  ] as const) {
    it(`have their year and number told apart in «${flow}»`, () =>
      deepEqual(
        cited(flow).map((read) => read.id),
        [id],
      ));
  }

  it('are read in an enumeration, apart from a glued mark', () => {
    const flow = 'Verordeningen (EG) nr. 883/2004 en (EG) nr. 987/20091';
    deepEqual(rows(flow), [
      'eu-act: Verordeningen (EG) nr. 883/2004 → 32004R0883',
      'eu-act: (EG) nr. 987/2009 → 32009R0987',
    ]);
    deepEqual(marks(flow), ['1']);
  });

  it('are no procedures, ordinances or decisions of others', () => {
    deepEqual(
      rows('2016/0132 (COD), de verordening 12/2020 van de gemeente, het besluit 2016/12 en artikel 12/13'),
      [],
    );
  });
});

describe('codes of a register', () => {
  it('are complete in themselves', () => {
    deepEqual(rows('Zie dossiers E200018, E200019 op www.europapoort.nl, zaak 2011Z01806/ 2011D08088 en BWBR0011823'), [
      'e-dossier: E200018 → E200018',
      'e-dossier: E200019 → E200019',
      'tk-zaak: 2011Z01806 → 2011Z01806',
      'tk-document: 2011D08088 → 2011D08088',
      'bwb: BWBR0011823 → BWBR0011823',
    ]);
  });

  it('have a fixed length, so digits behind them are a footnote mark', () => {
    deepEqual(rows('E2000181 en 2011D024763'), [
      'e-dossier: E200018 → E200018',
      'tk-document: 2011D02476 → 2011D02476',
    ]);
    deepEqual(marks('E2000181 en 2011D024763'), ['1', '3']);
  });

  it('are none with other letters or lengths', () => {
    deepEqual(rows('E330, D66, 2008A02139, Cft201400112 en F/2008014684'), []);
  });

  it('are read in addresses as well', () => {
    deepEqual(
      rows(
        'https://eur-lex.europa.eu/legal-content/NL/TXT/?uri=CELEX:52021PC0752&from=EN https://zoek.officielebekendmakingen.nl/kst-35612-D.pdf',
      ),
      ['celex: CELEX:52021PC0752 → 52021PC0752', 'publication-id: kst-35612-D → kst-35612-D'],
    );
  });

  it('are publication identifiers too', () => {
    deepEqual(rows('kst-22112-2955, kst-1263281, h-tk-20172018-70-6, blg-1007826 en nds-tk-2020D38445'), [
      'publication-id: kst-22112-2955 → kst-22112-2955',
      'publication-id: kst-1263281 → kst-1263281',
      'publication-id: h-tk-20172018-70-6 → h-tk-20172018-70-6',
      'publication-id: blg-1007826 → blg-1007826',
      'publication-id: nds-tk-2020D38445 → nds-tk-2020D38445',
    ]);
  });
});

describe('case law', () => {
  for (const [flow, id] of [
    ['ECLI:NL:HR:2001:AB1838.', 'ECLI:NL:HR:2001:AB1838'],
    ['ECLI:NL:RBDHA:2020:13976, r.o. 5', 'ECLI:NL:RBDHA:2020:13976'],
    ['ECLI: NL:HR:2010: 392', 'ECLI:NL:HR:2010:392'],
    ['ecli:nl:hr:2010:28', 'ECLI:NL:HR:2010:28'],
    ['HR:1973:ZF3911', 'ECLI:NL:HR:1973:ZF3911'],
    ['ECLI:EU:C:1997:208', 'ECLI:EU:C:1997:208'],
    ['ECLI:DE:BVerwG:2014:041214B8B66.14.0', 'ECLI:DE:BVerwG:2014:041214B8B66.14.0'],
    ['LJN AB1838, NJ 2001', 'AB1838'],
    ['*LJN* ba5612', 'BA5612'],
    ['LJ-nummer AF3483', 'AF3483'],
    ['ELRO nr. AA 8200', 'AA8200'],
  ] as const) {
    it(`is read in «${flow}»`, () =>
      deepEqual(
        cited(flow).map((read) => read.id),
        [id],
      ));
  }

  it('is not read in the numbers of other journals and cases', () => {
    deepEqual(rows('HR NJ 1998/287, AWB 20/3981 en om 12:30:2010:5'), []);
  });
});

describe('the gazettes', () => {
  it('are read by year and number', () => {
    deepEqual(rows('Stb. 2017, 52; Stb. 1963, nr. 228; Stcrt. 1995/15; Staatscourant 2013, 21637; Stb. 1941, B 39'), [
      'stb: Stb. 2017, 52 → stb-2017-52',
      'stb: Stb. 1963, nr. 228 → stb-1963-228',
      'stcrt: Stcrt. 1995/15 → stcrt-1995-15',
      'stcrt: Staatscourant 2013, 21637 → stcrt-2013-21637',
      'stb: Stb. 1941, B 39 → stb-1941-B39',
    ]);
  });

  it('are read in enumerations and with the number first', () => {
    deepEqual(rows('Trb. 1957, 74 en 91, Staatsblad 2021, nr. 499 (Woo) + nr. 500 en de Staatscourant nr. 117, 1977'), [
      'trb: Trb. 1957, 74 → trb-1957-74',
      'trb: 91 → trb-1957-91',
      'stb: Staatsblad 2021, nr. 499 → stb-2021-499',
      'stb: nr. 500 → stb-2021-500',
      'stcrt: Staatscourant nr. 117, 1977 → stcrt-1977-117',
    ]);
  });

  it('may have a page', () => {
    deepEqual(
      cited('Stcrt. 2005, 114, p. 8 en Stb. 2017, 52').map(({ text, id, pages }) => [text, id, pages]),
      [
        ['Stcrt. 2005, 114, p. 8', 'stcrt-2005-114', '8'],
        ['Stb. 2017, 52', 'stb-2017-52', undefined],
      ],
    );
  });

  it('have the year of the day right before them, where they print none', () => {
    deepEqual(rows('de wet van 4 juni 1992, Stb. 315, het besluit van 3 maart 1987 (Stb. nr. 86) en'), [
      'stb: Stb. 315 → stb-1992-315',
      'stb: Stb. nr. 86 → stb-1987-86',
    ]);
    deepEqual(
      rows('op 4 juni 1992 ook in Stb. 315, op 4 juni in Stb. 315, Stb. 315, wet van 4 juni 1992, Stb. 1992'),
      [],
    );
  });

  it('are only spoken of without a year and a number', () => {
    deepEqual(rows('in het Staatsblad van 2017, op 1 mei 2017 in de Staatscourant en in Stb. 5'), []);
  });

  it('have the Official Journal beside them, of which a day tells the year', () => {
    deepEqual(
      cited('(Pb L 119 van 4.5.2016); PbEU L 77 van 23 maart 2016, p. 1-52; Pb L 12 van 31.2.2016').map(
        ({ text, id, pages }) => [text, id, pages],
      ),
      [
        ['Pb L 119', 'PbEU 2016, L 119', undefined],
        ['PbEU L 77 van 23 maart 2016, p. 1-52', 'PbEU 2016, L 77', '1-52'],
        ['Pb L 12', undefined, undefined],
      ],
    );
  });

  it('have the Official Journal beside them', () => {
    deepEqual(
      cited('(PbEU 2004, L 304) en (PbEU L 348/98)').map(({ text, id, number, pages }) => [text, id, number, pages]),
      [
        ['PbEU 2004, L 304', 'PbEU 2004, L 304', 'L 304', undefined],
        ['PbEU L 348/98', undefined, 'L 348', '98'],
      ],
    );
  });
});

describe('other forms of sittings, questions and gazettes', () => {
  const ids = (flow: string) => cited(flow).map(({ text, id = '' }) => [text, id]);
  for (const [flow, ...read] of [
    ['Handelingen II 2016/17, 97-8, p. 3', ['Handelingen II 2016/17, 97-8, p. 3', 'h-tk-20162017-97-8']],
    [
      'Handelingen der Staten-Generaal II 2016/17, nr. 97, item 8',
      ['Handelingen der Staten-Generaal II 2016/17, nr. 97, item 8', 'h-tk-20162017-97-8'],
    ],
    [
      'Handelingen I 2016/17, vergadering 7, item 3',
      ['Handelingen I 2016/17, vergadering 7, item 3', 'h-ek-20162017-7-3'],
    ],
    [
      'Handelingen II 2016/17, nr. 77, punten 8 en 9',
      ['Handelingen II 2016/17, nr. 77, punten 8', 'h-tk-20162017-77-8'],
      ['9', 'h-tk-20162017-77-9'],
    ],
    [
      'Handelingen II 2016/17, nr. 77, item 3, p. 2 en nr. 78, item 4, p. 5',
      ['Handelingen II 2016/17, nr. 77, item 3, p. 2', 'h-tk-20162017-77-3'],
      ['nr. 78, item 4, p. 5', 'h-tk-20162017-78-4'],
    ],
    [
      'Handelingen II 2016/17, nr. 77, item 3 en 5 moties',
      ['Handelingen II 2016/17, nr. 77, item 3', 'h-tk-20162017-77-3'],
    ],
    [
      'Handelingen II 2016/17, nr. 77, item 3, 4 juli 2017',
      ['Handelingen II 2016/17, nr. 77, item 3', 'h-tk-20162017-77-3'],
    ],
    ['Handelingen II 2003/04, 64-66, p. 4153', ['Handelingen II 2003/04, 64-66', '']],
    [
      'Tweede Kamer, vergaderjaar 2022–2023, Aanhangsel, nr. 3649',
      ['Tweede Kamer, vergaderjaar 2022–2023, Aanhangsel, nr. 3649', 'ah-tk-20222023-3649'],
    ],
    [
      'Handelingen II 2022/23, Aanhangsel nrs. 12 en 13',
      ['Handelingen II 2022/23, Aanhangsel nrs. 12', 'ah-tk-20222023-12'],
      ['13', 'ah-tk-20222023-13'],
    ],
    [
      'Aanhangsel Handelingen nr. 3173, vergaderjaar 2019–2020',
      ['Aanhangsel Handelingen nr. 3173, vergaderjaar 2019–2020', 'ah-tk-20192020-3173'],
    ],
    ['Staatscourant van 16 juni 2005, nr. 114', ['Staatscourant van 16 juni 2005, nr. 114', 'stcrt-2005-114']],
    ['Stcrt. d.d. 16 juni 2005, nr. 114', ['Stcrt. d.d. 16 juni 2005, nr. 114', 'stcrt-2005-114']],
    ['Staatscourant nr. 114 van 16 juni 2005', ['Staatscourant nr. 114 van 16 juni 2005', 'stcrt-2005-114']],
    [
      'Staatsblad van het Koninkrijk der Nederlanden 2017, 52',
      ['Staatsblad van het Koninkrijk der Nederlanden 2017, 52', 'stb-2017-52'],
    ],
    [
      'Verordeningen (EG) nrs. 883/2004 en 987/2009',
      ['Verordeningen (EG) nrs. 883/2004', '32004R0883'],
      ['987/2009', '32009R0987'],
    ],
    ['Richtlijnen 2004/83/EG en 2008/09', ['Richtlijnen 2004/83/EG', '32004L0083']],
    ['de Kwalificatierichtlijn (2011/95/EU)', ['Kwalificatierichtlijn (2011/95/EU)', '32011L0095']],
    ['COM(2020) nr. 609', ['COM(2020) nr. 609', 'COM(2020)609']],
    ['COM(2020)609-614', ['COM(2020)609', 'COM(2020)609'], ['614', 'COM(2020)614']],
    ['COM(2020)609-2', ['COM(2020)609', 'COM(2020)609']],
    ['LJN BU4204 en BU4205', ['LJN BU4204', 'BU4204'], ['BU4205', 'BU4205']],
    ['LJN BU4204 en EU 2020', ['LJN BU4204', 'BU4204']],
    ['E-dossier 200018', ['E-dossier 200018', 'E200018']],
    ['https://zoek.officielebekendmakingen.nl/dossier/34352', ['34352', 'dossier-34352']],
    ['https://zoek.officielebekendmakingen.nl/dossier/34352/kst-34352-3', ['kst-34352-3', 'kst-34352-3']],
    ['Tweede Kamer, vergaderjaar 2023–2024, Aanhangsel 2'],
    ['Handelingen II 2022/23, Aanhangsel, p. 3649'],
    ['Staatscourant van 16 juni 2005, 3 moties'],
    ['Staatscourant van 16 juni 2005'],
    ['de richtlijn (2011/12)'],
    ['het e-dossier 912345 en de e-mail 200018'],
    ['https://example.nl/dossier/34352'],
  ] as const) {
    it(`are ${read.length === 0 ? 'not read' : 'read'} in «${flow}»`, () => deepEqual(ids(`Zie ${flow}.`), read));
  }

  it('keep the last number of a printed range', () => {
    deepEqual(
      cited('COM(2020)609-614').map(({ number, rangeEnd = '' }) => [number, rangeEnd]),
      [
        ['609', '614'],
        ['614', ''],
      ],
    );
  });
});

describe('an act without an institution of Europe', () => {
  const ids = (flow: string) => cited(flow).map(({ id = '' }) => id);

  it('is read where nothing says that others have enacted it', () => {
    deepEqual(ids('Richtlijn 2014/24 en Verordening 1049/2001 van het Europees Parlement'), [
      '32014L0024',
      '32001R1049',
    ]);
    deepEqual(ids('Verordening (EU) 2016/1 van de Commissie'), ['32016R0001']);
  });

  for (const flow of [
    'Verordening 2016/1 van de gemeente Utrecht',
    'Algemene plaatselijke verordening 2009/2010',
    'Richtlijn 2010/11 van de vereniging',
    'Huisvestingsverordening 2015/2019',
  ]) {
    it(`is none in «${flow}»`, () => deepEqual(ids(flow), []));
  }
});
