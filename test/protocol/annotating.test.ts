import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { HoverRequest, MarkupContent } from 'vscode-languageserver/node';
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
      { ...shown, id: '', created: '' },
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
        created: '',
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

  const hoverAt = async (words: string): Promise<string> => {
    const found = await editor.connection.sendRequest(HoverRequest.type, {
      textDocument: { uri },
      position: onWords(words).start,
    });
    return found === null ? 'nothing' : MarkupContent.is(found.contents) ? found.contents.value : '';
  };

  it('tells in the hover what was noted, below what is known of the words', async () => {
    const nested = 'codes:\n  beloften:\n    name: Beloften\n    codes:\n      toezegging:\n        name: Toezegging\n';
    const described = `${nested}        description: Iets dat *beloofd* wordt.\n`;
    await editor.open(uriOf(join(folder, 'codebook.yaml')), described);
    const { edit } = await change({ ...add, note: 'Nog <b>nagaan</b>.' });
    assert.ok(edit);
    await editor.open(edit.uri, edit.edits.map(({ newText }) => newText).join(''));
    const hover = await hoverAt('een brief');
    assert.match(
      hover,
      /^Beloften › \*\*Toezegging\*\* {2}\nIets dat \\\*beloofd\\\* wordt\.\n\n> Nog \\<b\\>nagaan\\<\/b\\>\.\n\n\*Anna, \d+ \S+ \d{4}\*$/,
    );
    assert.equal(await hoverAt('stuurt'), 'nothing');
    assert.match(await hoverAt('De Kamer'), /Kamer/);
  });

  it('tells of a question whether it was answered, the shortest stretch first', async () => {
    await change(add).then(async ({ edit }) => {
      assert.ok(edit);
      await editor.open(edit.uri, edit.edits.map(({ newText }) => newText).join(''));
    });
    const asked = await change({
      kind: 'add',
      ranges: [onWords('brief')],
      body: { motivation: 'questioning', text: 'Welke brief?', state: 'open' },
    });
    assert.ok(asked.edit);
    await editor.change(
      asked.edit.uri,
      2,
      asked.edit.edits.map(({ range, newText }) => ({ range, text: newText })),
    );
    assert.match(
      await hoverAt('brief'),
      /^\*\*Question\*\*\n\n> Welke brief\?\n\n\*Anna, .*\*\n\n---\n\n\*\*Toezegging\*\*/,
    );
  });

  it('adds a code to the codebook, in a colour of its own, and knows one by its name', async () => {
    const added = await ask('bronwijzer/codes/add', { uri, name: ' Met  termijn ' });
    assert.ok(added && 'id' in added);
    assert.equal(added.id, 'met-termijn');
    const text = added.edit?.edits.map(({ newText }) => newText).join('');
    assert.match(text ?? '', /met-termijn:\n {4}name: Met termijn\n {4}colour: red/);
    assert.equal(added.edit?.create, false);
    assert.deepEqual(await ask('bronwijzer/codes/add', { uri, name: 'toezegging' }), { id: 'toezegging', edit: null });
    const unnamed = await ask('bronwijzer/codes/add', { uri, name: ' ' });
    assert.ok(unnamed && 'refusal' in unnamed);
  });

  it('makes the codebook with its first code', async () => {
    await editor.stop();
    rmSync(join(folder, 'codebook.yaml'));
    editor = await startEditor({ folders: [uriOf(folder)] });
    await editor.indexed;
    await editor.open(uri, text);
    const added = await ask('bronwijzer/codes/add', { uri, name: 'Toezegging' });
    assert.ok(added && 'id' in added);
    assert.deepEqual(added.edit, {
      uri: uriOf(join(folder, 'codebook.yaml')),
      version: null,
      create: true,
      edits: [
        {
          range: { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } },
          newText: 'codes:\n  toezegging:\n    name: Toezegging\n    colour: red\n',
        },
      ],
    });
  });

  it('names the publications and actors that words refer to, then others by what is typed', async () => {
    const citing = `${text}Zie Kamerstukken II 2020/21, 22 112, nr. 2955. Dat vond Gerd Leers ook.\n`;
    await editor.change(uri, 2, [{ text: citing }]);
    const named = async (kind: 'publication' | 'actor', words: string, typed: string) => {
      const range = { start: at(citing, `|${words}`), end: at(citing, `${words}|`) };
      const found = await ask('bronwijzer/named', { textDocument: { uri }, range, kind, typed });
      return (found ?? []).map(({ id, range: place }) => (place ? `${id}: ${textAt(citing, place)}` : id));
    };
    assert.equal(
      (await named('publication', '22 112', ''))[0],
      'kst-22112-2955: Kamerstukken II 2020/21, 22 112, nr. 2955',
    );
    assert.deepEqual(await named('publication', 'ook', 'xyz'), []);
    assert.equal((await named('actor', 'Leers', ''))[0], 'person.leers: Gerd Leers');
    assert.ok((await named('actor', 'ook', 'sigrid kaag')).includes('person.kaag'));
    assert.deepEqual(await named('actor', 'morgen', 'qqqq'), []);
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
