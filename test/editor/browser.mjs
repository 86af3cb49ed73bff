// A headless Chromium to drive VS Code with: an installed one, or the one from npm.
import { accessSync, constants, existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { delimiter, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { chromium } from 'playwright-core';
import { step } from '../progress.mjs';
import { hostFolder } from './host.mjs';

const names = [
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'chrome',
  'chrome.exe',
  'msedge.exe',
];
const places = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
];
const args = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** Opens a headless browser. Fails with what is to be installed where there is none. */
export async function openBrowser() {
  const executablePath = installed();
  if (executablePath !== undefined) return chromium.launch({ executablePath, args });
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    throw new Error('No browser was found to run VS Code in: install Chrome or Chromium and run this again.');
  }
  const browser = chromium.launch({ ...(await unpacked()), args: [...args, '--headless=shell'] });
  return browser.catch((error) => {
    throw new Error(
      `The Chromium from npm doesn't run here: install chromium or google-chrome and run this again.\n${error.message}`,
    );
  });
}

function installed() {
  const paths = (process.env.PATH ?? '').split(delimiter).flatMap((folder) => names.map((name) => join(folder, name)));
  return [...paths, ...places].find(runs);
}

function runs(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/**
 * What is needed to launch the Chromium from npm. The package unpacks into the folder for temporary files, so that is a
 * folder of our own meanwhile. One left half done is emptied, since the package takes what is there for whole.
 */
async function unpacked() {
  const folder = join(hostFolder, 'chromium');
  const done = join(folder, 'done');
  if (!existsSync(done)) {
    rmSync(folder, { recursive: true, force: true });
    mkdirSync(folder, { recursive: true });
    await step('Unpacking Chromium', () => unpackInto(folder));
    writeFileSync(done, '');
  }
  const fonts = existsSync('/etc/fonts') ? {} : { FONTCONFIG_PATH: join(folder, 'fonts') };
  const libraries = [join(folder, 'al2023', 'lib'), process.env.LD_LIBRARY_PATH].filter(Boolean).join(delimiter);
  return { executablePath: join(folder, 'chromium'), env: { ...process.env, ...fonts, LD_LIBRARY_PATH: libraries } };
}

async function unpackInto(folder) {
  const require = createRequire(join(hostFolder, 'package.json'));
  const { inflate } = await import(pathToFileURL(require.resolve('@sparticuz/chromium')).href);
  const packed = join(hostFolder, 'node_modules', '@sparticuz', 'chromium', 'bin');
  const before = process.env.TMPDIR;
  process.env.TMPDIR = folder;
  const unpacking = ['chromium.br', 'al2023.tar.br', 'fonts.tar.br', 'swiftshader.tar.br'].map((name) =>
    inflate(join(packed, name)),
  );
  if (before === undefined) delete process.env.TMPDIR;
  else process.env.TMPDIR = before;
  await Promise.all(unpacking);
}
