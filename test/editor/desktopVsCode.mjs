// The launcher for machines that can download desktop VS Code and show its window.
import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { downloadAndUnzipVSCode, resolveCliArgsFromVSCodeExecutablePath, runTests } from '@vscode/test-electron';
import { run } from '../processes.mjs';
import { scratch } from './host.mjs';

/** Whether there is a screen to show a window on, and the download host answers within a few seconds. */
export async function desktopIsPossible() {
  const screen = process.platform !== 'linux' || process.env.DISPLAY || process.env.WAYLAND_DISPLAY;
  if (!screen) return false;
  const signal = AbortSignal.timeout(5000);
  return fetch('https://update.code.visualstudio.com/api/releases/stable', { signal }).then(
    (response) => response.ok,
    () => false,
  );
}

/** Runs the in-editor tests as `runInPackagedVsCode` does. */
export async function runInDesktopVsCode({ extension, vsix, tests, folder, kind }) {
  const vscodeExecutablePath = await downloadAndUnzipVSCode({ cachePath: join(scratch, 'desktop') });
  const data = join(scratch, 'data', 'desktop');
  rmSync(data, { recursive: true, force: true });
  mkdirSync(data, { recursive: true });
  const own = ['--user-data-dir', join(data, 'user'), '--extensions-dir', join(data, 'extensions')];
  if (process.getuid?.() === 0) own.push('--no-sandbox');
  if (vsix !== undefined) {
    const [cli] = resolveCliArgsFromVSCodeExecutablePath(vscodeExecutablePath);
    await run(cli, [...own, '--install-extension', vsix]);
  }
  return runTests({
    vscodeExecutablePath,
    extensionDevelopmentPath: extension,
    extensionTestsPath: tests,
    launchArgs: [
      folder,
      ...own,
      ...['--disable-workspace-trust', '--disable-gpu', '--skip-welcome', '--skip-release-notes'],
      ...(kind === 'web' ? ['--extensionDevelopmentKind=web'] : []),
    ],
  });
}
