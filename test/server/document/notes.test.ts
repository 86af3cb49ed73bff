import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { globSync } from 'tinyglobby';
import { readDocument } from '../../../server/document/read';

/** The notes and marks of a text, one a line: `note 1: 1 Kamerstuk …` and `mark 1: brief.1 → note at 120`. */
function notesAndMarks(text: string): readonly string[] {
  const { footnotes, mentions } = readDocument(text, new Map());
  const notes = footnotes.map(
    ({ number, span }) => `${span.start} note ${number.value}: ${text.slice(span.start, span.end)}`,
  );
  const marks = mentions.flatMap((mention) =>
    mention.kind === 'footnoteMark'
      ? [
          `${mention.word.start} mark ${mention.number}: ${text.slice(mention.word.start, mention.word.end)} → ${mention.footnote ?? 'nothing'}`,
        ]
      : [],
  );
  return [...notes, ...marks].sort((one, other) => Number.parseInt(one, 10) - Number.parseInt(other, 10));
}

interface GoldRow {
  readonly kind: string;
  readonly start: number;
  readonly text: string;
  readonly number: string;
  readonly footnote?: number | null;
}

function gold(file: string): readonly string[] {
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line): GoldRow => JSON.parse(line))
    .flatMap(({ kind, start, text, number, footnote }) => {
      if (kind === 'footnote') return [`${start} note ${number}: ${text}`];
      return kind === 'footnoteMarker' ? [`${start} mark ${number}: ${text} → ${footnote ?? 'nothing'}`] : [];
    });
}

describe('footnotes and their marks', () => {
  for (const file of globSync('test/gold/layout/*.txt').sort()) {
    it(`are those of the gold in ${file.replace(/^.*\/(.*)\.txt$/, '$1').replaceAll('-', ' ')}`, () => {
      assert.deepEqual(notesAndMarks(readFileSync(file, 'utf8')), gold(file.replace(/txt$/, 'jsonl')));
    });
  }

  for (const file of globSync('seeds/*.txt').sort()) {
    it(`are those of the gold in seed ${file.slice(6, 9)}`, () => {
      assert.deepEqual(notesAndMarks(readFileSync(file, 'utf8')), gold(`test/gold/${file.slice(6, 9)}.jsonl`));
    });
  }

  it('are recognised where an extraction set the marks apart from their words', () => {
    const text = [
      'Mensen met klachten wachten te lang. 1 Dat blijkt na 2',
      'weken uit de beleidsreactie 2 die u ontving, en uit 3 rapporten.',
      '1 Kamerstukken II, 2023/2024, 31 839, nr. 1024',
      '2 Zie www.zorg.nl',
    ].join('\n');
    assert.deepEqual(notesAndMarks(text), [
      '31 mark 1: lang. 1 → 120',
      '68 mark 2: beleidsreactie 2 → 167',
      '120 note 1: 1 Kamerstukken II, 2023/2024, 31 839, nr. 1024',
      '167 note 2: 2 Zie www.zorg.nl',
    ]);
  });

  it('are marks without a note where the text holds none, when they count on', () => {
    assert.deepEqual(
      notesAndMarks('De evaluaties1 zijn afgerond2. Zie ook D66, de G20, CO2, artikel 223 en covid-19.'),
      ['3 mark 1: evaluaties1 → nothing', '20 mark 2: afgerond2 → nothing'],
    );
  });

  it('are none in addresses, codes, times, sums and numbered laws', () => {
    const text =
      'Zie www.zorg.nl/bericht1 of a1@zorg.nl, E200018, Cft201400112, 12.30 uur, 84.842 en art.1 van de wet, nr.3.';
    assert.deepEqual(notesAndMarks(text), []);
  });

  it('are not found in a numbered list, or where a line opens with a date', () => {
    const text =
      'De agenda is:\n\n1 Opening\n2 Mededelingen\n3 Rondvraag\n\nDe brief van\n4 november 2020 is besproken.';
    assert.deepEqual(notesAndMarks(text), []);
  });
});
