import { assert } from 'chai';
import { type DocumentSymbol, type TextDocument, workspace } from 'vscode';
import {
  codeOf,
  definitionAt,
  diagnosticsOf,
  foldingOf,
  hoverAt,
  linksOf,
  openSeed,
  referencesAt,
  symbolsOf,
  tokensOf,
} from './editor';

describe('Seed 004 in the editor', () => {
  let document: TextDocument;
  before(async () => {
    document = await openSeed('004');
  });

  it('shows in hovers what a mark calls, and what Idem and Ibidem take over', async () => {
    assert.include(await hoverAt(document, '7 Kunt u nader'), '22112');
    assert.include(await hoverAt(document, 'Idem, blz. 12'), '22112');
    assert.include(await hoverAt(document, 'Ibidem'), '22112');
  });

  it('leads from a mark to its note', async () => {
    const [place, ...others] = await definitionAt(document, '14 Het kabinet zal zo');
    assert.deepEqual(others, []);
    assert.strictEqual(document.lineAt(place?.range.start.line ?? 0).text.trim(), '14 PM BRON');
  });

  it('leads from a citation to a card where the corpus doesn’t have the document', async () => {
    const [place] = await definitionAt(document, 'Kamerstuk 19 637, nr. 2375');
    assert.ok(place);
    assert.strictEqual(place.uri.scheme, 'bronwijzer');
    const card = await workspace.openTextDocument(place.uri);
    assert.include(card.getText(), '19637');
  });

  it('finds every citation of a publication, back-references included', async () => {
    const places = await referencesAt(document, 'Kamerstukken II, 2020–2021, 22 112, nr. 2955');
    assert.deepEqual(
      places.map(({ range }) => document.getText(range).replace(/\s+/g, ' ')),
      [
        'Kamerstukken II, 2020–2021, 22 112, nr. 2955',
        'Kamerstukken II, 2020–2021, 22 112, nr. 2955',
        'Idem, blz. 12',
        'Ibidem',
        'Kamerstukken II, 2020–2021, 22 112, nr. 2955, blz. 14',
        'Idem, blz. 17',
      ],
    );
  });

  it('shows the questions and their answers in the outline', async () => {
    const names = (symbols: readonly DocumentSymbol[]): string[] =>
      symbols.flatMap(({ name, children }) => [name, ...names(children)]);
    const questions = names(await symbolsOf(document)).filter((name) => /^(?:Question|Vraag) \d+$/.test(name));
    assert.strictEqual(questions.length, 4);
  });

  it('folds and colours what is in the text, and links to addresses in it', async () => {
    assert.isNotEmpty(await foldingOf(document));
    assert.deepInclude(await tokensOf(document), { text: 'PM BRON', type: 'placeholder' });
    const addresses = (await linksOf(document)).map(({ target }) => target?.authority);
    assert.include(addresses, 'www.europapoort.nl');
  });

  it('marks the source that is still to be filled in', async () => {
    const findings = await diagnosticsOf(document, (all) => all.some((one) => codeOf(one) === 'placeholder'));
    const placeholder = findings.find((one) => codeOf(one) === 'placeholder');
    assert.strictEqual(placeholder && document.getText(placeholder.range), 'PM BRON');
  });
});
