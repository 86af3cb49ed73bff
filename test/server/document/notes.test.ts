import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { globSync } from 'tinyglobby';
import { readDocument } from '../../../server/document/read';

/** The notes and marks of a text, one a line, with their offsets: `120 note 1: 1 Kamerstuk …` and `18 mark 1: brief.1 → 120`. */
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

/** The notes and marks of a text without offsets: `note 1: 1 Kamerstuk …`, `mark 1: brief.1 → note`, `mark 2: zin2 → nothing`. */
function shown(text: string): readonly string[] {
  return notesAndMarks(text).map((row) => row.replace(/^\d+ /, '').replace(/→ \d+$/, '→ note'));
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
    assert.deepEqual(shown(text), [
      'mark 1: lang. 1 → note',
      'mark 2: beleidsreactie 2 → note',
      'note 1: 1 Kamerstukken II, 2023/2024, 31 839, nr. 1024',
      'note 2: 2 Zie www.zorg.nl',
    ]);
  });

  it('may be set between brackets, raised, or each on a line of its own, and called two at a time', () => {
    const bracketed =
      'Dat blijkt uit de motie.[1] Zie ook de brief[2 ] daarover.\n\n[1] Kamerstuk 36 410, nr. 74\n[2] Idem, blz. 3.';
    assert.deepEqual(shown(bracketed), [
      'mark 1: motie.[1 → note',
      'mark 2: brief[2 → note',
      'note 1: [1] Kamerstuk 36 410, nr. 74',
      'note 2: [2] Idem, blz. 3.',
    ]);
    assert.deepEqual(shown('Dat blijkt uit de motie.¹ En meer²\n\n¹ Kamerstuk 36 410, nr. 74\n² Idem.'), [
      'mark 1: motie.¹ → note',
      'mark 2: meer² → note',
      'note 1: ¹ Kamerstuk 36 410, nr. 74',
      'note 2: ² Idem.',
    ]);
    assert.deepEqual(
      shown('Zoals in 2023\n1\nis aangegeven.\n2\nDaarna niet.\n\n1 Kamerstuk 36 410, nr. 74\n2 Idem.'),
      ['mark 1: 1 → note', 'mark 2: 2 → note', 'note 1: 1 Kamerstuk 36 410, nr. 74', 'note 2: 2 Idem.'],
    );
    assert.deepEqual(
      shown('Zie het «bericht»1?, 2 en meer.\n\n1 Kamerstuk 36 410, nr. 74\n2https://www.nos.nl/artikel'),
      [
        'mark 1: «bericht»1 → note',
        'mark 2: 2 → note',
        'note 1: 1 Kamerstuk 36 410, nr. 74',
        'note 2: 2https://www.nos.nl/artikel',
      ],
    );
  });

  it('may be written as a list at the end of a text, where most are called and open with sources', () => {
    assert.deepEqual(
      shown('Dat blijkt uit de motie.1 Ook de brief2 zegt dat.\n\n1. Kamerstuk 36 410, nr. 74\n2. Idem, blz. 3.'),
      [
        'mark 1: motie.1 → note',
        'mark 2: brief2 → note',
        'note 1: 1. Kamerstuk 36 410, nr. 74',
        'note 2: 2. Idem, blz. 3.',
      ],
    );
    assert.deepEqual(shown('Wij vragen u:\n\n1. de brief te sturen;\n2. de Kamer in te lichten.'), []);
  });

  it('may be called behind a figure and its stop, behind D66 and by two marks in one word', () => {
    const text = 'De brief van 3 mei 2019.1 Daarna schreef D66.2 Dat was het advies3,4 uit artikel 12.5 Daarna meer6.';
    const notes = '\n\n1 Kamerstuk 1.\n2 Idem.\n3 Zie daar.\n4 Idem.\n5 Zie hier.\n6 Idem.';
    assert.deepEqual(
      shown(text + notes).filter((row) => row.startsWith('mark')),
      [
        'mark 1: 2019.1 → note',
        'mark 2: D66.2 → note',
        'mark 3: advies3 → note',
        'mark 4: advies3,4 → note',
        'mark 5: 12.5 → note',
        'mark 6: meer6 → note',
      ],
    );
    assert.deepEqual(shown('In artikel 12.2 en in 2019.2 staat 0,7 en 12.500.'), []);
  });

  it('may be two behind each other, apart by a space', () => {
    const notes = '\n\n1 Kamerstuk 1.\n2 Idem.\n3 Zie daar.';
    const marks = (text: string) => shown(text + notes).filter((row) => row.startsWith('mark'));
    assert.deepEqual(marks('Dat staat in de brief.1 2 De Kamer las hem3.'), [
      'mark 1: brief.1 → note',
      'mark 2: 2 → note',
      'mark 3: hem3 → note',
    ]);
    assert.deepEqual(marks('Dat staat in de brief.1 2 miljoen euro is ervoor2. De Kamer las hem3.'), [
      'mark 1: brief.1 → note',
      'mark 2: ervoor2 → note',
      'mark 3: hem3 → note',
    ]);
  });

  it('may be called behind an act of the Union and the letter of a paper', () => {
    const text =
      'D1 VERSLAG VAN EEN OVERLEG\n\nRichtlijn 2009/147/EG2 en Verordening (EU) 2018/8413 gelden.\n\n1 Een noot.\n2 Nog een.\n3 Een derde.\n';
    assert.deepEqual(
      shown(text).filter((row) => row.startsWith('mark')),
      ['mark 1: D1 → note', 'mark 2: 2009/147/EG2 → note', 'mark 3: 2018/8413 → note'],
    );
  });

  it('are not called by a number of an act, a session or a form', () => {
    const text = 'Formulier A1 en Verordening (EU) 2018/841 in 2018/191.\n\nA1 is weg1.\n\n1 Een noot.\n';
    assert.deepEqual(shown(text), ['mark 1: weg1 → note', 'note 1: 1 Een noot.']);
  });

  it('are not called by the chamber in figures at the head of a paper', () => {
    const text = 'Tweede Kamer der Staten-Generaal2\n\nDe brief1 en de motie2.\n\n1 Kamerstuk 36 410, nr. 74\n2 Idem.';
    assert.deepEqual(
      shown(text).filter((row) => row.startsWith('mark')),
      ['mark 1: brief1 → note', 'mark 2: motie2 → note'],
    );
  });

  it('end at a running foot, also at one to which the next page is glued', () => {
    const text =
      'De brief1 van u.\n\n1 Kamerstuk 36 410, nr. 74\nTweede Kamer, vergaderjaar 2022–2023, Aanhangsel 2Antwoord 7\nJa.';
    assert.deepEqual(shown(text), ['mark 1: brief1 → note', 'note 1: 1 Kamerstuk 36 410, nr. 74']);
  });

  it('are marks without a note where the text holds none, when they count on', () => {
    assert.deepEqual(shown('De evaluaties1 zijn afgerond2. Zie ook D66, de G20, CO2, artikel 223 en covid-19.'), [
      'mark 1: evaluaties1 → nothing',
      'mark 2: afgerond2 → nothing',
    ]);
  });

  it('are none in addresses, codes, times, sums and numbered laws', () => {
    const text =
      'Zie www.zorg.nl/bericht1 of a1@zorg.nl, E200018, Cft201400112, 12.30 uur, 84.842 en art.1 van de wet, nr.3.';
    assert.deepEqual(shown(text), []);
  });

  it('are not found in a numbered list, or where a line opens with a date', () => {
    const text =
      'De agenda is:\n\n1 Opening\n2 Mededelingen\n3 Rondvraag\n\nDe brief van\n4 november 2020 is besproken.';
    assert.deepEqual(shown(text), []);
  });
});
