import assert from 'node:assert/strict';
import {
  type DefinitionLink,
  DefinitionRequest,
  DocumentHighlightRequest,
  DocumentLinkRequest,
  type DocumentSymbol,
  DocumentSymbolRequest,
  FoldingRangeRequest,
  type Hover,
  HoverRequest,
  type Location,
  type Position,
  ReferencesRequest,
  SemanticTokensRangeRequest,
  SemanticTokensRequest,
  TextDocumentContentRequest,
} from 'vscode-languageserver/node';
import { at, type Editor, positionOf, seed, startEditor, stopServers, textAt, uriOf } from './editor';

type Seed = Parameters<typeof seed>[0];

describe('what an editor is answered about the seeds', () => {
  let editor: Editor;

  before(async () => {
    editor = await startEditor({ folders: [uriOf('seeds')], locale: 'nl' });
    for (const start of ['000', '001', '002', '003', '004'] as const) {
      const { uri, text } = seed(start);
      await editor.open(uri, text);
    }
  });
  after(stopServers);

  const hover = async (start: Seed, context: string): Promise<Hover | null> => {
    const { uri, text } = seed(start);
    return editor.connection.sendRequest(HoverRequest.type, { textDocument: { uri }, position: at(text, context) });
  };
  const hoverText = async (start: Seed, context: string): Promise<string> => {
    const contents = (await hover(start, context))?.contents;
    assert.ok(contents && typeof contents === 'object' && 'kind' in contents && contents.kind === 'markdown');
    return contents.value;
  };
  /** The texts that a definition leads to; of another text, or a card, its URI. */
  const definition = async (start: Seed, context: string): Promise<readonly string[]> => {
    const { uri, text } = seed(start);
    const position = at(text, context);
    const links = await editor.connection.sendRequest(DefinitionRequest.type, { textDocument: { uri }, position });
    assert.ok(links === null || Array.isArray(links));
    return (links ?? []).map((link: Location | DefinitionLink) => {
      assert.ok('targetUri' in link);
      return link.targetUri === uri ? textAt(text, link.targetRange) : link.targetUri;
    });
  };
  const references = async (
    start: Seed,
    position: Position,
    includeDeclaration = false,
  ): Promise<readonly string[]> => {
    const { uri } = seed(start);
    const locations = await editor.connection.sendRequest(ReferencesRequest.type, {
      textDocument: { uri },
      position,
      context: { includeDeclaration },
    });
    return (locations ?? []).map((location) => {
      const found = (['000', '001', '002', '003', '004'] as const).find((one) => seed(one).uri === location.uri);
      assert.ok(found);
      return `${found} ${textAt(seed(found).text, location.range).replace(/\s+/g, ' ')}`;
    });
  };

  it('hover: a person with the office at the date of the text', async () => {
    const text = await hoverText('001', 'G. B. M. L|eers');
    assert.match(text, /Gerd Leers/);
    assert.match(text, /minister voor Immigratie en Asiel/i);
    assert.match(text, /CDA/);
  });

  it('hover: a mark with its note', async () => {
    const found = await hover('004', 'BNC-fiche|4');
    assert.match(JSON.stringify(found?.contents), /22 112/);
    assert.ok(found?.range);
    assert.equal(textAt(seed('004').text, found.range), '4');
  });

  it('hover: a citation with what is printed and what is inferred', async () => {
    const text = await hoverText('004', '19 6|37, nr. 2375');
    assert.match(text, /kst-19637-2375/);
  });

  it('hover: Ibidem with what it takes over', async () => {
    assert.match(await hoverText('004', '8 Ibi|dem'), /22112, nr\. 2955, p\. 12/);
  });

  it('hover: a placeholder with the sentence that waits for it', async () => {
    assert.match(await hoverText('004', 'PM B|RON'), /overlastgevers verwijs ik u graag naar brieven/);
  });

  it('hover: nothing where nothing stands', async () => {
    assert.equal(await hover('004', 'heb|ben kennisgenomen van'), null);
  });

  it('definition: a mark leads to its note', async () => {
    assert.deepEqual(await definition('001', '2010|1 heb ik'), ['1  Kamerstukken II 2010/11, 30 573, nr. 61.']);
  });

  it('definition: Idem and Ibidem lead to the citation taken over', async () => {
    const taken = ['Kamerstukken II, 2020–2021, 22 112, nr. 2955'];
    assert.deepEqual(await definition('004', '7 Ide|m, blz. 12'), taken);
    assert.deepEqual(await definition('004', '8 Ibi|dem'), taken);
    assert.deepEqual(await definition('004', '10 Ide|m, blz. 17'), [`${taken[0]}, blz. 14`]);
  });

  it('definition: a citation of what is not in the corpus leads to its card', async () => {
    const [uri = ''] = await definition('004', 'Kamerstuk 19 6|37');
    assert.match(uri, /^bronwijzer:.*kst-19637-2375/);
    const card = await editor.connection.sendRequest(TextDocumentContentRequest.type, { uri });
    assert.match(card?.text ?? '', /19 637, nr. 2375/);
  });

  it('definition: an actor leads to a card', async () => {
    const [uri = ''] = await definition('000', 'Asiel Gerd L|eers');
    assert.match(uri, /^bronwijzer:.*person\.leers/);
    const card = await editor.connection.sendRequest(TextDocumentContentRequest.type, { uri });
    assert.match(card?.text ?? '', /Gerd Leers/);
  });

  it('content: nothing for a card of nobody', async () => {
    for (const uri of ['bronwijzer:/actor/nobody.md', 'bronwijzer:/nonsense', 'file:///etc/passwd']) {
      assert.equal(await editor.connection.sendRequest(TextDocumentContentRequest.type, { uri }), null);
    }
  });

  it('references: every citation of a publication, back-references included', async () => {
    assert.deepEqual(await references('004', at(seed('004').text, '4 Kamerstukken II, 2020–2021, 22 1|12, nr. 2955')), [
      '004 Kamerstukken II, 2020–2021, 22 112, nr. 2955',
      '004 Kamerstukken II, 2020–2021, 22 112, nr. 2955',
      '004 Idem, blz. 12',
      '004 Ibidem',
      '004 Kamerstukken II, 2020–2021, 22 112, nr. 2955, blz. 14',
      '004 Idem, blz. 17',
    ]);
  });

  it('references: every mention of an actor in the corpus, whatever its form', async () => {
    assert.deepEqual(await references('001', at(seed('001').text, 'G. B. M. L|eers')), [
      '001 G. B. M. Leers',
      '000 Gerd Leers',
      '000 Leers',
      '000 Leers',
      '000 Leers',
      '000 Leers',
    ]);
  });

  it('references: the marks of a note', async () => {
    const { text } = seed('004');
    assert.deepEqual(await references('004', positionOf(text, text.indexOf('\n4 Kamerstukken') + 1)), ['004 4']);
    assert.deepEqual(await references('004', positionOf(text, text.indexOf('\n4 Kamerstukken') + 1), true), [
      '004 4',
      '004 4',
    ]);
  });

  it('highlight: the same things in this text', async () => {
    const { uri, text } = seed('000');
    const position = at(text, 'Asiel Gerd L|eers');
    const found = await editor.connection.sendRequest(DocumentHighlightRequest.type, {
      textDocument: { uri },
      position,
    });
    assert.deepEqual(
      found?.map(({ range }) => textAt(text, range)),
      ['Gerd Leers', 'Leers', 'Leers', 'Leers', 'Leers'],
    );
  });

  it('documentLink: citations and printed addresses, without a glued stop', async () => {
    const { uri, text } = seed('004');
    const links = await editor.connection.sendRequest(DocumentLinkRequest.type, { textDocument: { uri } });
    const found = new Map(links?.map(({ range, target }) => [textAt(text, range), target]));
    assert.equal(found.get('www.europapoort.nl'), 'https://www.europapoort.nl');
    assert.match(found.get('Kamerstuk 19 637, nr. 2375') ?? '', /^https:\/\/.*kst-19637-2375/);
    for (const { range } of links ?? []) assert.doesNotMatch(textAt(text, range), /[.\n]$/);
  });

  it('documentSymbol: letters, questions with their answers, and notes', async () => {
    const { uri } = seed('004');
    const symbols = await editor.connection.sendRequest(DocumentSymbolRequest.type, { textDocument: { uri } });
    const names = (symbols ?? []).flatMap(function all(symbol): readonly string[] {
      return [symbol.name, ...((symbol as DocumentSymbol).children ?? []).flatMap(all)];
    });
    for (const name of ['Vraag 1', 'Vraag 2', 'Vraag 3', 'Vraag 4', 'Antwoord 4', 'Noot 14']) {
      assert.ok(
        names.some((one) => one.startsWith(name)),
        `${name} is not in ${names.join(', ')}`,
      );
    }
  });

  it('foldingRange: whole stretches of lines', async () => {
    const { uri } = seed('004');
    const folds = await editor.connection.sendRequest(FoldingRangeRequest.type, { textDocument: { uri } });
    assert.ok(folds && folds.length > 4);
    for (const { startLine, endLine } of folds) assert.ok(startLine < endLine);
  });

  it('semanticTokens: every kind with its own colour; in a part of the text, those of the part', async () => {
    const { uri, text } = seed('000');
    const { semanticTokensProvider } = editor.initialized.capabilities;
    const { tokenTypes } = semanticTokensProvider?.legend ?? { tokenTypes: [] };
    const whole = await editor.connection.sendRequest(SemanticTokensRequest.type, { textDocument: { uri } });
    const coloured = decoded(whole?.data ?? [], tokenTypes, text);
    assert.deepEqual(coloured[0], { text: '2020-03', type: 'date' });
    assert.ok(coloured.some(({ text, type }) => text === 'Gerd Leers' && type === 'person'));
    assert.ok(coloured.some(({ text, type }) => text === 'CDA' && type === 'party'));
    const range = { start: { line: 0, character: 0 }, end: { line: 1, character: 0 } };
    const part = await editor.connection.sendRequest(SemanticTokensRangeRequest.type, { textDocument: { uri }, range });
    const ofPart = decoded(part?.data ?? [], tokenTypes, text);
    assert.deepEqual(ofPart, coloured.slice(0, ofPart.length));
    assert.ok(ofPart.length > 0 && ofPart.length < coloured.length);
  });

  it('diagnostic: what is missing, with places that explain it', async () => {
    const { uri, text } = seed('004');
    const report = await editor.diagnostics(uri);
    assert.ok(report.kind === 'full');
    assert.deepEqual(
      report.items.map(({ code, severity, range }) => [code, severity, textAt(text, range).replace(/\s+/g, ' ')]),
      [
        ['unreferenced-footnote', 3, '1'],
        ['incomplete-citation', 4, 'Bijlage bij Kamerstuk 34 700, nr. 34'],
        ['incomplete-citation', 4, 'Kamerstuk 19 637, nr. 2375'],
        ['incomplete-citation', 4, 'bijlage bij Kamerstuk 21 501-20, AH'],
        ['placeholder', 2, 'PM BRON'],
        ['incomplete-citation', 4, 'Kamerstuk 22 112 nr. 2956'],
      ],
    );
    const placeholder = report.items.find(({ code }) => code === 'placeholder');
    assert.deepEqual(
      placeholder?.relatedInformation?.map(({ location }) => textAt(text, location.range).replace(/\s+/g, ' ')),
      [
        'Over de aanpak van overlastgevers verwijs ik u graag naar brieven die hierover aan de Tweede Kamer zijn gezonden.',
      ],
    );
  });

  it('diagnostic: unchanged where nothing has changed', async () => {
    const { uri } = seed('001');
    const first = await editor.diagnostics(uri);
    assert.ok(first.kind === 'full' && first.resultId);
    assert.deepEqual(await editor.diagnostics(uri, first.resultId), { kind: 'unchanged', resultId: first.resultId });
  });
});

/** The coloured stretches, from their numbers: five a token, each place counted from the one before. */
function decoded(
  data: readonly number[],
  types: readonly string[],
  text: string,
): { text: string; type: string | undefined }[] {
  const tokens: { text: string; type: string | undefined }[] = [];
  let line = 0;
  let character = 0;
  for (let index = 0; index < data.length; index += 5) {
    const [lines = 0, characters = 0, length = 0, type = 0] = data.slice(index, index + 5);
    line += lines;
    character = lines > 0 ? characters : character + characters;
    const end = { line, character: character + length };
    tokens.push({ text: textAt(text, { start: { line, character }, end }), type: types[type] });
  }
  return tokens;
}
