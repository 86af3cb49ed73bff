import { existsSync, statSync } from 'node:fs';
import { root, run } from './processes.mjs';
import { step } from './progress.mjs';

const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';

/** Installs the packages of the lock file where they are missing or older than it. */
export async function installPackages() {
  const [wanted, installed] = [`${root}package-lock.json`, `${root}node_modules/.package-lock.json`];
  if (existsSync(installed) && statSync(installed).mtimeMs >= statSync(wanted).mtimeMs) return;
  await step('Installing packages', () => run(npm, ['ci', '--include=dev', '--no-audit', '--no-fund'], { cwd: root }));
}

/** Runs a script of package.json, its output shown as it comes. `heard` gets every piece of it. */
export function runScript(name, args = [], heard = () => {}) {
  const separated = args.length === 0 ? [] : ['--', ...args];
  return run(npm, ['run', '--silent', name, ...separated], { cwd: root }, (chunk) => {
    process.stdout.write(chunk);
    heard(chunk);
  });
}
