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
      ].map(read),
      [undefined, undefined, undefined, undefined],
    );
  });
});
