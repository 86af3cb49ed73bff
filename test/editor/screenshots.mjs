// `npm run screenshots [NAME…]`: the pictures of the README, taken from the running editor; those named, or all.
import { mkdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { unpackExample } from '../example/unpack.mjs';
import { root } from '../processes.mjs';
import { scratch } from './host.mjs';
import { openWindow } from './window.mjs';

const pictures = join(root, 'test', 'editor', 'screenshots');
/** Bytes: a README should load fast. */
const largest = 250_000;

const example = join(scratch, 'example');
rmSync(example, { recursive: true, force: true });
unpackExample(example);

/** What is done in a window of each folder before its pictures are taken, one after the other. */
const reading = [
  [
    '004-idem',
    async ({ open, page, cursorAt }) => {
      await open('004');
      await hover({ page, cursorAt }, 'Idem, blz. 12', 'Idem');
    },
  ],
  [
    '004-problems',
    async ({ open, cursorAt, command, page }) => {
      await open('004');
      await cursorAt('004', '14 PM BRON', 'PM');
      await command('View: Toggle Problems');
      await page.locator('.markers-panel .monaco-list-row').first().waitFor();
    },
    ({ command }) => command('View: Toggle Problems'),
  ],
  [
    '004-peek',
    async ({ open, cursorAt, page }) => {
      await open('004');
      await cursorAt('004', 'Kamerstukken II, 2020–2021, 22 112, nr. 2955, blz. 14', '22 112');
      await page.keyboard.press('Shift+F12');
      await page.locator('.peekview-widget .monaco-list-row').first().waitFor();
      // Where the folder stands on this machine is nobody's business.
      await page.addStyleTag({ content: '.peekview-title .dirname { visibility: hidden; }' });
    },
    ({ page }) => page.keyboard.press('Escape'),
  ],
  [
    'card',
    async ({ open, cursorAt, page }) => {
      await open('004');
      await cursorAt('004', 'Kamerstukken II, 2020–2021, 22 112, nr. 2955, blz. 14', '22 112');
      await page.keyboard.press('F12');
      await page.locator('.tab.active', { hasText: 'kst-22112-2955' }).waitFor();
      await page.locator('.view-line', { hasText: '2955' }).first().waitFor();
    },
  ],
  [
    '000-leers',
    async ({ open, page, cursorAt }) => {
      await open('000');
      await hover({ page, cursorAt }, 'zei Leers woensdag', 'Leers', '000');
    },
    ({ page }) => page.keyboard.press('Escape'),
  ],
  [
    '004-outline',
    async ({ open, cursorAt, command, page }) => {
      await open('004');
      await cursorAt('004', '1. \nDe leden van de PVV-fractie', '1.');
      await command('Explorer: Focus on Outline View');
      await page.locator('.pane-header', { hasText: 'seeds' }).click();
      await page.locator('.outline-tree .monaco-list-row').first().waitFor();
    },
  ],
];

const annotating = [
  [
    'codes',
    async ({ open, select, isAsked, page }) => {
      await open('003');
      await areShown(page);
      await select('Over de inhoud wil niemand iets kwijt');
      await page.keyboard.press('Alt+A');
      await isAsked('key of a code');
    },
    ({ page }) => page.keyboard.press('Escape'),
  ],
  [
    'annotations',
    async ({ open, page }) => {
      await open('003');
      await areShown(page);
      await page.locator('.activitybar .action-label[aria-label*="Bronwijzer"]').first().click();
      await page.locator('.tree-explorer-viewlet-tree-view .monaco-list-row').nth(5).waitFor();
    },
    ({ page }) => page.keyboard.press('Control+Shift+E'),
  ],
  [
    'passages',
    async ({ open, command, choose, isAsked, drawn }) => {
      await open('002');
      await command('Bronwijzer: Show All Passages of a Code');
      await isAsked('Passages of which code');
      await choose('Toezegging');
      await drawn().locator('tbody tr').first().waitFor();
    },
  ],
  [
    'compared',
    async ({ open, command, choose, isTitled, page, drawn }) => {
      await open('003');
      await command('Bronwijzer: Compare Two Annotators');
      await choose('Anna');
      await choose('Bram');
      await isTitled('Under which name');
      await page.keyboard.press('Enter');
      await drawn().locator('tbody tr button').first().waitFor();
    },
  ],
];

const wanted = process.argv.slice(2);
mkdirSync(pictures, { recursive: true });
await takeAll(join(root, 'seeds'), reading);
await takeAll(example, annotating);
process.exit(0);

async function takeAll(folder, all) {
  const chosen = all.filter(([name]) => wanted.length === 0 || wanted.includes(name));
  if (chosen.length === 0) return;
  const editor = await openWindow(folder, 'screenshots', { settings: { 'bronwijzer.annotator': 'Anna' } });
  try {
    for (const [name, prepare, tidy] of chosen) {
      await prepare(editor);
      await take(editor, name);
      await tidy?.(editor);
    }
  } catch (error) {
    console.error(`✖ ${error.message}\nWhat the window showed is in ${await editor.failed()}`);
    process.exit(1);
  }
  await editor.close();
}

async function hover({ page, cursorAt }, surroundings, word, text = '004') {
  await cursorAt(text, surroundings, word);
  await page.keyboard.press('Control+K');
  await page.keyboard.press('Control+I');
  await page
    .locator('.monaco-resizable-hover .hover-contents, .monaco-hover .hover-contents', { hasNotText: 'Loading' })
    .first()
    .waitFor();
}

/** Waits until annotations stand in the text: their marks in the overview ruler are drawn, so their lines are looked for. */
async function areShown(page) {
  await page.locator('.view-overlays .cdr[class*="ced-"]').first().waitFor();
}

async function take({ page }, name) {
  const path = join(pictures, `${name}.png`);
  await page.screenshot({ path, caret: 'hide', animations: 'disabled' });
  const { size } = statSync(path);
  if (size > largest) throw new Error(`${path} has ${size} bytes, more than ${largest}`);
  console.log(`${name}.png, ${Math.round(size / 1000)} kB`);
}
