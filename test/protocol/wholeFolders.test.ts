import assert from 'node:assert/strict';
import { symlinkSync } from 'node:fs';
import { DidChangeWatchedFilesNotification, FileChangeType, ReferencesRequest } from 'vscode-languageserver/node';
import type { AnnotationRequests } from '../../server/protocol/annotationRequests';
import type { OfferedRequests } from '../../server/protocol/offeredRequests';
import { editedFolder } from './editedFolder';
import { at, type Editor, startEditor, stopServers, until } from './editor';

type Requests = AnnotationRequests & OfferedRequests;

const text = 'De minister stuurt morgen een brief. De Kamer krijgt die brief in mei.\n';
const codebook = 'codes:\n  toezegging:\n    name: Toezegging\n    patterns: [stuurt]\n';
const created: FileChangeType = FileChangeType.Created;
const changed: FileChangeType = FileChangeType.Changed;
const deleted: FileChangeType = FileChangeType.Deleted;

describe('a folder of which the editor tells by its name alone', () => {
  const { path, uri, put, remove } = editedFolder();
  let editor: Editor;
  beforeEach(async () => {
    put('corpus.yaml', 'title: Brieven\n');
    put('brief.txt', text);
    editor = await startEditor({ folders: [uri()] });
    await editor.indexed;
  });

  const tell = (type: FileChangeType, ...names: readonly string[]): Promise<void> => {
    const changes = names.map((name) => ({ uri: uri(name), type }));
    return editor.connection.sendNotification(DidChangeWatchedFilesNotification.type, { changes });
  };
  const ask = <Method extends keyof Requests>(
    method: Method,
    params: Omit<Requests[Method]['params'], 'annotator'>,
  ): Promise<Requests[Method]['result']> => editor.connection.sendRequest(method, { ...params, annotator: 'Anna' });
  /** The labels of what was noted about an open text. */
  const labels = async (name: string) => {
    const found = await ask('bronwijzer/annotations/of', { textDocument: { uri: uri(name) } });
    return found?.annotations.map(({ label }) => label) ?? [];
  };
  /** A sidecar with one annotation of an open text. */
  const sidecar = async (name: string): Promise<string> => {
    const ranges = [{ start: at(text, '|morgen een brief'), end: at(text, 'morgen een brief|') }];
    const body = { motivation: 'tagging', code: 'toezegging' } as const;
    const change = { kind: 'add', ranges, body } as const;
    const found = await ask('bronwijzer/annotations/change', { textDocument: { uri: uri(name) }, change });
    assert.ok(found && 'touched' in found && found.edit);
    return found.edit.edits.map(({ newText }) => newText).join('');
  };
  /** The texts that cite a paper, by their places in the folder. */
  const citing = async (): Promise<readonly string[]> => {
    const asking = uri('vraag.txt');
    await editor.open(asking, letter);
    const found = await editor.connection.sendRequest(ReferencesRequest.type, {
      textDocument: { uri: asking },
      position: at(letter, '35 6|12'),
      context: { includeDeclaration: false },
    });
    await editor.close(asking);
    const names = (found ?? []).map((location) => location.uri.slice(uri().length + 1));
    return names.filter((name) => name !== 'vraag.txt').sort();
  };
  /** Waits until these cite it, and no others. */
  const cite = (...names: readonly string[]): Promise<void> =>
    until(async () => (await citing()).join() === names.join());
  const letter = 'De leden lezen Kamerstukken I 2020/21, 35 612, D, blz. 6 nog eens.\n';

  it('brings its texts, and takes them along when it goes', async () => {
    await cite();
    put('maart/16/brief.txt', letter);
    put('maart/.concept/brief.txt', letter);
    await tell(created, 'maart');
    await cite('maart/16/brief.txt');
    remove('maart');
    await tell(deleted, 'maart');
    await cite();
  });

  it('may have come in the place of another at once, as a change', async () => {
    put('maart/oud.txt', letter);
    put('maart/beide.txt', 'De leden lezen niets.\n');
    await tell(created, 'maart');
    await cite('maart/oud.txt');
    remove('maart');
    put('maart/nieuw.txt', letter);
    put('maart/beide.txt', letter);
    await tell(changed, 'maart');
    await cite('maart/beide.txt', 'maart/nieuw.txt');
  });

  it('may still be filled: what comes a moment later need not be told', async () => {
    put('maart/16/brief.txt', letter);
    await tell(created, 'maart');
    await cite('maart/16/brief.txt');
    put('maart/17/brief.txt', letter);
    await cite('maart/16/brief.txt', 'maart/17/brief.txt');
  });

  it('isn’t entered behind a link', async () => {
    put('maart/brief.txt', letter);
    symlinkSync(path('maart'), path('ook'));
    await tell(created, 'ook');
    await tell(created, 'maart');
    await cite('maart/brief.txt');
  });

  it('brings annotations and rejections, and takes them along', async () => {
    put('codebook.yaml', codebook);
    await tell(created, 'codebook.yaml');
    await editor.open(uri('brief.txt'), text);
    const textDocument = { uri: uri('brief.txt') };
    const offered = async (): Promise<readonly string[]> =>
      (await ask('bronwijzer/annotations/suggestions', { textDocument }))?.suggestions.map(({ key }) => key) ?? [];
    const keys = await offered();
    assert.ok(keys.length > 0);
    const rejected = await ask('bronwijzer/annotations/reject', { textDocument, keys });
    assert.ok(rejected && 'edit' in rejected && rejected.edit);
    put('annotations/brief.txt.anna.jsonld', await sidecar('brief.txt'));
    put('annotations/brief.txt.anna.rejected.json', rejected.edit.edits.map(({ newText }) => newText).join(''));
    await tell(created, 'annotations');
    await until(async () => (await labels('brief.txt')).join() === 'Toezegging' && (await offered()).length === 0);
    remove('annotations');
    await tell(deleted, 'annotations');
    await until(async () => (await labels('brief.txt')).length === 0 && (await offered()).length > 0);
  });

  it('brings the settings files that count in it, and takes them along', async () => {
    put('codebook.yaml', codebook);
    await tell(created, 'codebook.yaml');
    await editor.open(uri('brief.txt'), text);
    const content = await sidecar('brief.txt');
    remove('codebook.yaml');
    await tell(deleted, 'codebook.yaml');
    const bring = (): void => {
      put('maart/brief.txt', text);
      put('maart/corpus.yaml', 'title: Maart\n');
      put('maart/codebook.yaml', codebook);
      put('maart/annotations/brief.txt.anna.jsonld', content);
    };
    bring();
    await tell(created, 'maart');
    await editor.open(uri('maart/brief.txt'), text);
    await until(async () => (await labels('maart/brief.txt')).join() === 'Toezegging');
    remove('maart');
    await tell(deleted, 'maart');
    await until(async () => (await labels('maart/brief.txt')).length === 0);
    bring();
    await tell(created, 'maart');
    await until(async () => (await labels('maart/brief.txt')).join() === 'Toezegging');
  });
});

