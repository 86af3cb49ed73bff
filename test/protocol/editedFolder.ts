import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { stopServers, uriOf } from './editor';

/** For a `describe`: for each test a new folder for an editor, which goes after the servers have. Names are paths in it. */
export function editedFolder() {
  let folder = '';
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'bronwijzer-'));
  });
  afterEach(() => {
    stopServers();
    rmSync(folder, { recursive: true });
  });
  const path = (name = ''): string => join(folder, name);
  return {
    path,
    /** Of the folder itself without a name. */
    uri: (name = ''): string => uriOf(path(name)),
    /** Writes a file, with the folders that it is in; answers its URI. */
    put(name: string, content: string): string {
      mkdirSync(dirname(path(name)), { recursive: true });
      writeFileSync(path(name), content);
      return uriOf(path(name));
    },
    read: (name: string): string => readFileSync(path(name), 'utf8'),
    remove: (name: string): void => rmSync(path(name), { recursive: true }),
  };
}
