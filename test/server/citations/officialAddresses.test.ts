import { deepEqual } from 'node:assert/strict';
import { addressesOf, officialAddresses } from '../../../server/citations/officialAddresses';
import { readCitations } from '../../../server/citations/read';

const addresses = (flow: string) =>
  readCitations(flow, 'note').citations.flatMap((citation) =>
    officialAddresses(citation).map(({ url, certainty }) => `${certainty} ${url}`),
  );

describe('the official addresses', () => {
  for (const [flow, ...expected] of [
    ['Kamerstuk 22 112, nr. 2955', 'candidate https://zoek.officielebekendmakingen.nl/kst-22112-2955.html'],
    ['Stb. 2007, 484', 'candidate https://zoek.officielebekendmakingen.nl/stb-2007-484.html'],
    ['Kamerstuk 22 112', 'candidate https://zoek.officielebekendmakingen.nl/dossier/22112'],
    ['2011D02476', 'candidate https://www.tweedekamer.nl/kamerstukken/detail?id=2011D02476'],
    [
      'COM(2020)609',
      'candidate https://eur-lex.europa.eu/legal-content/NL/TXT/?uri=CELEX:52020DC0609',
      'candidate https://eur-lex.europa.eu/legal-content/NL/TXT/?uri=CELEX:52020PC0609',
    ],
    ['JOIN(2016)18', 'candidate https://eur-lex.europa.eu/legal-content/NL/TXT/?uri=CELEX:52016JC0018'],
    ['CELEX:32016R0679', 'certain https://eur-lex.europa.eu/legal-content/NL/TXT/?uri=CELEX:32016R0679'],
    ['ECLI:NL:HR:2001:AB1838', 'certain https://deeplink.rechtspraak.nl/uitspraak?id=ECLI:NL:HR:2001:AB1838'],
    ['BWBR0011823', 'certain https://wetten.overheid.nl/BWBR0011823'],
    ['E200018', 'candidate https://www.eerstekamer.nl/zoeken?q=E200018'],
    ['Handelingen II 2007/08, nr. 108, p. 7644'],
  ] as const) {
    it(`of «${flow}» are ${expected.length}`, () => deepEqual(addresses(flow), expected));
  }

  it('are the same for the identifier alone', () => {
    for (const flow of [
      'Kamerstuk 22 112, nr. 2955',
      'COM(2020)609',
      '2011D02476',
      'E200018',
      'BWBR0011823',
      'Kamerstuk 22 112',
    ]) {
      const [citation] = readCitations(flow, 'note').citations;
      deepEqual(addressesOf(citation?.id ?? ''), citation && officialAddresses(citation));
    }
    deepEqual(addressesOf('nothing of the kind'), []);
  });
});
