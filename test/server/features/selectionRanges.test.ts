import assert from 'node:assert/strict';
import { selectionRanges } from '../../../server/features/selectionRanges';
import { covers } from '../../../server/text/span';
import { at, corpusOf } from './corpusOf';

/** What is selected at the `|`, step by step, without the whole text at the end. */
async function steps(text: string): Promise<readonly string[]> {
  const { question, offset } = corpusOf(`=== a.txt\n${text}`);
  const [found = []] = await selectionRanges(question, [offset]);
  assert.deepEqual(found.at(-1), { start: 0, end: question.document.text.length });
  return found.slice(0, -1).map((span) => at(question, span));
}

const REPORT = `Verslag

De leden vragen dit. Zij lezen Kamerstuk 22 112, nr. 2955, blz. 3.1 En nog
een zin.

Slot

Dat is alles.2

1 Kamerstuk 19 637, nr. 2375.
2 Idem.
`;

describe('what is selected step by step', () => {
  it('is a word, a mention, the sentence, the paragraph, and the parts of the text', async () => {
    assert.deepEqual(await steps(REPORT.replace('nr. 2955', 'nr. 29|55')), [
      '2955',
      'Kamerstuk 22 112, nr. 2955, blz. 3',
      'Zij lezen Kamerstuk 22 112, nr. 2955, blz. 3.1',
      'De leden vragen dit. Zij lezen Kamerstuk 22 112, nr. 2955, blz. 3.1 En nog⏎een zin.',
    ]);
    assert.deepEqual(await steps(REPORT.replace('alles', 'a|lles')), [
      'alles',
      'Dat is alles.2',
      'Slot⏎⏎Dat is alles.2⏎⏎1 Kamerstuk 19 637, nr. 2375.⏎2 Idem.',
    ]);
  });

  it('is a note by itself, and the notes of the page', async () => {
    assert.deepEqual(await steps(REPORT.replace('2375', '|2375')), [
      '2375',
      'Kamerstuk 19 637, nr. 2375',
      '1 Kamerstuk 19 637, nr. 2375.',
      '1 Kamerstuk 19 637, nr. 2375.⏎2 Idem.',
      'Slot⏎⏎Dat is alles.2⏎⏎1 Kamerstuk 19 637, nr. 2375.⏎2 Idem.',
    ]);
  });

  it('is a quotation with all its sentences', async () => {
    assert.deepEqual(await steps('De leden lezen: «Dit is zo. Dat is |ook zo.» Zij vragen waarom.'), [
      'ook',
      'Dat is ook zo.»',
      '«Dit is zo. Dat is ook zo.»',
    ]);
  });

  it('is on each page the paragraph’s own text, without the notes between', async () => {
    const page = `De leden vragen1 of het kabinet dit wil, en

1 Kamerstuk 19 637, nr. 2375.
\fof het dat kan.
`;
    assert.deepEqual(await steps(page.replace('kabinet', '|kabinet')), [
      'kabinet',
      'De leden vragen1 of het kabinet dit wil, en',
    ]);
    assert.deepEqual(await steps(page.replace('dat kan', 'd|at kan')), ['dat', 'of het dat kan.']);
  });

  it('is a question with its number', async () => {
    const [, ...larger] = await steps('3.\nWaarom i|s dat?\n\nAntwoord\nDaarom.\n\n4.\nEn dit?\n');
    assert.deepEqual(larger, ['Waarom is dat?', '3.⏎Waarom is dat?', '3.⏎Waarom is dat?⏎⏎Antwoord⏎Daarom.']);
  });

  it('grows at every step, wherever in a text', async () => {
    const { question } = corpusOf(`=== a.txt\n${REPORT}`);
    const { text } = question.document;
    const offsets = Array.from({ length: text.length + 1 }, (_, offset) => offset);
    const found = await selectionRanges(question, offsets);
    assert.equal(found.length, offsets.length);
    for (const [offset, spans] of found.entries()) {
      for (const [index, span] of spans.entries()) {
        const next = spans[index + 1] ?? { start: -1, end: text.length + 1 };
        assert.ok(covers(next, span) && next.end - next.start > span.end - span.start, `at ${offset}`);
        assert.ok(span.start <= offset && offset <= span.end, `at ${offset}`);
      }
    }
  });

  it('is the whole text alone where nothing stands', async () => {
    assert.deepEqual(await steps(''), []);
    assert.deepEqual(await steps('Dat is zo.\n\n|\n\nDit ook.'), []);
  });
});
