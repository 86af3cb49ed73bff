import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  ColorPresentationRequest,
  CompletionItemKind,
  CompletionRequest,
  DocumentColorRequest,
  DocumentSymbolRequest,
  HoverRequest,
  PrepareRenameRequest,
  RenameRequest,
  SymbolKind,
} from 'vscode-languageserver/node';
import { at, capabilities, type Editor, startEditor, stopServers, textAt, uriOf } from './editor';

const BOOK = `title: Asiel
codes:
  toezegging:
    name: Toezegging
    description: Een bewindspersoon belooft iets.
    colour: red
    codes:
      termijn:
        colour: "#0a8"
`;

describe('codebook.yaml in an editor', () => {
  let folder: string;
  const path = (name: string): string => join(folder, name);
  const book = (): string => uriOf(path('codebook.yaml'));

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'bronwijzer-'));
  });
  afterEach(async () => {
    stopServers();
    await rm(folder, { recursive: true });
  });

  const start = async (text: string): Promise<Editor> => {
    const completion = { completionItem: { snippetSupport: true } };
    const editor = await startEditor({
      folders: [uriOf(folder)],
      locale: 'nl',
      capabilities: { ...capabilities, textDocument: { ...capabilities.textDocument, completion } },
    });
    await editor.indexed;
    await editor.open(book(), text);
    return editor;
  };

  it('is completed: colours as they look, and a new code with places to fill in', async () => {
    const text = 'codes:\n  a:\n    colour: \n  toe\n';
    const editor = await start(text);
    const offered = async (context: string) => {
      const params = { textDocument: { uri: book() }, position: at(text, context) };
      const found = await editor.connection.sendRequest(CompletionRequest.type, params);
      assert.ok(found && !Array.isArray(found));
      return found.items[0];
    };
    const colour = await offered('colour: |');
    assert.deepEqual(
      [colour?.label, colour?.kind, colour?.documentation],
      ['red', CompletionItemKind.Color, '#d7263d'],
    );
    const code = await offered('toe|');
    assert.deepEqual([code?.label, code?.filterText, code?.insertTextFormat], ['Nieuwe code', 'toe', 2]);
  });

  it('shows its colours, and takes others', async () => {
    const editor = await start(BOOK);
    const textDocument = { uri: book() };
    const colours = await editor.connection.sendRequest(DocumentColorRequest.type, { textDocument });
    assert.deepEqual(
      colours.map(({ range, color }) => [textAt(BOOK, range), color]),
      [
        ['red', { red: 0xd7 / 255, green: 0x26 / 255, blue: 0x3d / 255, alpha: 1 }],
        ['"#0a8"', { red: 0, green: 2 / 3, blue: 0x88 / 255, alpha: 1 }],
      ],
    );
    const [first, second] = colours;
    assert.ok(first && second);
    const writing = (range: typeof first.range, color: typeof first.color) =>
      editor.connection.sendRequest(ColorPresentationRequest.type, { textDocument, range, color });
    assert.deepEqual(await writing(first.range, second.color), [
      { label: '"#00aa88"', textEdit: { range: first.range, newText: '"#00aa88"' } },
    ]);
    assert.deepEqual(await writing(second.range, first.color), [
      { label: '"red"', textEdit: { range: second.range, newText: '"red"' } },
    ]);
  });

  it('has its codes for an outline', async () => {
    const editor = await start(BOOK);
    const found = await editor.connection.sendRequest(DocumentSymbolRequest.type, { textDocument: { uri: book() } });
    const [code] = found ?? [];
    assert.ok(code && 'children' in code);
    assert.deepEqual([code.name, code.detail, code.kind], ['Toezegging', 'toezegging', SymbolKind.Key]);
    assert.deepEqual(
      code.children?.map(({ name }) => name),
      ['termijn'],
    );
  });

  it('tells of a code what it means, and that its identifier stays', async () => {
    const editor = await start(BOOK);
    const params = { textDocument: { uri: book() }, position: at(BOOK, '  toe|zegging:') };
    const hover = await editor.connection.sendRequest(HoverRequest.type, params);
    assert.match(JSON.stringify(hover?.contents), /\*\*Toezegging\*\*.*Een bewindspersoon belooft iets\./);
    await assert.rejects(editor.connection.sendRequest(PrepareRenameRequest.type, params), /Verander «name»/);
    const renamed = editor.connection.sendRequest(RenameRequest.type, { ...params, newName: 'belofte' });
    await assert.rejects(renamed, /Annotaties verwijzen naar het kenmerk «toezegging»/);
  });
});
