// `npm run screenshots`: the pictures of the README, taken from the running editor.
import { mkdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../processes.mjs';
import { openWindow } from './window.mjs';

const pictures = join(root, 'test', 'editor', 'screenshots');
const seeds = join(root, 'seeds');
/** Bytes: a README should load fast. */
const largest = 250_000;

const { page, open, command, cursorAt, failed, close } = await openWindow(seeds, 'screenshots');
mkdirSync(pictures, { recursive: true });

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
  console.error(`✖ ${error.message}\nWhat the window showed is in ${await failed()}`);
  process.exit(1);
}

await close();
process.exit(0);

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
