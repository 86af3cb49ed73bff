import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DidChangeWatchedFilesNotification, FileChangeType } from 'vscode-languageserver/node';
import { codePointsOf } from '../../server/annotations/codePoints';
import { newSidecar, writeSidecar } from '../../server/annotations/files/sidecar';
import type { AnnotationsOfText } from '../../server/protocol/annotationRequests';
import { tagged } from '../server/annotations/tagged';
import { startEditor, stopServers, until, uriOf } from './editor';

const text = 'De minister stuurt morgen een brief.\n';
const noted = tagged(text, 'morgen', 'a1', 'termijn', { creator: { name: 'Anna' } });
const sidecar = writeSidecar(
  newSidecar('brief.txt.anna.jsonld'),
  [{ ...noted, target: { ...noted.target, source: 'map/brief.txt' } }],
  { textPath: 'map/brief.txt', pointsOf: () => codePointsOf(text) },
);

describe('a corpus that begins in a folder with annotated texts', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'bronwijzer-folder-'));
    for (const name of ['map', 'annotations', 'annotations/map', 'map/annotations']) mkdirSync(join(folder, name));
    writeFileSync(join(folder, 'corpus.yaml'), 'title: Brieven\n');
    writeFileSync(join(folder, 'map/brief.txt'), text);
    writeFileSync(join(folder, 'annotations/map/brief.txt.anna.jsonld'), sidecar);
  });
  afterEach(() => {
    stopServers();
    rmSync(folder, { recursive: true });
  });

  it('has its annotations elsewhere: those that are not there are told of, and shown again once they are moved', async () => {
    const editor = await startEditor({ folders: [uriOf(folder)], locale: 'en' });
    await editor.indexed;
    const uri = uriOf(join(folder, 'map/brief.txt'));
    await editor.open(uri, text);
    const before = uriOf(join(folder, 'annotations/map/brief.txt.anna.jsonld'));
    const after = uriOf(join(folder, 'map/annotations/brief.txt.anna.jsonld'));
    const tell = (...changes: readonly (readonly [string, FileChangeType])[]) =>
      editor.connection.sendNotification(DidChangeWatchedFilesNotification.type, {
        changes: changes.map(([file, type]) => ({ uri: file, type })),
      });
    const told = () => editor.sent.get(before)?.map(({ message }) => message) ?? [];
    writeFileSync(join(folder, 'map/corpus.yaml'), 'title: Map\n');
    await tell([uriOf(join(folder, 'map/corpus.yaml')), FileChangeType.Created]);
    await until(() => told().length > 0);
    assert.deepEqual(told(), [
      'These annotations aren’t shown: the corpus of brief.txt begins in another folder than where this file stands. Move it to map/annotations/brief.txt.anna.jsonld. If a file is there already, merge the two with “bronwijzer annotations merge”.',
    ]);
    renameSync(
      join(folder, 'annotations/map/brief.txt.anna.jsonld'),
      join(folder, 'map/annotations/brief.txt.anna.jsonld'),
    );
    await tell([before, FileChangeType.Deleted], [after, FileChangeType.Created]);
    await until(() => told().length === 0);
    const found = await editor.connection.sendRequest<AnnotationsOfText>('bronwijzer/annotations/of', {
      textDocument: { uri },
      annotator: 'Anna',
    });
    assert.deepEqual(
      found.annotations.map(({ words, status, file }) => [words, status, file]),
      [['morgen', 'found', after]],
    );
    assert.deepEqual(editor.sent.get(after) ?? [], []);
  });
});
