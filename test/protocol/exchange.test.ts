import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { DidChangeWatchedFilesNotification, FileChangeType } from 'vscode-languageserver/node';
import { FORMATS } from '../../server/annotations/exchange/formats';
import type {
  AnnotationForm,
  AnnotationRequests,
  ExportForm,
  FileEdit,
  ImportedFiles,
} from '../../server/protocol/annotationRequests';
import { type Editor, startEditor, stopServers, uriOf } from './editor';

type Files = AnnotationRequests['bronwijzer/annotations/import']['params']['files'];

describe('exchange with other programs over the protocol', () => {
  let folder: string;
  let editor: Editor;
  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), 'bronwijzer-exchange-'));
    cpSync('seeds', folder, { recursive: true });
    for (const name of ['annotations', 'codebook.yaml', 'corpus.yaml'])
      cpSync(join('test/example', name), join(folder, name), { recursive: true });
  });
  afterEach(() => {
    stopServers();
    rmSync(folder, { recursive: true });
  });

  const start = async (locale = 'en') => {
    editor = await startEditor({ folders: [uriOf(folder)], locale });
    await editor.indexed;
  };
  const ask = <Method extends keyof AnnotationRequests>(
    method: Method,
    params: AnnotationRequests[Method]['params'],
  ): Promise<AnnotationRequests[Method]['result']> => editor.connection.sendRequest(method, params);
  const exported = async (form: ExportForm, annotators?: readonly string[]) => {
    const params = { uri: uriOf(folder), form, ...(annotators && { annotators }) };
    const found = await ask('bronwijzer/annotations/export', params);
    assert.ok('files' in found, JSON.stringify(found));
    return found;
  };
  const taken = (
    files: Files,
    more: Omit<AnnotationRequests['bronwijzer/annotations/import']['params'], 'uri' | 'files'> = {},
  ) => ask('bronwijzer/annotations/import', { uri: uriOf(folder), files, ...more });
  const read = async (...args: Parameters<typeof taken>): Promise<ImportedFiles> => {
    const found = await taken(...args);
    assert.ok('edits' in found, JSON.stringify(found));
    return found;
  };
  const fileOf = (path: string, content: string): Files[number] => ({
    path,
    base64: Buffer.from(content).toString('base64'),
  });
  const sidecars = (): Readonly<Record<string, string>> => {
    const names = readdirSync(join(folder, 'annotations')).sort();
    return Object.fromEntries(names.map((name) => [name, readFileSync(join(folder, 'annotations', name), 'utf8')]));
  };
  /** What a client does with new files. */
  const write = (edits: readonly FileEdit[]) => {
    for (const { uri, create, edits: changes } of edits) {
      assert.ok(create, uri);
      mkdirSync(dirname(fileURLToPath(uri)), { recursive: true });
      writeFileSync(fileURLToPath(uri), changes.map(({ newText }) => newText).join(''));
    }
  };
  /** The example has a code that was merged into another since. */
  const withCurrentCodes = (content: string) => content.replaceAll('"gezinshereniging"', '"gezinsmigratie"');
  const itemsIn = (all: Readonly<Record<string, string>>) =>
    Object.fromEntries(
      Object.entries(all).map(([name, content]) => {
        const items: { id: string }[] = JSON.parse(withCurrentCodes(content)).items;
        return [name, items.sort((one, other) => (one.id < other.id ? -1 : 1))];
      }),
    );

  const forms = Object.keys(FORMATS).filter((name): name is AnnotationForm => name !== 'conll');
  for (const form of forms)
    it(`brings all annotations out and in again: ${form}`, async () => {
      await start();
      const { files } = await exported(form);
      const again = await read(files);
      assert.deepEqual(again.edits, []);
      assert.match(again.summary, /^Taken over: 0 annotations, 0 codes; \d+ were there already\.$/);
      const before = itemsIn(sidecars());
      rmSync(join(folder, 'annotations'), { recursive: true });
      await editor.connection.sendNotification(DidChangeWatchedFilesNotification.type, {
        changes: [{ uri: uriOf(join(folder, 'annotations')), type: FileChangeType.Deleted }],
      });
      const { edits, warnings } = await read(files);
      assert.deepEqual(warnings, []);
      write(edits);
      assert.deepEqual(itemsIn(sidecars()), before);
    });

  it('names what a form leaves out, and the files that are not to be written over', async () => {
    await start('nl');
    const { warnings, sources, isOneFile, count, files } = await exported('conll');
    assert.ok(warnings.some((line) => line.startsWith('CoNLL bevat alleen codes; ')));
    assert.equal(isOneFile, false);
    assert.match(count, /^\d+ annotaties$/);
    assert.ok(sources.includes(uriOf(join(folder, 'codebook.yaml'))));
    for (const name of [...readdirSync('seeds'), ...readdirSync('test/example/annotations')])
      assert.ok(
        sources.some((uri) => uri.endsWith(`/${encodeURIComponent(name)}`)),
        name,
      );
    assert.ok(files.every(({ path }) => !path.includes('..')));
  });

  it('takes along whose work is asked for', async () => {
    await start();
    const all = Number.parseInt((await exported('csv')).count, 10);
    const ofAnna = Number.parseInt((await exported('csv', ['anna'])).count, 10);
    const ofBram = Number.parseInt((await exported('csv', ['bram'])).count, 10);
    assert.ok(ofAnna > ofBram && ofBram > 0);
    assert.equal(ofAnna + ofBram, all);
  });

  it('counts what is in the editor and not saved: edits of a text and of a file of annotations', async () => {
    await start();
    const [name = ''] = readdirSync('seeds').filter((one) => one.startsWith('002'));
    const text = readFileSync(join(folder, name), 'utf8');
    const sidecar = `annotations/${name}.anna.jsonld`;
    await editor.open(uriOf(join(folder, name)), `Een regel erbij 🗳.\n${text}`);
    const content = readFileSync(join(folder, sidecar), 'utf8');
    const { items, ...page } = JSON.parse(content);
    await editor.open(uriOf(join(folder, sidecar)), JSON.stringify({ ...page, items: items.slice(0, 1) }, null, 2));
    const { files } = await exported('csv', ['anna']);
    const table = Buffer.from(files[0]?.base64 ?? '', 'base64').toString('utf8');
    const rows = table.split('\r\n').filter((line) => line.startsWith(name));
    assert.equal(rows.length, 1, rows.join('\n'));
    const { start: first } = JSON.stringify(items[0]).match(/"start":(?<start>\d+)/)?.groups ?? {};
    assert.ok(rows[0]?.includes(String(Number(first) + 'Een regel erbij _.\n'.length)), rows[0]);
  });

  it('writes the codes alone, and who says or cites what', async () => {
    await start();
    const one = async (form: ExportForm) => (await exported(form)).files.map(({ path }) => path);
    assert.deepEqual(await one('codebook-qdc'), ['codebook.qdc']);
    assert.deepEqual(await one('codebook-csv'), ['codebook.csv']);
    assert.deepEqual(await one('statements-graphml'), ['statements.graphml']);
    assert.deepEqual(await one('statements-csv'), ['nodes.csv', 'edges.csv']);
    assert.deepEqual(await one('citations-csv'), ['nodes.csv', 'edges.csv']);
    const { files, count } = await exported('citations-graphml');
    assert.match(count, /^nodes: \d+, edges: [1-9]\d*$/);
    const network = Buffer.from(files[0]?.base64 ?? '', 'base64').toString('utf8');
    assert.ok(network.includes('<data key="identifier">kst-'), 'publications are nodes');
  });

  it('puts codes of a .qdc or a table in the codebook, and asks what a table without its head holds', async () => {
    await start();
    const { files } = await exported('codebook-qdc');
    assert.deepEqual((await read(files)).edits, []);
    const table = fileOf('codes.csv', 'name,description\r\nGeld,Wat het kost.\r\n');
    assert.deepEqual(await taken([table]), { unclear: 'form' });
    const { edits, summary } = await read([table], { form: 'codebook-csv' });
    assert.equal(summary, 'New in codebook.yaml: geld.');
    assert.deepEqual(
      edits.map(({ uri, create }) => [uri, create]),
      [[uriOf(join(folder, 'codebook.yaml')), false]],
    );
  });

  it('asks for a name for what the files call nobody’s, and leaves to others what is theirs', async () => {
    await start();
    const [name = ''] = readdirSync('seeds').filter((one) => one.startsWith('003'));
    const rows = [`${name},0,5,toezegging,Dirk`, `${name},6,9,toezegging,`];
    const table = fileOf('a.csv', `source,start,end,code,creator\r\n${rows.join('\r\n')}\r\n`);
    assert.deepEqual(await taken([table]), { unclear: 'annotator' });
    const { edits } = await read([table], { nameless: 'Carla de Wit' });
    assert.deepEqual(
      edits.map(({ uri }) => uri.split('.').at(-2)),
      ['dirk', 'carla-de-wit'],
    );
  });

  it('names what a form leaves out by its text and words', async () => {
    await start();
    const { warnings } = await exported('conll');
    assert.doesNotMatch(warnings.join('\n'), /urn:/);
    assert.match(warnings.join('\n'), /^ {4}003_\w+\.txt: .* «[^»]+»$/m);
  });

  it('asks for a name where the files tell none, and puts all in that name', async () => {
    await start();
    const [name = ''] = readdirSync('seeds').filter((one) => one.startsWith('003'));
    const table = fileOf('a.csv', `source,start,end,code\r\n${name},0,5,toezegging\r\n`);
    assert.deepEqual(await taken([table]), { unclear: 'annotator' });
    const { edits } = await read([table], { annotator: 'Carla de Wit' });
    assert.equal(edits.length, 1);
    assert.ok(edits[0]?.uri.endsWith(`${encodeURIComponent(name)}.carla-de-wit.jsonld`), edits[0]?.uri);
    assert.equal(edits[0]?.create, true);
  });

  it('is loaded when it is first asked for, not when an editor starts', () => {
    const start =
      "require('./dist/server.js'); process.stdout.write(Object.keys(require.cache).join('\\n')); process.exit()";
    const loaded = execFileSync(process.execPath, ['-e', start, 'server.js', '--stdio'], { encoding: 'utf8' })
      .split('\n')
      .map((path) => basename(path));
    assert.ok(loaded.includes('server.js'), loaded.join());
    const holding = (name: string): boolean => readFileSync(join('dist', name), 'utf8').includes('project.qde');
    assert.deepEqual(loaded.filter(holding), []);
    assert.equal(readdirSync('dist').filter((name) => /^shared-.*\.js$/.test(name) && holding(name)).length, 1);
  });

  it('refuses what can’t be read, in the language of the user', async () => {
    await start('nl');
    const found = await taken([fileOf('project.qdpx', 'PK\u0003\u0004 en dan niets')]);
    assert.deepEqual(found, {
      refusal: 'project.qdpx: Dit is geen zipbestand, of het is beschadigd. Exporteer het opnieuw.',
    });
    assert.deepEqual(await taken([fileOf('brief.docx', 'x')]), { unclear: 'form' });
    assert.deepEqual(await taken([fileOf('notities.json', '{"items": []}')]), { unclear: 'form' });
    assert.deepEqual(await taken([{ path: 'a.csv', base64: '%%%' }]), {
      refusal: 'Deze bestanden zijn niet goed overgekomen. Importeer ze opnieuw.',
    });
    const elsewhere = await ask('bronwijzer/annotations/export', { uri: 'file:///elders/brief.txt', form: 'csv' });
    assert.deepEqual(elsewhere, { refusal: 'Dit ligt buiten de geopende map. Open de map met de teksten.' });
  });

  it('passes over annotations of texts that the corpus doesn’t have, wherever their paths lead', async () => {
    await start();
    const rows = ['weg.txt', '../geheim.txt', '/etc/passwd.txt'].map((path) => `${path},0,5,toezegging,Anna`);
    const { edits, warnings, lines } = await read([
      fileOf('a.csv', `source,start,end,code,creator\r\n${rows.join('\r\n')}\r\n`),
    ]);
    assert.deepEqual(edits, []);
    assert.deepEqual(lines, ['Nothing was taken over.']);
    assert.deepEqual(warnings, [
      'The text of this row is not in your corpus; the row was passed over. \n    a.csv, 2\n    a.csv, 3\n    a.csv, 4',
    ]);
  });

  it('names the texts that a project is about and the corpus doesn’t have', async () => {
    await start();
    const { files } = await exported('tei');
    stopServers();
    const [name = ''] = readdirSync('seeds').filter((one) => one.startsWith('004'));
    rmSync(join(folder, name));
    rmSync(join(folder, 'annotations'), { recursive: true });
    await start();
    const { warnings, edits } = await read(files);
    assert.equal(warnings.length, 1);
    assert.ok(warnings[0]?.startsWith(`${name} is not in this folder; annotations passed over: `), warnings[0]);
    assert.ok(edits.length > 0);
  });

  it('touches nothing where a file of annotations, or the codebook, is broken', async () => {
    await start();
    const { files } = await exported('csv');
    const [name = ''] = readdirSync('seeds').filter((one) => one.startsWith('002'));
    await editor.open(uriOf(join(folder, `annotations/${name}.bram.jsonld`)), '<<<<<<< HEAD\n');
    const found = await taken(files);
    assert.ok('refusal' in found, JSON.stringify(found));
    assert.ok(found.refusal.startsWith(`${name}.bram.jsonld can't be read (line 1)`), found.refusal);
    const again = await ask('bronwijzer/annotations/export', { uri: uriOf(folder), form: 'csv' });
    assert.deepEqual(again, found);
    await editor.open(uriOf(join(folder, 'codebook.yaml')), 'codes: [');
    const codes = await ask('bronwijzer/annotations/export', { uri: uriOf(folder), form: 'codebook-qdc' });
    assert.ok('refusal' in codes && codes.refusal.startsWith('codebook.yaml has mistakes'));
  });

  it('has nothing to export of a corpus without annotations or codes', async () => {
    rmSync(join(folder, 'annotations'), { recursive: true });
    rmSync(join(folder, 'codebook.yaml'));
    await start();
    for (const form of ['w3c', 'statements-csv', 'codebook-csv'] as const)
      assert.ok('refusal' in (await ask('bronwijzer/annotations/export', { uri: uriOf(folder), form })), form);
  });
});
