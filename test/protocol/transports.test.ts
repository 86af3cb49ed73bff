import assert from 'node:assert/strict';
import { fork } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createContext, runInContext } from 'node:vm';
import {
  AbstractMessageReader,
  AbstractMessageWriter,
  createProtocolConnection,
  type DataCallback,
  DefinitionRequest,
  DidOpenTextDocumentNotification,
  type Disposable,
  ExitNotification,
  InitializedNotification,
  InitializeRequest,
  IPCMessageReader,
  IPCMessageWriter,
  type Message,
  type MessageReader,
  type MessageWriter,
  type ProtocolConnection,
  ShutdownRequest,
} from 'vscode-languageserver/node';
import { at, exitCode, initializeParams, seed } from './editor';

const folder = 'file:///bronnen';
const place = 'https://editor.example/bronwijzer/dist/';
const text = 'De leden lezen Kamerstukken I 2020/21, 35 612, D.\n';

/** Opens a text that cites a seed, and answers where the citation leads to. */
async function firstDefinition(connection: ProtocolConnection): Promise<unknown> {
  const uri = `${folder}/vraag.txt`;
  await connection.sendRequest(InitializeRequest.type, initializeParams({ folders: [folder] }));
  await connection.sendNotification(InitializedNotification.type, {});
  await connection.sendNotification(DidOpenTextDocumentNotification.type, {
    textDocument: { uri, languageId: 'bronwijzer', version: 1, text },
  });
  const position = at(text, '35 6|12');
  const found = await connection.sendRequest(DefinitionRequest.type, { textDocument: { uri }, position });
  return Array.isArray(found) && found[0] && 'targetUri' in found[0] ? found[0].targetUri : found;
}

function connect(reader: MessageReader, writer: MessageWriter): ProtocolConnection {
  const connection = createProtocolConnection(reader, writer);
  connection.onUnhandledNotification(() => {});
  connection.onRequest('client/registerCapability', () => null);
  connection.onRequest('window/workDoneProgress/create', () => null);
  connection.listen();
  return connection;
}

describe('the server as a process of an editor', () => {
  it('speaks over the channel between the two', async () => {
    const server = fork('dist/server.js', ['--node-ipc'], { stdio: ['ignore', 'ignore', 'inherit', 'ipc'] });
    const connection = connect(new IPCMessageReader(server), new IPCMessageWriter(server));
    assert.match(String(await firstDefinition(connection)), /^bronwijzer:/);
    await connection.sendRequest(ShutdownRequest.type);
    await connection.sendNotification(ExitNotification.type);
    assert.equal(await exitCode(server), 0);
  });

  it('ends when the channel is closed without a word', async () => {
    const server = fork('dist/server.js', ['--node-ipc'], { stdio: ['ignore', 'ignore', 'inherit', 'ipc'] });
    const connection = connect(new IPCMessageReader(server), new IPCMessageWriter(server));
    await connection.sendRequest(InitializeRequest.type, initializeParams({}));
    server.disconnect();
    assert.equal(await exitCode(server), 1);
  });
});

describe('the server as a worker of an editor in a browser', () => {
  it('needs nothing but what a browser has, and reads files through the editor', async () => {
    const { port1, port2 } = new MessageChannel();
    port2.postMessage(`${place}server-worker.js`);
    const connection = connect(new PortReader(port2), new PortWriter(port2));
    connection.onRequest('bronwijzer/files/list', ({ folder: asked }) => (asked === folder ? [`${folder}/a.txt`] : []));
    connection.onRequest('bronwijzer/files/read', ({ uri }) =>
      uri === `${folder}/a.txt` ? Buffer.from(seed('004').text).toString('base64') : null,
    );
    const definition = firstDefinition(connection);
    startWorker(port1);
    try {
      assert.equal(await definition, `${folder}/a.txt`);
    } finally {
      port1.close();
    }
  });

  it('fetches the formats of other programs when the first is asked for', async () => {
    const { port1, port2 } = new MessageChannel();
    port2.postMessage(`${place}server-worker.js`);
    const connection = connect(new PortReader(port2), new PortWriter(port2));
    connection.onRequest('bronwijzer/files/list', () => []);
    connection.onRequest('bronwijzer/files/read', () => null);
    const fetched: string[] = [];
    startWorker(port1, fetched);
    try {
      await firstDefinition(connection);
      const atStart = fetched.length;
      await connection.sendRequest('bronwijzer/annotations/export', { uri: folder, form: 'refi-qda' });
      assert.ok(fetched.length > atStart, 'it was there from the start');
      assert.deepEqual(fetched, [...new Set(fetched)], 'nothing is fetched twice');
    } finally {
      port1.close();
    }
  });
});

/** Runs the server where there are only the things that a worker of a browser finds, its files under an address of their own. */
function startWorker(port: MessagePort, fetched: string[] = []): void {
  const { console, setTimeout, clearTimeout, setInterval, clearInterval, queueMicrotask, atob, performance } =
    globalThis;
  const { TextDecoder, TextEncoder, AbortController, URL } = globalThis;
  const context = createContext({
    ...{ console, setTimeout, clearTimeout, setInterval, clearInterval, queueMicrotask, atob, performance },
    ...{ TextDecoder, TextEncoder, AbortController, URL },
    set onmessage(listener: (event: MessageEvent) => void) {
      port.addEventListener('message', listener);
    },
    addEventListener: port.addEventListener.bind(port),
    postMessage: port.postMessage.bind(port),
    importScripts: (...addresses: readonly string[]) => {
      for (const address of addresses) {
        assert.ok(address.startsWith(place), address);
        fetched.push(address.slice(place.length));
        runInContext(readFileSync(`dist/${address.slice(place.length)}`, 'utf8'), context);
      }
    },
  });
  context.self = context;
  runInContext(readFileSync('dist/server-worker.js', 'utf8'), context);
  // From here on it hears what was said to it, also before it was there.
  port.start();
}

class PortReader extends AbstractMessageReader implements MessageReader {
  constructor(private readonly port: MessagePort) {
    super();
  }

  listen(callback: DataCallback): Disposable {
    this.port.onmessage = ({ data }) => callback(data);
    return { dispose: () => this.port.close() };
  }
}

class PortWriter extends AbstractMessageWriter implements MessageWriter {
  constructor(private readonly port: MessagePort) {
    super();
  }

  async write(message: Message): Promise<void> {
    this.port.postMessage(message);
  }

  end(): void {}
}
