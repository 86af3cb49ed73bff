import assert from 'node:assert/strict';
import { TextDocumentContentRequest } from 'vscode-languageserver/node';
import { capabilities, type Editor, positionOf, startEditor, stopServers, textAt } from './editor';

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
