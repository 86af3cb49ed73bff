import assert from 'node:assert/strict';
import {
  createProtocolConnection,
  ExitNotification,
  HoverRequest,
  InitializeRequest,
  ShutdownRequest,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver/node';
import { at, exitCode, initializeParams, seed, startEditor, startServer, stopServers } from './editor';

describe('a server and its editor', () => {
  afterEach(stopServers);

  it('agree on what the server can do, in UTF-16', async () => {
    const editor = await startEditor();
    const { capabilities, serverInfo } = editor.initialized;
    assert.equal(serverInfo?.name, 'bronwijzer');
    assert.equal(capabilities.positionEncoding, 'utf-16');
    assert.deepEqual(capabilities.textDocumentSync, { openClose: true, change: 2 });
    assert.deepEqual(
      Object.keys(capabilities)
        .filter((name) => name.endsWith('Provider'))
        .sort(),
      [
        'callHierarchyProvider',
        'codeActionProvider',
        'codeLensProvider',
        'colorProvider',
        'completionProvider',
        'definitionProvider',
        'diagnosticProvider',
        'documentHighlightProvider',
        'documentLinkProvider',
        'documentSymbolProvider',
        'foldingRangeProvider',
        'hoverProvider',
        'inlayHintProvider',
        'referencesProvider',
        'renameProvider',
        'selectionRangeProvider',
        'semanticTokensProvider',
        'typeHierarchyProvider',
        'workspaceSymbolProvider',
      ],
    );
    assert.deepEqual(capabilities.workspace?.workspaceFolders, { supported: true, changeNotifications: true });
    assert.deepEqual(capabilities.workspace?.textDocumentContent, { schemes: ['bronwijzer'] });
    assert.equal(await editor.stop(), 0);
  });

  it('speak the language of the editor', async () => {
    const { uri, text } = seed('004');
    for (const [locale, word] of [
      ['nl', 'vervang'],
      ['en', 'replace'],
    ] as const) {
      const editor = await startEditor({ locale });
      await editor.open(uri, text);
      const report = await editor.diagnostics(uri);
      assert.ok(report.kind === 'full');
      const placeholder = report.items.find(({ code }) => code === 'placeholder');
      assert.match(String(placeholder?.message), new RegExp(word));
      await editor.stop();
    }
  });

  it('part when the editor says so', async () => {
    for (const command of [
      ['dist/server.js', '--stdio'],
      ['dist/cli.js', 'lsp', '--stdio'],
    ]) {
      const editor = await startEditor({ command });
      assert.equal(await editor.stop(), 0);
    }
  });

  it('part when the editor closes the stream without a word', async () => {
    for (const command of [
      ['dist/server.js', '--stdio'],
      ['dist/cli.js', 'lsp', '--stdio'],
    ]) {
      const editor = await startEditor({ command });
      editor.process.stdin?.end();
      assert.equal(await exitCode(editor.process), 1);
    }
  });

  it('part when the editor dies and leaves the stream open', async () => {
    const dying = startServer(['-e', 'process.stdin.resume()']);
    const server = startServer();
    const connection = createProtocolConnection(
      new StreamMessageReader(server.stdout),
      new StreamMessageWriter(server.stdin),
    );
    connection.listen();
    await connection.sendRequest(InitializeRequest.type, initializeParams({ processId: dying.pid ?? null }));
    dying.kill();
    assert.equal(await exitCode(server), 1);
  }).timeout(20_000);

  it('go on after a request that can have no answer', async () => {
    const editor = await startEditor();
    const { uri, text } = seed('000');
    const position = at(text, 'Asiel Gerd L|eers');
    assert.equal(await editor.connection.sendRequest(HoverRequest.type, { textDocument: { uri }, position }), null);
    await assert.rejects(editor.connection.sendRequest('bronwijzer/no-such-request', {}));
    await assert.rejects(editor.connection.sendRequest('textDocument/hover', { nonsense: true }));
    await editor.open(uri, text);
    const hover = await editor.connection.sendRequest(HoverRequest.type, { textDocument: { uri }, position });
    assert.match(JSON.stringify(hover?.contents), /Gerd Leers/);
    await editor.stop();
  });

  it('ask nothing more of each other after shutdown', async () => {
    const editor = await startEditor();
    await editor.connection.sendRequest(ShutdownRequest.type);
    const { uri } = seed('000');
    const late = editor.connection.sendRequest(HoverRequest.type, {
      textDocument: { uri },
      position: { line: 0, character: 0 },
    });
    assert.equal(await late.catch(() => null), null);
    await editor.connection.sendNotification(ExitNotification.type);
    assert.equal(await exitCode(editor.process), 0);
  });
});
