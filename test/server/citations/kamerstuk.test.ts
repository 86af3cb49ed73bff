import { deepEqual } from 'node:assert/strict';
import { readCitations } from '../../../server/citations/read';
import { cited, printedParts } from './readOut';

describe('a Kamerstuk behind a label', () => {
  it('is read in its official form, with every part', () => {
    deepEqual(cited('Zie Kamerstukken II 2009/10, 27858, nr. 88, p. 3.'), [
      {
        text: 'Kamerstukken II 2009/10, 27858, nr. 88, p. 3',
        type: 'kamerstuk',
        id: 'kst-27858-88',
        label: 'Kamerstukken',
        chamber: 'II',
        session: '2009-2010',
        dossier: '27858',
        number: '88',
        pages: '3',
      },
    ]);
  });

  it('knows where each part stands', () => {
    const flow = 'Bijlage bij Kamerstukken II, 2020–2021, 22 112, nr. 2955, blz. 14.';
    const [citation] = readCitations(flow, 'note').citations;
    deepEqual(citation && printedParts(flow, citation), {
      attachment: 'Bijlage bij',
      label: 'Kamerstukken',
      chamber: 'II',
      session: '2020–2021',
      dossier: '22 112',
      number: '2955',
      pages: '14',
    });
  });

  it('is inferred to be of the Tweede Kamer by a number, of the Eerste Kamer by a letter', () => {
    deepEqual(cited('Kamerstuk 19 637, nr. 2375; bijlage bij Kamerstuk 21 501-20, AH'), [
      {
        text: 'Kamerstuk 19 637, nr. 2375',
        type: 'kamerstuk',
        id: 'kst-19637-2375',
        label: 'Kamerstuk',
        dossier: '19637',
        chamberInferred: 'II',
        number: '2375',
      },
      {
        text: 'bijlage bij Kamerstuk 21 501-20, AH',
        type: 'kamerstuk',
        id: 'kst-21501-20-AH',
        label: 'Kamerstuk',
        dossier: '21501-20',
        chamberInferred: 'I',
        number: 'AH',
        attachment: 'bijlage',
      },
    ]);
  });

  const one = (flow: string) => {
    const citations = cited(flow).map(({ id, chamber, session, pages }) =>
      [id, chamber, session, pages].filter((part) => part !== undefined).join(' '),
    );
    return citations.join(' + ');
  };

  for (const [flow, read] of [
    ['Kst. 31 066, nr. 123', 'kst-31066-123'],
    ['kamerstuk 28684-404', 'kst-28684-404'],
    ['Kamerstuknummer 31459-3', 'kst-31459-3'],
    ['Kamerstuk nr. 31 459, nr. 3', 'kst-31459-3'],
    ['Kamerstuk 22 112 nr. 2956', 'kst-22112-2956'],
    ['Kamerstuk 31.700-VIII, nr. 4', 'kst-31700-VIII-4'],
    ['Kamerstukken Tweede Kamer 31-700 XII nr 9', 'kst-31700-XII-9 II'],
    ['Kamerstukken II 1981/82, 17 100 hoofdstuk XV, nr. 2', 'kst-17100-XV-2 II 1981-1982'],
    ['Kamerstukken II 2010/11, 32 500-IIB, nr. 2', 'kst-32500-IIB-2 II 2010-2011'],
    ['Kamerstuk 36 600 A, nr. 5', 'kst-36600-A-5'],
    ['Kamerstukken II 1955/56, 4100 XIII, nr. 12', 'kst-4100-XIII-12 II 1955-1956'],
    ['Kamerstukken I 2008/09, 31700 VI, D, p. 4', 'kst-31700-VI-D I 2008-2009 4'],
    ['Kamerstukken I 2004/05, 29 762 e.a., D', 'kst-29762-D I 2004-2005'],
    ['Kamerstukken I 2012/13, CXXIV, A', 'kst-CXXIV-A I 2012-2013'],
    ['Kamerstukken I 1995/96, 23700, nr. 188b, p. 3', 'kst-19951996-23700-188b I 1995-1996 3'],
    [
      'Kamerstukken II, vergaderjaar 2007-2008, 31 386, nr. 3, Memorie van Toelichting, pag. 10',
      'kst-31386-3 II 2007-2008 10',
    ],
    ['Kamerstukken II 1993/94, 23721, nr. 3 (MvT), p. 5', 'kst-23721-3 II 1993-1994 5'],
    ['TK 2008–2009, 31473, nummer 25', 'kst-31473-25 II 2008-2009'],
    ['Tweede Kamer , vergaderjaar 1994–1995 , 23 900 XV , nr. 44', 'kst-23900-XV-44 II 1994-1995'],
    ['EK 35.612, D, p. 6', 'kst-35612-D I 6'],
    ['Kamerstukken I 2018/19, 34 986, letter D, p. 3', 'kst-34986-D I 2018-2019 3'],
    ['Kamerstukken I 2018/19, 35 300 VI, letters Y en Z', 'kst-35300-VI-Y I 2018-2019 + kst-35300-VI-Z I 2018-2019'],
    ['Kamerstukken II 1983/84, 18 100, hoofdstuk VI, nr. 33', 'kst-18100-VI-33 II 1983-1984'],
    ['Kamerstukken II 1983/84, 18 100, hfdst. V, nr. 2', 'kst-18100-V-2 II 1983-1984'],
    ['Kamerstukken 2e Kamer 2010/11, 32 500, nr. 2', 'kst-32500-2 II 2010-2011'],
    ['Kamerstukken II 2009/10, 31 700, stuk nr. 34', 'kst-31700-34 II 2009-2010'],
    ['Kamerstukken II 2009/10, 27 858, nr. 88 HERDRUK, p. 12, 14 en 15–17', 'kst-27858-88 II 2009-2010 12, 14, 15-17'],
    ['Kamerstukken II 2009/10, 27 858, Nr. 14 / F', 'kst-27858-14 II 2009-2010'],
    ['*Kamerstukken II* 2010/11, 32 700, nr. 6, p. 14', 'kst-32700-6 II 2010-2011 14'],
    ['2Kamerstuk 29 383, nr. 406', 'kst-29383-406'],
  ] as const) {
    it(`is read in «${flow}»`, () => deepEqual(one(flow), read));
  }

  it('is read where a scanner or an extraction garbled the chamber', () => {
    deepEqual(
      [
        'Kamerstukken ll 2023/24, 36 410, nr. 1',
        'Kamerstukken 11, 1997/1998, 25 672 nr.3',
        'Kamerstukken II2015–16, 34 104, nr. 128',
      ].map(one),
      ['kst-36410-1 II 2023-2024', 'kst-25672-3 II 1997-1998', 'kst-34104-128 II 2015-2016'],
    );
  });

  it('keeps a session that can be none apart', () => {
    deepEqual(
      [
        'Kamerstukken II 2023–34, 23 235, nr. 240',
        'Kamerstukken II 2022–203, 36 200, nr. 3',
        'Kamerstukken II 2009, 31 700, nr. 3',
      ].map((flow) => cited(flow).map(({ id, session, misprintedSession }) => ({ id, session, misprintedSession }))),
      [
        [{ id: 'kst-23235-240', session: undefined, misprintedSession: '2023–34' }],
        [{ id: 'kst-36200-3', session: undefined, misprintedSession: '2022–203' }],
        [{ id: 'kst-31700-3', session: undefined, misprintedSession: '2009' }],
      ],
    );
  });

  it('ends before a footnote mark behind it', () => {
    deepEqual(
      ['(Kamerstuk 25 424, nr. 691)16 over', 'Kamerstuk 25 424, nr. 691.3', 'Kamerstukken I 2020/21, 35 612, D1'].map(
        (flow) => cited(flow)[0]?.text,
      ),
      ['Kamerstuk 25 424, nr. 691', 'Kamerstuk 25 424, nr. 691', 'Kamerstukken I 2020/21, 35 612, D'],
    );
  });

  it('is not made of a label without a dossier', () => {
    deepEqual(
      [
        'de Kamerstukken van 2020',
        'Kent u dit Kamerstuk?',
        'Kamerstuk , nr. 360',
        'kamerstuk- of Handelingennummer 3',
      ].flatMap((flow) => cited(flow)),
      [],
    );
  });

  it('does not take a date, a count or the next words for a number', () => {
    const numbers = (flow: string) => cited(flow).map(({ type, number }) => [type, number]);
    deepEqual(numbers('(Kamerstuk 32 175). Bij brief van 25 april 2014'), [['dossier', undefined]]);
    deepEqual(numbers('Kamerstuk 31 888, 13 februari 2009'), [['dossier', undefined]]);
    deepEqual(numbers('Kamerstuk 31 888, nr. 12, 13 februari 2009'), [['kamerstuk', '12']]);
    deepEqual(numbers('Kamerstuk 31 888, nr. 12 en 3 andere moties'), [['kamerstuk', '12']]);
    deepEqual(numbers('Kamerstuk 31 888, EU-voorstel'), [['dossier', undefined]]);
  });
});

