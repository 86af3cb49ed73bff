import assert from 'node:assert/strict';
import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { diskFiles, filesIn } from '../../../server/main/diskFiles';

describe('the files of a disk', () => {
  let folder: string;

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'bronwijzer-'));
  });
  afterEach(() => rm(folder, { recursive: true, force: true }));

  const uriOf = (...names: readonly string[]): string => pathToFileURL(join(folder, ...names)).toString();

  it('are listed by URI, in order, without what is hidden or no text', async () => {
    for (const name of ['b', 'a (1)', '.git', 'node_modules', 'map.txt']) await mkdir(join(folder, name));
    for (const name of ['b/é.txt', 'a (1)/x.TXT', 'c.txt', 'c.md', '.c.txt', '.git/x.txt', 'node_modules/x.txt']) {
      await writeFile(join(folder, name), '');
    }
    assert.deepEqual(
      (await diskFiles.list(uriOf())).map((uri) => uri.slice(uriOf().length)),
      ['/a%20%281%29/x.TXT', '/b/%C3%A9.txt', '/c.txt'],
    );
  });

  it('behind a link are files, but folders behind one are not entered', async () => {
    await mkdir(join(folder, 'b'));
    await writeFile(join(folder, 'b', 'x.txt'), '');
    await symlink(folder, join(folder, 'b', 'terug'));
    await symlink(join('b', 'x.txt'), join(folder, 'link.txt'));
    await symlink('nergens', join(folder, 'stuk.txt'));
    assert.deepEqual(await filesIn(folder, () => {}), [['b', 'x.txt'], ['link.txt']]);
  });

  it('lie in folders, of which one behind a link is none', async () => {
    await mkdir(join(folder, 'b'));
    await writeFile(join(folder, 'LEESMIJ'), '');
    await symlink('b', join(folder, 'link'));
    const names = ['b', 'link', 'LEESMIJ', 'weg'];
    const found = await Promise.all(names.map((name) => diskFiles.isFolder(uriOf(name))));
    assert.deepEqual(found, [true, false, false, false]);
    assert.equal(await diskFiles.isFolder('vscode-vfs://github/b'), false);
  });

  it('are none in a folder that is not there, and that is told', async () => {
    const failures: string[] = [];
    assert.deepEqual(
      await filesIn(join(folder, 'weg'), (names, error) => void failures.push(`${names}: ${error}`)),
      [],
    );
    assert.equal(failures.length, 1);
    assert.match(failures[0] ?? '', /^: .*ENOENT/);
    assert.deepEqual(await diskFiles.list(uriOf('weg')), []);
  });

  it('are read as bytes; what vanished, is a folder or lies elsewhere is nothing', async () => {
    await writeFile(join(folder, 'x.txt'), Uint8Array.of(1, 2, 3));
    assert.deepEqual([...((await diskFiles.read(uriOf('x.txt'))) ?? [])], [1, 2, 3]);
    for (const uri of [uriOf('weg.txt'), uriOf(), 'untitled:Untitled-1', 'vscode-vfs://github/x.txt']) {
      assert.equal(await diskFiles.read(uri), undefined);
    }
  });
});
