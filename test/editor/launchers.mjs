// Two ways to run tests in VS Code, which take the same options and answer with the tests' exit code.
import { cpSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../processes.mjs';
import { desktopIsPossible, runInDesktopVsCode } from './desktopVsCode.mjs';
import { scratch } from './host.mjs';
import { runInPackagedVsCode } from './packagedVsCode.mjs';

/** Desktop VS Code where it can be downloaded and shown, else the one from npm. */
export async function chooseLauncher() {
  const desktop = await desktopIsPossible();
  console.log(
    desktop
      ? 'VS Code: desktop, downloaded'
      : 'VS Code: from npm, in a headless browser (desktop VS Code can’t be downloaded or shown here)',
  );
  return desktop ? runInDesktopVsCode : runInPackagedVsCode;
}

/** A folder with the seeds for tests to write in: the seeds themselves stay as they are. */
export function copyOfSeeds() {
  const folder = join(scratch, 'workspace');
  rmSync(folder, { recursive: true, force: true });
  cpSync(join(root, 'seeds'), folder, { recursive: true });
  return folder;
}
