import assert from 'node:assert/strict';
import { chmod, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { builtInRegister } from '../../../server/actors/register';
import { readDocument } from '../../../server/document/read';
import { difference, type Mended, writeMended } from '../../../server/main/fixing';
import type { NamedText } from '../../../server/main/namedTexts';
import { plain } from './formats/reportOf';

describe('writing a text that was mended', () => {
  let folder: string;
  let path: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'bronwijzer-'));
    path = join(folder, 'brief.txt');
  });
  afterEach(() => rm(folder, { recursive: true, force: true }));

  const textOf = (content: string): NamedText => ({
    path,
    uri: 'file:///brief.txt',
    document: readDocument(content, builtInRegister()),
  });
  const mended = (before: string, after: string): Mended => ({
    before: textOf(before),
    after: textOf(after),
    fixes: [],
  });

  it('keeps the byte-order mark, the line ends and the rights of the file', async () => {
    await writeFile(path, '\uFEFFeen\r\ntwee\rdrie');
    await chmod(path, 0o640);
    assert.equal(await writeMended(mended('een\r\ntwee\rdrie', 'één\r\ntwee\rdrie'), 'nl'), undefined);
    assert.equal(await readFile(path, 'utf8'), '\uFEFFéén\r\ntwee\rdrie');
    assert.equal((await stat(path)).mode & 0o777, 0o640);
    assert.deepEqual(await readdir(folder), ['brief.txt']);
  });

  it('is refused where the file has changed since it was read, or is no longer there', async () => {
    await writeFile(path, 'iets anders');
    assert.equal(
      await writeMended(mended('een', 'twee'), 'nl'),
      `${path} is gewijzigd sinds het gelezen is; er is niets in hersteld. Geef het commando opnieuw.`,
    );
    assert.equal(await readFile(path, 'utf8'), 'iets anders');
    await rm(path);
    assert.equal(await writeMended(mended('een', 'twee'), 'en'), `${path} does not exist. Check the path.`);
    assert.deepEqual(await readdir(folder), []);
  });

  it('is refused where nobody may write the file', async () => {
    await writeFile(path, 'een');
    await chmod(path, 0o444);
    assert.equal(
      await writeMended(mended('een', 'twee'), 'nl'),
      `${path} mag niet gewijzigd worden en is gebleven zoals het was. Geef uzelf schrijfrechten.`,
    );
    assert.equal(await readFile(path, 'utf8'), 'een');
  });

  it('can be looked at first, as a difference', async () => {
    await writeFile(path, '\uFEFFeen\r\ntwee');
    const shows = await difference(mended('een\r\ntwee', 'één\r\ntwee'), 'nl', plain, false);
    assert.deepEqual(shows, {
      text: [
        `--- ${path}`,
        `+++ ${path}`,
        '@@ -1,2 +1,2 @@',
        '-\uFEFFeen\r',
        '+\uFEFFéén\r',
        ' twee',
        '\\ No newline at end of file',
        '',
      ].join('\n'),
    });
  });

  it('shows on a terminal nothing that could steer it', async () => {
    await writeFile(path, 'een\u001b[2J\r\n');
    const shows = await difference(mended('een\u001b[2J\r\n', 'twee\u001b[2J\r\n'), 'nl', plain, true);
    assert.ok('text' in shows);
    assert.deepEqual(shows.text.split('\n').slice(3, 5), ['-een\uFFFD[2J', '+twee\uFFFD[2J']);
  });
});
