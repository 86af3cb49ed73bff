import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { globSync } from 'tinyglobby';
import type { Document } from '../../../server/document/model';
import { readDocument } from '../../../server/document/read';
import { lineAt } from '../../../server/text/lines';

/** The blocks of a text, one a line: `question 3: 1–2 "Wat is …"` with the lines that it stands on, from 1. */
function blocks(document: Document): readonly string[] {
  const line = (offset: number) => lineAt(document.lines, offset) + 1;
  return document.blocks.map(
    ({ kind, number, span }) => `${line(span.start)}–${line(span.end - 1)} ${kind}${number ? ` ${number.value}` : ''}`,
  );
}

/** The pages of a text: the line that each starts on, from 1, and the number it prints. */
function pages(document: Document): readonly { startLine: number; printedPage: string | null }[] {
  return document.pages.map(({ span, printed }) => ({
    startLine: lineAt(document.lines, span.start) + 1,
    printedPage: printed?.value ?? null,
  }));
}

interface Structure {
  readonly pages: readonly { readonly startLine: number; readonly printedPage: string | null }[];
  readonly blocks: readonly {
    readonly kind: string;
    readonly firstLine: number;
    readonly lastLine: number;
    readonly number: string | null;
  }[];
}

const read = (text: string) => readDocument(text, new Map());

describe('pages and blocks', () => {
  const gold: Record<string, Structure> = JSON.parse(readFileSync('test/gold/structure.json', 'utf8'));
  for (const file of globSync('seeds/*.txt').sort()) {
    it(`are those of the gold in seed ${file.slice(6, 9)}`, () => {
      const document = read(readFileSync(file, 'utf8'));
      const expected = gold[file.slice(6)];
      assert.ok(expected);
      assert.deepEqual(pages(document), expected.pages);
      assert.deepEqual(
        blocks(document),
        expected.blocks.map(
          ({ kind, firstLine, lastLine, number }) =>
            `${firstLine}–${lastLine} ${kind}${number === null ? '' : ` ${number}`}`,
        ),
      );
    });
  }

  it('take a line that says when a paper was made for no heading, and end the heading above it', () => {
    const text =
      'VERSLAG VAN EEN OVERLEG\nVastgesteld 12 januari 2021\n\nDe commissie\n\nVastgesteld beleid\n\nMOTIE\nVoorgesteld tijdens het overleg van 3 mei 2021\nDe Kamer,\n';
    assert.deepEqual(blocks(read(text)), [
      '1–1 title',
      '2–2 paragraph',
      '4–4 heading',
      '6–6 heading',
      '8–8 heading',
      '9–9 paragraph',
      '10–10 paragraph',
    ]);
  });

  it('are those of questions and answers as the Aanhangsel prints them, over a page with its foot', () => {
    const text = [
      'Vraag 1',
      'Bent u bekend met het bericht dat de wacht-',
      '',
      'ah-tk-20232024-1980',
      'ISSN 0921 - 7398',
      '’s-Gravenhage 2024',
      '',
      'Tweede Kamer, vergaderjaar 2023–2024, Aanhangsel',
      '',
      '1',
      '',
      '\flijsten groeien?',
      '',
      'Antwoord 1',
      'Ja.',
    ].join('\n');
    const document = read(text);
    assert.deepEqual(pages(document), [
      { startLine: 1, printedPage: '1' },
      { startLine: 12, printedPage: null },
    ]);
    assert.deepEqual(blocks(document), [
      '1–12 question 1',
      '4–4 runningFoot',
      '5–5 runningFoot',
      '6–6 runningFoot',
      '8–8 runningFoot',
      '10–10 runningFoot',
      '14–15 answer 1',
    ]);
    assert.equal(document.identity?.id, 'ah-tk-20232024-1980');
  });

  it('know a list, a dateline, a signature and a heading from a paragraph', () => {
    const text = [
      'Aan de Voorzitter van de Tweede Kamer',
      '',
      'Den Haag, 4 mei 2021',
      '',
      'Inleiding',
      '',
      'Hierbij zend ik u:',
      '• de agenda;',
      '• het verslag.',
      '',
      'De minister van Financiën,',
      'W.B. Hoekstra',
    ].join('\r\n');
    assert.deepEqual(blocks(read(text)), [
      '1–1 paragraph',
      '3–3 dateline',
      '5–5 heading',
      '7–7 paragraph',
      '8–8 list',
      '9–9 list',
      '11–12 signature',
    ]);
  });

  it('know a dateline also where no blank line stands around it', () => {
    const text =
      'Aan de voorzitter van de Tweede Kamer\n’s-Gravenhage, 26 februari 2015\nGeachte voorzitter,\nOp 16 oktober jl. schreef ik.';
    const document = read(text);
    assert.deepEqual(blocks(document), ['1–1 paragraph', '2–2 dateline', '3–4 paragraph']);
    assert.deepEqual(
      document.mentions.flatMap((mention) => (mention.kind === 'date' ? [mention.value] : [])),
      ['2015-02-26', '2014-10-16'],
    );
  });

  it('name their headings on one line, a very long one by its first words', () => {
    const text = `Verslag van een over-\nleg\n\nHet kabinet antwoordt dat.\n\nTweede\ndeel\n\nDat is alles.\n`;
    const { headings } = read(text);
    assert.deepEqual(headings, [
      { value: 'Verslag van een overleg', span: { start: 0, end: 25 } },
      { value: 'Tweede deel', span: { start: text.indexOf('Tweede'), end: text.indexOf('deel') + 4 } },
    ]);
    const [long] = read(`${'Verslag en nota '.repeat(7)}\n`.repeat(3)).headings;
    assert.equal(long?.value.startsWith('Verslag en nota Verslag'), true);
    assert.ok(long.value.length <= 200);
  });

  it('start a page at a single space only where the text itself opens so', () => {
    assert.equal(read(' Een begin.\nMeer.\n Een pagina.\n  Ingesprongen.').pages.length, 2);
    assert.equal(read('Een begin.\n Ingesprongen.\n Nog een keer.').pages.length, 1);
  });

  it('of an empty text are one page without blocks', () => {
    assert.deepEqual(read('').pages, [{ span: { start: 0, end: 0 }, ordinal: 1 }]);
    assert.deepEqual(read(' \n\f\r\n').blocks, []);
  });
});
