import assert from 'node:assert/strict';
import { createWorkspace, type Workspace } from '../../../server/corpus/workspace';
import { memoryFiles } from './memoryFiles';

const folder = 'file:///w';
const uri = (name: string): string => `${folder}/${name}`;

/** A short text that is recognised as a source, with a sentence of one's own. */
const source = (sentence: string): string =>
  `Aan de Voorzitter van de Tweede Kamer der Staten-Generaal\n\nDe leden van de commissie en het kabinet hebben de brief van de minister gelezen. Het is van belang dat de motie van de Kamer wordt uitgevoerd en dat de commissie voor het einde van de maand van de minister hoort wat er van de afspraken is terecht gekomen.\n\n${sentence}\n`;
const citing = (number: number): string => source(`Zie Kamerstukken II 2020/21, 22 112, nr. ${number}.`);
const shopping = 'Brood, kaas, en Kamerstukken II 2020/21, 22 112, nr. 1.\n';

/** The files that cite a publication, by name. */
const citedIn = ({ corpus }: Workspace, number: number): readonly string[] =>
  corpus.citationsOf(`kst-22112-${number}`).map(({ document }) => document.uri.slice(folder.length + 1));

describe('the workspace of an editor', () => {
  const workspaceOf = (content: Record<string, string | Uint8Array>) => {
    const disk = memoryFiles(content);
    let affected = 0;
    let cited = 0;
    const failed = (uri: string, error: unknown): void => assert.fail(`${uri}: ${error}`);
    const workspace = createWorkspace(disk.files, new Map(), {
      affected: () => affected++,
      cited: () => cited++,
      failed,
    });
    return { workspace, disk, affected: () => affected, cited: () => cited };
  };

  it('reads the sources of its folders, and no other texts', async () => {
    const { workspace } = workspaceOf({
      [uri('a.txt')]: citing(1),
      [uri('diep/b.txt')]: citing(1),
      [uri('lijst.txt')]: shopping,
    });
    await workspace.setFolders([folder]);
    assert.deepEqual(citedIn(workspace, 1), ['a.txt', 'diep/b.txt']);
    assert.deepEqual(
      workspace.corpus.documents().map((document) => document.uri),
      [uri('a.txt'), uri('diep/b.txt')],
    );
  });

  it('reads every text under a corpus.yaml', async () => {
    const { workspace } = workspaceOf({ [uri('corpus.yaml')]: '', [uri('lijst.txt')]: shopping });
    await workspace.setFolders([folder]);
    assert.deepEqual(citedIn(workspace, 1), ['lijst.txt']);
  });

  it('takes from a corpus.yaml which publication a text is, open or not, and follows its changes', async () => {
    const { workspace, disk } = workspaceOf({ [uri('lijst.txt')]: shopping, [uri('open.txt')]: shopping });
    const states = (...entries: readonly string[]): void => {
      disk.content[uri('corpus.yaml')] = `documents:\n${entries.map((entry) => `  - {${entry}}\n`).join('')}`;
    };
    const published = () =>
      workspace.corpus.publications().flatMap((id) => workspace.corpus.published(id).map((one) => `${one.uri} ${id}`));
    workspace.open(uri('open.txt'), shopping);
    workspace.document(uri('open.txt'));
    states('file: lijst.txt, publication: kst-22112-7', 'file: open.txt, publication: kst-22112-8');
    await workspace.setFolders([folder]);
    assert.deepEqual(published(), [`${uri('lijst.txt')} kst-22112-7`, `${uri('open.txt')} kst-22112-8`]);
    workspace.open(uri('open.txt'), `${shopping}Melk.\n`);
    workspace.document(uri('open.txt'));
    assert.deepEqual(published(), [`${uri('lijst.txt')} kst-22112-7`, `${uri('open.txt')} kst-22112-8`]);
    states('file: open.txt, publication: kst-22112-9');
    await workspace.setFolders([folder]);
    assert.deepEqual(published(), [`${uri('open.txt')} kst-22112-9`]);
    await workspace.close(uri('open.txt'));
    assert.deepEqual(published(), [`${uri('open.txt')} kst-22112-9`]);
  });

  it('knows the actors of the actors.yaml at its root and beside a corpus.yaml', async () => {
    const { workspace } = workspaceOf({
      [uri('actors.yaml')]: 'actors:\n  party.a: { name: Partij A }\n',
      [uri('diep/corpus.yaml')]: '',
      [uri('diep/actors.yaml')]: 'actors:\n  party.b: { name: Partij B }\n',
      [uri('diep/lager/actors.yaml')]: 'actors:\n  party.c: { name: Partij C }\n',
      [uri('diep/lager/tekst.txt')]: 'Partij A, Partij B en Partij C.\n',
    });
    await workspace.setFolders([folder]);
    const { register, describedAt, mentionsOf } = workspace.corpus;
    assert.deepEqual([...register.keys()], ['party.a', 'party.b']);
    assert.deepEqual(mentionsOf('party.b').length, 1);
    assert.deepEqual(describedAt('party.b'), { uri: uri('diep/actors.yaml'), span: { start: 10, end: 17 } });
    assert.deepEqual(describedAt('party.c'), undefined);
    assert.deepEqual(
      workspace.settingsFiles().map((file) => [file.uri, file.mistakes]),
      [
        [uri('diep/corpus.yaml'), []],
        [uri('actors.yaml'), []],
        [uri('diep/actors.yaml'), []],
      ],
    );
    const fileFor = (name: string) => workspace.corpus.actorFileFor(uri(name))?.uri;
    assert.equal(fileFor('diep/lager/tekst.txt'), uri('diep/actors.yaml'));
    assert.equal(fileFor('elders/tekst.txt'), uri('actors.yaml'));
    assert.equal(workspace.corpus.actorFileFor('file:///x/tekst.txt'), undefined);
  });

  it('reads again what names an actor who changed, open or closed, and no other text', async () => {
    const { workspace, disk, affected } = workspaceOf({
      [uri('a.txt')]: source('Partij Alfa stemt voor.'),
      [uri('b.txt')]: source('Partij Bravo stemt voor.'),
      [uri('open.txt')]: source('Partij Alfa en Partij Bravo stemmen voor.'),
    });
    const named = (id: string): readonly string[] =>
      workspace.corpus.mentionsOf(id).map(({ document }) => document.uri.slice(folder.length + 1));
    await workspace.setFolders([folder]);
    workspace.open(uri('open.txt'), source('Partij Alfa en Partij Bravo stemmen voor.'));
    assert.deepEqual(named('party.a'), []);
    const facts = workspace.corpus.document(uri('b.txt'))?.facts;

    workspace.openSettings(uri('actors.yaml'), 'actors:\n  party.a: { name: Partij Alfa }\n');
    const before = affected();
    await workspace.followSettings([]);
    assert.deepEqual(named('party.a'), ['a.txt', 'open.txt']);
    assert.equal(affected(), before + 1);
    assert.equal(workspace.corpus.document(uri('b.txt'))?.facts, facts);

    disk.content[uri('actors.yaml')] = 'actors:\n  party.b: { name: Partij Bravo }\n';
    await workspace.followSettings([uri('actors.yaml')]);
    assert.deepEqual(named('party.a'), ['a.txt', 'open.txt']);
    workspace.openSettings(uri('actors.yaml'), undefined);
    await workspace.followSettings([]);
    assert.deepEqual([named('party.a'), named('party.b')], [[], ['b.txt', 'open.txt']]);
  });

  it('reads nothing again where an actors.yaml says the same', async () => {
    const { workspace, disk, affected } = workspaceOf({
      [uri('a.txt')]: source('Partij A stemt voor.'),
      [uri('actors.yaml')]: 'actors:\n  party.a: { name: Partij A }\n',
    });
    await workspace.setFolders([folder]);
    const facts = workspace.corpus.document(uri('a.txt'))?.facts;
    const before = affected();
    disk.content[uri('actors.yaml')] =
      '# Wie is wie\nactors:\n  party.a: { name: "Partij A" }\n  party.b: { naam: B }\n';
    disk.reads.length = 0;
    await workspace.followSettings([uri('actors.yaml')]);
    assert.deepEqual(disk.reads, [uri('actors.yaml')]);
    assert.equal(workspace.corpus.document(uri('a.txt'))?.facts, facts);
    assert.equal(affected(), before);
    assert.deepEqual(workspace.corpus.describedAt('party.a')?.span, { start: 23, end: 30 });
    assert.equal(workspace.settingsFiles()[0]?.mistakes.length, 1);
  });

  it('knows the actors of the registers that a corpus.yaml names, behind those of its actors.yaml', async () => {
    const { workspace, disk } = workspaceOf({
      [uri('a.txt')]: source('Partij A en Partij B.'),
      [uri('corpus.yaml')]: 'registers: [lijsten/partijen.yaml]\n',
      [uri('actors.yaml')]: 'actors:\n  party.a: { name: Partij A }\n',
      [uri('lijsten/partijen.yaml')]: 'actors:\n  party.a: { name: Anders }\n  party.b: { name: Partij B }\n',
    });
    await workspace.setFolders([folder]);
    const { corpus } = workspace;
    assert.deepEqual([corpus.mentionsOf('party.a').length, corpus.mentionsOf('party.b').length], [1, 1]);
    assert.equal(corpus.describedAt('party.b')?.uri, uri('lijsten/partijen.yaml'));
    assert.equal(corpus.actorFileFor(uri('lijsten/a.txt'))?.uri, uri('actors.yaml'));
    assert.deepEqual(
      workspace.settingsFiles().map((file) => [file.form, file.uri, file.mistakes.length]),
      [
        ['corpus.yaml', uri('corpus.yaml'), 0],
        ['actors.yaml', uri('actors.yaml'), 0],
        ['actors.yaml', uri('lijsten/partijen.yaml'), 1],
      ],
    );
    assert.ok(workspace.isSettingsFile(uri('lijsten/partijen.yaml')));
    assert.ok(!workspace.isSettingsFile(uri('lijsten/andere.yaml')));

    disk.content[uri('lijsten/partijen.yaml')] = 'actors:\n  party.c: { name: Partij C }\n';
    await workspace.followSettings([uri('lijsten/partijen.yaml')]);
    assert.deepEqual([corpus.mentionsOf('party.a').length, corpus.mentionsOf('party.b').length], [1, 0]);
  });

  it('reads no file on the disk for an edit of a corpus.yaml that says nothing of texts', async () => {
    const { workspace, disk } = workspaceOf({ [uri('a.txt')]: citing(1), [uri('diep/corpus.yaml')]: '' });
    await workspace.setFolders([folder]);
    disk.reads.length = 0;
    workspace.openSettings(uri('corpus.yaml'), 'findings: {placeholder: off}\n');
    await workspace.followSettings([]);
    workspace.openSettings(uri('corpus.yaml'), 'findings: {placeholder: hint}\n');
    await workspace.followSettings([]);
    assert.deepEqual(disk.reads, [uri('a.txt')]);
    assert.equal(workspace.corpus.corpusFile(uri('a.txt'))?.text, 'findings: {placeholder: hint}\n');
  });

  it('leaves an open text out of the corpus where a corpus.yaml does, and can still be asked about it', async () => {
    const { workspace } = workspaceOf({ [uri('a.txt')]: citing(1), [uri('b.txt')]: citing(1) });
    workspace.open(uri('b.txt'), citing(1));
    await workspace.setFolders([folder]);
    assert.deepEqual(citedIn(workspace, 1), ['a.txt', 'b.txt']);
    workspace.openSettings(uri('corpus.yaml'), 'exclude: b.txt\n');
    await workspace.followSettings([]);
    assert.deepEqual(citedIn(workspace, 1), ['a.txt']);
    assert.equal(workspace.document(uri('b.txt'))?.text, citing(1));
    workspace.openSettings(uri('corpus.yaml'), undefined);
    await workspace.followSettings([]);
    assert.deepEqual(citedIn(workspace, 1), ['a.txt', 'b.txt']);
  });

  it('obeys a corpus.yaml in a text that is opened, and then written, in a new folder', async () => {
    const { workspace, disk } = workspaceOf({ [uri('corpus.yaml')]: 'exclude: nieuw/b.txt\n' });
    await workspace.setFolders([folder]);
    workspace.open(uri('nieuw/b.txt'), citing(1));
    disk.content[uri('nieuw/b.txt')] = citing(1);
    await workspace.refresh([uri('nieuw/b.txt')]);
    assert.deepEqual(citedIn(workspace, 1), []);
  });

  it('reads a text again, open or closed, when what a corpus.yaml states of it changes', async () => {
    const text = source('De stukken in dit dossier zijn op 23 september jl. gelezen.');
    const { workspace, affected } = workspaceOf({
      [uri('a.txt')]: text,
      [uri('open.txt')]: text,
      [uri('kst-22112-3.txt')]: text,
      [uri('corpus.yaml')]: '',
      [uri('c.txt')]: text,
    });
    workspace.open(uri('open.txt'), text);
    await workspace.setFolders([folder]);
    const said = () =>
      workspace.corpus.documents().map(({ uri, facts: { mentions } }) => {
        const days = mentions.flatMap((mention) => (mention.kind === 'date' ? [mention.value] : []));
        const dossiers = mentions.flatMap((mention) =>
          mention.kind === 'backReference' && mention.antecedent.status === 'completed'
            ? [mention.antecedent.citation.id]
            : [],
        );
        return [uri.slice(folder.length + 1), ...dossiers, ...days].join(' ');
      });
    const untouched = workspace.corpus.document(uri('c.txt'))?.facts;
    assert.deepEqual(said(), ['a.txt', 'c.txt', 'kst-22112-3.txt dossier-22112', 'open.txt']);
    const told = affected();
    workspace.openSettings(
      uri('corpus.yaml'),
      `documents:
  - {file: a.txt, publication: kst-30573-61}
  - {file: open.txt, publication: kst-30573-62, date: 2020-10-01}
`,
    );
    await workspace.followSettings([]);
    assert.deepEqual(said(), [
      'a.txt dossier-30573',
      'c.txt',
      'kst-22112-3.txt dossier-22112',
      'open.txt dossier-30573 2020-09-23',
    ]);
    assert.ok(affected() > told);
    workspace.openSettings(uri('corpus.yaml'), 'documents: [{file: a.txt, date: 2019-10-01}]\n');
    await workspace.followSettings([]);
    assert.deepEqual(said(), ['a.txt 2019-09-23', 'c.txt', 'kst-22112-3.txt dossier-22112', 'open.txt']);
    assert.equal(workspace.corpus.document(uri('c.txt'))?.facts, untouched);
  });

  it('says which texts belong to it', async () => {
    const { workspace } = workspaceOf({ [uri('bronnen/corpus.yaml')]: '' });
    await workspace.setFolders([folder]);
    assert.equal(await workspace.recognises(uri('a.txt'), citing(1)), true);
    assert.equal(await workspace.recognises(uri('a.txt'), shopping), false);
    assert.equal(await workspace.recognises(uri('bronnen/a.txt'), shopping), true);
  });

  it('passes over what can not be read, or vanishes between listing and reading', async () => {
    const content: Record<string, string | Uint8Array> = {
      [uri('a.txt')]: new Uint8Array(500),
      [uri('b.txt')]: Uint8Array.of(0xe9),
      [uri('c.txt')]: citing(1),
      [uri('d.txt')]: citing(1),
    };
    const { workspace, disk } = workspaceOf(content);
    const { read } = disk.files;
    disk.files.read = async (one) => (one === uri('c.txt') ? undefined : read(one));
    await workspace.setFolders([folder]);
    assert.deepEqual(citedIn(workspace, 1), ['d.txt']);
  });

  it('takes what is open for what it is, and the disk again when it is closed', async () => {
    const { workspace } = workspaceOf({ [uri('a.txt')]: citing(1) });
    workspace.open(uri('a.txt'), citing(2));
    await workspace.setFolders([folder]);
    assert.equal(workspace.document(uri('a.txt'))?.text, citing(2));
    assert.deepEqual([citedIn(workspace, 1), citedIn(workspace, 2)], [[], ['a.txt']]);
    await workspace.refresh([uri('a.txt')]);
    assert.deepEqual(citedIn(workspace, 2), ['a.txt']);
    await workspace.close(uri('a.txt'));
    assert.equal(workspace.document(uri('a.txt')), undefined);
    assert.deepEqual([citedIn(workspace, 1), citedIn(workspace, 2)], [['a.txt'], []]);
  });

  it('holds an open text for a source, wherever it lies, until it is closed', async () => {
    const { workspace } = workspaceOf({});
    await workspace.setFolders([folder]);
    for (const one of ['untitled:Untitled-1', 'file:///elders/a.txt']) {
      workspace.open(one, shopping);
      assert.equal(workspace.document(one)?.text, shopping);
      assert.equal(workspace.corpus.citationsOf('kst-22112-1').length, 1);
      await workspace.close(one);
      assert.equal(workspace.corpus.citationsOf('kst-22112-1').length, 0);
    }
  });

  it('answers about a text that stands apart, without counting it', () => {
    const { workspace } = workspaceOf({});
    workspace.open('bronwijzer:/publication/kst-22112-1.md', citing(1), 'apart');
    assert.equal(workspace.document('bronwijzer:/publication/kst-22112-1.md')?.mentions.length, 1);
    assert.deepEqual(workspace.corpus.documents(), []);
  });

  it('keeps up with the disk', async () => {
    const { workspace, disk } = workspaceOf({});
    await workspace.setFolders([folder]);
    disk.content[uri('a.txt')] = citing(1);
    await workspace.refresh([uri('a.txt')]);
    assert.deepEqual(citedIn(workspace, 1), ['a.txt']);
    disk.content[uri('a.txt')] = shopping;
    await workspace.refresh([uri('a.txt')]);
    assert.deepEqual(citedIn(workspace, 1), []);
    disk.content[uri('a.txt')] = citing(1);
    delete disk.content[uri('a.txt')];
    await workspace.refresh([uri('a.txt')]);
    assert.deepEqual(citedIn(workspace, 1), []);
  });

  it('leaves what lies outside its folders', async () => {
    const { workspace } = workspaceOf({ 'file:///elders/a.txt': citing(1) });
    await workspace.setFolders([folder]);
    await workspace.refresh(['file:///elders/a.txt']);
    assert.deepEqual(workspace.corpus.documents(), []);
  });

  it('forgets a folder that goes, and files that went with it unseen', async () => {
    const { workspace, disk } = workspaceOf({ 'file:///een/a.txt': citing(1), 'file:///twee/b.txt': citing(1) });
    const documents = () => workspace.corpus.documents().map((document) => document.uri);
    await workspace.setFolders(['file:///een', 'file:///twee']);
    assert.deepEqual(documents(), ['file:///een/a.txt', 'file:///twee/b.txt']);
    await workspace.setFolders(['file:///twee']);
    assert.deepEqual(documents(), ['file:///twee/b.txt']);
    delete disk.content['file:///twee/b.txt'];
    await workspace.setFolders(['file:///twee']);
    assert.deepEqual(documents(), []);
  });

  it('says how far it is, and stops when told to', async () => {
    const content = Object.fromEntries(Array.from({ length: 40 }, (_, index) => [uri(`${index}.txt`), citing(1)]));
    const { workspace } = workspaceOf(content);
    const steps: (readonly [number, number])[] = [];
    const stop = new AbortController();
    stop.abort();
    await workspace.setFolders([folder], undefined, stop.signal);
    assert.deepEqual(workspace.corpus.documents(), []);
    await workspace.setFolders([folder], (done, total) => steps.push([done, total]));
    assert.deepEqual(steps.at(-1), [40, 40]);
    assert.equal(workspace.corpus.documents().length, 40);
  });

  it('tells when a change may change what is found in another open text', async () => {
    const { workspace, disk, affected } = workspaceOf({});
    await workspace.setFolders([folder]);
    workspace.open(uri('open.txt'), citing(1));
    workspace.document(uri('open.txt'));
    assert.equal(affected(), 0);
    disk.content[uri('a.txt')] = citing(2);
    await workspace.refresh([uri('a.txt')]);
    assert.equal(affected(), 0);
    disk.content[uri('a.txt')] = citing(1);
    await workspace.refresh([uri('a.txt')]);
    assert.equal(affected(), 1);
  });

  it('tells when a text that cites an open one comes, is read anew or goes, and of no other', async () => {
    const { workspace, disk, cited } = workspaceOf({});
    await workspace.setFolders([folder]);
    const report = `${source('Een verslag.')}\nEerste Kamer, vergaderjaar 2020–2021, 22 112, D 1\n`;
    workspace.open(uri('open.txt'), report);
    workspace.document(uri('open.txt'));
    disk.content[uri('a.txt')] = source('Zie Kamerstuk 22 112, nr. 1.');
    await workspace.refresh([uri('a.txt')]);
    assert.equal(cited(), 0);
    workspace.open(uri('open.txt'), `${report} Zie ook 22 112, D.`);
    workspace.document(uri('open.txt'));
    assert.equal(cited(), 0);
    for (const [times, sentence] of [
      'Zie Kamerstuk 22 112, D.',
      'Meer. Zie Kamerstuk 22 112, D.',
      'Niets.',
    ].entries()) {
      disk.content[uri('a.txt')] = source(sentence);
      await workspace.refresh([uri('a.txt')]);
      assert.equal(cited(), times + 1);
    }
    await workspace.refresh([uri('a.txt')]);
    assert.equal(cited(), 3);
  });

  it('has every open text in its corpus as it stands now, asked for or not', () => {
    const { workspace } = workspaceOf({});
    workspace.open(uri('a.txt'), citing(1));
    assert.deepEqual(citedIn(workspace, 1), ['a.txt']);
  });

  it('answers, after any edits, what it would of the text at once', () => {
    const { workspace } = workspaceOf({});
    const steps = [citing(1), source('Zie PM BRON.'), `${citing(2)}\n\n${citing(1)}`, '', citing(3)];
    for (const text of steps) {
      workspace.open(uri('a.txt'), text);
      const atOnce = workspaceOf({}).workspace;
      atOnce.open(uri('a.txt'), text);
      assert.deepEqual(workspace.document(uri('a.txt')), atOnce.document(uri('a.txt')));
      assert.deepEqual(workspace.corpus.documents(), atOnce.corpus.documents());
    }
  });

  it('leaves out a text that can not be read by a fault of ours, tells it, and goes on', async () => {
    const register = new Map();
    register.values = () => {
      throw new Error('kapot');
    };
    const failures: string[] = [];
    const { files } = memoryFiles({ [uri('a.txt')]: citing(1) });
    const workspace = createWorkspace(files, register, {
      affected: () => {},
      cited: () => {},
      failed: (one, error) => void failures.push(`${one}: ${error}`),
    });
    await workspace.setFolders([folder]);
    workspace.open(uri('b.txt'), citing(1));
    assert.equal(workspace.document(uri('b.txt')), undefined);
    assert.deepEqual(failures, [`${uri('a.txt')}: Error: kapot`, `${uri('b.txt')}: Error: kapot`]);
    assert.deepEqual(workspace.corpus.documents(), []);
  });

  it('gives the present text of a document: the open one, else that of the disk', async () => {
    const { workspace, disk } = workspaceOf({ [uri('a.txt')]: citing(1), [uri('lijst.txt')]: shopping });
    await workspace.setFolders([folder]);
    assert.equal(await workspace.corpus.textOf(uri('a.txt')), citing(1));
    workspace.open(uri('a.txt'), 'anders');
    assert.equal(await workspace.corpus.textOf(uri('a.txt')), 'anders');
    await workspace.close(uri('a.txt'));
    delete disk.content[uri('a.txt')];
    assert.equal(await workspace.corpus.textOf(uri('a.txt')), undefined);
    assert.equal(await workspace.corpus.textOf(uri('lijst.txt')), undefined);
  });
});
