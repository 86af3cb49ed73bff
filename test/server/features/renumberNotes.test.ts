import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { globSync } from 'tinyglobby';
import type { Document } from '../../../server/document/model';
import { renumberNotes } from '../../../server/features/renumberNotes';
import type { Language } from '../../../server/text/language';
import { corpusOf } from './corpusOf';
import { after, notesOf } from './notesOf';

function answerFor(text: string, language: Language = 'nl') {
  return renumberNotes(corpusOf(`=== a.txt\n${text}\n`, language).question);
}

/** The text after renumbering, or why not. */
function renumbered(text: string, language: Language = 'nl'): string {
  return after(text, answerFor(text, language));
}

function messageFor(text: string, language: Language = 'nl'): string {
  const answer = answerFor(text, language);
  return 'refusal' in answer ? answer.refusal : answer.message;
}

const GAP = `De brief.2 Het fiche is van 20203 en het advies.5

2 Kamerstuk 22 112, nr. 2955.
3 Idem, blz. 12.
5 Zie noot 3.`;

describe('renumbering all notes', () => {
  it('counts on from 1, marks and «zie noot» along with the notes', () => {
    assert.equal(
      renumbered(GAP),
      `De brief.1 Het fiche is van 20202 en het advies.3

1 Kamerstuk 22 112, nr. 2955.
2 Idem, blz. 12.
3 Zie noot 2.`,
    );
    assert.equal(messageFor(GAP), '3 noten hernummerd.');
    assert.equal(messageFor(GAP, 'en'), '3 notes renumbered.');
  });

  it('starts anew where the text does', () => {
    const pages =
      ' De brief.2 Het fiche.3\n\n2 Kamerstuk 22 112, nr. 2955.\n3 Idem.\n Het advies.1 Dat.3\n\n1 Idem.\n3 Kamerstuk 22 112, nr. 2956.';
    assert.deepEqual(notesOf(pages), ['2 ← brief.2', '3 ← fiche.3', '1 ← advies.1', '3 ← Dat.3']);
    assert.deepEqual(notesOf(renumbered(pages)), ['1 ← brief.1', '2 ← fiche.2', '1 ← advies.1', '2 ← Dat.2']);
  });

  it('is safe to do again', () => {
    const once = renumbered(GAP);
    assert.deepEqual(answerFor(once), { edits: [], message: 'De noten staan al op nummer.' });
  });

  it('names the numbers in the text that it doesn’t understand', () => {
    const text = GAP.replace('De brief.2', 'Zie de noten 2 en 3. De brief.2').replace(
      'advies.5',
      'advies.5\n(Zie noot 2 van het rapport.)',
    );
    assert.equal(
      messageFor(text),
      '3 noten hernummerd. Kijk zelf naar «noten 2 en 3» (1), «noot 2» (2): die nummers zijn niet veranderd (regel tussen haakjes).',
    );
  });

  it('is refused where marks and notes don’t match, and says which', () => {
    const text = 'Het verzoek1 en de vraag2 en meer.\n\n1 Kamerstuk 22 112, nr. 2955.\n3 Kamerstuk 22 112, nr. 2956.';
    assert.equal(
      renumbered(text),
      'Niet hernummerd, want nootcijfers en noten passen niet op elkaar: bij nootcijfer 2 (regel 1) is geen noot; bij noot 3 (regel 4) is geen nootcijfer. Vul aan wat ontbreekt of haal weg wat te veel is.',
    );
    assert.equal(
      renumbered(text, 'en'),
      'Not renumbered, since marks and notes don’t match: mark 2 (line 1) has no note; note 3 (line 4) has no mark. Add what is missing or remove what is too many.',
    );
  });

  it('is refused where a «zie noot» would come to mean another note', () => {
    assert.match(renumbered(GAP.replace('Zie noot 3', 'Zie noot 1')), /^Niet hernummerd, want met nieuwe nummers/);
  });

  it('is refused in a text without notes', () => {
    assert.equal(renumbered('Dat is alles.'), 'In deze tekst zijn geen noten gevonden.');
  });

  it('is refused in seeds 001 and 004, where a mark and a note stand alone', () => {
    const seed = (start: string): string => readFileSync(globSync(`seeds/${start}_*.txt`)[0] ?? '', 'utf8');
    assert.match(renumbered(seed('001')), /: bij nootcijfer 1 \(regel 79\) is geen noot\./);
    assert.match(renumbered(seed('004')), /: bij noot 1 \(regel 19\) is geen nootcijfer\./);
  });

  it('leaves seed 004 without its first note, and with marks and notes that fit', () => {
    const text = readFileSync(globSync('seeds/004_*.txt')[0] ?? '', 'utf8').replace(/^1 Zie dossiers.*\n/m, '');
    const before = notesOf(text);
    assert.deepEqual(before.slice(0, 2), ['2 ← Asiel/JBZ-Raad2', '3 ← asielpact3']);
    const found = notesOf(renumbered(text));
    const less = (line: string): string => line.replace(/\d+(?= ←)|\d+$/g, (digits) => String(Number(digits) - 1));
    assert.deepEqual(found, before.map(less));
  });

  it('leaves seed 001 without a loose mark and its first note, and with marks and notes that fit', () => {
    const text = readFileSync(globSync('seeds/001_*.txt')[0] ?? '', 'utf8')
      .replace('gevraagd1', 'gevraagd')
      .replace('20101 heb', '2010 heb')
      .replace(/^1 {2}Kamerstukken.*\n/m, '');
    assert.deepEqual(notesOf(text), ['2 ← Asiel2', '1 ← brief.1']);
    assert.deepEqual(notesOf(renumbered(text)), ['1 ← Asiel1', '1 ← brief.1']);
  });

  it('is refused where a mark and a note stand outside the order, which would be passed over', () => {
    const pages =
      ' De brief.1 Het fiche.2\n\n1 Kamerstuk 22 112, nr. 2955.\n2 Idem.\n Het (advies)2 luidt.\n\n2 Algemene Rekenkamer.';
    assert.match(
      renumbered(pages),
      /: «\(advies\)2» \(regel 5\) en de 2 op regel 7 lijken een nootcijfer en zijn noot, maar staan buiten de volgorde\./,
    );
  });

  const layouts = globSync('test/gold/layout/*.txt').sort();
  for (const file of layouts) {
    const layout = file.replace(/^.*\/(.*)\.txt$/, '$1').replaceAll('-', ' ');
    it(`leaves every note fit, or is refused, whichever note is taken out of ${layout}`, () => {
      const text = readFileSync(file, 'utf8');
      const { document } = corpusOf(`=== a.txt\n${text}\n`).question;
      const found = withoutEach(document).map((shorter) => {
        const answer = answerFor(shorter);
        return 'refusal' in answer ? 'refused' : stateOf(shorter, after(shorter, answer));
      });
      assert.deepEqual(found, TAKEN_OUT[layout] ?? found.map(() => 'in order'));
      assert.equal(found.length === 0, layout === 'numbered list');
    });
  }
});

