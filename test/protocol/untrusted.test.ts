import assert from 'node:assert/strict';
import {
  DefinitionRequest,
  DocumentLinkRequest,
  DocumentSymbolRequest,
  HoverRequest,
} from 'vscode-languageserver/node';
import { capabilities, positionOf, startEditor, stopServers } from './editor';

const uri = 'file:///bronnen/brief.txt';

/** A note, a waiting sentence and a source that all try to be more than text. */
const text = [
  ' De leden van de PVV-fractie <img src=x onerror=alert(1)> lezen [dit](command:workbench.action.quit).1',
  '',
  'Gerd Leers <script>alert(2)</script> (CDA) ging naar javascript:alert(3) en file:///etc/passwd.2',
  '',
  '1 Kamerstukken II 2020/21, 22 112, nr. 2955. <img src=x> [hier](command:evil) ![](https://evil.example/pixel)',
  '2 PM BRON',
  '',
].join('\n');

describe('what stands in a text', () => {
  afterEach(stopServers);

  it('never reaches a hover as HTML, link or command', async () => {
    const editor = await startEditor({ locale: 'nl' });
    await editor.open(uri, text);
    let answered = 0;
    for (let offset = 0; offset < text.length; offset += 2) {
      const hover = await editor.connection.sendRequest(HoverRequest.type, {
        textDocument: { uri },
        position: positionOf(text, offset),
      });
      const contents = hover?.contents;
      if (!contents || typeof contents !== 'object' || !('value' in contents)) continue;
      answered++;
      const unescaped = contents.value.replace(/\\./g, '');
      assert.doesNotMatch(unescaped, /</);
      assert.doesNotMatch(unescaped, /\]\((?!https?:|file:|bronwijzer:)/);
      assert.doesNotMatch(unescaped, /!\[|https:\/\/evil/);
    }
    assert.ok(answered > 10);
    await editor.stop();
  });

  it('reaches a client that shows no Markdown as it stands', async () => {
    const hover = { contentFormat: ['plaintext' as const] };
    const editor = await startEditor({
      capabilities: { ...capabilities, textDocument: { ...capabilities.textDocument, hover } },
    });
    await editor.open(uri, text);
    const position = positionOf(text, text.indexOf('.1\n') + 1);
    const answer = await editor.connection.sendRequest(HoverRequest.type, { textDocument: { uri }, position });
    assert.ok(answer && typeof answer.contents === 'object' && 'kind' in answer.contents);
    assert.equal(answer.contents.kind, 'plaintext');
    assert.match(answer.contents.value, /<img src=x>/);
    assert.doesNotMatch(answer.contents.value, /\\|\*\*/);
    await editor.stop();
  });

  it('is no link but to the web', async () => {
    const editor = await startEditor();
    await editor.open(uri, text);
    const links = await editor.connection.sendRequest(DocumentLinkRequest.type, { textDocument: { uri } });
    assert.ok(links && links.length > 0);
    for (const { target } of links) assert.match(target ?? '', /^https:\/\//);
    const position = positionOf(text, text.indexOf('/etc/passwd') + 3);
    assert.equal(
      await editor.connection.sendRequest(DefinitionRequest.type, { textDocument: { uri }, position }),
      null,
    );
    assert.ok(await editor.connection.sendRequest(DocumentSymbolRequest.type, { textDocument: { uri } }));
    await editor.stop();
  });
});
