import assert from 'node:assert/strict';
import { mkdtemp, rm, unlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  DefinitionRequest,
  type Diagnostic,
  DidChangeWatchedFilesNotification,
  FileChangeType,
} from 'vscode-languageserver/node';
import { at, capabilities, type Editor, startEditor, stopServers, textAt, until, uriOf } from './editor';

const text = 'Dat zei Jan Jansen tegen de leden.\n';
const actors = `# Wie is wie
actors:
  person.jansen:
    given: Jan
    surname: Jansen
`;
const wrong = `${actors}    parties:\n      - party: party.zz\n`;

describe('the actors.yaml of a folder', () => {
  let folder: string;

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'bronwijzer-'));
  });
  afterEach(async () => {
    stopServers();
    await rm(folder, { recursive: true, force: true });
  });

  const uri = (name: string): string => uriOf(join(folder, name));
  const put = (content: string): Promise<void> => writeFile(join(folder, 'actors.yaml'), content);
  const changed = (editor: Editor, type: FileChangeType): Promise<void> =>
    editor.connection.sendNotification(DidChangeWatchedFilesNotification.type, {
      changes: [{ uri: uri('actors.yaml'), type }],
    });
  const start = async (options: Parameters<typeof startEditor>[0] = {}): Promise<Editor> => {
    const editor = await startEditor({ folders: [uriOf(folder)], locale: 'nl', ...options });
    await editor.indexed;
    await editor.open(uri('brief.txt'), text);
    return editor;
  };
  /** Where the name leads to: the file, and the line from 0; the card of somebody who isn't in the register. */
  const leadsTo = async (editor: Editor): Promise<string> => {
    const found = await editor.connection.sendRequest(DefinitionRequest.type, {
      textDocument: { uri: uri('brief.txt') },
      position: at(text, 'Jan Jan|sen'),
    });
    const [link] = Array.isArray(found) ? found : [];
    assert.ok(link !== undefined && 'targetUri' in link);
    if (link.targetUri === 'bronwijzer:/unregistered/jan%20jansen.md') return 'card';
    return `${link.targetUri.slice(uriOf(folder).length + 1)}:${link.targetRange.start.line}`;
  };
  const shown = (content: string, diagnostics: readonly Diagnostic[]): readonly string[] =>
    diagnostics.map(({ range, message }) => `${textAt(content, range)} | ${message}`);
  const unknown = 'party.zz | «party.zz» is niet bekend. Verbeter het kenmerk, of beschrijf het bij actors.';

  it('is where a name leads to, and is followed on the disk', async () => {
    const editor = await start();
    assert.equal(await leadsTo(editor), 'card');
    await put(actors);
    await changed(editor, FileChangeType.Created);
    await until(async () => (await leadsTo(editor)) === 'actors.yaml:2');
    await put(`\n${actors}`);
    await changed(editor, FileChangeType.Changed);
    await until(async () => (await leadsTo(editor)) === 'actors.yaml:3');
    await unlink(join(folder, 'actors.yaml'));
    await changed(editor, FileChangeType.Deleted);
    await until(async () => (await leadsTo(editor)) === 'card');
  });

  it('counts as it stands in the editor, unsaved', async () => {
    await put('');
    const editor = await start();
    await editor.open(uri('actors.yaml'), '');
    await editor.change(uri('actors.yaml'), 2, [{ text: actors }]);
    await until(async () => (await leadsTo(editor)) === 'actors.yaml:2');
    await editor.close(uri('actors.yaml'));
    await until(async () => (await leadsTo(editor)) === 'card');
  });

  it('is told what is wrong in it, at its place, open or closed', async () => {
    await put(wrong);
    const editor = await startEditor({ folders: [uriOf(folder)], locale: 'nl' });
    const told = (): readonly string[] | undefined => {
      const sent = editor.sent.get(uri('actors.yaml'));
      return sent && shown(wrong, sent);
    };
    await until(() => told() !== undefined);
    assert.deepEqual(told(), [unknown]);
    await editor.open(uri('actors.yaml'), wrong);
    assert.deepEqual(await editor.diagnostics(uri('actors.yaml')), { kind: 'full', items: [] });
    await editor.change(uri('actors.yaml'), 2, [{ text: actors }]);
    await until(() => told()?.length === 0);
    await editor.close(uri('actors.yaml'));
    await until(() => told()?.length === 1);
    assert.deepEqual([...editor.sent.keys()], [uri('actors.yaml')]);
  });

  it('is told what is wrong in it where the editor does not ask', async () => {
    await put(actors);
    const { diagnostic: _, ...textDocument } = capabilities.textDocument ?? {};
    const editor = await start({ capabilities: { ...capabilities, textDocument } });
    const told = (): readonly string[] => shown(wrong, editor.sent.get(uri('actors.yaml')) ?? []);
    await editor.open(uri('actors.yaml'), wrong);
    await until(() => told().length === 1);
    assert.deepEqual(told(), [unknown]);
    await editor.change(uri('actors.yaml'), 2, [{ text: actors }]);
    await until(() => told().length === 0);
  });
});
