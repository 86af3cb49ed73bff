// `npm test`: everything, one after another, up to the first that fails. Each is also an npm script of its own.
import { stripVTControlCharacters } from 'node:util';
import { installPackages, runScript } from './install.mjs';
import { endAll } from './processes.mjs';

const scripts = [
  { name: 'test:format' },
  { name: 'test:types' },
  { name: 'test:floors' },
  { name: 'test:unit' },
  { name: 'test:protocol' },
  { name: 'test:neovim' },
  { name: 'test:editor' },
  { name: 'test:package' },
  { name: 'bench', args: ['--short'] },
];

/** No script takes so long: what does waits for something that never comes. */
const patience = 6 * 60_000;

let passed = 0;
let failed = 0;

/** The sums that mocha prints under a suite. */
function count(output) {
  for (const [, number, outcome] of output.matchAll(/^ *(\d+) (passing|failing)\b/gm)) {
    if (outcome === 'passing') passed += Number(number);
    else failed += Number(number);
  }
}

const late = new Error('Too late');

function tooLate() {
  return new Promise((_, reject) => setTimeout(reject, patience, late).unref());
}

async function runAll() {
  await installPackages();
  if (process.stdout.isTTY) process.env.FORCE_COLOR ??= '1';
  for (const { name, args } of scripts) {
    console.log(`\n▶ npm run ${name}`);
    let output = '';
    const script = runScript(name, args, (chunk) => {
      output += chunk;
    });
    const failure = await Promise.race([script, tooLate()]).then(
      () => undefined,
      (error) => error,
    );
    const before = failed;
    count(stripVTControlCharacters(output));
    if (failure !== undefined) {
      if (failed === before) failed += 1;
      console.log(
        `\n✖ npm run ${name} ${failure === late ? 'did not end' : 'failed'}; what comes after it was not run.`,
      );
      return;
    }
  }
}

await runAll().catch((error) => {
  failed += 1;
  console.log(`\n✖ ${error.message}`);
});
console.log(`\n${passed} passed, ${failed} failed`);
await endAll(failed === 0 ? 0 : 1);
