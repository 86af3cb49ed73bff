import { deepEqual } from 'node:assert/strict';
import { readCitations, withoutMark } from '../../../server/citations/read';
import { readOut } from './readOut';

/** The first citation of a flow, cut off before the mark that `|` shows. */
function cutAt(marked: string) {
  const flow = marked.replace('|', '');
  const [citation] = readCitations(flow, 'note').citations;
  const left = citation && withoutMark(citation, marked.indexOf('|'));
  if (left === undefined) return undefined;
  const { text, id, number, pages, chamberInferred } = readOut(flow, left);
  return [text, id, number, pages, chamberInferred].filter((part) => part !== undefined).join(' ');
}

describe('a citation without a footnote mark glued to it', () => {
  for (const [marked, left] of [
    ['Kamerstuk 25 424, nr. 691|3', 'Kamerstuk 25 424, nr. 691 kst-25424-691 691 II'],
    ['Kamerstuk 25 424, nr. 691, p. 14|12', 'Kamerstuk 25 424, nr. 691, p. 14 kst-25424-691 691 14 II'],
    ['Kamerstuk 25 424, nr. 691, p. 13 en 14|1', 'Kamerstuk 25 424, nr. 691, p. 13 en 14 kst-25424-691 691 13-14 II'],
    ['Kamerstuk 25 424, nr. 691, p. |3', 'Kamerstuk 25 424, nr. 691 kst-25424-691 691 II'],
    ['Kamerstuk 25 424, |3', 'Kamerstuk 25 424 dossier-25424'],
    ['COM(2020)609|5', 'COM(2020)609 COM(2020)609 609'],
    ['Stb. 2017, 52|1', 'Stb. 2017, 52 stb-2017-52 52'],
    ['Aanhangsel Handelingen II 2019/20, nr. 89|2', 'Aanhangsel Handelingen II 2019/20, nr. 89 ah-tk-20192020-89 89'],
    ['Handelingen II 2010/11, nr. 108, item 5|1', 'Handelingen II 2010/11, nr. 108, item 5 h-tk-20102011-108-5'],
    ['Verordening (EU) 2016/679|1', 'Verordening (EU) 2016/679 32016R0679 679'],
    ['ECLI:NL:HR:2010:392|1', 'ECLI:NL:HR:2010:392 ECLI:NL:HR:2010:392 ECLI:NL:HR:2010:392'],
  ] as const) {
    it(`is cut in «${marked}»`, () => deepEqual(cutAt(marked), left));
  }

  it('is as it was where the mark stands behind it', () => {
    deepEqual(cutAt('Kamerstuk 25 424, nr. 691)|16'), 'Kamerstuk 25 424, nr. 691 kst-25424-691 691 II');
  });

  it('is nothing where no publication is left', () => {
    deepEqual([cutAt('BWBR001182|3'), cutAt('Stb. 2017, |5'), cutAt('COM(2020)|6')], [undefined, undefined, undefined]);
  });
});
