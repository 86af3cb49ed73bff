// What is asked in lists, fields and dialogs, answered as a person does: by typing. All in the window of the round.
import { strict as assert } from 'node:assert';
import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** Gives words the code of a statement and fills in its fields; `statement` is what is saved of it. */
export async function fillIn(editor, words, statement, until) {
  const { page } = editor;
  await editor.select(words);
  await page.keyboard.press('Alt+A');
  await editor.isAsked('key of a code');
  await page.keyboard.type('s');
  await editor.closed();
  await until('the statement to be saved', () => statement() !== undefined);
  await page.keyboard.press('Alt+N');
  await page.keyboard.press('F');
  await editor.isTitled('Who says it?');
  await editor.choose('Rob Jetten');
  await editor.isTitled('For which organisation?');
  // The party of whoever else was taken for the speaker isn't his.
  await page.locator('.quick-input-list .monaco-list-row.focused', { hasText: 'Not known' }).waitFor();
  await editor.choose('Democraten 66');
  await editor.isTitled('About what?');
  await editor.choose('Druk in de coalitie');
  await editor.isTitled('For or against?');
  await editor.choose('Against');
  await editor.isTitled('When was it said?');
  await editor.type('2023-07-07');
  await editor.closed();
  await until('its fields to be saved', () => statement().date !== undefined);
  assert.deepEqual(statement(), {
    speaker: 'person.jetten',
    organisation: 'party.d66',
    concept: 'druk',
    agrees: false,
    date: '2023-07-07',
  });
}

/** Another table begins in its own order, however the one before it was sorted. */
export async function sortTables(editor) {
  const head = editor.drawn().locator('thead');
  await head.locator('button').nth(1).click();
  await head.locator('button', { hasText: '↑' }).waitFor();
  await editor.command('Bronwijzer: Show All Passages of a Code');
  await editor.isAsked('Passages of which code');
  await editor.choose('Anonieme bron');
  await head.locator('button', { hasText: 'Before' }).waitFor();
  assert.equal(await head.locator('[aria-sort="none"]').count(), await head.locator('button').count());
}

/** Exports by the dialogs into a folder outside the corpus, all annotators, in one file and in a folder of files. */
export async function exportTo(editor, folder, until) {
  const { page } = editor;
  const forms = [
    ['REFI-QDA (.qdpx)', join(folder, 'work.qdpx'), join(folder, 'work.qdpx')],
    ['brat (.ann)', `${folder}/`, join(folder, 'annotation.conf')],
  ];
  for (const [form, to, written] of forms) {
    await editor.command('Bronwijzer: Export Annotations');
    await editor.isAsked('Export as what');
    await editor.choose(form);
    await editor.isAsked('Whose annotations');
    await page.keyboard.press('Enter');
    await editor.isTitled(form);
    await editor.answerDialog(to);
    await until(`${form} to be written`, () => existsSync(written) && statSync(written).size > 0);
  }
}

/**
 * Imports codes by the dialogs, for which nobody's name is asked, and a table of which one row doesn't say who made it, which is
 * asked of that one alone; then all of a table in one name.
 */
export async function importFrom(editor, folder, text, until, fileOf) {
  const choose = async (how, table, content) => {
    writeFileSync(join(folder, table), content);
    await editor.command('Bronwijzer: Import Annotations');
    await editor.isAsked('Import what');
    await editor.choose(how);
    if (how.includes('one name')) {
      await editor.isTitled('In whose name');
      await editor.type('Erik');
    }
    await editor.answerDialog(join(folder, table));
  };
  const codebook = join(dirname(dirname(fileOf('anna'))), 'codebook.yaml');
  await choose('Files…', 'codes.csv', 'name,description\r\nGeld,Wat het kost.\r\n');
  await editor.isAsked('The files don’t tell');
  await editor.choose('Codebook as CSV');
  await until('the code to be there', () => readFileSync(codebook, 'utf8').includes('name: Geld'));
  const head = 'source,start,end,code,creator\r\n';
  await choose('Files…', 'more.csv', `${head}${text},0,4,druk,Dirk\r\n${text},5,9,druk,\r\n`);
  await editor.isTitled('Of some annotations');
  await editor.type('Carla');
  await until('both to have what is theirs', () => existsSync(fileOf('dirk')) && existsSync(fileOf('carla')));
  await choose('all in one name', 'most.csv', `${head}${text},10,14,druk,Fleur\r\n`);
  await until('all to be in that name', () => existsSync(fileOf('erik')) && !existsSync(fileOf('fleur')));
}
