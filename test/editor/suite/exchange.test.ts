import { assert } from 'chai';
import { commands, type Uri, window, workspace } from 'vscode';
import codebook from '../../example/codebook.yaml';
import { TEXTS } from '../../example/list';
import { exampleSidecars } from '../../example/sidecars';
import { fileOf, remove, until } from './editor';

/** Each form, and what is in its folder besides what the texts are called, or the name of its one file. */
const forms = {
  'refi-qda': 'project.qdpx',
  csv: 'annotaties.csv',
  w3c: 'annotaties.jsonld',
  'codebook-qdc': 'codes.qdc',
  'codebook-csv': 'codes.csv',
  'statements-graphml': 'uitspraken.graphml',
  'citations-graphml': 'verwijzingen.graphml',
  brat: ['annotation.conf'],
  'cas-json': [],
  'cas-xmi': ['TypeSystem.xml'],
  tei: [],
  conll: [],
  'statements-csv': ['edges.csv', 'nodes.csv'],
  'citations-csv': ['edges.csv', 'nodes.csv'],
} as const;

describe('Exchange with other programs in the editor', () => {
  let sidecars: ReadonlyMap<string, string>;
  /** Hidden, so that what is exported is no text of the corpus. */
  const exports = (name: string): Uri => fileOf(`.export/${name}`);
  const read = async (uri: Uri): Promise<string> => new TextDecoder().decode(await workspace.fs.readFile(uri));
  const write = (name: string, text: string) => workspace.fs.writeFile(fileOf(name), new TextEncoder().encode(text));
  const exported = (form: string, to: Uri) =>
    commands.executeCommand<Uri | undefined>('bronwijzer.exportAnnotations', form, to);

  before(async () => {
    await window.tabGroups.close(window.tabGroups.all.flatMap(({ tabs }) => tabs));
    const texts = new Map<string, string>();
    for (const name of Object.values(TEXTS)) texts.set(name, await read(fileOf(name)));
    sidecars = await exampleSidecars((name) => texts.get(name) ?? '');
    // Whatever is JSON is YAML too.
    await write('codebook.yaml', JSON.stringify(codebook));
    for (const [path, content] of sidecars) await write(path, content);
  });
  after(async () => {
    await window.tabGroups.close(window.tabGroups.all.flatMap(({ tabs }) => tabs));
    await remove(...['annotations', 'codebook.yaml', '.export'].map(fileOf));
  });

  it('writes each form where it is told to', async () => {
    for (const [form, content] of Object.entries(forms)) {
      const to = exports(typeof content === 'string' ? content : form);
      assert.equal((await exported(form, to))?.toString(), to.toString());
      if (typeof content === 'string') assert.isAbove((await workspace.fs.stat(to)).size, 100, form);
      else {
        const names = (await workspace.fs.readDirectory(to)).map(([name]) => name);
        assert.includeMembers(names, [...content], form);
        if (!form.endsWith('-csv')) assert.isAtLeast(names.length, Object.keys(TEXTS).length, form);
      }
    }
  });

  it('shows what a form leaves out as a text to read', async () => {
    assert.isDefined(await exported('conll', exports('conll')));
    const { document } = await until('the report', () => window.activeTextEditor);
    assert.equal(document.uri.scheme, 'bronwijzer-export');
    assert.include(document.getText(), 'CoNLL');
  });

  it('never writes over what it was made of', async () => {
    const before = await read(fileOf('codebook.yaml'));
    assert.isUndefined(await exported('codebook-csv', fileOf('codebook.yaml')));
    assert.equal(await read(fileOf('codebook.yaml')), before);
  });

  it('takes over what was exported: the same annotations, which can be taken back', async () => {
    await remove(fileOf('annotations'));
    const first = [...sidecars.keys()][0] ?? '';
    await until('the annotations to be taken over', async () => {
      assert.isTrue(await commands.executeCommand('bronwijzer.importAnnotations', [exports('project.qdpx')]));
      return read(fileOf(first)).catch(() => false);
    });
    for (const [path, content] of sidecars) {
      const written = await until(`${path} to be saved`, async () => {
        const now = await read(fileOf(path)).catch(() => '');
        return now.includes('"id"') && now;
      });
      assert.deepEqual(itemsIn(written), itemsIn(content), path);
    }
    await commands.executeCommand('bronwijzer.undoAnnotation');
    await until('the files to be gone', async () => {
      const left = await workspace.fs.readDirectory(fileOf('annotations'));
      return left.length === 0;
    });
  });
});

/** The annotations of a file by their identifiers; the example has a code that was merged into another since. */
function itemsIn(content: string): unknown {
  const { items } = JSON.parse(content.replaceAll('"gezinshereniging"', '"gezinsmigratie"'));
  return Object.fromEntries(items.map((item: { id: string }) => [item.id, item]));
}
