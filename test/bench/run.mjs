// `npm run bench`: builds what is measured, minified as it is shipped, and measures it. `-- --short` only shows that it works.
import { spawnSync } from 'node:child_process';

function run(...args) {
  const { status } = spawnSync(process.execPath, args, { stdio: 'inherit' });
  if (status !== 0) process.exit(status ?? 1);
}

run('esbuild.mjs', '--production');
run('esbuild.mjs', '--tests');
run('out/test/bench/bench.mjs', ...process.argv.slice(2));
