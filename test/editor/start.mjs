// `npm start [-- FOLDER]`: opens a corpus in VS Code with the extension running; `npm start -- --example` the example of
// annotations. Uses no package before they are installed.
import { accessSync, constants, statSync } from 'node:fs';
import { delimiter, join, resolve } from 'node:path';
import { exampleFolder, unpackExample } from '../example/unpack.mjs';
import { installPackages } from '../install.mjs';
import { root, run, start } from '../processes.mjs';
import { step } from '../progress.mjs';

const [, , given = join(root, 'seeds')] = process.argv;
const folder = given === '--example' ? openedExample() : resolve(process.env.INIT_CWD ?? '.', given);
if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory()) {
  console.error(`There is no folder ${folder}: name one that holds texts, as in npm start -- ../my-texts`);
  process.exit(2);
}

await installPackages();
await step('Building the extension', () => run(process.execPath, ['esbuild.mjs'], { cwd: root }));
if (!(await openOnDesktop())) await openInBrowser();

/** The folder of the example, made where it isn't there; says which of the two. */
function openedExample() {
  console.log(
    unpackExample()
      ? `The example is in ${exampleFolder}: write in it as you like.`
      : `${exampleFolder} is there already and is opened as it is. Take it away to begin anew.`,
  );
  return exampleFolder;
}

/** Where the program is on the PATH; nothing where it isn't. */
function find(program) {
  const names = process.platform === 'win32' ? [`${program}.cmd`, `${program}.exe`] : [program];
  const paths = (process.env.PATH ?? '').split(delimiter).flatMap((place) => names.map((name) => join(place, name)));
  return paths.find((path) => {
    try {
      accessSync(path, constants.X_OK);
      return true;
    } catch {
      return false;
    }
  });
}

/** Answers whether desktop VS Code opened the folder: not where it is missing or, without a screen, fails. */
async function openOnDesktop() {
  const code = find('code');
  if (code === undefined) return false;
  const opened = await run(code, ['--new-window', `--extensionDevelopmentPath=${root}`, folder]).then(
    () => true,
    () => false,
  );
  console.log(
    opened ? `VS Code has opened ${folder}.` : 'VS Code on the desktop could not be started: the browser is used.',
  );
  return opened;
}

async function openInBrowser() {
  const { dataFolder, installHost, startHost } = await import('./host.mjs');
  await installHost();
  const host = await step('Starting VS Code', () => startHost(dataFolder('start')));
  const address = host.addressOf(folder, [['extensionDevelopmentPath', host.remote(root)]]);
  console.log(`\n${folder} is open in VS Code at\n\n${address}\n\nCtrl-C ends it.`);
  const opener = find(process.platform === 'darwin' ? 'open' : 'xdg-open');
  if (opener !== undefined) start(opener, [address], { stdio: 'ignore' }).once('error', () => {});
  await host.exited;
  throw new Error('VS Code has ended.');
}
