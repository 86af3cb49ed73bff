import { deepEqual } from 'node:assert/strict';
import { readIdentityLine } from '../../../server/citations/identityLine';

const read = (line: string) => {
  const identity = readIdentityLine(line);
  return (
    identity && [identity.place, identity.id, identity.chamber?.value, identity.session?.value, identity.page?.value]
  );
};

describe('a line that says which publication the document is', () => {
  for (const [line, expected] of [
    ['Eerste Kamer, vergaderjaar 2020–2021, 35 612, D 6', ['foot', 'kst-35612-D', 'I', '2020-2021', '6']],
    [
      'Tweede Kamer, vergaderjaar 2023–2024, 36 410 XVI, nr. 121 1',
      ['foot', 'kst-36410-XVI-121', 'II', '2023-2024', '1'],
    ],
    [
      'Tweede Kamer, vergaderjaar 2022–2023, 25 295, nr. 2009',
      ['foot', 'kst-25295-2009', 'II', '2022-2023', undefined],
    ],
    ['Tweede Kamer, vergaderjaar 2022–2023, Aanhangsel 2', ['foot', undefined, 'II', '2022-2023', '2']],
    [
      'Tweede Kamer, vergaderjaar 2022–2023, Aanhangsel 1432 3',
      ['foot', 'ah-tk-20222023-1432', 'II', '2022-2023', '3'],
    ],
    ['Eerste Kamer, vergaderjaar 2021–2022, CXLVIII, A 1', ['foot', 'kst-CXLVIII-A', 'I', '2021-2022', '1']],
    ['Eerste Kamer, vergaderjaar 2010–2011, 32 600, nr. 3 2', ['foot', undefined, 'I', '2010-2011', '2']],
    ['Staten-Generaal, vergaderjaar 2010–2011, 32 706, A en nr. 1 2', ['foot', undefined, undefined, '2010-2011', '2']],
    [
      'Verenigde Vergadering der Staten-Generaal, vergaderjaar 2012–2013, 33 506, nr. 3 1',
      ['foot', undefined, undefined, '2012-2013', '1'],
    ],
    ['kst-CXLVIII-A', ['colophon', 'kst-CXLVIII-A', undefined, undefined, undefined]],
    ['kst-35612-E', ['colophon', 'kst-35612-E', undefined, undefined, undefined]],
    ['ah-tk-20232024-2129', ['colophon', 'ah-tk-20232024-2129', undefined, undefined, undefined]],
  ] as const) {
    it(`is «${line}»`, () => deepEqual(read(line), expected));
  }

  it('is a whole line', () => {
    deepEqual(
      [
        'Zie Tweede Kamer, vergaderjaar 2022–2023, 25 295, nr. 2009',
        'kst-35612-E is een verslag',
        'Tweede Kamer der Staten-Generaal',
        '25 295',
        'Staten-Generaal, 32 706, A',
        'kst-A-B',
      ].map(read),
      [undefined, undefined, undefined, undefined, undefined, undefined],
    );
  });
});
