import assert from 'node:assert/strict';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { WillRenameFilesRequest, type WorkspaceEdit } from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { codePointsOf } from '../../server/annotations/codePoints';
import { newSidecar, readSidecar, writeSidecar } from '../../server/annotations/files/sidecar';
import { sidecarPath } from '../../server/annotations/files/sidecarPath';
import type { Annotation } from '../../server/annotations/model';
import { pieceAt } from '../../server/annotations/quote';
import { editedFolder } from './editedFolder';
import { capabilities, type Editor, startEditor } from './editor';

const text = 'De minister stuurt morgen een brief.\n';

/** A passage of a text by its path. */
const onWords = (source: string, words: string): Annotation['target'] => {
  const start = text.indexOf(words);
  return { source, pieces: [pieceAt(text, { start, end: start + words.length })] };
};
const surroundings = (textPath: string) => ({ textPath, pointsOf: () => codePointsOf(text) });

describe('texts that get another name', () => {
  const { path, uri, put, read } = editedFolder();
  let editor: Editor;
  beforeEach(() => {
    put('corpus.yaml', 'title: Brieven\n');
    put('een.txt', text);
    put('map/twee.txt', text);
    annotate('een.txt', 'anna', { motivation: 'tagging', code: 'brief' });
    annotate('een.txt', 'bob', {
      motivation: 'linking',
      to: { kind: 'passage', target: onWords('map/twee.txt', 'brief') },
    });
    annotate('map/twee.txt', 'anna', {
      motivation: 'linking',
      to: { kind: 'passage', target: onWords('een.txt', 'brief') },
    });
  });

  const annotate = (source: string, annotator: string, body: Annotation['body']): void => {
    const name = sidecarPath(source, annotator);
    const annotation: Annotation = { id: `urn:uuid:${annotator}`, target: onWords(source, 'morgen'), body };
    put(name, writeSidecar(newSidecar(name), [annotation], surroundings(source)));
  };
  const annotations = (source: string, annotator: string): readonly Annotation[] => {
    const name = sidecarPath(source, annotator);
    const found = readSidecar(read(name), name, surroundings(source));
    assert.ok(found.status === 'read');
    return found.sidecar.annotations;
  };
  const rename = async (from: string, to: string, comeMeanwhile = () => {}): Promise<void> => {
    const resourceOperations = ['create' as const, 'rename' as const];
    const workspaceEdit = { documentChanges: true, resourceOperations };
    editor = await startEditor({
      folders: [uri()],
      capabilities: { ...capabilities, workspace: { ...capabilities.workspace, workspaceEdit } },
    });
    await editor.indexed;
    comeMeanwhile();
    const files = [{ oldUri: uri(from), newUri: uri(to) }];
    apply(await editor.connection.sendRequest(WillRenameFilesRequest.type, { files }));
    mkdirSync(dirname(path(to)), { recursive: true });
    renameSync(path(from), path(to));
  };
  /** What an editor does with the answer. */
  const apply = (edit: WorkspaceEdit | null): void => {
    for (const change of edit?.documentChanges ?? []) {
      if ('edits' in change) {
        const file = fileURLToPath(change.textDocument.uri);
        const document = TextDocument.create('', 'json', 0, readFileSync(file, 'utf8'));
        const edits = change.edits.flatMap((one) => ('newText' in one ? [one] : []));
        writeFileSync(file, TextDocument.applyEdits(document, edits));
      } else if (change.kind === 'rename') {
        const to = fileURLToPath(change.newUri);
        mkdirSync(dirname(to), { recursive: true });
        renameSync(fileURLToPath(change.oldUri), to);
      }
    }
  };
  const linked = (source: string, annotator: string): readonly string[] =>
    annotations(source, annotator).flatMap(({ target, body }) =>
      body.motivation === 'linking' && body.to.kind === 'passage' ? [target.source, body.to.target.source] : [],
    );

  it('keep the annotations of everybody, and what is linked with them', async () => {
    put('annotations/een.txt.anna.rejected.json', '{\n  "rejected": []\n}\n');
    await rename('een.txt', 'brieven/2021/één brief.txt');
    assert.equal(annotations('brieven/2021/één brief.txt', 'anna')[0]?.target.source, 'brieven/2021/één brief.txt');
    assert.deepEqual(linked('brieven/2021/één brief.txt', 'bob'), ['brieven/2021/één brief.txt', 'map/twee.txt']);
    assert.deepEqual(linked('map/twee.txt', 'anna'), ['map/twee.txt', 'brieven/2021/één brief.txt']);
    assert.ok(existsSync(path('annotations/brieven/2021/één brief.txt.anna.rejected.json')));
    assert.ok(!existsSync(path('annotations/een.txt.anna.jsonld')));
  });

  it('keep what was rejected in them where nothing was noted, too', async () => {
    const rejected = '{\n  "rejected": []\n}\n';
    put('annotations/een.txt.carl.rejected.json', rejected);
    put('annotations/map/twee.txt.carl.rejected.json', rejected);
    await rename('een.txt', 'map/één.txt');
    assert.equal(read('annotations/map/één.txt.carl.rejected.json'), rejected);
    assert.equal(read('annotations/map/twee.txt.carl.rejected.json'), rejected);
    assert.ok(!existsSync(path('annotations/een.txt.carl.rejected.json')));
  });

  it('keep their annotations where something rejected is in the way', async () => {
    put('annotations/een.txt.anna.rejected.json', '{}');
    put('annotations/drie.txt.anna.rejected.json', '{ }');
    await rename('een.txt', 'drie.txt');
    assert.equal(read('annotations/drie.txt.anna.rejected.json'), '{ }');
    assert.equal(read('annotations/een.txt.anna.rejected.json'), '{}');
    assert.equal(annotations('drie.txt', 'anna').length, 1);
  });

  it('keep annotations of which nobody has told yet', async () => {
    await rename('een.txt', 'drie.txt', () => {
      annotate('een.txt', 'carl', { motivation: 'tagging', code: 'brief' });
    });
    assert.equal(annotations('drie.txt', 'carl').length, 1);
  });

  it('keep them when their folder gets another name', async () => {
    await rename('map', 'andere map');
    assert.deepEqual(linked('andere map/twee.txt', 'anna'), ['andere map/twee.txt', 'een.txt']);
    assert.deepEqual(linked('een.txt', 'bob'), ['een.txt', 'andere map/twee.txt']);
  });

  it('leave a file that can’t be read letter for letter as it is, and one that is in the way where it is', async () => {
    const broken = '<<<<<<< HEAD\n{}\n';
    put('annotations/een.txt.carl.jsonld', broken);
    put('annotations/drie.txt.bob.jsonld', '{ "items": [] }');
    const own = read('annotations/een.txt.bob.jsonld');
    await rename('een.txt', 'drie.txt');
    assert.equal(read('annotations/drie.txt.carl.jsonld'), broken);
    assert.equal(read('annotations/drie.txt.bob.jsonld'), '{ "items": [] }');
    assert.equal(read('annotations/een.txt.bob.jsonld'), own);
    assert.equal(annotations('drie.txt', 'anna').length, 1);
  });

  it('leave their annotations here when they leave the folder', async () => {
    const outside = mkdtempSync(join(tmpdir(), 'bronwijzer-elsewhere-'));
    try {
      await rename('een.txt', join('..', outside.slice(tmpdir().length + 1), 'een.txt'));
      assert.ok(existsSync(path('annotations/een.txt.anna.jsonld')));
    } finally {
      rmSync(outside, { recursive: true });
    }
  });
});
