import assert from 'node:assert/strict';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  type CodeAction,
  CodeActionRequest,
  CodeActionResolveRequest,
  CompletionRequest,
  type Diagnostic,
  DiagnosticRefreshRequest,
  DiagnosticSeverity,
  DidChangeWatchedFilesNotification,
  FileChangeType,
} from 'vscode-languageserver/node';
import type { ClientRequests } from '../../server/protocol/requests';
import { type Editor, seed, startEditor, stopServers, until, uriOf } from './editor';

const text = 'Zie Kamerstuk 22 112, nr. 2955. Dat is nog opzoeken. Zie PM BRON.\n';

describe('corpus.yaml in an editor', () => {
  let folder: string;
  const path = (name: string): string => join(folder, name);
  const put = (name: string, content: string): Promise<void> => writeFile(path(name), content);

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'bronwijzer-'));
    await mkdir(path('brieven'));
    await put('brieven/a.txt', text);
  });
  afterEach(async () => {
    stopServers();
    await rm(folder, { recursive: true });
  });

  const start = async (): Promise<Editor> => {
    const editor = await startEditor({ folders: [uriOf(folder)], locale: 'nl' });
    await editor.indexed;
    await editor.open(uriOf(path('brieven/a.txt')), text);
    return editor;
  };
  const shown = async (editor: Editor): Promise<readonly Diagnostic[]> => {
    const report = await editor.diagnostics(uriOf(path('brieven/a.txt')));
    return report.kind === 'full' ? report.items : [];
  };
  const codes = async (editor: Editor): Promise<readonly string[]> =>
    (await shown(editor)).map(({ code, severity }) => `${code} ${severity}`);
  /** Does something, and waits until the server says that what it told before may be no longer so. */
  const refreshedBy = async (editor: Editor, change: () => Promise<void>): Promise<void> => {
    const refreshed = new Promise<void>((resolve) =>
      editor.connection.onRequest(DiagnosticRefreshRequest.type, () => resolve()),
    );
    await change();
    await refreshed;
  };
  const { Error: error, Warning: warning, Hint: hint } = DiagnosticSeverity;

  it('weighs rules at once, also before it is saved, and no longer when it is closed unsaved', async () => {
    const editor = await start();
    assert.deepEqual(await codes(editor), [`incomplete-citation ${hint}`, `placeholder ${warning}`]);
    const uri = uriOf(path('corpus.yaml'));
    await refreshedBy(editor, () => editor.open(uri, 'findings:\n  incomplete-citation: off\n  placeholder: error\n'));
    assert.deepEqual(await codes(editor), [`placeholder ${error}`]);
    await refreshedBy(editor, () =>
      editor.change(uri, 2, [{ text: 'folders: {brieven: {findings: {placeholder: off}}}' }]),
    );
    assert.deepEqual(await codes(editor), [`incomplete-citation ${hint}`]);
    await refreshedBy(editor, () => editor.close(uri));
    assert.deepEqual(await codes(editor), [`incomplete-citation ${hint}`, `placeholder ${warning}`]);
  });

  it('is followed on the disk', async () => {
    const editor = await start();
    await put('corpus.yaml', 'findings: {incomplete-citation: off}');
    await refreshedBy(editor, () =>
      editor.connection.sendNotification(DidChangeWatchedFilesNotification.type, {
        changes: [{ uri: uriOf(path('corpus.yaml')), type: FileChangeType.Created }],
      }),
    );
    assert.deepEqual(await codes(editor), [`placeholder ${warning}`]);
  });

  it('names placeholders of its own', async () => {
    const editor = await start();
    await refreshedBy(editor, () => editor.open(uriOf(path('corpus.yaml')), 'placeholders: [nog opzoeken]'));
    assert.equal((await codes(editor)).filter((code) => code.startsWith('placeholder')).length, 2);
  });

  it('tells what is wrong in it at its line; that entry alone is disabled', async () => {
    const editor = await start();
    const content = 'findings:\n  placeholder: soms\n  incomplete-citation: off\nignore:\n  - rule: misquoted\n';
    await refreshedBy(editor, () => editor.open(uriOf(path('corpus.yaml')), content));
    await until(() => editor.sent.get(uriOf(path('corpus.yaml'))) !== undefined);
    assert.deepEqual(
      editor.sent
        .get(uriOf(path('corpus.yaml')))
        ?.map(({ range, severity, message }) => [range.start.line, severity, message]),
      [
        [1, warning, 'Hier hoort een van deze: off, hint, information, warning, error.'],
        [
          4,
          DiagnosticSeverity.Information,
          'Schrijf bij «reason» waarom dit wordt overgeslagen: over een jaar weet niemand het meer.',
        ],
      ],
    );
    assert.deepEqual(await codes(editor), [`placeholder ${warning}`]);
  });

  it('takes texts out of the corpus, and in again', async () => {
    await put('brieven/b.txt', 'Zie Kamerstukken II 2020/21, 22112, nr. 2955.\n');
    await put('corpus.yaml', '');
    const editor = await start();
    const related = async (): Promise<number> => (await shown(editor))[0]?.relatedInformation?.length ?? 0;
    assert.equal(await related(), 1);
    const uri = uriOf(path('corpus.yaml'));
    await refreshedBy(editor, () => editor.open(uri, 'exclude: brieven/b.txt\n'));
    assert.equal(await related(), 0);
    await refreshedBy(editor, () => editor.change(uri, 2, [{ text: 'exclude: brieven/c.txt\n' }]));
    assert.equal(await related(), 1);
  });

  it('takes its findings from an open text that it leaves out', async () => {
    const editor = await start();
    const uri = uriOf(path('corpus.yaml'));
    await refreshedBy(editor, () => editor.open(uri, 'exclude: brieven/a.txt\n'));
    assert.deepEqual(await codes(editor), []);
    await refreshedBy(editor, () => editor.change(uri, 2, [{ text: '' }]));
    assert.deepEqual(await codes(editor), [`incomplete-citation ${hint}`, `placeholder ${warning}`]);
  });

  it('names further files of actors, which are followed and told of as the first', async () => {
    await put('leden.yaml', 'actors:\n  party.a: { naam: Partij A }\n');
    const editor = await start();
    const uri = uriOf(path('leden.yaml'));
    const told = () => editor.sent.get(uri)?.map(({ range, code, message }) => [range.start.line, code, message]);
    await editor.open(uriOf(path('corpus.yaml')), 'registers: [leden.yaml]\n');
    await until(() => told() !== undefined);
    const mistake = [1, 'actors.yaml', '«naam» is hier geen veld. Bedoelt u «name»?'];
    assert.deepEqual(told()?.at(-1), mistake);
    assert.ok(editor.watched.includes('textDocument/didOpen'));
    await editor.open(uri, 'actors:\n  party.a: { name: Partij A }\n');
    await until(() => told()?.length === 0);
    await editor.close(uri);
    await until(() => (told()?.length ?? 0) > 0);
  });

  it('is told which files are not there, and which words to be ignored are not', async () => {
    await put('corpus.yaml', 'documents:\n  - {file: weg.txt}\nregisters: [weg.yaml]\n');
    const editor = await start();
    const uri = uriOf(path('corpus.yaml'));
    const told = () => editor.sent.get(uri)?.map(({ range, severity }) => [range.start.line, severity]);
    const { Information } = DiagnosticSeverity;
    await until(() => told() !== undefined);
    assert.deepEqual(told(), [
      [1, Information],
      [2, Information],
    ]);
    const ignoring = (quote: string): string =>
      `ignore: [{rule: placeholder, file: brieven/a.txt, quote: ${quote}, before: Zie, reason: later}]\n`;
    await editor.open(uri, ignoring('PM BRON'));
    await until(() => told()?.length === 0);
    await editor.change(uri, 2, [{ text: ignoring('PM NOOT') }]);
    await until(() => told()?.length === 1);
  });

  const offering = async (editor: Editor, title: string): Promise<CodeAction> => {
    const diagnostics = (await shown(editor)).filter(({ code }) => code === 'placeholder');
    const range = diagnostics[0]?.range ?? { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };
    const textDocument = { uri: uriOf(path('brieven/a.txt')) };
    const params = { textDocument, range, context: { diagnostics } };
    const offered = (await editor.connection.sendRequest(CodeActionRequest.type, params)) ?? [];
    const found = offered.find((action) => action.title === title);
    assert.ok(found && !(typeof found.command === 'string'), offered.map((action) => action.title).join('\n'));
    return found as CodeAction;
  };
  const ignoring = async (editor: Editor, title: string): Promise<CodeAction> =>
    editor.connection.sendRequest(CodeActionResolveRequest.type, await offering(editor, title));

  it('is made when the first finding is ignored, and then ignores it', async () => {
    const editor = await start();
    const { edit } = await ignoring(editor, 'Negeer dit hier (maakt corpus.yaml)');
    const [create, change] = edit?.documentChanges ?? [];
    const uri = uriOf(path('corpus.yaml'));
    assert.deepEqual(create, { kind: 'create', uri, options: { ignoreIfExists: true } });
    assert.ok(change && 'edits' in change && change.edits[0] && 'newText' in change.edits[0]);
    const content = change.edits[0].newText;
    assert.match(content, /rule: placeholder\n {4}file: "brieven\/a\.txt"\n {4}quote: "PM BRON"\n/);
    await refreshedBy(editor, () => editor.open(uri, content));
    assert.deepEqual(await codes(editor), [`incomplete-citation ${hint}`]);
  });

  it('keeps the reason, in an editor that asks for it first', async () => {
    await put('corpus.yaml', 'title: Brieven\n');
    const editor = await startEditor({
      folders: [uriOf(folder)],
      locale: 'nl',
      initializationOptions: { asksReasons: true },
    });
    await editor.indexed;
    await editor.open(uriOf(path('brieven/a.txt')), text);
    const action = await offering(editor, 'Negeer placeholder in deze tekst');
    assert.equal(action.command?.command, 'bronwijzer.giveReason');
    const { title, prompt, data } = action.command.arguments?.[0] ?? {};
    assert.deepEqual([title, prompt], ['Negeer placeholder in deze tekst', 'Waarom? De reden komt in corpus.yaml.']);
    const unasked = await editor.connection.sendRequest(CodeActionResolveRequest.type, action);
    assert.equal(unasked.edit, undefined);
    const answered = { title, kind: 'quickfix', data: { ...data, reason: 'Volgt in mei: "later"' } };
    const { edit } = await editor.connection.sendRequest(CodeActionResolveRequest.type, answered);
    assert.match(JSON.stringify(edit), /reason: ..Volgt in mei: /);
  });

  it('gets a line more for what is ignored, with all else as it was', async () => {
    const content = '# Van mij\ntitle: Brieven\n';
    await put('corpus.yaml', content);
    const editor = await start();
    const { edit } = await ignoring(editor, 'Negeer placeholder in het hele corpus');
    assert.deepEqual(edit?.documentChanges, [
      {
        textDocument: { uri: uriOf(path('corpus.yaml')), version: null },
        edits: [
          {
            range: { start: { line: 2, character: 0 }, end: { line: 2, character: 0 } },
            newText: 'ignore:\n  - rule: placeholder\n    reason: # waarom?\n',
          },
        ],
      },
    ]);
    assert.equal(await readFile(path('corpus.yaml'), 'utf8'), content);
  });

  it('gets that line in what has only just been typed', async () => {
    await put('corpus.yaml', '');
    const editor = await start();
    const uri = uriOf(path('corpus.yaml'));
    const action = await offering(editor, 'Negeer placeholder in het hele corpus');
    await editor.open(uri, '');
    await editor.change(uri, 2, [{ text: '# Van mij\ntitle: Brieven\n' }]);
    const { edit } = await editor.connection.sendRequest(CodeActionResolveRequest.type, action);
    const [change] = edit?.documentChanges ?? [];
    assert.ok(change && 'edits' in change && change.edits[0]);
    assert.deepEqual([change.textDocument.version, change.edits[0].range.start], [2, { line: 2, character: 0 }]);
  });
});

