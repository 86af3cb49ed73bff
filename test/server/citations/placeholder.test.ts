import { deepEqual } from 'node:assert/strict';
import { readCitations } from '../../../server/citations/read';

const rows = (flow: string, where: 'body' | 'note' = 'body') =>
  readCitations(flow, where).placeholders.map(({ span }) => flow.slice(span.start, span.end));

describe('a placeholder', () => {
  for (const [flow, expected] of [
    ['PM BRON', 'PM BRON'],
    ['Zie pm verwijzing.', 'pm verwijzing'],
    ['dit is gemeld [PM].', '[PM]'],
    ['dit is gemeld [bron toevoegen]', '[bron toevoegen]'],
    ['zie Kamerstuk PM', 'Kamerstuk PM'],
    ['zie Kamerstukken II 2023/24, XXX, nr. 3', 'Kamerstukken II 2023/24, XXX, nr. 3'],
    ['zie Kamerstuk […], nr. 3', 'Kamerstuk […], nr. 3'],
    ['zie Kamerstuk 36 410, nr. PM', 'nr. PM'],
    ['zie Kamerstukken II 2023/24, 36 XXX, nr. X.', 'Kamerstukken II 2023/24, 36 XXX, nr. X'],
    ['zie Stb. 2024, PM', 'Stb. 2024, PM'],
    ['rapport (bijlage bij Kamerstuk , nr. 360)', 'bijlage bij Kamerstuk , nr. 360'],
    ['zoals gemeld (bron?)', 'bron?'],
  ] as const) {
    it(`is «${expected}» in «${flow}»`, () => deepEqual(rows(flow), [expected]));
  }

  it('may be all there is of a note', () => {
    deepEqual([rows('PM', 'note'), rows('XXX.', 'note'), rows('Bron?', 'note')], [['PM'], ['XXX.'], ['Bron?']]);
  });

  it('is not every PM, bron or ellipsis', () => {
    deepEqual(
      rows(
        'Stb. 2024, PM10, 36 XXX, bijlage X, nr. X, PM&E, PM10, PM: Luchtvaartplanologie, 15.30 pm, een post pm, [bronnen](#bronnen), wat is de bron? Kent u dit Kamerstuk? Dat … […] is zo.',
      ),
      [],
    );
  });
});
