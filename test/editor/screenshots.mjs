// `npm run screenshots`: the pictures of the README, taken from the running editor.
import { mkdirSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../processes.mjs';
import { openBrowser } from './browser.mjs';
import { dataFolder, installHost, scratch, startHost } from './host.mjs';

const pictures = join(root, 'test', 'editor', 'screenshots');
const seeds = join(root, 'seeds');
/** Bytes: a README should load fast. */
const largest = 250_000;

const settings = {
  'editor.minimap.enabled': false,
  'editor.fontSize': 13,
  'breadcrumbs.enabled': false,
  'window.commandCenter': false,
  'workbench.layoutControl.enabled': false,
};

await installHost();
const host = await startHost(dataFolder('screenshots', { fresh: true, settings }));
const browser = await openBrowser();
const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
mkdirSync(pictures, { recursive: true });
await page.goto(host.addressOf(seeds, [['extensionDevelopmentPath', host.remote(root)]]));
await page.locator('.explorer-folders-view .monaco-list-row').first().waitFor();

try {
  await open('004');
  await hover('004', 'Idem, blz. 12', 'Idem');
  await take('004-idem');

  await cursorAt('004', '14 PM BRON', 'PM');
  await command('View: Toggle Problems');
  await page.locator('.markers-panel .monaco-list-row').first().waitFor();
  await take('004-problems');
  await command('View: Toggle Problems');

  await cursorAt('004', 'Kamerstukken II, 2020–2021, 22 112, nr. 2955, blz. 14', '22 112');
  await page.keyboard.press('F12');
  await page.locator('.tab.active', { hasText: 'kst-22112-2955' }).waitFor();
  await page.locator('.view-line', { hasText: '2955' }).first().waitFor();
  await take('card');

  await open('000');
  await hover('000', 'zei Leers woensdag', 'Leers');
  await take('000-leers');
  await page.keyboard.press('Escape');

  await open('004');
  await cursorAt('004', '1. \nDe leden van de PVV-fractie', '1.');
  await command('Explorer: Focus on Outline View');
  await page.locator('.pane-header', { hasText: 'seeds' }).click();
  await page.locator('.outline-tree .monaco-list-row').first().waitFor();
  await take('004-outline');
} catch (error) {
  await page.screenshot({ path: join(scratch, 'screenshot-failed.png') });
  console.error(`✖ ${error.message}\nWhat the window showed is in ${join(scratch, 'screenshot-failed.png')}`);
  process.exit(1);
}

await browser.close();
await host.stop();
process.exit(0);

function fileOf(seed) {
  return readdirSync(seeds).find((name) => name.startsWith(seed));
}

/** Runs a command by the name that it has in the palette. */
async function command(name) {
  await page.keyboard.press('F1');
  await page.locator('.quick-input-widget input').fill(`>${name}`);
  await page.locator('.quick-input-list .monaco-list-row', { hasText: name }).first().waitFor();
  await page.keyboard.press('Enter');
  await page.locator('.quick-input-widget').waitFor({ state: 'hidden' });
}

async function open(seed) {
  await page.locator('.explorer-folders-view .monaco-list-row', { hasText: fileOf(seed) }).dblclick();
  await page.locator('.tab.active', { hasText: fileOf(seed) }).waitFor();
  // The status bar names the language once the text has been recognised.
  await page.locator('.statusbar-item', { hasText: 'Bronwijzer' }).first().waitFor();
}

/** Puts the cursor in a word of the text, which lies in the first occurrence of its surroundings. */
async function cursorAt(seed, surroundings, word) {
  const text = readFileSync(join(seeds, fileOf(seed)), 'utf8');
  const before = text.slice(0, text.indexOf(surroundings) + surroundings.indexOf(word) + 1).split('\n');
  await page.keyboard.press('Control+G');
  await page.locator('.quick-input-widget input').fill(`:${before.length}:${before.at(-1).length + 1}`);
  await page.keyboard.press('Enter');
  await page.locator('.quick-input-widget').waitFor({ state: 'hidden' });
}

async function hover(seed, surroundings, word) {
  await cursorAt(seed, surroundings, word);
  await page.keyboard.press('Control+K');
  await page.keyboard.press('Control+I');
  await page
    .locator('.monaco-resizable-hover .hover-contents, .monaco-hover .hover-contents', { hasNotText: 'Loading' })
    .first()
    .waitFor();
}

async function take(name) {
  const path = join(pictures, `${name}.png`);
  await page.screenshot({ path, caret: 'hide', animations: 'disabled' });
  const { size } = statSync(path);
  if (size > largest) throw new Error(`${path} has ${size} bytes, more than ${largest}`);
  console.log(`${name}.png, ${Math.round(size / 1000)} kB`);
}
