import assert from 'node:assert/strict';
import type { FileEdit, RequestedChange } from '../../server/protocol/annotationRequests';
import { annotatedText, contentOf } from './annotatedText';
import { at, textAt } from './editor';

const text = 'De minister stuurt morgen een brief. De Kamer krijgt die brief in mei.\n';
const codebook = 'codes:\n  toezegging:\n    name: Toezegging\n  termijn:\n    name: Termijn\n';
const own = 'annotations/brief.txt.anna.jsonld';

/** A watcher tells of a file when it has been there for a while, and some clients have none. */
describe('a file that came or went and of which nobody has told', () => {
  const { editor, uri, put, read, remove, textDocument, ask, change, edited } = annotatedText(text, {
    'codebook.yaml': codebook,
  });
  const codeOn = (words: string, code = 'toezegging'): RequestedChange => ({
    kind: 'add',
    ranges: [{ start: at(text, `|${words}`), end: at(text, `${words}|`) }],
    body: { motivation: 'tagging', code },
  });
  /** What Anna noted on these words, saved. */
  const save = async (...asked: Parameters<typeof edited>): Promise<string> => {
    const edit = await edited(...asked);
    assert.ok(edit.create, 'the file is to be made');
    const content = contentOf(edit);
    put(own, content);
    return content;
  };
  const shown = async (): Promise<readonly string[]> => {
    const found = await ask('bronwijzer/annotations/of', { textDocument: textDocument() });
    return (found?.annotations ?? []).flatMap(({ ranges }) => ranges.map((range) => textAt(text, range)));
  };
  const exported = () => ask('bronwijzer/annotations/export', { uri: uri(), form: 'w3c' });

  it('is exported as soon as it is there', async () => {
    await save(codeOn('morgen'));
    const found = await exported();
    assert.ok('count' in found, JSON.stringify(found));
    assert.equal(found.count, '1 annotation');
  });

  it('names its annotator among the others', async () => {
    await save(codeOn('morgen'));
    const found = await ask('bronwijzer/annotations/annotators', { uri: uri() });
    assert.deepEqual(found, [{ key: 'anna', name: 'Anna', count: 1 }]);
  });

  it('isn’t exported when it has gone', async () => {
    await save(codeOn('morgen'));
    assert.ok('files' in (await exported()));
    remove('annotations');
    const found = await exported();
    assert.ok('refusal' in found, JSON.stringify(found));
  });

  it('is written anew by an import', async () => {
    const content = await save(codeOn('morgen'));
    const found = await exported();
    assert.ok('files' in found, JSON.stringify(found));
    remove('annotations');
    const taken = await ask('bronwijzer/annotations/import', { uri: uri(), files: found.files });
    assert.ok('edits' in taken, JSON.stringify(taken));
    assert.deepEqual(
      taken.edits.map((edit: FileEdit) => [edit.uri, edit.create, itemsIn(contentOf(edit))]),
      [[uri(own), true, itemsIn(content)]],
    );
  });

  it('counts before what is noted next, which is added to it', async () => {
    const first = await save(codeOn('morgen'));
    const edit = await edited(codeOn('De Kamer'));
    assert.equal(edit.create, false);
    assert.deepEqual(await shown(), ['morgen']);
    assert.equal(read(own), first);
  });

  it('is made anew when it went before something is noted', async () => {
    await save(codeOn('morgen'));
    assert.equal((await edited(codeOn('De Kamer'))).create, false);
    remove('annotations');
    const edit = await edited(codeOn('De Kamer'));
    assert.equal(edit.create, true);
    assert.equal(itemsIn(contentOf(edit)).length, 1);
  });

  it('isn’t written when it went before its text is saved: there is nothing to write in it then', async () => {
    await save(codeOn('morgen'));
    const start = { line: 0, character: 0 };
    await editor().change(uri(), 2, [{ range: { start, end: start }, text: 'Geachte voorzitter,\n' }]);
    const settled = () => ask('bronwijzer/annotations/settle', { textDocument: textDocument() });
    assert.ok(await settled(), 'its places are to be written');
    remove('annotations');
    assert.equal(await settled(), null);
  });

  it('isn’t passed over where it is a text whose places were looked for: nothing is written anywhere then', async () => {
    const digest = 'sha-256:0';
    const refused = { refusal: 'weg.txt has changed in the meantime. Look for the places again.' };
    assert.deepEqual(await change(codeOn('morgen'), { uri: uri('weg.txt'), digest }), refused);
    assert.equal(await change(codeOn('morgen'), { uri: uri('weg.txt') }), null);
  });

  it('keeps its code from being removed', async () => {
    await save(codeOn('morgen', 'termijn'));
    const found = await ask('bronwijzer/codebook/change', { uri: uri(), change: { kind: 'remove', code: 'termijn' } });
    assert.ok('refusal' in found, JSON.stringify(found));
  });

  it('is the codebook that a code is added to', async () => {
    await ask('bronwijzer/codes', { uri: uri() });
    remove('codebook.yaml');
    const gone = await ask('bronwijzer/codes/add', { uri: uri(), name: 'Nieuw' });
    assert.ok(gone && 'edit' in gone && gone.edit?.create, JSON.stringify(gone));
    put('codebook.yaml', codebook);
    const back = await ask('bronwijzer/codes/add', { uri: uri(), name: 'Nieuw' });
    assert.ok(back && 'edit' in back && back.edit?.create === false, JSON.stringify(back));
  });
});

function itemsIn(content: string): readonly unknown[] {
  return JSON.parse(content).items;
}
