import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

const cli = resolve('dist/cli.js');

describe('the example of annotations in a terminal', () => {
  let folder: string;
  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'bronwijzer-'));
    await cp('seeds', folder, { recursive: true });
    for (const name of ['annotations', 'codebook.yaml', 'corpus.yaml'])
      await cp(join('test/example', name), join(folder, name), { recursive: true });
  });
  after(() => rm(folder, { recursive: true, force: true }));

  const run = (...args: readonly string[]) => {
    const env = { ...process.env, LC_ALL: 'C', NO_COLOR: '1' };
    const { status, stdout, stderr } = spawnSync(process.execPath, [cli, 'annotations', ...args], {
      cwd: folder,
      env,
      encoding: 'utf8',
    });
    return { status, stdout, stderr };
  };

  it('has nothing that check finds', () => {
    assert.deepEqual(run('check'), { status: 0, stdout: 'Nothing found in 5 texts.\n', stderr: '' });
  });

  it('shows how far Anna and Bram agree, on the three texts that both annotated', () => {
    const { status, stdout, stderr } = run('agreement');
    assert.equal(status, 0);
    assert.equal(stderr, 'bronwijzer: 2 texts don’t count: not all annotated them.\n');
    assert.match(stdout, /^code +Anna +Bram +kappa +alpha +alpha-u$/m);
    assert.match(stdout, /^opvang +2 +2 +1\.00 +1\.00 +1\.00$/m);
    // One of them alone used it: what they have in common is chance.
    assert.match(stdout, /^kennismigratie +0 +1 +0\.00 +0\.00 +-0\.01$/m);
  });

  it('shows side by side where they differ, and what a third has to decide', () => {
    const { status, stdout } = run('diff', 'anna', 'bram', '--language', 'nl');
    assert.equal(status, 1);
    for (const verdict of [
      'gelijk',
      'andere woorden',
      'andere velden',
      'andere codes',
      'alleen de eerste',
      'alleen de tweede',
    ])
      assert.match(stdout, new RegExp(`  ${verdict}$`, 'm'));
    // What was renamed in the codebook is the same code.
    assert.match(stdout, /gezinsherenig… {2}gezinsmigratie +gezinsmigratie +gelijk$/m);
    const open = stdout
      .trimEnd()
      .split('\n')
      .slice(1)
      .filter((line) => !line.endsWith('gelijk')).length;
    const merged = run('merge', 'anna', 'bram', '--into', 'besluit', '--language', 'nl');
    assert.equal(merged.stdout, `Geschreven voor besluit: 3 bestanden. Open vragen: ${open}.\n`);
    assert.deepEqual(run('check'), { status: 0, stdout: 'Nothing found in 5 texts.\n', stderr: '' });
  });
});
