import assert from 'node:assert/strict';
import {
  DidChangeWatchedFilesNotification,
  DidChangeWorkspaceFoldersNotification,
  FileChangeType,
  HoverRequest,
  MarkupContent,
  ReferencesRequest,
} from 'vscode-languageserver/node';
import { codePointsOf } from '../../server/annotations/codePoints';
import { newSidecar, writeSidecar } from '../../server/annotations/files/sidecar';
import type { AnnotationRequests } from '../../server/protocol/annotationRequests';
import type { OfferedRequests } from '../../server/protocol/offeredRequests';
import { tagged } from '../server/annotations/tagged';
import { editedFolder } from './editedFolder';
import { at, type Editor, startEditor } from './editor';

type Requests = AnnotationRequests & OfferedRequests;

const text = 'De minister stuurt morgen een brief. De Kamer krijgt die brief in mei.\n';
const codebook = 'codes:\n  toezegging:\n    name: Toezegging\n    patterns: [stuurt]\n';
const sidecar = writeSidecar(
  newSidecar('brief.txt.anna.jsonld'),
  [tagged(text, 'stuurt', 'a1', 'toezegging', { creator: { name: 'Anna' } })],
  { textPath: 'brief.txt', pointsOf: () => codePointsOf(text) },
);
const citing = 'De leden lezen Kamerstukken I 2020/21, 35 612, D, blz. 6 nog eens.\n';

