import type { Connection } from 'vscode-languageserver';
import type { Files } from '../corpus/model';
import { bytesOf } from './base64';
import type { ServerRequests } from './requests';

/** The files as the client sees them, for a server without a disk. A client that doesn't know these requests has no files. */
export function filesOfClient(connection: Connection): Files {
  const ask = async <Method extends keyof ServerRequests>(
    method: Method,
    params: ServerRequests[Method]['params'],
  ): Promise<ServerRequests[Method]['result'] | undefined> => {
    try {
      return await connection.sendRequest<ServerRequests[Method]['result']>(method, params);
    } catch {
      return undefined;
    }
  };
  return {
    list: async (folder, ending) => (await ask('bronwijzer/files/list', { folder, ...(ending && { ending }) })) ?? [],
    isFolder: async (uri) => (await ask('bronwijzer/files/isFolder', { uri })) ?? false,
    read: async (uri) => {
      const content = await ask('bronwijzer/files/read', { uri });
      return typeof content === 'string' ? bytesOf(content) : undefined;
    },
  };
}
