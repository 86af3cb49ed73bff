import assert from 'node:assert/strict';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  type CodeAction,
  CodeActionRequest,
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
import { codePointsOf } from '../../server/annotations/codePoints';
import { newSidecar, writeSidecar } from '../../server/annotations/files/sidecar';
import { sidecarPath } from '../../server/annotations/files/sidecarPath';
import { pieceAt } from '../../server/annotations/quote';
import { at, capabilities, type Editor, startEditor, stopServers, textAt, until, uriOf } from './editor';

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

  describe('beside annotations', () => {
    const text = 'De minister stuurt morgen een brief.\n';

    /** Writes a text, and a file in which Anna gave its first word these codes. */
    const annotate = async (name: string, codes: readonly string[]): Promise<string> => {
      const around = { textPath: name, pointsOf: () => codePointsOf(text) };
      const file = sidecarPath(name, 'anna');
      const annotations = codes.map((code, index) => ({
        id: `urn:uuid:${name}-${index}`,
        target: { source: name, pieces: [pieceAt(text, { start: 0, end: 2 })] } as const,
        body: { motivation: 'tagging', code } as const,
      }));
      await mkdir(path('annotations'), { recursive: true });
      await writeFile(path(name), text);
      await writeFile(path(file), writeSidecar(newSidecar(file), annotations, around));
      return uriOf(path(file));
    };
    const told = (editor: Editor) => editor.sent.get(book())?.map(({ range, code }) => `${range.start.line} ${code}`);

    beforeEach(() => writeFile(path('corpus.yaml'), ''));

    it('is told of what is wrong in it, open or closed', async () => {
      await annotate('a.txt', []);
      await writeFile(path('codebook.yaml'), 'codes:\n  a:\n    colour: rood\n');
      const editor = await startEditor({ folders: [uriOf(folder)], locale: 'nl' });
      await until(() => told(editor)?.join() === '2 codebook.yaml');
      await editor.open(book(), 'codes:\n  a:\n    colour: red\n');
      await until(() => told(editor)?.length === 0);
      await editor.change(book(), 2, [{ text: 'codes:\n  a:\n    key: x\n  b:\n    key: x\n' }]);
      await until(() => told(editor)?.join() === '4 codebook.yaml');
      await editor.close(book());
      await until(() => told(editor)?.join() === '2 codebook.yaml');
    });

    it('is told which codes it lacks, offers and counts them', async () => {
      await annotate('a.txt', ['toezegging', 'plan', 'plan']);
      const sidecar = await annotate('b.txt', ['wens']);
      await writeFile(path('codebook.yaml'), BOOK);
      const editor = await start(BOOK);
      await until(() => told(editor)?.join() === '0 unknown-code,0 unknown-code');
      const diagnostics = [...(editor.sent.get(book()) ?? [])];
      assert.match(
        JSON.stringify(diagnostics[0]?.message),
        /«plan» staat hier niet, maar wel bij 2 annotaties in a\.txt\./,
      );

      const [range] = diagnostics.map((one) => one.range);
      assert.ok(range);
      const params = { textDocument: { uri: book() }, range, context: { diagnostics } };
      const actions = (await editor.connection.sendRequest(CodeActionRequest.type, params)) ?? [];
      assert.deepEqual(
        actions.map(({ title }) => title),
        ['Voeg de code «plan» toe', 'Voeg de code «wens» toe', 'Voeg alle 2 ontbrekende codes toe'],
      );
      const [first] = actions.filter((one): one is CodeAction => 'edit' in one);
      assert.deepEqual(first?.diagnostics, [diagnostics[0]]);
      const end = { line: 9, character: 0 };
      assert.deepEqual(first.edit?.documentChanges, [
        {
          textDocument: { uri: book(), version: 1 },
          edits: [{ range: { start: end, end }, newText: '  plan:\n    name: Plan\n' }],
        },
      ]);

      const position = at(BOOK, '  toe|zegging:');
      const hover = await editor.connection.sendRequest(HoverRequest.type, { textDocument: { uri: book() }, position });
      assert.match(JSON.stringify(hover?.contents), /1 annotatie in 1 tekst\./);

      const formerly = `${BOOK}  plan:\n    formerly: `;
      await editor.change(book(), 2, [{ text: formerly }]);
      const asked = { textDocument: { uri: book() }, position: at(formerly, 'formerly: |') };
      const found = await editor.connection.sendRequest(CompletionRequest.type, asked);
      assert.ok(found && !Array.isArray(found));
      assert.deepEqual(
        found.items.map(({ label }) => label),
        ['wens'],
      );
      // What is in the editor counts, also of a file of annotations.
      await until(() => told(editor)?.join() === '0 unknown-code');
      await editor.open(
        sidecar,
        writeSidecar(newSidecar(sidecar), [], { textPath: 'b.txt', pointsOf: () => codePointsOf(text) }),
      );
      await until(() => told(editor)?.length === 0);
    });
  });
});
