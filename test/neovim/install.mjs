import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';
import { run } from '../processes.mjs';
import { step } from '../progress.mjs';

/** The Neovim on the PATH, installed from Debian where there is none. Fails with what is to be installed where that isn't possible. */
export async function findNeovim() {
  const found = onPath('nvim') ?? onPath('nvim.exe');
  if (found !== undefined) return found;
  const aptGet = onPath('apt-get');
  if (aptGet === undefined || process.getuid?.() !== 0) {
    throw new Error(
      `Neovim was not found: install it (${aptGet ? 'apt-get install' : 'package'} neovim) and run this again.`,
    );
  }
  await step('Installing Neovim', () => installWith(aptGet)).catch((error) => {
    throw new Error(`Neovim could not be installed: install it and run this again.\n${error.message}`);
  });
  return onPath('nvim') ?? 'nvim';
}

/** A machine that was just made has no list of packages yet, or an old one. */
async function installWith(aptGet) {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const install = () => run(aptGet, ['install', '--yes', '--no-install-recommends', 'neovim'], { env });
  await install().catch(async () => {
    await run(aptGet, ['update'], { env });
    await install();
  });
}

function onPath(program) {
  const paths = (process.env.PATH ?? '').split(delimiter).map((folder) => join(folder, program));
  return paths.find((path) => {
    try {
      accessSync(path, constants.X_OK);
      return true;
    } catch {
      return false;
    }
  });
}
