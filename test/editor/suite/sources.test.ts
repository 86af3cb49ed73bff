import { assert } from 'chai';
import { languages, workspace } from 'vscode';
import { fileOf, hoverAt, openSeed, openText } from './editor';

describe('Opening a text', () => {
  it('gives a seed the language of sources, without any configuration', async () => {
    const document = await openSeed('004');
    assert.strictEqual(document.languageId, 'bronwijzer');
  });

  it('leaves other people’s .txt files alone', async () => {
    const notes = fileOf('notes.txt');
    await workspace.fs.writeFile(notes, new TextEncoder().encode('milk\nbread\n'));
    const document = await openText(notes);
    // The server answers in the order of the questions: once a seed is recognised, the notes have been asked about too.
    await openSeed('000');
    assert.strictEqual(document.languageId, 'plaintext');
    await workspace.fs.delete(notes);
  });

  it('doesn’t overrule who chooses plain text by hand', async () => {
    const seed = await openSeed('002');
    await languages.setTextDocumentLanguage(seed, 'plaintext');
    await openSeed('003');
    assert.strictEqual(seed.languageId, 'plaintext');
  });
});

describe('The other texts of the folder', () => {
  it('are known without having been opened', async () => {
    const document = await openSeed('000');
    assert.include(await hoverAt(document, 'Gerd Leers'), '001_');
  });
});
