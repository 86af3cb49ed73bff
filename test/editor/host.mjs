// VS Code as a package: installs it with the Node that it runs on, and starts it on loopback.
import { randomBytes } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { root, run, start, stop } from '../processes.mjs';
import { step } from '../progress.mjs';

/** Where everything that is installed or written for the tests goes. */
export const scratch = join(root, '.vscode-test');
export const hostFolder = join(scratch, 'host');

const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
const locked = fileURLToPath(new URL('./host', import.meta.url));
const code = join(hostFolder, 'node_modules', 'code-server', 'lib', 'vscode');
const server = join(code, 'out', 'server-main.js');

/** Installs VS Code where the installed one isn't that of the lock file; a second time there is nothing to do. */
export async function installHost() {
  const installed = join(hostFolder, 'installed.json');
  const lock = readFileSync(join(locked, 'package-lock.json'), 'utf8');
  if (existsSync(installed) && readFileSync(installed, 'utf8') === lock) return;
  await step('Installing VS Code from npm (860 MB on disk, once)', async () => {
    rmSync(hostFolder, { recursive: true, force: true });
    cpSync(locked, hostFolder, { recursive: true });
    await run(npm, ['ci', '--ignore-scripts', '--no-audit', '--no-fund'], { cwd: hostFolder });
    await run(npm, ['install', '--omit=dev', '--ignore-scripts', '--no-audit', '--no-fund'], { cwd: code });
    writeFileSync(installed, lock);
  }).catch((error) => {
    throw new Error(
      `VS Code could not be installed. It takes an npm registry that has code-server or, for the tests, a screen and a network in which desktop VS Code can be downloaded.\n${error.message}`,
    );
  });
}

/** The Node that VS Code asks for: this one, or the one installed with it. */
function nodeForHost() {
  if (Number.parseInt(process.versions.node, 10) === 24) return process.execPath;
  const binary = process.platform === 'win32' ? 'node.exe' : 'node';
  const path = join(
    hostFolder,
    'node_modules',
    `node-${process.platform === 'win32' ? 'win' : process.platform}-${process.arch}`,
    'bin',
    binary,
  );
  if (existsSync(path)) return path;
  throw new Error(
    `VS Code in the browser needs Node 24 on ${process.platform} ${process.arch}: install it and run this again.`,
  );
}

const settings = {
  'chat.disableAIFeatures': true,
  'workbench.startupEditor': 'none',
  'workbench.tips.enabled': false,
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'telemetry.telemetryLevel': 'off',
  'update.mode': 'none',
  'extensions.ignoreRecommendations': true,
  'extensions.autoCheckUpdates': false,
  'git.enabled': false,
};

/** A folder in which a VS Code keeps what it writes; `fresh` empties it first. */
export function dataFolder(name, { fresh = false, ...more } = {}) {
  const folder = join(scratch, 'data', name);
  if (fresh) rmSync(folder, { recursive: true, force: true });
  mkdirSync(join(folder, 'data', 'Machine'), { recursive: true });
  writeFileSync(
    join(folder, 'data', 'Machine', 'settings.json'),
    JSON.stringify({ ...settings, ...more.settings }, null, 2),
  );
  return folder;
}

/** Installs a packaged extension into the VS Code that keeps its data there. */
export function installExtension(data, vsix) {
  return run(nodeForHost(), [
    server,
    '--server-data-dir',
    data,
    '--accept-server-license-terms',
    '--install-extension',
    vsix,
  ]);
}

/**
 * Starts VS Code on a free port of the loopback address; who doesn't have the token of its addresses is let in nowhere.
 * `addressOf` is the address of a folder opened in it, with an extension under development and other payload.
 */
export async function startHost(data) {
  const token = randomBytes(16).toString('hex');
  const tokenFile = join(data, 'token');
  writeFileSync(tokenFile, token, { mode: 0o600 });
  const child = start(
    nodeForHost(),
    [
      server,
      ...['--host', '127.0.0.1', '--port', '0', '--connection-token-file', tokenFile, '--server-data-dir', data],
      ...['--accept-server-license-terms', '--telemetry-level', 'off', '--disable-workspace-trust'],
      // Without it a built VS Code doesn't honour an extension under development.
      '--enable-smoke-test-driver',
    ],
    { env: { ...process.env, VSCODE_CWD: data } },
  );
  const port = await portOf(child);
  const authority = `127.0.0.1:${port}`;
  return {
    remote: (path) => `vscode-remote://${authority}${encodeURI(toPosix(path))}`,
    addressOf: (folder, payload) => {
      const query = new URLSearchParams({
        tkn: token,
        folder: toPosix(folder),
        payload: JSON.stringify([...payload, ['skipWelcome', 'true']]),
      });
      return `http://${authority}/?${query}`;
    },
    exited: new Promise((resolve) => child.once('exit', resolve)),
    stop: () => stop(child),
  };
}

function toPosix(path) {
  return process.platform === 'win32' ? `/${path.replaceAll('\\', '/')}` : path;
}

function portOf(child) {
  return new Promise((resolve, reject) => {
    let output = '';
    const read = (chunk) => {
      output = (output + chunk).slice(-4000);
      const port = /listening on (\d+)/.exec(output)?.[1];
      if (port !== undefined) resolve(port);
    };
    child.stdout.on('data', read);
    child.stderr.on('data', read);
    child.once('error', reject);
    child.once('exit', (exit) => reject(new Error(`VS Code ended with ${exit} before it listened\n${output}`)));
  });
}
