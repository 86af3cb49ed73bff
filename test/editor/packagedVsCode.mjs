// The launcher for machines that can't download desktop VS Code: VS Code as a package, opened in a headless browser.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { format } from 'node:util';
import { openBrowser } from './browser.mjs';
import { dataFolder, installExtension, installHost, scratch, startHost } from './host.mjs';

/** How lines of the tests begin; everything else is VS Code's own. */
const said = '[test] ';

/** Longer than any suite should take; a window that never answers ends here. */
const patience = 5 * 60_000;

/**
 * Runs the in-editor tests of the module `tests` in a window on `folder`, in the Node or the web extension host.
 * The extension is the one under development at `extension` or, where `vsix` is given, that one, installed.
 * Answers with the exit code of the tests.
 */
export async function runInPackagedVsCode({ extension, vsix, tests, folder, kind }) {
  await installHost();
  const data = dataFolder('tests', { fresh: true });
  if (vsix !== undefined) await installExtension(data, vsix);
  const host = await startHost(data);
  const browser = await openBrowser();
  const log = join(scratch, 'vscode.log');
  const saidByVsCode = [];
  try {
    const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
    const exit = new Promise((resolve, reject) => {
      page.exposeFunction('codeAutomationExit', (code) => resolve(code));
      page.once('crash', () => reject(new Error('The page of VS Code crashed')));
      host.exited.then(() => reject(new Error('VS Code ended before the tests did')));
      setTimeout(() => reject(new Error(`The tests weren't done in ${patience / 60_000} minutes`)), patience).unref();
    });
    // Opening the page can fail first: that is the error to tell then.
    exit.catch(() => {});
    await page.exposeFunction('codeAutomationLog', (type, args) => {
      const line = format(...args);
      if (line.startsWith(said)) console.log(line.slice(said.length));
      else saidByVsCode.push(`${type}: ${line}`);
    });
    const payload = [
      ['extensionDevelopmentPath', host.remote(extension)],
      ['extensionTestsPath', host.remote(tests)],
    ];
    if (kind === 'web') payload.push(['extensionDevelopmentKind', 'web']);
    await page.goto(host.addressOf(folder, payload));
    const code = await exit;
    if (code !== 0) console.log(`What VS Code said meanwhile is in ${log}`);
    return code;
  } finally {
    writeFileSync(log, saidByVsCode.join('\n'));
    await browser.close();
    await host.stop();
  }
}
