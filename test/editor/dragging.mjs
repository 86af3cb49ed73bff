// What is dragged in the tree of codes by the mouse, in the window of the round.

/** Drags the passage with these words from its code to another, and a code below another; `isDone` tells of each whether it is saved. */
export async function dragInTree(editor, { passage, code }, until) {
  const { page } = editor;
  const row = (words) => page.locator('.tree-explorer-viewlet-tree-view .monaco-list-row', { hasText: words }).first();
  await page.locator('.activitybar .action-label[aria-label*="Bronwijzer"]').first().click();
  await row(code.from).waitFor();
  await row(passage.of).locator('.monaco-tl-twistie').click();
  for (const { from, to, isDone } of [passage, code]) {
    await until(`«${from}» to be dragged to «${to}»`, async () => {
      // The tree may be drawn anew meanwhile, with what was saved just before.
      await row(from)
        .dragTo(row(to), { timeout: 2000 })
        .catch(() => {});
      await page.waitForTimeout(500);
      return isDone();
    });
  }
  await page.keyboard.press('Control+Shift+E');
}
