import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { globSync } from 'tinyglobby';
import { renamableNote, renameNote } from '../../../server/features/renameNote';
import type { Language } from '../../../server/text/language';
import { at, corpusOf } from './corpusOf';
import { after, notesOf } from './notesOf';

/** The text after the note at the `|` has been given another number, or why not. */
function renamed(text: string, name: string, language: Language = 'nl'): string {
  const { question, offset } = corpusOf(`=== a.txt\n${text}`, language);
  return after(question.document.text, renameNote(question, offset, name));
}

/** What a rename starts from at the `|`. */
function startsFrom(text: string): string {
  const { question, offset } = corpusOf(`=== a.txt\n${text}`);
  const found = renamableNote(question, offset);
  if (found === undefined) return 'nothing';
  return 'refusal' in found ? found.refusal : `[${at(question, found.span)}] ${found.number}`;
}

const GAP = `De brief.1 Het fiche is van 20202 en het advies.4

1 Kamerstuk 22 112, nr. 2955.
2 Idem, blz. 12.
4 Zie noot 2.`;

/** The notes that can have the next number: the last of each series, where the text is still read the same with it. */
const RENAMABLE: Readonly<Record<string, readonly string[]>> = {
  'seeds/001_*.txt': ['2'],
  'seeds/004_*.txt': ['15'],
  'test/gold/layout/after-stops-and-brackets.txt': ['7'],
  'test/gold/layout/gaps.txt': ['2'],
  'test/gold/layout/glued-numbers.txt': ['4'],
  'test/gold/layout/number-first.txt': [],
  'test/gold/layout/one-space-pages.txt': ['3'],
  'test/gold/layout/per-page.txt': ['2', '2'],
  'test/gold/layout/running-on.txt': ['6'],
  'test/gold/layout/shared-line.txt': [],
  'test/gold/layout/table.txt': ['2'],
  'test/gold/layout/words-with-digits.txt': ['3'],
  'test/gold/layout/wrapped-notes.txt': ['3'],
};