describe('an answer that is asked for at once', () => {
  const { uri: folderOf, put, remove } = editedFolder();

  /** A corpus with an annotated text; answers the URI of the text. */
  const putAnnotated = (folder: string): string => {
    put(`${folder}/corpus.yaml`, 'title: Brieven\n');
    put(`${folder}/codebook.yaml`, codebook);
    put(`${folder}/annotations/brief.txt.anna.jsonld`, sidecar);
    return put(`${folder}/brief.txt`, text);
  };
  const asking =
    ({ connection }: Editor) =>
    <Method extends keyof Requests>(
      method: Method,
      params: Omit<Requests[Method]['params'], 'annotator'>,
    ): Promise<Requests[Method]['result']> =>
      connection.sendRequest(method, { ...params, annotator: 'Anna' });
  const labels = async (editor: Editor, uri: string): Promise<readonly string[] | undefined> =>
    (await asking(editor)('bronwijzer/annotations/of', { textDocument: { uri } }))?.annotations.map(
      ({ label }) => label,
    );
  const tell = (editor: Editor, type: FileChangeType, uri: string): Promise<void> =>
    editor.connection.sendNotification(DidChangeWatchedFilesNotification.type, { changes: [{ uri, type }] });
  /** The texts that cite the paper that is cited in an open text. */
  const citers = async (editor: Editor, uri: string): Promise<readonly string[]> => {
    const found = await editor.connection.sendRequest(ReferencesRequest.type, {
      textDocument: { uri },
      position: at(citing, '35 6|12'),
      context: { includeDeclaration: false },
    });
    return (found ?? []).map((one) => one.uri.slice(one.uri.lastIndexOf('/') + 1)).sort();
  };

  it('knows what was noted, though the folders have not been read yet', async () => {
    const uri = putAnnotated('map');
    let read = (): void => {};
    const beforeProgress = new Promise<void>((resolve) => {
      read = resolve;
    });
    const editor = await startEditor({ folders: [folderOf('map')], beforeProgress });
    await editor.open(uri, text);
    const ask = asking(editor);
    const textDocument = { uri };
    const range = { start: at(text, '|morgen'), end: at(text, 'morgen|') };
    const body = { motivation: 'commenting', text: 'Wanneer?' } as const;
    const answers = Promise.all([
      labels(editor, uri),
      ask('bronwijzer/annotations/suggestions', { textDocument }),
      ask('bronwijzer/codes', { uri }),
      ask('bronwijzer/annotations/passages', { uri, filter: {} }),
      ask('bronwijzer/annotations/annotators', { uri }),
      ask('bronwijzer/annotations/settle', { textDocument }),
      ask('bronwijzer/annotations/change', { textDocument, change: { kind: 'add', ranges: [range], body } }),
      ask('bronwijzer/codebook/change', { uri, change: { kind: 'remove', code: 'toezegging' } }),
    ]);
    // What waits for nothing is answered before the folders are read.
    await editor.diagnostics(uri);
    read();
    const [noted, offered, codes, passages, annotators, settled, changed, removed] = await answers;
    assert.deepEqual(noted, ['Toezegging']);
    assert.deepEqual(
      offered?.suggestions.filter(({ body: { motivation } }) => motivation === 'tagging'),
      [],
    );
    assert.deepEqual(
      codes?.codes.map(({ count }) => count),
      [1],
    );
    assert.equal(passages?.length, 1);
    assert.deepEqual(annotators, [{ key: 'anna', name: 'Anna', count: 1 }]);
    assert.equal(settled, null);
    assert.ok(changed && 'edit' in changed && changed.edit?.create === false, JSON.stringify(changed));
    assert.ok('refusal' in removed, JSON.stringify(removed));
  });

  it('leaves out what was noted where a hover would have to wait too long for it', async () => {
    const uri = putAnnotated('map');
    const editor = await startEditor({ folders: [folderOf('map')], beforeProgress: new Promise(() => {}) });
    await editor.open(uri, text);
    const found = await editor.connection.sendRequest(HoverRequest.type, {
      textDocument: { uri },
      position: at(text, 'De K|amer'),
    });
    assert.ok(found && MarkupContent.is(found.contents));
    assert.match(found.contents.value, /Kamer/);
  });

  it('knows a folder that came just before', async () => {
    putAnnotated('een');
    const uri = putAnnotated('twee');
    const editor = await startEditor({ folders: [folderOf('een')] });
    await editor.indexed;
    await editor.open(uri, text);
    assert.equal(await labels(editor, uri), undefined);
    await editor.connection.sendNotification(DidChangeWorkspaceFoldersNotification.type, {
      event: { added: [{ uri: folderOf('twee'), name: 'twee' }], removed: [] },
    });
    assert.deepEqual(await labels(editor, uri), ['Toezegging']);
  });

  it('knows a folder that was told of by its name just before', async () => {
    put('map/corpus.yaml', 'title: Brieven\n');
    const editor = await startEditor({ folders: [folderOf('map')] });
    await editor.indexed;
    const uri = putAnnotated('map/maart');
    await tell(editor, FileChangeType.Created, folderOf('map/maart'));
    await editor.open(uri, text);
    assert.deepEqual(await labels(editor, uri), ['Toezegging']);
  });

  it('knows a text that came, changed or went just before', async () => {
    const uri = put('map/vraag.txt', citing);
    put('map/corpus.yaml', 'title: Brieven\n');
    const editor = await startEditor({ folders: [folderOf('map')] });
    await editor.indexed;
    await editor.open(uri, citing);
    const other = put('map/antwoord.txt', citing);
    await tell(editor, FileChangeType.Created, other);
    assert.deepEqual(await citers(editor, uri), ['antwoord.txt', 'vraag.txt']);
    put('map/antwoord.txt', text);
    await tell(editor, FileChangeType.Changed, other);
    assert.deepEqual(await citers(editor, uri), ['vraag.txt']);
    put('map/antwoord.txt', citing);
    await tell(editor, FileChangeType.Changed, other);
    assert.deepEqual(await citers(editor, uri), ['antwoord.txt', 'vraag.txt']);
    remove('map/antwoord.txt');
    await tell(editor, FileChangeType.Deleted, other);
    assert.deepEqual(await citers(editor, uri), ['vraag.txt']);
  });

  it('knows a text that was closed unsaved just before, as it is on the disk', async () => {
    const uri = put('map/vraag.txt', citing);
    const other = put('map/antwoord.txt', text);
    put('map/corpus.yaml', 'title: Brieven\n');
    const editor = await startEditor({ folders: [folderOf('map')] });
    await editor.indexed;
    await editor.open(uri, citing);
    await editor.open(other, citing);
    assert.deepEqual(await citers(editor, uri), ['antwoord.txt', 'vraag.txt']);
    await editor.close(other);
    assert.deepEqual(await citers(editor, uri), ['vraag.txt']);
  });

  it('knows settings that were edited just before', async () => {
    const uri = put('map/vraag.txt', citing);
    put('map/antwoord.txt', citing);
    const settings = put('map/corpus.yaml', 'title: Brieven\n');
    const editor = await startEditor({ folders: [folderOf('map')] });
    await editor.indexed;
    await editor.open(uri, citing);
    await editor.open(settings, 'title: Brieven\n');
    await editor.change(settings, 2, [{ text: 'title: Brieven\nexclude: [antwoord.txt]\n' }]);
    assert.deepEqual(await citers(editor, uri), ['vraag.txt']);
  });

  it('knows actors that were told of just before', async () => {
    const words = 'Dat zei Jan Jansen tegen de leden.\n';
    const uri = put('map/vraag.txt', words);
    put('map/corpus.yaml', 'title: Brieven\n');
    const editor = await startEditor({ folders: [folderOf('map')] });
    await editor.indexed;
    await editor.open(uri, words);
    const hovered = async (): Promise<string> => {
      const position = at(words, 'Jan|sen');
      const found = await editor.connection.sendRequest(HoverRequest.type, { textDocument: { uri }, position });
      return found && MarkupContent.is(found.contents) ? found.contents.value : '';
    };
    assert.match(await hovered(), /not in the register/);
    const actors = 'actors:\n  person.jansen:\n    given: Jan\n    surname: Jansen\n';
    await editor.open(put('map/actors.yaml', actors), actors);
    assert.doesNotMatch(await hovered(), /not in the register/);
  });

  it('knows to which corpus the first text of its folder belongs', async () => {
    putAnnotated('map');
    const editor = await startEditor({ folders: [folderOf('map')] });
    await editor.indexed;
    const uri = folderOf('map/nieuw/brief.txt');
    await editor.open(uri, text);
    assert.deepEqual(await labels(editor, uri), []);
  });
});
