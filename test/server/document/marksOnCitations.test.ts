import assert from 'node:assert/strict';
import { readDocument } from '../../../server/document/read';

/** What a text with these notes cites before them, and the marks in it: `Stb. 2017, 52`, `mark 1`. */
function read(body: string, notes: number): readonly string[] {
  const numbered = Array.from({ length: notes }, (_, index) => `${index + 1} Handelingen I 2011/12, nr. 4.`);
  const text = `${body}\n\n${numbered.join('\n')}\n`;
  return readDocument(text, new Map()).mentions.flatMap((mention): readonly string[] => {
    if (mention.span.start >= body.length) return [];
    if (mention.kind === 'footnoteMark') return [`mark ${mention.number}`];
    return mention.kind === 'citation' ? [text.slice(mention.span.start, mention.span.end)] : [];
  });
}

describe('a mark that is glued to a citation', () => {
  const glued: readonly string[] = [
    'Stb. 2019, 33',
    'Trb. 2011, 14',
    'COM(2018)47',
    'COM(2018) 472',
    'Kamerstuk 31 409, nr. 287',
    'Kamerstuk 31409-287',
    'Kamerstuk 31 409, nr. 287, p. 26',
    'Handelingen II 2018/19, nr. 64, item 7',
    'Aanhangsel Handelingen II 2020/21, nr. 2804',
    'Verordening (EU) 2018/302',
    'ECLI:NL:HR:2019:2006',
  ];
  for (const citation of glued) {
    it(`is cut off ${citation} where it is the first, one in the middle, the last or the only mark`, () => {
      assert.deepEqual(read(`Dit volgt uit ${citation}1 en de brief.2 Verder niets.`, 2), [
        citation,
        'mark 1',
        'mark 2',
      ]);
      assert.deepEqual(read(`De nota1 steunt op ${citation}2 en de brief.3`, 3), [
        'mark 1',
        citation,
        'mark 2',
        'mark 3',
      ]);
      assert.deepEqual(read(`De nota1 steunt op ${citation}2.`, 2), ['mark 1', citation, 'mark 2']);
      assert.deepEqual(read(`De nota steunt op ${citation}1.`, 1), [citation, 'mark 1']);
    });
  }

  it('is none where every note is called from elsewhere, or there are no notes', () => {
    assert.deepEqual(read('De nota1 steunt op Stb. 2019, 331.', 1), ['mark 1', 'Stb. 2019, 331']);
    assert.deepEqual(read('De nota1 steunt op Stb. 2019, 332 en de brief.2', 2), [
      'mark 1',
      'Stb. 2019, 332',
      'mark 2',
    ]);
    assert.deepEqual(read('De nota steunt op Stb. 2019, 331 en Kamerstuk 31 409, nr. 2872.', 0), [
      'Stb. 2019, 331',
      'Kamerstuk 31 409, nr. 2872',
    ]);
  });

  it('is none where two numbers could carry it: each citation stays as it is printed', () => {
    assert.deepEqual(read('Zie Stb. 2019, 331 en Trb. 2011, 141.', 1), ['Stb. 2019, 331', 'Trb. 2011, 141']);
    assert.deepEqual(read('Zie Stb. 2019, 331 over de 41 gevallen.', 1), ['Stb. 2019, 331']);
  });

  it('is the one on a number that no paper has, whatever else could carry it', () => {
    assert.deepEqual(read('Zie Stb. 2019, 331 en Kamerstuk 22 112, nr. 28871.', 1), [
      'Stb. 2019, 331',
      'Kamerstuk 22 112, nr. 2887',
      'mark 1',
    ]);
  });

  it('is none where two notes side by side have no mark: which of them it calls is open', () => {
    assert.deepEqual(read('De nota1 steunt op Stb. 2019, 332.', 3), ['mark 1', 'Stb. 2019, 332']);
  });

  it('is none on a number that numbers a provision, a day or nothing that is cited', () => {
    assert.deepEqual(read('Zie artikel 31 en art. 21 van de Grondwet.', 1).includes('mark 1'), false);
    assert.deepEqual(read('Er waren 41 gevallen.', 1), []);
    assert.deepEqual(read('Op 21 maart 2019 verscheen Stb. 2019, 331.', 1), ['Stb. 2019, 33', 'mark 1']);
  });

  it('is none on another page than its note', () => {
    const text = 'Zie Stb. 2019, 331.\n\fDe brief zwijgt.\n\n1 Handelingen I 2011/12, nr. 4.\n';
    const { mentions } = readDocument(text, new Map());
    assert.deepEqual(
      mentions.filter(({ kind }) => kind === 'footnoteMark'),
      [],
    );
  });
});
