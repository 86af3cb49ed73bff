import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { builtInRegister } from '../actors/register';
import type { Files } from '../corpus/model';
import { filesOfClient } from '../protocol/clientFiles';
import { serve } from '../protocol/server';
import type { Host } from '../protocol/session';
import { diskFiles } from './diskFiles';

/**
 * Serves an editor over what the command line names: `--node-ipc`, `--stdio`, `--socket=` or `--pipe=`. The process ends with
 * the connection, and with the process of the editor. `locale` is as in `Host`.
 */
export function startNodeServer(locale?: Host['locale']): void {
  const connection = createConnection(ProposedFeatures.all);
  // An editor that dies without a word closes the channel; nobody would ever ask this process to stop.
  process.on('disconnect', () => process.exit(1));
  process.on('unhandledRejection', (reason) => connection.console.error(String(reason)));
  const files = besideDisk(filesOfClient(connection));
  serve(connection, { files, register: builtInRegister(), ...(locale && { locale }) });
}

/** What has a place on this disk is read there; what hasn't (a virtual workspace) is asked of the editor. */
function besideDisk(editor: Files): Files {
  const filesFor = (uri: string): Files => (uri.startsWith('file:') ? diskFiles : editor);
  return {
    list: (folder, ending) => filesFor(folder).list(folder, ending),
    isFolder: (uri) => filesFor(uri).isFolder(uri),
    read: (uri) => filesFor(uri).read(uri),
  };
}
