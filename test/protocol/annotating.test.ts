import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type {
  AnnotationRequests,
  AnnotationsOfText,
  ChangedAnnotations,
  RequestedChange,
} from '../../server/protocol/annotationRequests';
import { at, type Editor, startEditor, stopServers, textAt, uriOf } from './editor';

const text = 'De minister stuurt morgen een brief. De Kamer krijgt die brief in mei.\n';
const codebook = 'codes:\n  toezegging:\n    name: Toezegging\n    colour: green\n';

describe('annotating over the protocol', () => {
  let folder: string;
  let uri: string;
  let editor: Editor;
  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), 'bronwijzer-annotating-'));
    writeFileSync(join(folder, 'corpus.yaml'), 'title: Brieven\n');
    writeFileSync(join(folder, 'codebook.yaml'), codebook);
    writeFileSync(join(folder, 'brief.txt'), text);
    uri = uriOf(join(folder, 'brief.txt'));
    editor = await startEditor({ folders: [uriOf(folder)] });
    await editor.indexed;
    await editor.open(uri, text);
  });
  afterEach(() => {
    stopServers();
    rmSync(folder, { recursive: true });
  });

  const ask = <Method extends keyof AnnotationRequests>(
    method: Method,
    params: Omit<AnnotationRequests[Method]['params'], 'annotator'>,
  ): Promise<AnnotationRequests[Method]['result']> =>
    editor.connection.sendRequest(method, { ...params, annotator: 'Anna' });
  const of = async (): Promise<AnnotationsOfText> => {
    const found = await ask('bronwijzer/annotations/of', { textDocument: { uri } });
    assert.ok(found);
    return found;
  };
  const change = async (what: RequestedChange): Promise<ChangedAnnotations> => {
    const found = await ask('bronwijzer/annotations/change', { textDocument: { uri }, change: what });
    assert.ok(found && 'touched' in found, JSON.stringify(found));
    return found;
  };
  const onWords = (words: string) => ({ start: at(text, `|${words}`), end: at(text, `${words}|`) });
  const add: RequestedChange = {
    kind: 'add',
    ranges: [onWords('morgen een brief')],
    body: { motivation: 'tagging', code: 'toezegging' },
  };

  it('answers the edit of a file that is to be made, and shows what stands in it once it is open', async () => {
    const { edit } = await change(add);
    assert.ok(edit);
    assert.equal(edit.uri, uriOf(join(folder, 'annotations/brief.txt.anna.jsonld')));
    assert.equal(edit.create, true);
    assert.deepEqual((await of()).annotations, []);
    await editor.open(edit.uri, edit.edits.map(({ newText }) => newText).join(''));
    const [shown, ...others] = (await of()).annotations;
    assert.deepEqual(others, []);
    assert.ok(shown);
    assert.deepEqual(
      { ...shown, id: '', modified: '' },
      {
        id: '',
        file: edit.uri,
        annotator: 'Anna',
        own: true,
        motivation: 'tagging',
        code: 'toezegging',
        label: 'Toezegging',
        colour: '#2e9e4f',
        ranges: [onWords('morgen een brief')],
        status: 'found',
        words: 'morgen een brief',
        modified: '',
        candidates: [],
      },
    );
  });

  it('moves what was noted with the words, and writes where they stand when the text is saved', async () => {
    const { edit } = await change(add);
    assert.ok(edit);
    await editor.open(edit.uri, edit.edits.map(({ newText }) => newText).join(''));
    const shown = async () => {
      const found = await of();
      return found.annotations.flatMap(({ ranges }) => ranges.map((range) => textAt(now, range)));
    };
    let now = text;
    assert.deepEqual(await shown(), ['morgen een brief']);
    const start = { line: 0, character: 0 };
    await editor.change(uri, 2, [{ range: { start, end: start }, text: 'Zeer geachte voorzitter,\n' }]);
    now = `Zeer geachte voorzitter,\n${text}`;
    assert.deepEqual(await shown(), ['morgen een brief']);
    const settled = await ask('bronwijzer/annotations/settle', { textDocument: { uri } });
    assert.ok(settled);
    assert.match(settled.edits.map(({ newText }) => newText).join(''), /44/);
  });

  it('answers the codes, with how often each is used', async () => {
    const before = await ask('bronwijzer/codes', { uri });
    assert.deepEqual(
      before?.codes.map(({ id, count }) => [id, count]),
      [['toezegging', 0]],
    );
    const { edit } = await change(add);
    assert.ok(edit);
    await editor.open(edit.uri, edit.edits.map(({ newText }) => newText).join(''));
    const after = await ask('bronwijzer/codes', { uri });
    assert.deepEqual(
      after?.codes.map(({ id, count }) => [id, count]),
      [['toezegging', 1]],
    );
    assert.deepEqual(after?.mostUsed, ['toezegging']);
  });

  it('writes nothing in a file that can’t be read, and says which', async () => {
    const broken = uriOf(join(folder, 'annotations/brief.txt.anna.jsonld'));
    await editor.open(broken, '<<<<<<< HEAD\n{"items": []}\n=======\n');
    const found = await ask('bronwijzer/annotations/change', { textDocument: { uri }, change: add });
    assert.ok(found && 'refusal' in found);
    assert.match(found.refusal, /^brief\.txt\.anna\.jsonld can't be read \(line 1\)\. .* Nothing was changed\.$/);
    assert.deepEqual(
      (await of()).broken.map((file) => file.uri),
      [broken],
    );
  });
});