describe('a corpus.yaml that is made', () => {
  let folder: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'bronwijzer-'));
  });
  afterEach(async () => {
    stopServers();
    await rm(folder, { recursive: true });
  });

  type NewCorpus = ClientRequests['bronwijzer/newCorpus'];
  const make = (editor: Editor): Promise<NewCorpus['result']> => {
    const params: NewCorpus['params'] = { folder: uriOf(folder) };
    return editor.connection.sendRequest<NewCorpus['result']>('bronwijzer/newCorpus', params);
  };

  it('says what the texts are; texts that are no sources are named apart', async () => {
    await writeFile(join(folder, 'brief.txt'), seed('004').text);
    await writeFile(join(folder, 'eisen.txt'), 'numpy==1.2\n');
    const editor = await startEditor({ folders: [uriOf(folder)], locale: 'nl' });
    const made = await make(editor);
    assert.ok('text' in made);
    assert.equal(made.uri, uriOf(join(folder, 'corpus.yaml')));
    assert.match(made.text, / {2}- file: brief\.txt\n {4}publication: kst-35612-D # volgens de voettekst\n/);
    assert.match(made.text, /# exclude:\n# {3}- eisen\.txt\n/);
  });

  it('is never written over another, nor made where there are no texts', async () => {
    const editor = await startEditor({ folders: [uriOf(folder)], locale: 'nl' });
    const empty = await make(editor);
    assert.ok('refusal' in empty && empty.refusal.startsWith('In '));
    await writeFile(join(folder, 'corpus.yaml'), '');
    assert.deepEqual(await make(editor), {
      refusal: 'corpus.yaml is er al en blijft zoals het is. Verwijder het eerst, of vul het zelf aan.',
    });
  });

  it('is completed and checked where it is written', async () => {
    await writeFile(join(folder, 'a.txt'), 'Zie Kamerstuk 22 112, nr. 2955.\n');
    const editor = await startEditor({ folders: [uriOf(folder)], locale: 'nl' });
    await editor.indexed;
    const uri = uriOf(join(folder, 'corpus.yaml'));
    const content = 'findings:\n  mis';
    await editor.open(uri, content);
    const found = await editor.connection.sendRequest(CompletionRequest.type, {
      textDocument: { uri },
      position: { line: 1, character: 5 },
    });
    assert.ok(found && !Array.isArray(found));
    const item = found.items.find(({ label }) => label === 'misquoted');
    assert.equal(item?.documentation, 'Een citaat dat afwijkt van zijn bron in het corpus.');
    assert.deepEqual(item?.textEdit, {
      range: { start: { line: 1, character: 2 }, end: { line: 1, character: 5 } },
      newText: 'misquoted: ',
    });
  });
});
