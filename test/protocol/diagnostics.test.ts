import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { HoverRequest, TextDocumentContentRequest, WorkspaceDiagnosticRequest } from 'vscode-languageserver/node';
import { at, capabilities, type Editor, positionOf, seed, startEditor, stopServers, textAt, uriOf } from './editor';

const uri = 'file:///bronnen/brief.txt';
const text = 'Zie PM BRON.\n\nZie Kamerstuk 22 112, nr. 2955 van de Kamer.\n';

describe('findings for an editor that keeps answers apart, as VS Code does', () => {
  let editor: Editor;

  beforeEach(async () => {
    const { textDocument, workspace, ...others } = capabilities;
    const diagnostic = { relatedInformation: true, dynamicRegistration: true, codeDescriptionSupport: true };
    editor = await startEditor({
      locale: 'nl',
      capabilities: {
        ...others,
        textDocument: { ...textDocument, diagnostic },
        workspace: { ...workspace, textDocumentContent: {} },
      },
    });
  });
  afterEach(stopServers);

  /** The words at which something is found, in the text as it should be now. */
  const told = async (identifier: string, now = text): Promise<readonly string[]> => {
    const report = await editor.diagnostics(uri, undefined, identifier);
    assert.ok(report.kind === 'full');
    return report.items.map(({ range, code }) => `${code}: ${textAt(now, range)}`);
  };

  it('what needs the text alone comes without waiting for what needs the corpus', async () => {
    await editor.open(uri, text);
    assert.deepEqual(await told('bronwijzer'), ['placeholder: PM BRON']);
    assert.deepEqual(await told('bronwijzer-corpus'), ['incomplete-citation: Kamerstuk 22 112, nr. 2955']);
    assert.deepEqual(
      editor.watched.filter((method) => method === 'textDocument/diagnostic'),
      ['textDocument/diagnostic'],
    );
  });

  it('both stay at their words while one types before them', async () => {
    await editor.open(uri, text);
    let now = text;
    for (const [index, typed] of ['E', 'e', 'r', 's', 't', '\n'].entries()) {
      const at = positionOf(now, index);
      await editor.change(uri, index + 2, [{ range: { start: at, end: at }, text: typed }]);
      now = now.slice(0, index) + typed + now.slice(index);
      assert.deepEqual(await told('bronwijzer', now), ['placeholder: PM BRON']);
      assert.deepEqual(await told('bronwijzer-corpus', now), ['incomplete-citation: Kamerstuk 22 112, nr. 2955']);
    }
  });

  it('the code leads to a page that explains it, which the server has with it', async () => {
    await editor.open(uri, text);
    const report = await editor.diagnostics(uri, undefined, 'bronwijzer');
    assert.ok(report.kind === 'full');
    const href = report.items[0]?.codeDescription?.href;
    assert.equal(href, 'bronwijzer:/finding/placeholder.md');
    const page = await editor.connection.sendRequest(TextDocumentContentRequest.type, { uri: href });
    assert.match(page.text, /^# placeholder\n\n\*\*Een bron die nog moet worden ingevuld\.\*\*\n/);
    const english = await startEditor({ locale: 'en' });
    const translated = await english.connection.sendRequest(TextDocumentContentRequest.type, { uri: href });
    assert.match(translated.text, /^# placeholder\n\n\*\*A source that is still to be filled in\.\*\*\n/);
  });
});

describe('findings for an editor that keeps one answer a text', () => {
  afterEach(stopServers);

  it('come all at once, and lead to no page that it can not show', async () => {
    const editor = await startEditor({ locale: 'nl' });
    await editor.open(uri, text);
    const report = await editor.diagnostics(uri);
    assert.ok(report.kind === 'full');
    assert.deepEqual(
      report.items.map(({ code, codeDescription }) => [code, codeDescription]),
      [
        ['placeholder', undefined],
        ['incomplete-citation', undefined],
      ],
    );
  });
});

describe('findings of a few hundred texts that are not open', () => {
  const folder = mkdtempSync(join(tmpdir(), 'bronwijzer-closed-'));
  const texts = 300;
  before(() => {
    writeFileSync(join(folder, 'corpus.yaml'), '');
    const { text } = seed('000');
    for (let index = 0; index < texts; index++) writeFileSync(join(folder, `${index}.txt`), `PM BRON\n\n${text}`);
  });
  after(() => {
    stopServers();
    rmSync(folder, { recursive: true });
  });

  it('are all told, and what is asked in the meantime is answered before they are', async () => {
    const editor = await startEditor({ folders: [uriOf(folder)] });
    await editor.indexed;
    const { uri, text } = seed('000');
    await editor.open(uri, text);
    const answered: string[] = [];
    const pull = editor.connection.sendRequest(WorkspaceDiagnosticRequest.type, { previousResultIds: [] });
    const pulled = pull.then(() => answered.push('all texts'));
    const position = at(text, 'Asiel Gerd L|eers');
    for (const _ of [1, 2, 3]) {
      await editor.connection.sendRequest(HoverRequest.type, { textDocument: { uri }, position });
      answered.push('hover');
    }
    await pulled;
    assert.deepEqual(answered, ['hover', 'hover', 'hover', 'all texts']);
    const found = (await pull).items.filter((item) => item.kind === 'full' && item.items[0]?.code === 'placeholder');
    assert.equal(found.length, texts);
  });
});