describe('a dossier behind a label', () => {
  it('is cited without a number', () => {
    deepEqual(cited('(Kamerstukken 31945);'), [
      { text: 'Kamerstukken 31945', type: 'dossier', id: 'dossier-31945', label: 'Kamerstukken', dossier: '31945' },
    ]);
  });

  it('keeps the number of a kingdom act, which is no part of its identifier', () => {
    deepEqual(cited('Kamerstuk 34 417 (R2068)'), [
      {
        text: 'Kamerstuk 34 417 (R2068)',
        type: 'dossier',
        id: 'dossier-34417',
        label: 'Kamerstuk',
        dossier: '34417',
        kingdomNumber: 'R2068',
      },
    ]);
  });

  it('ends before a footnote mark glued to the figure behind its space', () => {
    const flow = 'Kamerstuk 22 1123 en Kamerstukken II 2019/20, 35 56212. Kamerstuk 22 1123, nr. 4';
    const { citations, gluedMarks } = readCitations(flow, 'body');
    const texts = (spans: readonly { readonly start: number; readonly end: number }[]) =>
      spans.map(({ start, end }) => flow.slice(start, end));
    deepEqual(texts(citations.map(({ span }) => span)), ['Kamerstuk 22 112', 'Kamerstukken II 2019/20, 35 562']);
    deepEqual(texts(gluedMarks), ['3', '12']);
  });

  it('keeps every session in which it was dealt with', () => {
    deepEqual(cited('Kamerstukken II 1999/2000, 2000/2001, 26 855.')[0]?.session, '1999-2000,2000-2001');
  });

  it('tells a chapter or fund of a budget from a letter of the Eerste Kamer', () => {
    deepEqual(
      cited('Kamerstuk 36410-B en Kamerstuk 35612-D, Kamerstuk 36410 V en Kamerstuk 33328-V').map(({ id }) => id),
      ['dossier-36410-B', 'kst-35612-D', 'dossier-36410-V', 'kst-33328-V'],
    );
  });

  it('may be cited with a page only', () => {
    deepEqual(
      cited('Kamerstukken I, 1969-1970, 9595,9596, blz 1092').map(({ text, id, pages }) => [text, id, pages]),
      [
        ['Kamerstukken I, 1969-1970, 9595', 'dossier-9595', undefined],
        ['9596, blz 1092', 'dossier-9596', '1092'],
      ],
    );
  });
});