/** What happens with each note taken out, where not all others are renumbered: in these layouts one note can hide others. */
const TAKEN_OUT: Readonly<Record<string, readonly string[]>> = {
  gaps: ['in order', 'refused'],
  'number first': ['refused', 'refused', 'refused', 'in order'],
  'per page': ['in order', 'in order', 'refused', 'in order'],
  'shared line': ['in order', 'refused', 'in order'],
};

/** The text without each of its notes in turn, and without the mark that calls it. */
function withoutEach({ text, mentions, footnotes }: Document): readonly string[] {
  return footnotes.flatMap((note) => {
    const mark = mentions.find((one) => one.kind === 'footnoteMark' && one.footnote === note.span.start);
    if (mark === undefined) return [];
    return [text.slice(0, mark.span.start) + text.slice(mark.span.end, note.span.start) + text.slice(note.span.end)];
  });
}

/** Whether the notes of a text count on from 1, with the same words calling them as before. */
function stateOf(before: string, text: string): string {
  const words = (lines: readonly string[]): readonly string[] => lines.map((line) => line.replace(/^\d+|\d+$/g, ''));
  const notes = notesOf(text);
  const numbers = notes.map((line) => Number.parseInt(line, 10));
  const inOrder = numbers.every((number, index) => number === 1 || number === (numbers[index - 1] ?? 0) + 1);
  const same = words(notes).join('; ').replace(/\d/g, '') === words(notesOf(before)).join('; ').replace(/\d/g, '');
  return inOrder && same ? 'in order' : notes.join('; ');
}
