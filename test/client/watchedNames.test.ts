import assert from 'node:assert/strict';
import { FileChangeType } from 'vscode-languageserver';
import { maybeOurs } from '../../client/watchedNames';
import { sortTold } from '../../server/protocol/toldFiles';

const folder = 'file:///bronnen';

/** What the client tells of, and what the server makes something of. */
function told(paths: readonly string[]) {
  const isTaken = (uri: string): boolean => {
    const sorted = sortTold({ changes: [{ uri, type: FileChangeType.Changed }] }, [folder]);
    return Object.values(sorted).flat().length > 0;
  };
  return {
    client: paths.filter((path) => maybeOurs(`${folder}/${path}`, path)),
    server: paths.filter((path) => isTaken(`${folder}/${path}`)),
  };
}

describe('files that the server is told of', () => {
  const own = ['brief.txt', 'BRIEF.TXT', 'diep/brief.txt', 'corpus.yaml', 'actors.yml', '.vast/corpus.yaml'];
  const noted = ['annotations/brief.txt.anna.jsonld', 'annotations/brief.txt.anna.rejected.json'];
  const folders = ['maart', 'Handelingen%202.1', 'van%20dr.%20W.%20Drees', 'node_modules_van_mij'];
  const foreign = ['app.js', 'diep/app.d.ts', 'notes.md', 'package.json', 'a.tsbuildinfo', 'logboek.log'];
  const hidden = ['.git/objects/ab', '.git', 'a/.b/c', 'node_modules', 'node_modules/x', 'a/node_modules/x/y'];

  it('are all those that it makes something of', () => {
    const paths = [...own, ...noted, ...folders];
    assert.deepEqual(told(paths), { client: paths, server: paths });
  });

  it('are no others', () => {
    assert.deepEqual(told([...foreign, ...hidden]), { client: [], server: [] });
  });
});
