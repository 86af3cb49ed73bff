import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { codePointsOf } from '../../server/annotations/codePoints';
import { newSidecar, writeSidecar } from '../../server/annotations/files/sidecar';
import type { RequestedChange } from '../../server/protocol/annotationRequests';
import { tagged } from '../server/annotations/tagged';
import { at, type Editor, exitCode, startEditor, stopServers, until, uriOf } from './editor';

const text = 'De minister stuurt morgen een brief. De Kamer krijgt die brief in mei.\n';
const around = { textPath: 'brief.txt', pointsOf: () => codePointsOf(text) };
const sidecar = writeSidecar(
  newSidecar('brief.txt.anna.jsonld'),
  [tagged(text, 'De minister', 'a1', 'wie', { creator: { name: 'Anna' } })],
  around,
);
const half = sidecar.slice(0, sidecar.length / 2);
const conflict = sidecar.replace('    {\n', '<<<<<<< HEAD\n    {\n');

const add: RequestedChange = {
  kind: 'add',
  ranges: [{ start: at(text, '|morgen'), end: at(text, 'morgen|') }],
  body: { motivation: 'tagging', code: 'termijn' },
};

describe('files of annotations that something has happened to', () => {
  let folder: string;
  let uri: string;
  let file: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'bronwijzer-broken-'));
    mkdirSync(join(folder, 'annotations'));
    writeFileSync(join(folder, 'corpus.yaml'), 'title: Brieven\n');
    writeFileSync(join(folder, 'brief.txt'), text);
    uri = uriOf(join(folder, 'brief.txt'));
    file = join(folder, 'annotations/brief.txt.anna.jsonld');
  });
  afterEach(() => {
    stopServers();
    rmSync(folder, { recursive: true });
  });

  const start = async (): Promise<Editor> => {
    const editor = await startEditor({ folders: [uriOf(folder)], locale: 'en' });
    await editor.indexed;
    await editor.open(uri, text);
    return editor;
  };
  const ask = (editor: Editor, method: string, more: object = {}) =>
    editor.connection.sendRequest<{ refusal?: string; edit?: unknown; annotations?: readonly unknown[] } | null>(
      `bronwijzer/annotations/${method}`,
      { textDocument: { uri }, annotator: 'Anna', ...more },
    );
  const told = (editor: Editor, path = file): readonly string[] =>
    (editor.sent.get(uriOf(path)) ?? []).map(({ range: { start: place }, code }) => `${place.line + 1} ${code}`);

  it('are told of as they stand, open or closed, until they are mended', async () => {
    writeFileSync(file, conflict);
    const editor = await start();
    const line = conflict.slice(0, conflict.indexOf('<<<')).split('\n').length;
    await until(() => told(editor).join() === `${line} broken-annotations`);
    await editor.open(uriOf(file), conflict);
    await editor.change(uriOf(file), 2, [{ text: half }]);
    const last = half.split('\n').length;
    await until(() => told(editor).join() === `${last} broken-annotations`);
    await editor.change(uriOf(file), 3, [{ text: sidecar }]);
    await until(() => told(editor).length === 0);
  });

  it('are told of where their text isn’t there', async () => {
    const lonely = join(folder, 'annotations/weg.txt.anna.jsonld');
    writeFileSync(lonely, sidecar.replaceAll('brief.txt', 'weg.txt'));
    writeFileSync(file, sidecar);
    const editor = await start();
    await until(() => told(editor, lonely).join() === '1 annotations-without-text');
    assert.deepEqual(told(editor), []);
  });

  const broken = {
    'cut off': Buffer.from(half),
    'with the marks of a merge': Buffer.from(conflict),
    'no page of annotations': Buffer.from('[1, 2]'),
    'no JSON': Buffer.from('Zie de brief van mei.'),
    'no text': Buffer.concat([Buffer.from(sidecar), Buffer.alloc(4096)]),
    'not in UTF-8': Buffer.from(sidecar.replace('"Anna"', '"Zoë"'), 'latin1'),
    'a row of zeros, as a disk leaves after a crash': Buffer.alloc(512),
  };
  for (const [what, content] of Object.entries(broken)) {
    it(`are never written over, whatever is asked: ${what}`, async () => {
      writeFileSync(file, content);
      const editor = await start();
      const refused = await ask(editor, 'change', { change: add });
      assert.match(refused?.refusal ?? '', /brief\.txt\.anna\.jsonld can't be read \(line \d+\)/);
      for (const id of ['a1', 'a2'])
        assert.ok((await ask(editor, 'change', { change: { kind: 'remove', ids: [id] } }))?.refusal);
      assert.equal(await ask(editor, 'settle'), null);
      await editor.change(uri, 2, [{ text: `Geachte Kamer,\n${text}` }]);
      assert.equal(await ask(editor, 'settle'), null);
      await until(() => told(editor).length === 1);
      assert.deepEqual(readFileSync(file), content);
    });
  }

  it('keep what Bronwijzer doesn’t know: a later version of the format, and what stands there twice', async () => {
    const later = `{ "id": "x1", "type": "Annotation", "motivation": "weighing", "version": 9, "body": { "weight": 3 } }`;
    const item = sidecar.slice(sidecar.indexOf('    {\n', sidecar.indexOf('"items"')), sidecar.lastIndexOf('\n  ]'));
    const content = sidecar.replace(item, `${item},\n${item},\n    ${later}`);
    writeFileSync(file, content);
    const editor = await start();
    await editor.open(uriOf(file), content);
    const answer = await ask(editor, 'change', { change: add });
    const edits = answer?.edit;
    assert.ok(edits && typeof edits === 'object' && 'edits' in edits && Array.isArray(edits.edits));
    // One edit, that puts something in and takes nothing away.
    assert.equal(edits.edits.length, 1);
    const [{ range }] = edits.edits;
    assert.deepEqual(range.start, range.end);
  });

  it('are as they were saved when the server is killed before an edit is made, and the next one goes on from there', async () => {
    writeFileSync(file, sidecar);
    const first = await start();
    const asked = ask(first, 'change', { change: add });
    asked.catch(() => {});
    first.process.kill('SIGKILL');
    assert.equal(await exitCode(first.process), null);
    assert.equal(readFileSync(file, 'utf8'), sidecar);
    const second = await start();
    assert.equal((await ask(second, 'of'))?.annotations?.length, 1);
    assert.ok((await ask(second, 'change', { change: add }))?.edit);
    assert.equal(readFileSync(file, 'utf8'), sidecar);
  });

  it('never bring the server down, nor does it write: whatever became of their characters', async () => {
    writeFileSync(file, sidecar);
    const editor = await start();
    let version = 1;
    await editor.open(uriOf(file), sidecar);
    const place = fc.nat(sidecar.length);
    const piece = fc.oneof(
      fc.constantFrom(
        '',
        '{',
        '}',
        '[',
        ']',
        '"',
        ',',
        '\\',
        '\ud800',
        '\0',
        '<<<<<<< HEAD\n',
        '"items"',
        '1e999',
        'null',
      ),
      fc.string({ unit: 'binary', maxLength: 8 }),
    );
    const damage = fc.array(fc.record({ from: place, length: fc.nat(60), piece }), { minLength: 1, maxLength: 4 });
    await fc.assert(
      fc.asyncProperty(damage, async (done) => {
        const content = done.reduce(
          (now, { from, length, piece: put }) => now.slice(0, from) + put + now.slice(from + length),
          sidecar,
        );
        await editor.change(uriOf(file), ++version, [{ text: content }]);
        const found = await ask(editor, 'of');
        assert.ok(found);
        const changed = await ask(editor, 'change', { change: add });
        assert.ok(changed && (changed.refusal !== undefined || changed.edit));
        await ask(editor, 'settle');
      }),
      { numRuns: 150 },
    );
    assert.equal(readFileSync(file, 'utf8'), sidecar);
  });
});