describe('renaming the number of a note', () => {
  it('starts from the digits of a mark or of a note', () => {
    assert.equal(startsFrom(GAP.replace('20202', '20202|')), '[2] 2');
    assert.equal(startsFrom(GAP.replace('4 Zie', '|4 Zie')), '[4] 4');
    assert.equal(startsFrom(GAP.replace('4 Zie', '4 Z|ie')), 'nothing');
    assert.equal(startsFrom(GAP.replace('fiche', 'fi|che')), 'nothing');
  });

  it('says why digits that look like a mark can’t be renamed', () => {
    const lost = GAP.replace('advies.4', 'advies.4 Slot.2|');
    assert.equal(startsFrom(lost), 'Bij nootcijfer 2 is geen noot gevonden: voeg de noot toe of haal het cijfer weg.');
    assert.equal(
      renamed(lost, '7'),
      'Bij nootcijfer 2 is geen noot gevonden: voeg de noot toe of haal het cijfer weg.',
    );
  });

  it('changes the mark and the note together, wherever it was asked for', () => {
    const expected = GAP.replace('advies.4', 'advies.3').replace('4 Zie', '3 Zie');
    assert.equal(renamed(GAP.replace('advies.4', 'advies.|4'), '3'), expected);
    assert.equal(renamed(GAP.replace('4 Zie', '|4 Zie'), '3'), expected);
    assert.deepEqual(notesOf(expected), ['1 ← brief.1', '2 ← 20202', '3 ← advies.3']);
  });

  it('changes every «zie noot» that means the note', () => {
    const text = GAP.replace('20202', '20203').replace('2 Idem', '|3 Idem').replace('noot 2', 'noot 3');
    assert.equal(renamed(text, '2'), GAP);
  });

  it('keeps raised digits raised', () => {
    const text = 'De brief¹ en het advies².\n\n1 Kamerstuk 22 112, nr. 2955.\n|2 Idem.';
    assert.equal(renamed(text, '3'), 'De brief¹ en het advies³.\n\n1 Kamerstuk 22 112, nr. 2955.\n3 Idem.');
  });

  it('does nothing where the number stays', () => {
    assert.equal(renamed(GAP.replace('4 Zie', '|4 Zie'), '4'), GAP);
  });

  it('is refused for what is no number of a note', () => {
    for (const name of ['0', '-1', '1000', '04', '4a', '', 'vier', '3.5']) {
      assert.equal(renamed(GAP.replace('4 Zie', '|4 Zie'), name), 'Geef een nummer van 1 tot en met 999.');
    }
    assert.equal(renamed(GAP.replace('4 Zie', '|4 Zie'), '0', 'en'), 'Give a number from 1 to 999.');
  });

  it('is refused for the number of another note, and says where that stands', () => {
    assert.equal(
      renamed(GAP.replace('4 Zie', '|4 Zie'), '2'),
      'Nummer 2 is in deze tekst al van een andere noot (regel 4). Kies een nummer dat op volgorde vrij is, of hernummer alle noten.',
    );
  });

  it('is refused for a number that breaks the order', () => {
    assert.equal(
      renamed(GAP.replace('2 Idem', '|2 Idem'), '9'),
      'Noot 2 staat tussen noot 1 en 4 en kan geen nummer 9 krijgen. Kies een nummer dat op volgorde vrij is, of hernummer alle noten.',
    );
    assert.equal(
      renamed(GAP.replace('1 Kamerstuk', '|1 Kamerstuk'), '5', 'en'),
      'Note 1 stands before note 2 and can’t become number 5. Choose a number that is free in their order, or renumber all notes.',
    );
  });

  it('is refused for a number with which the text would be read otherwise', () => {
    assert.match(renamed(GAP.replace('4 Zie', '|4 Zie'), '99'), /^Met nummer 99 is niet meer zeker wat noot 4 is/);
    const dangling = GAP.replace('Zie noot 2', 'Zie noot 3');
    assert.match(renamed(dangling.replace('2 Idem', '|2 Idem'), '3'), /^Met nummer 3 is niet meer zeker/);
  });

  it('is refused where the note or the mark is missing, and says what to do', () => {
    const noNote = 'Het verzoek1 en de vraag2.\n\n1 Kamerstuk 22 112, nr. 2955.';
    assert.equal(
      renamed(noNote.replace('vraag2', 'vraag|2'), '3'),
      'Bij nootcijfer 2 is geen noot gevonden: voeg de noot toe of haal het cijfer weg.',
    );
    const noMark = 'Het verzoek1 en de vraag.\n\n1 Kamerstuk 22 112, nr. 2955.\n|2 Kamerstuk 22 112, nr. 2956.';
    const why = 'Geen nootcijfer in de tekst verwijst naar noot 2: zet het cijfer in de tekst of haal de noot weg.';
    assert.equal(renamed(noMark, '3'), why);
    assert.equal(startsFrom(noMark), why);
  });

  it('is refused elsewhere', () => {
    assert.match(renamed(GAP.replace('fiche', 'fi|che'), '3'), /^Zet de cursor op een nootcijfer/);
  });

  it('has its own numbers on every page where the text starts anew', () => {
    const pages =
      ' De brief.1\n\n1 Kamerstuk 22 112, nr. 2955.\n Het fiche.1 Dat.2\n\n1 Idem.\n|2 Kamerstuk 22 112, nr. 2956.';
    assert.match(renamed(pages, '1'), /^Nummer 1 is op deze pagina al van een andere noot \(regel 6\)\./);
    assert.deepEqual(notesOf(renamed(pages, '3')), ['1 ← brief.1', '1 ← fiche.1', '3 ← Dat.3']);
  });

  for (const [file, numbers] of Object.entries(RENAMABLE)) {
    it(`leaves marks and notes that fit in ${file}`, () => {
      const text = readFileSync(globSync(file)[0] ?? '', 'utf8');
      const { question } = corpusOf(`=== a.txt\n${text}\n`);
      const before = notesOf(text);
      const renamedNotes = question.document.footnotes.flatMap(({ number: { value, span } }, index) => {
        const answer = renameNote(question, span.start, String(Number(value) + 1));
        if ('refusal' in answer) return [];
        const next = (line: string): string => line.replace(/^\d+|\d+$/g, (digits) => up(digits, value));
        const expected = before.map((line, place) => (place === index ? next(line) : line));
        assert.deepEqual(notesOf(after(text, answer)), expected);
        return [value];
      });
      assert.deepEqual(renamedNotes, numbers);
    });
  }
});

/** Digits that end in a number, with the next number: `20101` becomes `20102`. */
function up(digits: string, number: string): string {
  return digits.slice(0, -number.length) + String(Number(number) + 1);
}
