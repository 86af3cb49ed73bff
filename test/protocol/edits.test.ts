import assert from 'node:assert/strict';
import {
  DocumentDiagnosticRequest,
  DocumentLinkRequest,
  HoverRequest,
  PublishDiagnosticsNotification,
} from 'vscode-languageserver/node';
import { at, capabilities, type Editor, positionOf, startEditor, stopServers, textAt } from './editor';

const uri = 'file:///bronnen/brief.txt';

describe('edits of an open text', () => {
  let editor: Editor;

  beforeEach(async () => {
    editor = await startEditor({ locale: 'nl' });
  });
  afterEach(stopServers);

  const codes = async (): Promise<readonly string[]> => {
    const report = await editor.diagnostics(uri);
    return report.kind === 'full' ? report.items.map(({ code }) => String(code)) : [];
  };

  it('are counted in UTF-16 units: an emoji is two', async () => {
    const before = '😀 Zie PM BRON en 😀 PM BRON.\n';
    await editor.open(uri, before);
    assert.deepEqual(await codes(), ['placeholder', 'placeholder']);
    const start = positionOf(before, before.indexOf('PM BRON'));
    const end = { line: 0, character: start.character + 'PM BRON'.length };
    const after = before.replace('PM BRON', 'Kamerstukken II 2020/21, 22 112, nr. 2955');
    await editor.change(uri, 2, [{ range: { start, end }, text: 'Kamerstukken II 2020/21, 22 112, nr. 2955' }]);
    const report = await editor.diagnostics(uri);
    assert.ok(report.kind === 'full');
    assert.deepEqual(
      report.items.map(({ range }) => textAt(after, range)),
      ['PM BRON'],
    );
    const links = await editor.connection.sendRequest(DocumentLinkRequest.type, { textDocument: { uri } });
    assert.deepEqual(
      links?.map(({ range }) => textAt(after, range)),
      ['Kamerstukken II 2020/21, 22 112, nr. 2955'],
    );
  });

  it('leave every offset exact with line ends of two characters, or of the old one', async () => {
    for (const lineEnd of ['\r\n', '\r', '\n']) {
      const text = ['Een brief.', 'Zie Kamerstukken II 2020/21,', '22 112, nr. 2955.', ''].join(lineEnd);
      await editor.open(uri, text);
      const position = at(text, '22 1|12');
      const hover = await editor.connection.sendRequest(HoverRequest.type, { textDocument: { uri }, position });
      assert.ok(hover?.range);
      assert.equal(textAt(text, hover.range), `Kamerstukken II 2020/21,${lineEnd}22 112, nr. 2955`);
      await editor.close(uri);
    }
  });

  it('give the answers of the text as a whole, in whatever steps it came about', async () => {
    const whole = 'Zie PM BRON.\n\nDe leden van de PVV-fractie lezen: Kamerstuk 22 112, nr. 2955.\n';
    await editor.open(uri, '');
    assert.deepEqual(await codes(), []);
    let typed = '';
    let version = 1;
    for (const piece of whole.match(/.{1,7}/gs) ?? []) {
      const end = positionOf(typed, typed.length);
      await editor.change(uri, ++version, [{ range: { start: end, end }, text: piece }]);
      typed += piece;
    }
    const stepwise = await editor.diagnostics(uri);
    await editor.open('file:///bronnen/heel.txt', whole);
    const atOnce = await editor.diagnostics('file:///bronnen/heel.txt');
    assert.ok(stepwise.kind === 'full' && atOnce.kind === 'full');
    const found = ({ items }: typeof stepwise) => items.map(({ code, range, message }) => ({ code, range, message }));
    assert.deepEqual(found(stepwise), found(atOnce));
    assert.deepEqual(
      stepwise.items.map(({ code }) => code),
      ['placeholder', 'incomplete-citation'],
    );
  });

  it('several in one go apply one after the other', async () => {
    await editor.open(uri, 'PM BRON\nPM BRON\n');
    const line = (number: number) => ({
      start: { line: number, character: 0 },
      end: { line: number + 1, character: 0 },
    });
    await editor.change(uri, 2, [
      { range: line(0), text: '' },
      { range: line(0), text: 'niets\n' },
    ]);
    assert.deepEqual(await codes(), []);
  });

  it('a text that was closed has no answers', async () => {
    await editor.open(uri, 'PM BRON');
    assert.deepEqual(await codes(), ['placeholder']);
    await editor.close(uri);
    assert.deepEqual(await codes(), []);
  });

  it('survive half characters, NUL and form feeds', async () => {
    const text = 'a\ud800b\0\f PM BRON \udc00';
    await editor.open(uri, text);
    const report = await editor.diagnostics(uri);
    assert.ok(report.kind === 'full');
    assert.deepEqual(
      report.items.map(({ range }) => textAt(text, range)),
      ['PM BRON'],
    );
  });
});

describe('an editor that can not ask for diagnostics', () => {
  afterEach(stopServers);

  it('is sent them after every edit, and none when the text is closed', async () => {
    const { diagnostic: _, ...textDocument } = capabilities.textDocument ?? {};
    const editor = await startEditor({ capabilities: { ...capabilities, textDocument } });
    const received: string[][] = [];
    let arrived = (): void => {};
    editor.connection.onNotification(PublishDiagnosticsNotification.type, ({ diagnostics }) => {
      received.push(diagnostics.map(({ code }) => String(code)));
      arrived();
    });
    const next = (): Promise<void> =>
      new Promise((resolve) => {
        arrived = resolve;
      });
    for (const act of [
      () => editor.open(uri, 'PM BRON'),
      () => editor.change(uri, 2, [{ text: 'niets' }]),
      () => editor.change(uri, 3, [{ text: 'PM BRON' }]),
      () => editor.close(uri),
    ]) {
      const arrival = next();
      await act();
      await arrival;
    }
    assert.deepEqual(received, [['placeholder'], [], ['placeholder'], []]);
    await editor.stop();
  });

  it('is sent nothing where it can', async () => {
    const editor = await startEditor();
    const unasked: unknown[] = [];
    editor.connection.onNotification(PublishDiagnosticsNotification.type, (params) => void unasked.push(params));
    await editor.open(uri, 'PM BRON');
    await editor.connection.sendRequest(DocumentDiagnosticRequest.type, { textDocument: { uri } });
    await editor.stop();
    assert.deepEqual(unasked, []);
  });
});
