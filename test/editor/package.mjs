// The packaged extension: bundles only, small, and at work once it is installed.
import assert from 'node:assert/strict';
import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { listFiles } from '@vscode/vsce';
import { root } from '../processes.mjs';
import { chooseLauncher, copyOfSeeds } from './launchers.mjs';

const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
const vsix = join(root, `bronwijzer-${version}.vsix`);

const files = await listFiles({ cwd: root, dependencies: false });
const wanted =
  /^(?:package(?:\.nls(?:\.nl)?)?\.json|README\.md|CHANGELOG\.md|LICENSE|dist\/[\w-]+\.js|syntaxes\/.+|schemas\/.+)$/;
assert.deepEqual(
  files.filter((file) => !wanted.test(file)),
  [],
  'nothing but bundles and what describes them is packaged',
);
assert.ok(statSync(vsix).size < 1_000_000, `${vsix} has ${statSync(vsix).size} bytes, which is not under 1 MB`);
console.log(`${files.length} files, ${Math.round(statSync(vsix).size / 1000)} kB`);

const launch = await chooseLauncher();
const code = await launch({
  extension: join(root, 'test', 'editor', 'packaged', 'driver'),
  vsix,
  tests: join(root, 'out', 'test', 'editor', 'packaged', 'index.js'),
  folder: copyOfSeeds(),
  kind: 'node',
});
process.exit(code === 0 ? 0 : 1);
