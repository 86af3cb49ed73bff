import { deepEqual } from 'node:assert/strict';
import { missingParts, officialForm } from '../../../server/citations/officialForm';
import { readCitations } from '../../../server/citations/read';

const forms = (flow: string) => readCitations(flow, 'note').citations.map((citation) => officialForm(citation));
const missing = (flow: string) => readCitations(flow, 'note').citations.map((citation) => missingParts(citation));

describe('the official form', () => {
  for (const [flow, form] of [
    ['Kamerstukken II, 2009–2010, 27 858, nr. 88, blz. 3', 'Kamerstukken II 2009/10, 27858, nr. 88, p. 3'],
    ['Kamerstukken I, 2020–2021, 35 612, D, blz. 4', 'Kamerstukken I 2020/21, 35612, D, p. 4'],
    ['Kamerstukken II 1999/00, 26 824, nr. 3', 'Kamerstukken II 1999/2000, 26824, nr. 3'],
    ['Kamerstukken II, 2008-2009, 31 700-VI, nr. 9', 'Kamerstukken II 2008/09, 31700 VI, nr. 9'],
    ['bijlage bij Kamerstuk 21 501-20, AH', 'bijlage bij Kamerstukken I 21501-20, AH'],
    ['Kamerstuk 34 417 (R2068), nr. 7', 'Kamerstukken II 34417 (R2068), nr. 7'],
    ['Kamerstuk 31 945', 'Kamerstukken 31945'],
    ['Handelingen II 2010–2011, nr. 108, item 5, blz. 25–36', 'Handelingen II 2010/11, nr. 108, item 5, p. 25-36'],
    ['Aanhangsel Handelingen, vergaderjaar 2024–2025, nr. 1028', 'Aanhangsel Handelingen II 2024/25, nr. 1028'],
    ['COM (2020) 609 definitief', 'COM(2020)609'],
    ['Verordening (EU) nr. 604/2013', 'Verordening (EU) nr. 604/2013'],
    ['Verordening (EU) 2016/679', 'Verordening (EU) 2016/679'],
    ['Richtlijn 95/46/EG', 'Richtlijn 95/46/EG'],
    ['Staatsblad 2017, nr. 52', 'Stb. 2017, 52'],
    ['ECLI: NL:HR:2010:392', 'ECLI:NL:HR:2010:392'],
    ['E200018', 'E200018'],
  ] as const) {
    it(`of «${flow}» is «${form}»`, () => deepEqual(forms(flow), [form]));
  }

  it('misses what is not printed, also where it is inferred', () => {
    deepEqual(missing('Kamerstuk 22 112, nr. 2956'), [['chamber', 'session']]);
    deepEqual(missing('Kamerstukken II, 22 112, nr. 2956'), [['session']]);
    deepEqual(missing('Kamerstukken II 2023–34, 22 112, nr. 2956'), [['session']]);
    deepEqual(missing('Handelingen II 2016/17, nr. 55'), [['item']]);
    deepEqual(missing('Handelingen II 2003/04, nr. 55'), [['page']]);
  });

  it('misses nothing of what is complete in itself', () => {
    deepEqual(missing('Kamerstukken II 2009/10, 27858, nr. 88; COM(2020)609; Stb. 2017, 52; ECLI:NL:HR:2010:392'), [
      [],
      [],
      [],
      [],
    ]);
  });
});
