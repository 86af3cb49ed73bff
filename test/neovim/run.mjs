// The language server in Neovim, headless, with the configuration that docs/editors.md gives.
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { root, run } from '../processes.mjs';
import { findNeovim } from './install.mjs';

const neovim = await findNeovim();
const page = readFileSync(join(root, 'docs', 'editors.md'), 'utf8');
const configuration = /^```lua\n(.*?)^```$/ms.exec(page)?.[1];
if (configuration === undefined) throw new Error('docs/editors.md has no configuration for Neovim.');

const home = mkdtempSync(join(tmpdir(), 'bronwijzer-neovim-'));
try {
  const [bin, corpus] = [join(home, 'bin'), join(home, 'een corpus')];
  mkdirSync(bin);
  symlinkSync(join(root, 'dist', 'cli.js'), join(bin, 'bronwijzer'));
  cpSync(join(root, 'seeds'), corpus, { recursive: true });
  writeFileSync(join(corpus, 'corpus.yaml'), '');
  writeFileSync(join(home, 'notes.txt'), 'milk\nbread\n');
  writeFileSync(join(home, 'init.lua'), configuration);
  const env = {
    ...process.env,
    PATH: [bin, process.env.PATH].join(delimiter),
    LC_ALL: 'nl_NL.UTF-8',
    // What somebody has of their own stays out of the test, and what it writes out of their home.
    ...Object.fromEntries(['CONFIG', 'DATA', 'STATE', 'CACHE'].map((kind) => [`XDG_${kind}_HOME`, join(home, kind)])),
  };
  const suite = join(root, 'test', 'neovim', 'suite.lua');
  const args = ['--headless', '-n', '-i', 'NONE', '-u', join(home, 'init.lua'), '-c', `luafile ${suite}`];
  await run(neovim, args, { cwd: corpus, env }, (chunk) => process.stdout.write(chunk.replaceAll('\r', '')));
} finally {
  rmSync(home, { recursive: true, force: true });
}
process.exit(0);
