import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { AnnotationRequests, RequestedCodebookChange } from '../../server/protocol/annotationRequests';
import { type Editor, startEditor, stopServers, uriOf } from './editor';

const codebook = 'codes:\n  toezegging:\n    name: Toezegging\n  voornemen:\n    name: Voornemen\n';

/** One annotation of a text, by somebody who gave it this code. */
const sidecar = (code: string) => ({
  '@context': 'http://www.w3.org/ns/anno.jsonld',
  type: 'AnnotationPage',
  items: [
    {
      id: 'urn:uuid:0b6f4d1e-0000-4000-8000-000000000001',
      type: 'Annotation',
      motivation: 'tagging',
      creator: { type: 'Person', name: 'Bram' },
      body: { type: 'TextualBody', purpose: 'tagging', value: code },
      target: {
        source: '../brief.txt',
        selector: [
          { type: 'TextPositionSelector', start: 3, end: 11 },
          { type: 'TextQuoteSelector', exact: 'minister', prefix: 'De ', suffix: ' stuurt' },
        ],
      },
    },
  ],
});

describe('changing the codebook over the protocol', () => {
  let folder: string;
  let editor: Editor;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'bronwijzer-codebook-'));
    writeFileSync(join(folder, 'corpus.yaml'), 'title: Brieven\n');
    writeFileSync(join(folder, 'brief.txt'), 'De minister stuurt morgen een brief.\n');
  });
  afterEach(() => {
    stopServers();
    rmSync(folder, { recursive: true });
  });

  const start = async (): Promise<void> => {
    editor = await startEditor({ folders: [uriOf(folder)], locale: 'en' });
    await editor.indexed;
  };
  const change = (what: RequestedCodebookChange): Promise<AnnotationRequests['bronwijzer/codebook/change']['result']> =>
    editor.connection.sendRequest('bronwijzer/codebook/change', {
      uri: uriOf(join(folder, 'brief.txt')),
      change: what,
    });

  it('answers where a code stands in the codebook, as far as that can be told', async () => {
    const place = (code: string): Promise<AnnotationRequests['bronwijzer/codes/place']['result']> =>
      editor.connection.sendRequest('bronwijzer/codes/place', { uri: uriOf(join(folder, 'brief.txt')), code });
    await start();
    assert.equal(await place('voornemen'), null);
    const uri = uriOf(join(folder, 'codebook.yaml'));
    await editor.open(uri, codebook);
    const [from, to] = [2, 11].map((character) => ({ line: 3, character }));
    assert.deepEqual(await place('voornemen'), { uri, range: { start: from, end: to } });
    assert.deepEqual(await place('ander'), { uri });
    await editor.change(uri, 2, [{ text: `${codebook}    [` }]);
    assert.deepEqual(await place('voornemen'), { uri });
  });

  it('answers the edit of the file that is open, and writes nothing itself', async () => {
    writeFileSync(join(folder, 'codebook.yaml'), codebook);
    await start();
    const uri = uriOf(join(folder, 'codebook.yaml'));
    await editor.open(uri, codebook);
    assert.deepEqual(await change({ kind: 'rename', code: 'voornemen', name: 'Plan' }), {
      edit: {
        uri,
        version: 1,
        create: false,
        edits: [{ range: { start: { line: 4, character: 10 }, end: { line: 4, character: 18 } }, newText: 'Pla' }],
      },
      code: 'voornemen',
      leftOut: [],
    });
    assert.equal(readFileSync(join(folder, 'codebook.yaml'), 'utf8'), codebook);
  });

  it('removes no code that somebody uses, in whatever file', async () => {
    writeFileSync(join(folder, 'codebook.yaml'), codebook);
    mkdirSync(join(folder, 'annotations'));
    writeFileSync(join(folder, 'annotations/brief.txt.bram.jsonld'), JSON.stringify(sidecar('voornemen')));
    await start();
    assert.deepEqual(await change({ kind: 'remove', code: 'voornemen' }), {
      refusal: '“Voornemen” has been used once. Merge it into another code, or give these passages another code.',
    });
    const other = await change({ kind: 'remove', code: 'toezegging' });
    assert.ok('edit' in other && other.edit);
  });

  it('removes nothing while a file can’t be read', async () => {
    writeFileSync(join(folder, 'codebook.yaml'), codebook);
    mkdirSync(join(folder, 'annotations'));
    writeFileSync(join(folder, 'annotations/brief.txt.bram.jsonld'), '<<<<<<< HEAD\n');
    await start();
    assert.deepEqual(await change({ kind: 'remove', code: 'voornemen' }), {
      refusal: 'Not all annotations can be read: this code may still be in use. Mend these files first.',
    });
  });
});