describe('a chapter, a chamber or a letter behind a dossier', () => {
  const ids = (flow: string) => cited(flow).map(({ id, chamber = '' }) => `${id} ${chamber}`.trim());

  it('joins a letter that stands apart to its chapter, where a number follows', () => {
    deepEqual(ids('Kamerstukken II 1985/86, 19 200 hoofdstuk IX B, nr. 2'), ['kst-19200-IXB-2 II']);
    deepEqual(ids('Kamerstukken II 2010/11, 32 500 II A, nr. 2'), ['kst-32500-IIA-2 II']);
    deepEqual(ids('Kamerstukken I 2010/11, 32 500 VI, B'), ['kst-32500-VI-B I']);
  });

  it('takes the letter of a fund apart from that of the paper', () => {
    deepEqual(ids('Kamerstukken I 2010/11, 32 500 A, B'), ['kst-32500-A-B I']);
    deepEqual(ids('Kamerstukken I 2010/11, 32 402, A, B'), ['kst-32402-A I', 'kst-32402-B I']);
  });

  it('is the chamber in a dossier that is no budget', () => {
    deepEqual(ids('Kamerstuk 34352, II, nr. 14'), ['kst-34352-14 II']);
    deepEqual(ids('Kamerstuk 31 700, VI, nr. 14'), ['kst-31700-VI-14']);
  });

  it('may be a range of letters', () => {
    deepEqual(ids('Kamerstukken I 34 352, A t/m C'), ['kst-34352-A I', 'kst-34352-C I']);
    deepEqual(ids('Kamerstukken I 2010/11, 32 402, A–C'), ['kst-32402-A I', 'kst-32402-C I']);
    deepEqual(ids('Kamerstukken I 2010/11, 32 402, A-status'), ['dossier-32402 I']);
  });

  it('belongs to a dossier of the Eerste Kamer', () => {
    deepEqual(ids('Kamerstuk CXXIV, B'), ['kst-CXXIV-B']);
    deepEqual(ids('EK 2020/21, CXLVIII, G'), ['kst-CXLVIII-G I']);
    deepEqual(ids('Eerste Kamer, vergaderjaar 2020–2021, CXLVIII, nr. G, heeft'), ['kst-CXLVIII-G I']);
    deepEqual(ids('Kamerstuk XIV, B en deel CXXIV, B'), []);
  });

  it('may have its number behind a dash or slash', () => {
    deepEqual(ids('Kamerstuk 34352 – nr. 3'), ['kst-34352-3']);
    deepEqual(ids('Kamerstuk 34352/3'), ['kst-34352-3']);
    deepEqual(ids('Kamerstuk 21501/20, nr. 1400'), ['kst-21501-20-1400']);
    deepEqual(ids('Kamerstukken 34 352/34 353'), ['dossier-34352', 'dossier-34353']);
  });
});
