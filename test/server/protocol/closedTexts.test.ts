import assert from 'node:assert/strict';
import { PassThrough } from 'node:stream';
import {
  CancellationTokenSource,
  createConnection,
  createProtocolConnection,
  DidChangeWatchedFilesNotification,
  DidCloseTextDocumentNotification,
  DidOpenTextDocumentNotification,
  DocumentDiagnosticRequest,
  FileChangeType,
  InitializedNotification,
  InitializeRequest,
  type ProtocolConnection,
  StreamMessageReader,
  StreamMessageWriter,
  type WorkspaceDiagnosticReport,
  WorkspaceDiagnosticRequest,
} from 'vscode-languageserver/node';
import { serve } from '../../../server/protocol/server';
import { memoryFiles } from '../corpus/memoryFiles';

const folder = 'file:///bronnen';
const uri = (name: string): string => `${folder}/${name}.txt`;
const token = 'part';

describe('the findings of texts that are not open', () => {
  const dispose: (() => void)[] = [];
  afterEach(() => {
    for (const one of dispose.splice(0)) one();
  });

  /** A client that has opened a corpus of these texts, and writes down what it is told in parts. */
  const clientOf = async (texts: Record<string, string>, capabilities = {}) => {
    const disk = memoryFiles({ [`${folder}/corpus.yaml`]: '' });
    for (const [name, text] of Object.entries(texts)) disk.content[uri(name)] = text;
    const [there, back] = [new PassThrough(), new PassThrough()];
    serve(createConnection(new StreamMessageReader(there), new StreamMessageWriter(back)), {
      files: disk.files,
      register: new Map(),
    });
    const connection = createProtocolConnection(new StreamMessageReader(back), new StreamMessageWriter(there));
    connection.listen();
    dispose.push(() => connection.dispose());
    await connection.sendRequest(InitializeRequest.type, {
      processId: null,
      rootUri: null,
      capabilities: { textDocument: { diagnostic: {} }, ...capabilities },
      workspaceFolders: [{ uri: folder, name: 'bronnen' }],
    });
    await connection.sendNotification(InitializedNotification.type, {});
    return { connection, disk };
  };

  /** What is told of each text, in the order in which it is told: the codes, or that it is as before. */
  const told = ({ items }: WorkspaceDiagnosticReport): readonly string[] =>
    items.map((item) => {
      const name = item.uri.slice(folder.length + 1, -'.txt'.length);
      const said = item.kind === 'full' ? item.items.map(({ code }) => code) : [item.kind];
      return [`${name}:`, ...said].join(' ');
    });

  /** The question of a client that takes the answer in parts, and all that it has been told. */
  const stand = (connection: ProtocolConnection) => {
    const heard: string[] = [];
    connection.onProgress(WorkspaceDiagnosticRequest.partialResult, token, (part) => {
      heard.push(...told(part));
    });
    const source = new CancellationTokenSource();
    const params = { previousResultIds: [], partialResultToken: token };
    const answer = connection.sendRequest(WorkspaceDiagnosticRequest.type, params, source.token);
    const hears = async (...expected: readonly string[]): Promise<void> => {
      const deadline = Date.now() + 5000;
      while (heard.length < expected.length && Date.now() < deadline) await new Promise((next) => setTimeout(next, 20));
      assert.deepEqual(heard.splice(0), expected);
    };
    return { hears, answer, cancel: () => source.cancel() };
  };

  const change = (connection: ProtocolConnection, name: string, type: FileChangeType): Promise<void> =>
    connection.sendNotification(DidChangeWatchedFilesNotification.type, { changes: [{ uri: uri(name), type }] });

  it('are told of all texts that have any, and of none that is open', async () => {
    const { connection } = await clientOf({ een: 'Zie PM BRON.\n', twee: 'Er ontbreekt niets.\n', open: 'PM BRON\n' });
    const textDocument = { uri: uri('open'), languageId: 'bronwijzer', version: 1, text: 'PM BRON\n' };
    await connection.sendNotification(DidOpenTextDocumentNotification.type, { textDocument });
    const answer = await connection.sendRequest(WorkspaceDiagnosticRequest.type, { previousResultIds: [] });
    assert.deepEqual(told(answer), ['een: placeholder']);
  });

  it('are told again only where they are others than the client has', async () => {
    const { connection, disk } = await clientOf({ een: 'Zie PM BRON.\n', twee: 'Zie PM BRON.\n', drie: 'PM BRON\n' });
    const first = await connection.sendRequest(WorkspaceDiagnosticRequest.type, { previousResultIds: [] });
    const previousResultIds = first.items.map((item) => ({ uri: item.uri, value: item.resultId ?? '' }));
    disk.content[uri('twee')] = 'Zie de bron.\n';
    delete disk.content[uri('drie')];
    await change(connection, 'twee', FileChangeType.Changed);
    await change(connection, 'drie', FileChangeType.Deleted);
    const second = await connection.sendRequest(WorkspaceDiagnosticRequest.type, { previousResultIds });
    assert.deepEqual(told(second), ['een: unchanged', 'twee:', 'drie:']);
  });

  it('follow what comes, changes and goes while the question stands', async () => {
    const { connection, disk } = await clientOf({ een: 'Zie PM BRON.\n' });
    const { hears, answer, cancel } = stand(connection);
    await hears('een: placeholder');
    disk.content[uri('twee')] = 'Ook PM BRON.\n';
    await change(connection, 'twee', FileChangeType.Created);
    await hears('twee: placeholder');
    disk.content[uri('een')] = 'Zie de bron.\n';
    await change(connection, 'een', FileChangeType.Changed);
    await hears('een:');
    delete disk.content[uri('twee')];
    await change(connection, 'twee', FileChangeType.Deleted);
    await hears('twee:');
    disk.content[uri('twee')] = 'Ook PM BRON.\n';
    await change(connection, 'twee', FileChangeType.Created);
    await hears('twee: placeholder');
    cancel();
    assert.deepEqual(await answer, { items: [] });
  });

  it('are told when a text is closed, whatever the client was answered of it before', async () => {
    const { connection } = await clientOf({ een: 'Zie PM BRON.\n' });
    const { hears } = stand(connection);
    await hears('een: placeholder');
    const textDocument = { uri: uri('een'), languageId: 'bronwijzer', version: 1, text: 'Zie de bron.\n' };
    await connection.sendNotification(DidOpenTextDocumentNotification.type, { textDocument });
    const open = await connection.sendRequest(DocumentDiagnosticRequest.type, { textDocument });
    assert.ok(open.kind === 'full' && open.items.length === 0);
    await connection.sendNotification(DidCloseTextDocumentNotification.type, { textDocument });
    await hears('een: placeholder');
  });

  it('read nothing again but what changed and what cites it', async () => {
    const citing = 'Zie Kamerstuk 22 112, nr. 2955 van de Kamer.\n';
    const others = Object.fromEntries(Array.from({ length: 50 }, (_, index) => [`ander${index}`, 'Zie PM BRON.\n']));
    const { connection, disk } = await clientOf({ aanhalend: citing, veranderend: 'Niets.\n', ...others });
    const { hears } = stand(connection);
    const all = Object.keys(others).sort();
    await hears('aanhalend: incomplete-citation', ...all.map((name) => `${name}: placeholder`));
    disk.reads.splice(0);
    // What the citation lacks stands here: the finding says so from now on.
    disk.content[uri('veranderend')] = 'Zie Kamerstukken II 2020/21, 22 112, nr. 2955.\n';
    await change(connection, 'veranderend', FileChangeType.Changed);
    await hears('aanhalend: incomplete-citation');
    assert.deepEqual([...new Set(disk.reads.filter((read) => read.endsWith('.txt')))].sort(), [
      uri('aanhalend'),
      uri('veranderend'),
    ]);
  });

  it('follow a corpus.yaml that weighs them otherwise', async () => {
    const { connection, disk } = await clientOf({ een: 'Zie PM BRON.\n' });
    const { hears } = stand(connection);
    await hears('een: placeholder');
    disk.content[`${folder}/corpus.yaml`] = 'findings: { placeholder: off }\n';
    await connection.sendNotification(DidChangeWatchedFilesNotification.type, {
      changes: [{ uri: `${folder}/corpus.yaml`, type: FileChangeType.Changed }],
    });
    await hears('een:');
  });

  it('are asked for again by a client that takes no parts, when it is told to', async () => {
    const { connection, disk } = await clientOf(
      { een: 'Zie PM BRON.\n' },
      { textDocument: { diagnostic: {} }, workspace: { diagnostics: { refreshSupport: true } } },
    );
    const refreshed = new Promise<void>((resolve) => {
      connection.onRequest('workspace/diagnostic/refresh', () => {
        resolve();
        return null;
      });
    });
    await connection.sendRequest(WorkspaceDiagnosticRequest.type, { previousResultIds: [] });
    disk.content[uri('een')] = 'Zie de bron.\n';
    await change(connection, 'een', FileChangeType.Changed);
    await refreshed;
  });
});
