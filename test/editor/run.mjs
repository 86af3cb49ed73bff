// Runs the one suite of in-editor tests in VS Code, in its Node extension host and in its web worker extension host; then
// starts and uses it as a person does.
import { join } from 'node:path';
import { root } from '../processes.mjs';
import { chooseLauncher, copyOfSeeds } from './launchers.mjs';

const launch = await chooseLauncher();
const tests = join(root, 'out', 'test', 'editor', 'suite', 'index.js');
for (const kind of ['node', 'web']) {
  console.log(`\nIn the ${kind === 'node' ? 'Node' : 'web worker'} extension host`);
  const code = await launch({ extension: root, tests, folder: copyOfSeeds(), kind });
  if (code !== 0) process.exit(1);
}
console.log('\nAs it is started');
await import('./starts.mjs');
console.log('\nAs it is used');
await import('./round.mjs');
process.exit(0);
