import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  DiagnosticRefreshRequest,
  DidChangeConfigurationNotification,
  HoverRequest,
  InlayHintRefreshRequest,
  MarkupContent,
  TextDocumentContentRefreshRequest,
  TextDocumentContentRequest,
} from 'vscode-languageserver/node';
import { at, capabilities, type Editor, type Options, seed, startEditor, stopServers, until, uriOf } from './editor';

const { uri, text } = seed('004');
const card = 'bronwijzer:/finding/placeholder.md';

describe('the language that is set', () => {
  const folder = mkdtempSync(join(tmpdir(), 'bronwijzer-language-'));
  const settingsFile = join(folder, 'corpus.yaml');
  const settings = 'taal: nl\n';
  before(() => writeFileSync(settingsFile, settings));
  afterEach(stopServers);
  after(() => rmSync(folder, { recursive: true }));

  const start = async (options: Options): Promise<Editor> => {
    const editor = await startEditor(options);
    await editor.open(uri, text);
    return editor;
  };
  const set = (editor: Editor, language: unknown): Promise<void> =>
    editor.connection.sendNotification(DidChangeConfigurationNotification.type, {
      settings: { bronwijzer: { language } },
    });

  it('counts before the locale of the editor, in hovers as in findings', async () => {
    const dutch = await start({ locale: 'en-GB', initializationOptions: { language: 'nl' } });
    assert.match(await findingOf(dutch), /vervang/);
    assert.match(await hoverOf(dutch), /Uit noot/);
    const english = await start({ locale: 'nl', initializationOptions: { language: 'en' } });
    assert.match(await findingOf(english), /replace/);
    assert.match(await hoverOf(english), /From note/);
  });

  it('is that of the editor where anything else is set', async () => {
    const editor = await start({ locale: 'nl', initializationOptions: { language: 'Nederlands' } });
    assert.match(await hoverOf(editor), /Uit noot/);
    for (const language of ['auto', 'NL', 3, null]) {
      await set(editor, 'en');
      assert.match(await hoverOf(editor), /From note/);
      await set(editor, language);
      assert.match(await hoverOf(editor), /Uit noot/);
    }
  });

  it('stays where the editor tells of other settings', async () => {
    const editor = await start({ locale: 'en', initializationOptions: { language: 'nl' } });
    for (const other of [null, {}, { bronwijzer: null }, { bronwijzer: { check: 'open' } }, { language: 'en' }])
      await editor.connection.sendNotification(DidChangeConfigurationNotification.type, { settings: other });
    assert.match(await findingOf(editor), /vervang/);
  });

  it('is settled by the command line', async () => {
    const command = ['dist/cli.js', 'lsp', '--stdio', '--language', 'en'];
    const editor = await start({ command, locale: 'nl', initializationOptions: { language: 'nl' } });
    await set(editor, 'nl');
    assert.match(await findingOf(editor), /replace/);
  });

  it('makes the editor ask again for what it shows, and what is told unasked be told again', async () => {
    const editor = await startEditor({
      folders: [uriOf(folder)],
      locale: 'en',
      capabilities: {
        ...capabilities,
        workspace: { ...capabilities.workspace, inlayHint: { refreshSupport: true } },
      },
    });
    const asked: string[] = [];
    const { connection } = editor;
    connection.onRequest(DiagnosticRefreshRequest.type, () => void asked.push('findings'));
    connection.onRequest(InlayHintRefreshRequest.type, () => void asked.push('hints'));
    connection.onRequest(TextDocumentContentRefreshRequest.type, (params) => void asked.push(params.uri));
    connection.onNotification('bronwijzer/annotations/changed', () => void asked.push('annotations'));
    await editor.indexed;
    await editor.open(card, '');
    await editor.open(uriOf(settingsFile), settings);
    const told = (): string => String(editor.sent.get(uriOf(settingsFile))?.[0]?.message);
    await until(() => /^“taal” is no field here/.test(told()));
    await set(editor, 'nl');
    await until(() => /^«taal» is hier geen veld/.test(told()));
    await until(() => ['annotations', 'findings', 'hints', card].every((what) => asked.includes(what)));
    await set(editor, 'nl');
    const page = await connection.sendRequest(TextDocumentContentRequest.type, { uri: card });
    assert.match(page.text, /moet worden ingevuld/);
    assert.deepEqual(
      asked.filter((what) => what === card),
      [card],
      'what is in the language already is not asked again',
    );
  });

  it('is that in which an editor that is sent its findings is sent them again', async () => {
    const { diagnostic: _, ...textDocument } = capabilities.textDocument ?? {};
    const editor = await start({ locale: 'en', capabilities: { ...capabilities, textDocument } });
    const told = (): string => String(editor.sent.get(uri)?.find(({ code }) => code === 'placeholder')?.message);
    await until(() => /replace/.test(told()));
    await set(editor, 'nl');
    await until(() => /vervang/.test(told()));
  });
});

async function findingOf(editor: Editor): Promise<string> {
  const report = await editor.diagnostics(uri);
  assert.ok(report.kind === 'full');
  return String(report.items.find(({ code }) => code === 'placeholder')?.message);
}

async function hoverOf({ connection }: Editor): Promise<string> {
  const position = at(text, '8 |Ibidem');
  const hover = await connection.sendRequest(HoverRequest.type, { textDocument: { uri }, position });
  assert.ok(MarkupContent.is(hover?.contents));
  return hover.contents.value;
}
