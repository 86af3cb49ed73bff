import { FileType, Uri, workspace } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import type { ServerRequests } from '../server/protocol/requests';
import { base64 } from './base64';

type List = ServerRequests['bronwijzer/files/list'];
type IsFolder = ServerRequests['bronwijzer/files/isFolder'];
type Read = ServerRequests['bronwijzer/files/read'];

/** Lets a server without a disk of its own list and read files as the editor sees them, whatever file system that is. */
export function answerFileRequests(client: BaseLanguageClient): void {
  client.onRequest(
    'bronwijzer/files/list',
    async ({ folder, ending = '.txt' }: List['params']): Promise<List['result']> => {
      const files = await filesIn(Uri.parse(folder, true), ending);
      return files.map((file) => client.code2ProtocolConverter.asUri(file));
    },
  );
  client.onRequest<IsFolder['result'], never>('bronwijzer/files/isFolder', ({ uri }: IsFolder['params']) =>
    workspace.fs.stat(Uri.parse(uri, true)).then(
      ({ type }) => type === FileType.Directory,
      () => false,
    ),
  );
  client.onRequest('bronwijzer/files/read', async ({ uri }: Read['params']): Promise<Read['result']> => {
    const bytes = await workspace.fs.readFile(Uri.parse(uri, true)).then(
      (read) => read,
      () => undefined,
    );
    return bytes === undefined ? null : base64(bytes);
  });
}

/**
 * All files in a folder and the folders in it whose names end so, in the order of their names, as the server lists those of a
 * disk: hidden ones and `node_modules` are left out, what can't be read is passed over. A folder behind a symbolic link is not
 * entered: it could lead back to where it stands.
 */
async function filesIn(folder: Uri, ending: string): Promise<Uri[]> {
  const entries = await workspace.fs.readDirectory(folder).then(
    (read) => read,
    () => [],
  );
  const found: Uri[] = [];
  for (const [name, type] of entries.sort(([one], [other]) => (one < other ? -1 : 1))) {
    if (name.startsWith('.') || name === 'node_modules') continue;
    const entry = Uri.joinPath(folder, name);
    if (type === FileType.Directory) found.push(...(await filesIn(entry, ending)));
    else if (type & FileType.File && name.toLowerCase().endsWith(ending)) found.push(entry);
  }
  return found;
}
