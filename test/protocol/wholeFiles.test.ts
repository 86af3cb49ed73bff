import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { codePointsOf } from '../../server/annotations/codePoints';
import { newSidecar, writeSidecar } from '../../server/annotations/files/sidecar';
import { sidecarOf } from '../../server/annotations/files/sidecarPath';
import { tagged } from '../server/annotations/tagged';

const cli = resolve('dist/cli.js');

const TEXT = 'De minister zegt toe dat de Kamer een brief krijgt voor de zomer.\n';
const OWN = 'annotations/brief.txt.anna.jsonld';
/** As a sidecar has it, or with the address of the text as seen from the root of the folder. */
const fileOf = (count: number, textPath = 'brief.txt'): string =>
  writeSidecar(
    newSidecar(OWN),
    Array.from({ length: count }, (_, index) =>
      tagged(TEXT, 'zegt toe', `a${String(index).padStart(5, '0')}`, `code-${index}`, { creator: { name: 'Anna' } }),
    ),
    { textPath, pointsOf: () => codePointsOf(TEXT) },
  );
const codebookOf = (count: number): string =>
  `name,description\n${Array.from({ length: count }, (_, index) => `Code ${index},Wat een bewindspersoon ${'echt '.repeat(60)}belooft.\n`).join('')}`;

describe('files that a command writes', () => {
  let folder: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'bronwijzer-'));
    await mkdir(join(folder, 'annotations'));
    await put('brief.txt', TEXT);
    await put(OWN, fileOf(1));
    await put('ander.jsonld', fileOf(200));
    await put('elders.jsonld', fileOf(30, ''));
    await put('codes.csv', codebookOf(20));
    await put('codebook.yaml', 'codes:\n  toezegging:\n');
  });
  afterEach(() => rm(folder, { recursive: true, force: true }));

  const put = (name: string, content: string): Promise<void> => writeFile(join(folder, name), content);
  const file = (name: string): Promise<string> => readFile(join(folder, name), 'utf8');
  const env = { ...process.env, LC_ALL: 'C', NO_COLOR: '1' };
  const all = async (): Promise<ReadonlyMap<string, string>> => {
    const names = (await readdir(folder, { recursive: true, withFileTypes: true })).filter((one) => one.isFile());
    const paths = names.map(({ parentPath, name }) => join(parentPath, name)).sort();
    return new Map(await Promise.all(paths.map(async (path) => [path, await readFile(path, 'utf8')] as const)));
  };
  const run = (...args: readonly string[]) =>
    spawnSync(process.execPath, [cli, ...args], { cwd: folder, env, encoding: 'utf8' });
  /** Run where no file can grow beyond 4 kB: what is written further fails half way, as on a disk that is full. */
  const runOnFullDisk = (...args: readonly string[]) =>
    spawnSync('sh', ['-c', 'ulimit -f 8; exec "$@"', 'sh', process.execPath, cli, ...args], {
      cwd: folder,
      env,
      encoding: 'utf8',
    });

  const commands = {
    'annotations merge': { args: ['annotations', 'merge', OWN, 'ander.jsonld'], path: OWN },
    'annotations import': {
      args: ['annotations', 'import', 'elders.jsonld', '--as', 'Bob'],
      path: 'annotations/brief.txt.bob.jsonld',
    },
    'codebook import': { args: ['codebook', 'import', 'codes.csv'], path: 'codebook.yaml' },
  };
  for (const [name, { args, path }] of Object.entries(commands)) {
    it(`stay as they were when the disk is full: ${name}`, async () => {
      await put('brief.txt', TEXT);
      const before = await all();
      const { status, stderr } = runOnFullDisk(...args);
      assert.match(
        stderr,
        new RegExp(`^bronwijzer: (?:\\./)?${path} can't be written: EFBIG.*\\. It has stayed as it was\\.\\n$`),
      );
      assert.equal(status, 2);
      // The codes of an import come first: they are in nobody's way.
      assert.deepEqual(without('codebook.yaml', await all()), without('codebook.yaml', before));
      assert.match(await file('codebook.yaml'), /^codes:\n {2}toezegging:\n/);
      // With room again the same command does all of it.
      assert.notEqual(run(...args).status, 2);
      assert.ok((await file(path)).length > 4096);
    });
  }

  it('stay as they were where another thing stands in their place, or in that of their folder', async () => {
    await mkdir(join(folder, 'besluit.jsonld'));
    const before = await all();
    const merged = run('annotations', 'merge', OWN, 'ander.jsonld', '--into', 'besluit.jsonld', '--as', OWN);
    assert.match(
      merged.stderr,
      /^bronwijzer: besluit\.jsonld can't be written: a folder stands there\. It has stayed as it was\.\n$/,
    );
    assert.equal(merged.status, 2);
    const further = run('annotations', 'merge', OWN, 'ander.jsonld', '--into', 'brief.txt/besluit.jsonld', '--as', OWN);
    assert.match(
      further.stderr,
      /^bronwijzer: brief\.txt\/besluit\.jsonld can't be written: a file stands where a folder should\. It has stayed as it was\.\n$/,
    );
    assert.equal(further.status, 2);
    assert.deepEqual(await all(), before);
  });

  it('are what they were or what they become, whenever the command is killed', async () => {
    await put(OWN, fileOf(300));
    await put('ander.jsonld', fileOf(1500));
    const before = await file(OWN);
    const startedAt = performance.now();
    assert.equal(run('annotations', 'merge', OWN, 'ander.jsonld').status, 0);
    const took = performance.now() - startedAt;
    const after = await file(OWN);
    assert.notEqual(before, after);
    const turns = 8;
    for (let turn = 0; turn < turns; turn++) {
      await put(OWN, before);
      const child = spawn(process.execPath, [cli, 'annotations', 'merge', OWN, 'ander.jsonld'], { cwd: folder, env });
      // Most of them near the end, where it writes.
      const kill = setTimeout(() => child.kill('SIGKILL'), took * (0.5 + (0.6 * turn) / turns));
      await once(child, 'exit');
      clearTimeout(kill);
      const now = await file(OWN);
      assert.ok(now === before || now === after, `after turn ${turn} the file is neither: ${now.length}`);
      // What it may leave behind is taken for no file of annotations.
      const names = (await readdir(join(folder, 'annotations'))).map((name) => `annotations/${name}`);
      assert.deepEqual(
        names.filter((name) => sidecarOf(name) !== undefined),
        [OWN],
      );
    }
  }).timeout(60_000);
});

function without(name: string, files: ReadonlyMap<string, string>): readonly (readonly [string, string])[] {
  return [...files].filter(([path]) => !path.endsWith(name));
}
