import assert from 'node:assert/strict';
import { mkdir, mkdtemp, readFile, rm, unlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  CancellationTokenSource,
  type DefinitionLink,
  DefinitionRequest,
  DiagnosticRefreshRequest,
  DidChangeWatchedFilesNotification,
  DidChangeWorkspaceFoldersNotification,
  FileChangeType,
  type Location,
  LSPErrorCodes,
  ReferencesRequest,
} from 'vscode-languageserver/node';
import { at, type Editor, seed, startEditor, stopServers, uriOf } from './editor';

const citing = 'De leden lezen Kamerstukken I 2020/21, 35 612, D, blz. 6 nog eens.\n';

describe('the folders of an editor', () => {
  let folder: string;

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'bronwijzer-'));
    for (const name of ['een', 'twee']) await mkdir(join(folder, name));
  });
  afterEach(async () => {
    stopServers();
    await rm(folder, { recursive: true, force: true });
  });

  const path = (name: string): string => join(folder, name);
  const put = (name: string, content: string): Promise<void> => writeFile(path(name), content);
  const definition = async (editor: Editor, uri: string, text: string, context: string) => {
    const found = await editor.connection.sendRequest(DefinitionRequest.type, {
      textDocument: { uri },
      position: at(text, context),
    });
    assert.ok(found === null || Array.isArray(found));
    return (found ?? []).map((link: Location | DefinitionLink) => {
      assert.ok('targetUri' in link);
      return { uri: link.targetUri, line: link.targetRange.start.line };
    });
  };
  /** How often a text is cited, by file. */
  const citedIn = async (editor: Editor): Promise<readonly string[]> => {
    const uri = uriOf(path('vraag.txt'));
    await editor.open(uri, citing);
    const found = await editor.connection.sendRequest(ReferencesRequest.type, {
      textDocument: { uri },
      position: at(citing, '35 6|12'),
      context: { includeDeclaration: false },
    });
    await editor.close(uri);
    return (found ?? [])
      .map((location) => location.uri.slice(uriOf(folder).length))
      .filter((name) => name !== '/vraag.txt');
  };

  it('are one corpus: a citation in one leads to the page of a text in the other', async () => {
    await put('twee/verslag.txt', seed('004').text);
    const editor = await startEditor({ folders: ['een', 'twee'].map((name) => uriOf(path(name))) });
    const uri = uriOf(path('een/vraag.txt'));
    await editor.open(uri, citing);
    const [found, ...others] = await definition(editor, uri, citing, '35 6|12');
    assert.deepEqual(others, []);
    assert.equal(found?.uri, uriOf(path('twee/verslag.txt')));
    const page = seed('004')
      .text.split('\n')
      .findIndex((line) => line.startsWith(' zijn echter ook elementen'));
    assert.equal(found?.line, page);
  });

  it('come and go while the editor is open', async () => {
    await put('een/verslag.txt', seed('004').text);
    const editor = await startEditor({ folders: [uriOf(path('twee'))] });
    const uri = uriOf(path('twee/vraag.txt'));
    const verslag = uriOf(path('een/verslag.txt'));
    await editor.open(uri, citing);
    const leadsTo = async (): Promise<string | undefined> => (await definition(editor, uri, citing, '35 6|12'))[0]?.uri;
    const change = (event: { added?: string[]; removed?: string[] }): Promise<void> => {
      const foldersOf = (names: string[] = []) => names.map((name) => ({ uri: uriOf(path(name)), name }));
      return editor.connection.sendNotification(DidChangeWorkspaceFoldersNotification.type, {
        event: { added: foldersOf(event.added), removed: foldersOf(event.removed) },
      });
    };
    assert.match((await leadsTo()) ?? '', /^bronwijzer:/);
    await change({ added: ['een'] });
    await until(async () => (await leadsTo()) === verslag);
    await change({ removed: ['een'] });
    await until(async () => (await leadsTo()) !== verslag);
  });

  it('hold other texts too, which are left alone unless a corpus.yaml claims them', async () => {
    const shopping = `Boodschappen: brood, kaas, zie ook ${citing}`;
    await put('een/lijst.txt', shopping);
    const editor = await startEditor({ folders: [uriOf(folder)] });
    await editor.indexed;
    assert.deepEqual(await citedIn(editor), []);
    await put('een/corpus.yaml', '');
    await editor.connection.sendNotification(DidChangeWatchedFilesNotification.type, {
      changes: [{ uri: uriOf(path('een/corpus.yaml')), type: FileChangeType.Created }],
    });
    await until(async () => (await citedIn(editor)).includes('/een/lijst.txt'));
  });

  it('are watched: what comes, changes and goes on the disk is known', async () => {
    const editor = await startEditor({ folders: [uriOf(folder)] });
    await editor.indexed;
    assert.deepEqual(editor.watched, ['workspace/didChangeWatchedFiles']);
    assert.deepEqual(await citedIn(editor), []);
    const changed = (type: FileChangeType): Promise<void> =>
      editor.connection.sendNotification(DidChangeWatchedFilesNotification.type, {
        changes: [{ uri: uriOf(path('een/a.txt')), type }],
      });
    await put('een/a.txt', `${seed('001').text}\n\n${citing}`);
    await changed(FileChangeType.Created);
    await until(async () => (await citedIn(editor)).length === 1);
    await put('een/a.txt', `${seed('001').text}\n\n${citing}\n\n${citing}`);
    await changed(FileChangeType.Changed);
    await until(async () => (await citedIn(editor)).length === 2);
    await unlink(path('een/a.txt'));
    await changed(FileChangeType.Deleted);
    await until(async () => (await citedIn(editor)).length === 0);
  });

  it('may hold what can not be read', async () => {
    await mkdir(path('een/map.txt'));
    await put('een/binair.txt', '\0'.repeat(500));
    await writeFile(path('een/latin.txt'), Uint8Array.of(0x63, 0x61, 0x66, 0xe9));
    await put('een/a.txt', `${seed('001').text}\n\n${citing}`);
    const editor = await startEditor({ folders: [uriOf(folder), uriOf(path('weg'))] });
    await editor.indexed;
    assert.deepEqual(await citedIn(editor), ['/een/a.txt']);
  });

  it('are one file each, however the editor spells its address', async () => {
    const name = "een/a (b) é's.txt";
    await put(name, `${seed('001').text}\n\n${citing}`);
    const editor = await startEditor({ folders: [uriOf(folder)] });
    await editor.indexed;
    const spelled = `${uriOf(folder)}/een/a (b) é's.txt`;
    await editor.open(spelled, await readFile(path(name), 'utf8'));
    assert.equal((await citedIn(editor)).length, 1);
  });

  it('are read before an answer that depends on them, unless the editor cancels', async () => {
    await put('een/verslag.txt', seed('004').text);
    let letGo = (): void => {};
    const beforeProgress = new Promise<void>((resolve) => {
      letGo = resolve;
    });
    const editor = await startEditor({ folders: [uriOf(folder)], beforeProgress });
    const uri = uriOf(path('vraag.txt'));
    await editor.open(uri, citing);
    const params = { textDocument: { uri }, position: at(citing, '35 6|12') };
    const cancellation = new CancellationTokenSource();
    const cancelled = editor.connection.sendRequest(DefinitionRequest.type, params, cancellation.token);
    const waiting = definition(editor, uri, citing, '35 6|12');
    await editor.diagnostics(uri);
    cancellation.cancel();
    await assert.rejects(cancelled, { code: LSPErrorCodes.RequestCancelled });
    letGo();
    assert.equal((await waiting)[0]?.uri, uriOf(path('een/verslag.txt')));
  });

  it('tell the editor to ask again when another text changes what is found', async () => {
    const editor = await startEditor({ folders: [uriOf(folder)] });
    await editor.indexed;
    const refreshed = new Promise<void>((resolve) =>
      editor.connection.onRequest(DiagnosticRefreshRequest.type, () => resolve()),
    );
    const open = uriOf(path('een/kort.txt'));
    await editor.open(open, 'Zie Kamerstuk 22 112, nr. 2955.\n');
    const before = await editor.diagnostics(open);
    const other = uriOf(path('een/lang.txt'));
    await editor.open(other, 'Zie Kamerstukken II 2020/21, 22 112, nr. 2955.\n');
    await editor.diagnostics(other);
    await refreshed;
    const after = await editor.diagnostics(open);
    assert.ok(before.kind === 'full' && after.kind === 'full');
    assert.equal(before.items[0]?.relatedInformation, undefined);
    assert.equal(after.items[0]?.relatedInformation?.[0]?.location.uri, other);
  });
});

/** Asks again and again until the answer is yes; mocha ends a test in which it never is. */
async function until(answer: () => Promise<boolean>): Promise<void> {
  while (!(await answer())) await new Promise((resolve) => setTimeout(resolve, 20));
}