describe('what an editor tells of files that are no business of ours', () => {
  afterEach(stopServers);

  it('asks for nothing, neither of a disk nor of the editor', async () => {
    const folder = 'verre:/bronnen';
    const editor = await startEditor({ folders: [folder] });
    const asked: string[] = [];
    editor.connection.onRequest('bronwijzer/files/list', ({ folder: of, ending = '.txt' }) => {
      asked.push(`list ${of} ${ending}`);
      return [];
    });
    editor.connection.onRequest('bronwijzer/files/isFolder', ({ uri }) => {
      asked.push(`isFolder ${uri}`);
      return uri === `${folder}/maart`;
    });
    editor.connection.onRequest('bronwijzer/files/read', ({ uri }) => {
      asked.push(`read ${uri}`);
      return null;
    });
    await editor.indexed;
    await until(() => asked.includes(`list ${folder} .jsonld`));
    asked.length = 0;
    const tell = (...names: readonly string[]): Promise<void> =>
      editor.connection.sendNotification(DidChangeWatchedFilesNotification.type, {
        changes: names.map((name) => ({ uri: `${folder}/${name}`, type: created })),
      });
    const foreign = Array.from({ length: 5000 }, (_, index) => [`dist/${index}.js`, `node_modules/pak/${index}`]);
    await tell(...foreign.flat(), '.git', '.git/HEAD', 'node_modules', 'LICENSE.md');
    await tell('maart', 'maart/16', 'maart/16/bijlage', 'LICENSE');
    const folders = [`isFolder ${folder}/maart`, `isFolder ${folder}/LICENSE`];
    const lists = [`list ${folder}/maart .txt`, `list ${folder}/maart .jsonld`];
    await until(() => asked.length >= 4);
    assert.deepEqual(asked, [...folders, ...lists]);
  });
});
