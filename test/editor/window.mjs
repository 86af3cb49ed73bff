// VS Code in a headless browser, used as a person does: by its keys, its palette and its views.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../processes.mjs';
import { openBrowser } from './browser.mjs';
import { dataFolder, installHost, scratch, startHost } from './host.mjs';

const plain = {
  'editor.minimap.enabled': false,
  'editor.fontSize': 13,
  'breadcrumbs.enabled': false,
  'window.commandCenter': false,
  'workbench.layoutControl.enabled': false,
};

/** Opens a folder in a window of its own; `name` is that of the folder in which VS Code keeps what it writes. */
export async function openWindow(folder, name, { settings = {}, viewport = { width: 1280, height: 800 } } = {}) {
  await installHost();
  const host = await startHost(dataFolder(name, { fresh: true, settings: { ...plain, ...settings } }));
  const browser = await openBrowser();
  const page = await browser.newPage({ viewport });
  await page.goto(host.addressOf(folder, [['extensionDevelopmentPath', host.remote(root)]]));
  await page.locator('.explorer-folders-view .monaco-list-row').first().waitFor();

  const input = page.locator('.quick-input-widget input').first();
  const closed = () => page.locator('.quick-input-widget').waitFor({ state: 'hidden' });
  /** The whole name of a text, by its start. */
  const named = (start) => readdirSync(folder).find((entry) => entry.startsWith(start));
  const textOf = (start) => readFileSync(join(folder, named(start)), 'utf8');

  /** Puts the cursor at an offset of a text. */
  async function goTo(text, offset) {
    const before = text.slice(0, offset).split('\n');
    await page.keyboard.press('Control+G');
    await input.fill(`:${before.length}:${before.at(-1).length + 1}`);
    await page.keyboard.press('Enter');
    await closed();
  }

  return {
    page,
    named,
    /** Opens a text by the start of its name. */
    async open(start) {
      const tab = page.locator('.tab.active', { hasText: named(start) });
      await page.locator('.explorer-folders-view .monaco-list-row', { hasText: named(start) }).dblclick();
      await tab.waitFor();
      // The status bar names the language once the text has been recognised.
      await page.locator('.statusbar-item', { hasText: 'Bronwijzer' }).first().waitFor();
    },
    /** Runs a command by the name that it has in the palette. */
    async command(title) {
      await page.keyboard.press('F1');
      await input.fill(`>${title}`);
      await page.locator('.quick-input-list .monaco-list-row', { hasText: title }).first().waitFor();
      await page.keyboard.press('Enter');
    },
    /** Chooses in a list that is open, by what is typed; what was typed before is gone. */
    async choose(words) {
      await input.fill(words);
      await page.locator('.quick-input-list .monaco-list-row', { hasText: words }).first().waitFor();
      await page.keyboard.press('Enter');
    },
    /** Answers a field with what is typed, in the place of what stood in it. */
    async type(words) {
      await input.fill(words);
      await page.keyboard.press('Enter');
    },
    /** Answers a dialog that asks for a file or folder with its path, once it knows that. */
    async answerDialog(path) {
      await page.locator('.quick-input-widget .quick-input-action', { hasText: /\S/ }).first().waitFor();
      // It puts its own folder in the field once it has listed it.
      await page.locator('.quick-input-list .monaco-list-row', { hasText: '..' }).first().waitFor();
      await input.fill(path);
      while (await page.locator('.quick-input-widget').isVisible()) {
        if ((await input.inputValue()) !== path) return;
        await page.keyboard.press('Enter');
        await page.waitForTimeout(300);
      }
    },
    /** Waits until a list or a field is open that says this. */
    async isAsked(words) {
      await page.locator(`.quick-input-widget input[placeholder*="${words}"]`).waitFor();
    },
    /** Waits until a field is open under this title. */
    async isTitled(words) {
      await page.locator('.quick-input-title', { hasText: words }).waitFor();
    },
    closed,
    /** Puts the cursor in a word of the text, which lies in the first occurrence of its surroundings. */
    async cursorAt(start, surroundings, word) {
      const text = textOf(start);
      await goTo(text, text.indexOf(surroundings) + surroundings.indexOf(word) + 1);
    },
    /** Selects the first occurrence of words in the text that is in front. */
    async select(words) {
      await page.keyboard.press('Control+F');
      await page.locator('.find-widget.visible textarea').first().fill(words);
      await page.locator('.find-widget.visible .matchesCount', { hasText: / of / }).waitFor();
      await page.keyboard.press('Enter');
      await page.keyboard.press('Escape');
      await page.locator('.find-widget.visible').waitFor({ state: 'detached' });
    },
    /** The page of a view that an extension draws. */
    drawn: () => page.frameLocator('iframe.webview.ready').last().frameLocator('#active-frame'),
    /** Keeps what the window shows where something failed, and answers where. */
    async failed() {
      const path = join(scratch, `${name}-failed.png`);
      await page.screenshot({ path });
      return path;
    },
    async close() {
      await browser.close();
      await host.stop();
    },
  };
}
