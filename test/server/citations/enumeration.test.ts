import { deepEqual } from 'node:assert/strict';
import { readCitations } from '../../../server/citations/read';
import { cited, printedParts } from './readOut';

const rows = (flow: string) => cited(flow).map(({ text, id = '' }) => `${text} → ${id}`);

describe('an enumeration', () => {
  it('gives one citation a paper; later ones start at their own number', () => {
    deepEqual(rows('Kamerstukken II, 25 424, nr. 679, nr. 684 en 685, en verder'), [
      'Kamerstukken II, 25 424, nr. 679 → kst-25424-679',
      'nr. 684 → kst-25424-684',
      '685 → kst-25424-685',
    ]);
  });

  it('lends its label, chamber, session and dossier to the later ones', () => {
    const flow = 'Kamerstukken II 1996-1997, 25 107, nr. 3, p. 11-12; nr. 5, p. 4-6.';
    const [, second] = readCitations(flow, 'note').citations;
    deepEqual(second && printedParts(flow, second), {
      label: 'Kamerstukken',
      chamber: 'II',
      session: '1996-1997',
      dossier: '25 107',
      number: '5',
      pages: '4-6',
    });
  });

  it('of pages or numbers ends before another paper', () => {
    const paged = (flow: string) => cited(flow).map(({ id, pages = '' }) => `${id} ${pages}`.trim());
    deepEqual(paged('Kamerstukken II 2016/17, 34 352, nr. 3, blz. 14, 22112-2955'), [
      'kst-34352-3 14',
      'kst-22112-2955',
    ]);
    deepEqual(paged('Kamerstuk 34 352, nr. 3, p. 4 en 29279-5'), ['kst-34352-3 4', 'kst-29279-5']);
    deepEqual(paged('Kamerstuk 34 352, nr. 3, 29279-5'), ['kst-34352-3', 'kst-29279-5']);
    deepEqual(paged('Kamerstuk 34 352, nr. 3, p. 4, 9 en 12-13'), ['kst-34352-3 4, 9, 12-13']);
  });

  it('goes on with a chamber and session of its own', () => {
    deepEqual(
      cited('Kamerstukken II 2008/09, 27 858, nr. 3 en 5; I 2009/10, 27 858, C en II 2010/11, 31 700, nr. 7').map(
        ({ id, chamber, session }) => [id, chamber, session],
      ),
      [
        ['kst-27858-3', 'II', '2008-2009'],
        ['kst-27858-5', 'II', '2008-2009'],
        ['kst-27858-C', 'I', '2009-2010'],
        ['kst-31700-7', 'II', '2010-2011'],
      ],
    );
  });

  it('yields both ends of a range, the first with where it ends', () => {
    deepEqual(
      cited('Kamerstuk 31 888, nrs. 3–5 en 9').map(({ number, rangeEnd }) => [number, rangeEnd]),
      [
        ['3', '5'],
        ['5', undefined],
        ['9', undefined],
      ],
    );
    deepEqual(
      cited('(31311, nrs. 125 tot en met 127)').map(({ number, rangeEnd }) => [number, rangeEnd]),
      [
        ['125', '127'],
        ['127', undefined],
      ],
    );
  });

  it('may stand in brackets, and go on with another session', () => {
    deepEqual(rows('Kamerstukken I 1996/97, 24 233 (59, 59b); 1997/98, 24 233 (12, 12c).'), [
      'Kamerstukken I 1996/97, 24 233 (59 → kst-19961997-24233-59',
      '59b → kst-19961997-24233-59b',
      '1997/98, 24 233 (12 → kst-19971998-24233-12',
      '12c → kst-19971998-24233-12c',
    ]);
  });

  it('in brackets is one list, which every member knows from its label to its closing bracket', () => {
    const lists = (flow: string) =>
      readCitations(flow, 'body').citations.map((citation) => {
        const list = 'list' in citation ? citation.list : undefined;
        return list && flow.slice(list.start, list.end);
      });
    deepEqual(lists('Kamerstukken I 1997/98, 24 233 (59, 59b en 59c), blz. 3'), [
      'Kamerstukken I 1997/98, 24 233 (59, 59b en 59c)',
      'Kamerstukken I 1997/98, 24 233 (59, 59b en 59c)',
      'Kamerstukken I 1997/98, 24 233 (59, 59b en 59c)',
    ]);
    deepEqual(lists('bijlagen bij Kamerstuk 24 233 (nrs. 3 en 5)'), [
      'bijlagen bij Kamerstuk 24 233 (nrs. 3 en 5)',
      'bijlagen bij Kamerstuk 24 233 (nrs. 3 en 5)',
    ]);
    deepEqual(lists('Kamerstuk 24 233 (nr. 3) en (Kamerstuk 24 233, nrs. 12 en 13)'), [
      undefined,
      undefined,
      undefined,
    ]);
  });

  it('may go on with other dossiers', () => {
    deepEqual(rows('Kamerstukken II 2008/09, 31 700 VI, nr. 9; 31 700 VII, nr. 5'), [
      'Kamerstukken II 2008/09, 31 700 VI, nr. 9 → kst-31700-VI-9',
      '31 700 VII, nr. 5 → kst-31700-VII-5',
    ]);
    deepEqual(rows('Kamerstukken 30 174 en 30 372'), ['Kamerstukken 30 174 → dossier-30174', '30 372 → dossier-30372']);
  });

  it('does not lend the Tweede Kamer to a letter', () => {
    deepEqual(
      cited('Kamerstukken II 35 612, nr. 3 en D').map(({ id, chamber, chamberInferred }) => [
        id,
        chamber,
        chamberInferred,
      ]),
      [
        ['kst-35612-3', 'II', undefined],
        ['kst-35612-D', undefined, 'I'],
      ],
    );
  });

  it('leaves two full citations apart', () => {
    deepEqual(
      rows('Kamerstukken 35 418, Kamerstukken II 2019/20, 35 419, nr. 9, alsmede Handelingen II 2019/20, nr. 77'),
      [
        'Kamerstukken 35 418 → dossier-35418',
        'Kamerstukken II 2019/20, 35 419, nr. 9 → kst-35419-9',
        'Handelingen II 2019/20, nr. 77 → ',
      ],
    );
  });

  it('gives the number behind two dossiers to the first', () => {
    deepEqual(rows('Kamerstuk 32 824 en 29 279, nr. 148'), ['Kamerstuk 32 824 en 29 279, nr. 148 → kst-32824-148']);
    deepEqual(rows('(21 501-20/32 317, nr. 5)'), ['21 501-20/32 317, nr. 5 → kst-21501-20-5']);
  });

  it('takes a joint paper of both chambers for one', () => {
    deepEqual(rows('Kamerstuk 31 888, nr. 14/F, p. 3'), ['Kamerstuk 31 888, nr. 14/F, p. 3 → kst-31888-14']);
  });
});
