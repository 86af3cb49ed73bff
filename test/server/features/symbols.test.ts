import assert from 'node:assert/strict';
import type { Block } from '../../../server/document/model';
import { folding } from '../../../server/features/folding';
import { type OutlineSymbol, symbols } from '../../../server/features/symbols';
import type { Language } from '../../../server/text/language';
import { covers } from '../../../server/text/span';
import { at, corpusOf } from './corpusOf';
import { documentWith } from './documentWith';

/** The outline as a reader sees it: a line for each symbol, indented under its parent. */
async function outline(description: string, language: Language = 'nl'): Promise<string> {
  const { question } = corpusOf(description, language);
  const lines = (all: readonly OutlineSymbol[], indent: string): readonly string[] =>
    all.flatMap(({ kind, name, detail, children }) => [
      `${indent}${name} [${kind}]${detail === '' ? '' : ` ${detail}`}`,
      ...lines(children, `${indent}  `),
    ]);
  return lines(await symbols(question), '').join('\n');
}

/** A letter with questions and answers, and notes on two pages. */
const LETTERS = `=== brief.txt
De commissie brengt verslag uit.1

1 Zie Kamerstuk 22 112, nr. 2955.
\fBRIEF VAN DE STAATSSECRETARIS VAN JUSTITIE EN
VEILIGHEID

Aan de Voorzitter van de Eerste Kamer der Staten-Generaal

Den Haag, 24 maart 2021

Hierbij bied ik u de reactie aan.

Vragen en opmerkingen van de leden

1.
De leden lezen dit. Kunt u dat toe-
lichten?

Antwoord
Het kabinet heeft dit beoordeeld.2

2.
En waarom is dat?

Antwoord
Daarom.

2 PM BRON
`;

describe('the outline', () => {
  it('has letters, headings, questions with their answers, and notes by page', async () => {
    assert.equal(
      await outline(LETTERS),
      `Noten op bladzijde 1 [notes]
  Noot 1 [note] Zie Kamerstuk 22 112, nr. 2955.
BRIEF VAN DE STAATSSECRETARIS VAN… [letter] 24 maart 2021 · …JUSTITIE EN VEILIGHEID
  Vragen en opmerkingen van de leden [heading]
    Vraag 1 [question] De leden lezen dit. Kunt u dat toelichten?
      Antwoord 1 [answer]
    Vraag 2 [question] En waarom is dat?
      Antwoord 2 [answer]
        Noten op bladzijde 2 [notes]
          Noot 2 [note] PM BRON`,
    );
  });

  it('names what is ours in the user’s language', async () => {
    assert.match(
      await outline(LETTERS, 'en'),
      /Notes on page 1.*\n {2}Note 1 .*\n.*24 March 2021.*\n.*\n {4}Question 1 .*\n {6}Answer 1/,
    );
  });

  it('has a letter without a heading, named by whom it goes to', async () => {
    assert.equal(
      await outline(`=== brief.txt
Aan de Voorzitter van de Tweede Kamer der Staten-Generaal

Den Haag, 16 maart 2011

Hierbij bied ik u mijn reactie aan.
`),
      'Aan de Voorzitter van de Tweede Kamer… [letter] 16 maart 2011 · …der Staten-Generaal',
    );
  });

  it('names a long heading by its first words, which breadcrumbs have place for, and goes on in the detail', async () => {
    assert.equal(
      await outline('=== a.txt\nVerslag van een schriftelijk overleg, vastgesteld op die dag\n\nDat is alles.\n'),
      'Verslag van een schriftelijk overleg… [title] …vastgesteld op die dag',
    );
    assert.equal(await outline(`=== a.txt\n${'A'.repeat(50)}\n`), `${'A'.repeat(38)}… [title] …${'A'.repeat(12)}`);
    assert.equal(await outline(`=== a.txt\n${'A'.repeat(39)}\n`), `${'A'.repeat(39)} [title]`);
  });

  it('leaves out the signs of Markdown', async () => {
    assert.equal(
      await outline('=== a.txt\n## Mededelingen van de minister\n\nDat is alles.\n'),
      'Mededelingen van de minister [title]',
    );
  });

  it('has symbols that enclose their heads and their children', async () => {
    const { question } = corpusOf(LETTERS);
    const check = (all: readonly OutlineSymbol[]): number =>
      all.reduce((count, symbol) => {
        assert.ok(covers(symbol.span, symbol.head), symbol.name);
        for (const child of symbol.children) assert.ok(covers(symbol.span, child.span), child.name);
        return count + 1 + check(symbol.children);
      }, 0);
    assert.equal(check(await symbols(question)), 10);
  });

  it('is empty for an empty text', async () => {
    assert.equal(await outline('=== a.txt\n'), '');
  });

  it('can be made of very many parts', async () => {
    const text = 'Kop\n'.repeat(150_000);
    const blocks = Array.from({ length: 150_000 }, (_, line): Block => {
      const span = { start: 4 * line, end: 4 * line + 3 };
      return { kind: line === 0 ? 'title' : 'heading', span, pieces: [span] };
    });
    const document = { ...documentWith(text, []), blocks };
    const [title] = await symbols({ ...corpusOf('=== a.txt\n').question, document });
    assert.deepEqual(title?.span, { start: 0, end: text.length - 1 });
    assert.equal(title.children.length, 149_999);
  });
});

describe('what can be folded', () => {
  it('are the parts of the outline that have more than one line, and long quotations', async () => {
    const { question } = corpusOf(`=== a.txt
Inleiding

De leden lezen: «Dit is
een citaat van
drie regels.» En «dit
van twee.»

Slot

Dat is alles.
`);
    const folds = await folding(question);
    assert.deepEqual(
      folds.map(({ kind, span }) => `${kind}: ${at(question, span)}`),
      [
        'section: Inleiding⏎⏎De leden lezen: «Dit is⏎een citaat van⏎drie regels.» En «dit⏎van twee.»⏎⏎Slot⏎⏎Dat is alles.',
        'quotation: «Dit is⏎een citaat van⏎drie regels.»',
        'section: Slot⏎⏎Dat is alles.',
      ],
    );
  });

  it('are the notes of a page together, and each that has more than one line', async () => {
    const { question } = corpusOf(`=== a.txt
Dat is zo.1 Dit ook.2

1 Kamerstuk 22 112,
nr. 2955.
2 Idem.
`);
    const folds = await folding(question);
    assert.deepEqual(
      folds.map(({ kind, span }) => `${kind}: ${at(question, span)}`),
      ['notes: 1 Kamerstuk 22 112,⏎nr. 2955.⏎2 Idem.', 'notes: 1 Kamerstuk 22 112,⏎nr. 2955.'],
    );
  });

  it('is nothing in an empty text', async () => {
    assert.deepEqual(await folding(corpusOf('=== a.txt\n').question), []);
  });
});
