import assert from 'node:assert/strict';
import { FileChangeType } from 'vscode-languageserver';
import { sortTold, type ToldFiles } from '../../../server/protocol/toldFiles';

const folder = 'file:///bronnen';

describe('what a client tells of', () => {
  const sorted = (names: readonly string[], folders: readonly string[] = [folder]) => {
    const type: FileChangeType = FileChangeType.Created;
    const changes = names.map((name) => ({ uri: `${folder}/${name}`, type }));
    const { texts, settings, noted, folders: found }: ToldFiles = sortTold({ changes }, folders);
    const short = (uris: readonly string[]) => uris.map((uri) => uri.slice(folder.length + 1));
    return { texts: short(texts), settings: short(settings), noted: short(noted), folders: short(found) };
  };
  const nothing = { texts: [], settings: [], noted: [], folders: [] };

  it('is sorted by what it can be by its name', () => {
    const names = ['brief.txt', 'corpus.yaml', 'codebook.yaml', 'actors.yml', 'maart', 'maart/', 'BRIEF.TXT'];
    assert.deepEqual(sorted([...names, 'annotations/a.txt.anna.jsonld', 'annotations/a.txt.anna.rejected.json']), {
      texts: ['brief.txt', 'BRIEF.TXT'],
      settings: ['corpus.yaml', 'codebook.yaml', 'actors.yml'],
      noted: ['codebook.yaml', 'annotations/a.txt.anna.jsonld', 'annotations/a.txt.anna.rejected.json'],
      folders: ['maart'],
    });
  });

  it('may be a folder where what follows a stop is no extension', () => {
    const folders = ['Handelingen%202.1', 'van%20dr.%20W.%20Drees', '1998.', 'kst-22112', 'diep/er'];
    assert.deepEqual(sorted(folders), { ...nothing, folders });
    assert.deepEqual(sorted(['diep/app.js', 'diep/app.d.ts', 'a.tsbuildinfo', 'notes.md', 'package.json']), nothing);
  });

  it('is none of ours where no listing comes', () => {
    const hidden = [
      '.git/objects/ab',
      '.git',
      '.export/brief.txt',
      'a/.b/c',
      'node_modules',
      'node_modules/x/README.txt',
    ];
    assert.deepEqual(sorted(hidden), nothing);
    assert.deepEqual(sorted(['node_modules_van_mij', 'a.b/x.txt']), {
      ...nothing,
      texts: ['a.b/x.txt'],
      folders: ['node_modules_van_mij'],
    });
    assert.deepEqual(sorted(['../elders/brief.txt', '../elders/maart']), nothing);
  });

  it('counts in a folder of the workspace that is hidden itself', () => {
    const folders = [folder, `${folder}/.eigen`];
    assert.deepEqual(sorted(['.eigen/maart', '.eigen/.git/x'], folders), { ...nothing, folders: ['.eigen/maart'] });
  });
});
