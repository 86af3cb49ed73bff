import { deepEqual, equal } from 'node:assert/strict';
import {
  isPaperKind,
  readDossierLine,
  readHeadLine,
  readNumberLine,
  readPaperLine,
  readProceedingsLine,
} from '../../../server/citations/titleLine';
import type { Span } from '../../../server/text/span';

const piece = (line: string, span: Span | undefined) => span && line.slice(span.start, span.end);

describe('a line at the head of a paper', () => {
  const head = (line: string) => {
    const read = readHeadLine(line);
    return read && [read.chamber?.value, read.session?.value, read.appendix];
  };
  for (const [line, ...expected] of [
    ['Tweede Kamer der Staten-Generaal', 'II', undefined, false],
    ['Eerste Kamer der Staten-Generaal 1', 'I', undefined, false],
    ['Tweede Kamer der Staten-Generaal2', 'II', undefined, false],
    ['Tweede Kamer der Staten-Generaal | 2 |', 'II', undefined, false],
    ['Vergaderjaar 2022–2023', undefined, '2022-2023', false],
    ['#### Vergaderjaar 2023–2024 Aanhangsel van de Handelingen', undefined, '2023-2024', true],
    ['Aanhangsel van de Handelingen', undefined, undefined, true],
  ] as const) {
    it(`is «${line}»`, () => deepEqual(head(line), expected));
  }

  it('is no sentence, and no line that only holds years or a number', () => {
    for (const line of [
      'De Tweede Kamer der Staten-Generaal',
      'Tweede Kamer der Staten-Generaal heeft',
      '2022–2023',
      '2',
    ]) {
      equal(head(line), undefined, line);
    }
  });
});

describe('a line with a dossier and its title', () => {
  const dossier = (line: string) => {
    const read = readDossierLine(line);
    return read && [read.dossier.value, piece(line, read.title)];
  };
  for (const [line, ...expected] of [
    ['34 682', '34682', undefined],
    ['31 865 Verbetering verantwoording en begroting', '31865', 'Verbetering verantwoording en begroting'],
    ['36 200 VIII', '36200-VIII', undefined],
    ['36 200 V Vaststelling van de begrotingsstaat', '36200-V', 'Vaststelling van de begrotingsstaat'],
    ['36 410 B Gemeentefonds', '36410-B', 'Gemeentefonds'],
    ['21 501-02 Raad Algemene Zaken', '21501-02', 'Raad Algemene Zaken'],
    ['35 099 (R2114)', '35099', undefined],
    ['CXXIV Verslag van de Tijdelijke Commissie', 'CXXIV', 'Verslag van de Tijdelijke Commissie'],
    ['## **34 682 Nationale Omgevingsvisie**', '34682', 'Nationale Omgevingsvisie'],
  ] as const) {
    it(`is «${line}»`, () => deepEqual(dossier(line), expected));
  }

  it('is no citation, and no amount', () => {
    for (const line of ['34 682, nr. 141', '34 682 nr. 141', '34 682 euro', '1980', '12 maart 2011', 'I Inleiding']) {
      equal(dossier(line), undefined, line);
    }
  });
});

describe('a line with the number of a paper', () => {
  const paper = (line: string) => {
    const read = readPaperLine(line);
    return read && [read.number.value, piece(line, read.kind)];
  };
  for (const [line, ...expected] of [
    ['Nr. 141', '141', undefined],
    ['nr. 6', '6', undefined],
    ['Nr. 2302 BRIEF VAN DE STAATSSECRETARIS', '2302', 'BRIEF VAN DE STAATSSECRETARIS'],
    ['Nr. 3 HERDRUK', '3', undefined],
    ['Nr. 14 / F', '14', undefined],
    ['D', 'D', undefined],
    ['DQ1 VERSLAG VAN EEN MONDELING OVERLEG', 'DQ', 'VERSLAG VAN EEN MONDELING OVERLEG'],
    ['GL BRIEF VAN DE MINISTER', 'GL', 'BRIEF VAN DE MINISTER'],
  ] as const) {
    it(`is «${line}»`, () => deepEqual(paper(line), expected));
  }

  it('goes on with nothing but what the paper is, in capitals', () => {
    for (const line of ['Nr. 3 was de beste', 'A. Pechtold', 'D66', 'EU-voorstel', 'In 2011', 'VVD VERSLAG', '141']) {
      equal(paper(line), undefined, line);
    }
  });
});

describe('what a paper is', () => {
  it('opens with a word in capitals', () => {
    deepEqual(['MOTIE VAN HET LID', '**BRIEF**', 'Motie van het lid', 'EU', 'BRIEFje', 'JBZ-Raad'].map(isPaperKind), [
      true,
      true,
      false,
      false,
      false,
      false,
    ]);
  });
});

describe('a line with a number alone', () => {
  it('is the number of questions', () => {
    deepEqual(
      ['1980', '### 387', '12345', '1980.', 'nr. 3'].map((line) => readNumberLine(line)?.value),
      ['1980', '387', undefined, undefined, undefined],
    );
  });
});

describe('a line that says which proceedings follow', () => {
  it('runs the columns of a web page together', () => {
    const read = readProceedingsLine('Tweede Kamer der Staten-Generaal1996-1997nr. 41, pagina 3369-3373');
    deepEqual(
      [read?.chamber.value, read?.session.value, read?.meeting, read?.pages],
      ['II', '1996-1997', '41', '3369-3373'],
    );
    equal(readProceedingsLine('Eerste Kamer der Staten-Generaal 2019-2020 nr. 31, item 8')?.item, '8');
    equal(readProceedingsLine('Tweede Kamer der Staten-Generaal2019-2020nr. 31'), undefined);
  });
});
