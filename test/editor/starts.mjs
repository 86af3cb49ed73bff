// `npm start` in the browser, as a person uses it: the address that it prints answers, and Ctrl-C leaves nothing running.
import { strict as assert } from 'node:assert';
import { spawn } from 'node:child_process';
import { accessSync, appendFileSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { exampleFolder, unpackExample } from '../example/unpack.mjs';
import { root } from '../processes.mjs';

/** A PATH on which npm stands, and no `code` that would open on a desktop. */
const bare = mkdtempSync(join(tmpdir(), 'bronwijzer-path-'));
for (const program of ['node', 'npm', 'sh']) {
  const place = (process.env.PATH ?? '').split(delimiter).find((folder) => canLink(join(folder, program), program));
  assert.ok(place, `${program} is on the PATH`);
}

function canLink(from, program) {
  try {
    accessSync(from);
    symlinkSync(from, join(bare, program));
    return true;
  } catch {
    return false;
  }
}

/** Starts `npm start` with its arguments; answers the process and what it has printed so far. */
function npmStart(...args) {
  const env = { ...process.env, PATH: bare };
  const child = spawn(process.execPath, [join(root, 'test/editor/start.mjs'), ...args], { cwd: root, env });
  const printed = { text: '' };
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (chunk) => {
      printed.text += chunk;
    });
  }
  return { child, printed, ended: new Promise((resolve) => child.once('exit', resolve)) };
}

async function addressIn(printed, child) {
  for (;;) {
    const address = /http:\/\/127\.0\.0\.1:\d+\/\S+/.exec(printed.text)?.[0];
    if (address !== undefined) return address;
    assert.equal(child.exitCode, null, printed.text);
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

const { child, printed, ended } = npmStart();
try {
  const address = await addressIn(printed, child);
  // The first answer sets the cookie that stands for the token of the address.
  assert.equal((await fetch(address, { redirect: 'manual' })).status, 302);
  assert.match(decodeURIComponent(address), /folder=.*seeds/);
  child.kill('SIGINT');
  await ended;
  await assert.rejects(fetch(address), 'nothing listens any more');
  console.log('  ✔ npm start prints an address that answers, and Ctrl-C leaves nothing running');

  // The example of a person who works here stays; this run's own goes.
  const isNew = unpackExample();
  const example = npmStart('--example');
  try {
    assert.match(decodeURIComponent(await addressIn(example.printed, example.child)), /folder=[^&]*\/example&/);
    assert.match(example.printed.text, /example is there already and is opened as it is\./);
  } finally {
    example.child.kill('SIGINT');
    await example.ended;
    if (isNew) rmSync(exampleFolder, { recursive: true });
  }
  console.log('  ✔ npm start -- --example opens the example that is there');

  const made = join(bare, 'example');
  assert.equal(unpackExample(made), true);
  appendFileSync(join(made, 'codebook.yaml'), '  # mine\n');
  assert.equal(unpackExample(made), false);
  assert.match(readFileSync(join(made, 'codebook.yaml'), 'utf8'), /# mine/);
  console.log('  ✔ the example is made once, and never written over');

  const missing = npmStart('no-such-folder');
  assert.equal(await missing.ended, 2);
  assert.match(missing.printed.text, /There is no folder .*no-such-folder/);
  console.log('  ✔ npm start says which folder is missing');
} finally {
  child.kill('SIGINT');
  rmSync(bare, { recursive: true, force: true });
}
