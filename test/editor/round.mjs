// The round that the README tells under Annotating, in a real VS Code by its keys: code, correct the text, see the codes move, get somebody else's
// work, decide where the two differ, and take the result to another program.
import { strict as assert } from 'node:assert';
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../processes.mjs';
import { exportTo, fillIn, importFrom, sortTables } from './dialogs.mjs';
import { dragInTree } from './dragging.mjs';
import { scratch } from './host.mjs';
import { openWindow } from './window.mjs';

const example = join(root, 'test', 'example');
const folder = join(scratch, 'round');
rmSync(folder, { recursive: true, force: true });
/** Where exports go: a folder beside the corpus. */
const elsewhere = join(scratch, 'round-exports');
rmSync(elsewhere, { recursive: true, force: true });
cpSync(join(root, 'seeds'), folder, { recursive: true });
for (const name of ['codebook.yaml', 'corpus.yaml']) cpSync(join(example, name), join(folder, name));

const text = join(
  folder,
  readdirSync(folder).find((name) => name.startsWith('003')),
);
const fileOf = (annotator) => join(folder, 'annotations', `${text.slice(folder.length + 1)}.${annotator}.jsonld`);
const editor = await openWindow(folder, 'round', { settings: { 'bronwijzer.annotator': 'Anna' } });
const { page } = editor;

try {
  await editor.open('003');
  await code('meerdere ingewijden', 'a');
  await code('meerdere varianten besproken', 'g');
  await until('both codes to be saved', () => existsSync(fileOf('anna')) && itemsOf('anna').length === 2);
  assert.deepEqual(itemsOf('anna').map(saidBy), ['anonieme-bron', 'gezinsmigratie']);
  done('select and press two keys: a code, saved at once');

  const statement = () => itemsOf('anna').find((item) => saidBy(item) === 'standpunt')?.body[0].statement;
  await fillIn(editor, 'Ik denk wel dat er kansen zouden kunnen zijn', statement, until);
  done('fill in a statement, field by field');

  await editor.cursorAt('003', 'Het kabinet vervolgt', 'kabinet');
  await page.keyboard.type('demissionaire ');
  await page.keyboard.press('Control+S');
  const corrected = () => readFileSync(text, 'utf8').includes('demissionaire');
  await until(
    'the places to be saved with the text',
    () => corrected() && itemsOf('anna').length === 3 && itemsOf('anna').every(isInPlace),
  );
  done('correct the text: the codes stay on their words, and are saved with it');

  const codes = () => readFileSync(join(folder, 'codebook.yaml'), 'utf8');
  const isMeant = ({ target }) => target.selector.some(({ exact }) => exact === 'meerdere ingewijden');
  await dragInTree(
    editor,
    {
      passage: {
        of: 'Anonieme bron',
        from: 'meerdere ingewijden',
        to: 'Druk in de coalitie',
        isDone: () => itemsOf('anna').filter(isMeant).map(saidBy)[0] === 'druk',
      },
      code: { from: 'Probleem', to: 'Draagvlak in Europa', isDone: () => /^ +codes:\n +probleem:/m.test(codes()) },
    },
    until,
  );
  done('drag in the tree of codes: a passage to another code, a code below another');

  mkdirSync(join(folder, 'annotations'), { recursive: true });
  for (const name of readdirSync(join(example, 'annotations')).filter((one) => /^003.*\.bram\./.test(one)))
    cpSync(join(example, 'annotations', name), join(folder, 'annotations', name));
  // The editor hears of files that come from elsewhere a moment later.
  await until('the other annotator to be known', async () => {
    await editor.command('Bronwijzer: Compare Two Annotators');
    const isKnown = page.locator('.quick-input-list .monaco-list-row', { hasText: 'Bram' });
    const found = await isKnown.waitFor({ timeout: 3000 }).then(
      () => true,
      () => false,
    );
    if (!found) await page.keyboard.press('Escape');
    return found;
  });
  await editor.choose('Anna');
  await editor.choose('Bram');
  await editor.isTitled('Under which name');
  await page.keyboard.press('Enter');
  const rows = editor.drawn().locator('tbody tr');
  await rows.first().waitFor();
  await editor.drawn().locator('p', { hasText: 'Cohen’s kappa' }).waitFor();
  const differing = editor
    .drawn()
    .locator('tbody tr', { has: editor.drawn().locator('button') })
    .first();
  await differing
    .locator('button', { hasText: 'Anna' })
    .or(differing.locator('button', { hasText: 'Bram' }))
    .first()
    .click();
  await until('the decision to be saved', () => existsSync(fileOf('decision')) && itemsOf('decision').some(isAnswered));
  assert.equal(itemsOf('anna').length, 3);
  done('two annotators beside each other, and a decision in a third file');

  await sortTables(editor);
  done('each table in an order of its own');

  assert.match(bronwijzer('annotations', 'agreement'), /^code +Anna +Bram +kappa +alpha/m);
  assert.match(bronwijzer('annotations', 'check'), /^Nothing found/);
  bronwijzer('annotations', 'export', '--format', 'refi-qda', '--to', join(folder, 'round.qdpx'));
  assert.ok(statSync(join(folder, 'round.qdpx')).size > 1000);
  done('how far they agree, and the result for another program');

  mkdirSync(elsewhere, { recursive: true });
  await exportTo(editor, elsewhere, until);
  await importFrom(editor, elsewhere, text.slice(folder.length + 1), until, fileOf);
  done('to another program and back by the dialogs, with the names that are missing');
} catch (error) {
  console.error(`✖ ${error.message}\nWhat the window showed is in ${await editor.failed()}`);
  process.exit(1);
}
await editor.close();

/** Selects words and gives them a code by its key, as a person does. */
async function code(words, key) {
  await editor.select(words);
  await page.keyboard.press('Alt+A');
  await editor.isAsked('key of a code');
  await page.keyboard.type(key);
  await editor.closed();
}

/** What stands in a file; nothing while it is being written. */
function itemsOf(annotator) {
  const content = readFileSync(fileOf(annotator), 'utf8');
  return content.endsWith('}\n') ? JSON.parse(content).items : [];
}

function saidBy({ body }) {
  return body.find(({ purpose }) => purpose === 'tagging').value;
}

function isInPlace({ target }) {
  const [{ start, end }, { exact }] = target.selector;
  return readFileSync(text, 'utf8').slice(start, end) === exact;
}

function isAnswered({ body }) {
  return body.some(({ state }) => state === 'answered');
}

/** What the command says in the folder; it fails where something is to be done, which is no failure here. */
function bronwijzer(...args) {
  const cli = join(root, 'dist', 'cli.js');
  const { stdout, stderr, status } = spawnSync(process.execPath, [cli, ...args, '--language', 'en'], {
    cwd: folder,
    encoding: 'utf8',
  });
  assert.ok(status === 0 || status === 1, stderr);
  return stdout;
}

async function until(what, answer) {
  const start = Date.now();
  while (!(await answer())) {
    if (Date.now() - start > 60_000) throw new Error(`Waited in vain for ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

function done(what) {
  console.log(`  ✔ ${what}`);
}
