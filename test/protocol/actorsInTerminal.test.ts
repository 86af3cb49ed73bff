import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm, stat, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

const cli = resolve('dist/cli.js');

const POPOLO = JSON.stringify({
  persons: [
    { id: '1', name: 'Farid Maanlicht', family_name: 'Maanlicht', given_name: 'Farid' },
    { id: '2', name: 'Mark Rutte', family_name: 'Rutte', given_name: 'Mark' },
  ],
  organizations: [
    { id: 'vvd', name: 'VVD', classification: 'party' },
    { id: 'tk', name: 'Tweede Kamer', classification: 'legislature' },
  ],
  memberships: [
    { person_id: '1', organization_id: 'tk', on_behalf_of_id: 'vvd', start_date: '2012-09-20', end_date: '2017-03-22' },
    { person_id: '2', organization_id: 'vvd' },
  ],
});

describe('actors in a terminal', () => {
  let folder: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'bronwijzer-'));
  });
  afterEach(() => rm(folder, { recursive: true, force: true }));

  const put = (name: string, content: string | Uint8Array): Promise<void> => writeFile(join(folder, name), content);
  const file = (name: string): Promise<string> => readFile(join(folder, name), 'utf8');
  const run = (...args: readonly string[]) => {
    const env = { ...process.env, LC_ALL: 'C', NO_COLOR: '1' };
    const { status, stdout, stderr } = spawnSync(process.execPath, [cli, 'actors', ...args], {
      cwd: folder,
      env,
      encoding: 'utf8',
    });
    return { status, stdout, stderr };
  };

  describe('import', () => {
    it('writes actors.yaml, says what it did, and does nothing the second time', async () => {
      await put('popolo.json', POPOLO);
      assert.deepEqual(run('import', 'popolo.json', '--language', 'nl'), {
        status: 0,
        stderr: '',
        stdout: [
          'Popolo (popolo.json): 2 personen, 1 partij.',
          '',
          'Al bekend: 1 persoon (1 op naam met ambt of partij) en 1 partij.',
          'Nieuw: 1 persoon en 0 partijen. Aangevuld: 0 bekenden.',
          '',
          'Geschreven: actors.yaml.',
          '',
        ].join('\n'),
      });
      const written = await file('actors.yaml');
      assert.equal(
        written,
        [
          'sources:',
          '  popolo:',
          '    title: Popolo (popolo.json)',
          '    licence: "onbekende licentie: vul in"',
          'actors:',
          '  person.maanlicht-farid:',
          '    given: Farid',
          '    surname: Maanlicht',
          '    parties:',
          '      - party: party.vvd',
          '    offices:',
          '      - title: lid Tweede Kamer',
          '        body: Tweede Kamer',
          '        from: 2012-09-20',
          '        to: 2017-03-22',
          '        source: popolo',
          '    sources: popolo',
          '',
        ].join('\n'),
      );
      assert.match(run('import', 'popolo.json').stdout, /\nNothing new for actors\.yaml\.\n$/);
      assert.equal(await file('actors.yaml'), written);
      assert.deepEqual((await readdir(folder)).sort(), ['actors.yaml', 'popolo.json']);
    });

    it('only shows it with --dry-run, and every pair that was joined with --verbose', async () => {
      await put('popolo.json', POPOLO);
      const { status, stdout } = run('import', 'popolo.json', '--dry-run', '--verbose');
      assert.equal(status, 0);
      assert.match(stdout, /\nJoined:\n {2}Mark Rutte \(Popolo\) = person\.rutte: by name with office or party\n/);
      assert.match(stdout, /\nNothing written \(--dry-run\)\.\n$/);
      assert.deepEqual(await readdir(folder), ['popolo.json']);
    });

    it('writes behind a link, and keeps the rights and the byte-order mark', async () => {
      await put('popolo.json', POPOLO);
      await writeFile(join(folder, 'mijn.yaml'), '\uFEFF# van mij\n', { mode: 0o600 });
      await symlink('mijn.yaml', join(folder, 'actors.yaml'));
      assert.equal(run('import', 'popolo.json').status, 0);
      assert.match(await file('mijn.yaml'), /^\uFEFF# van mij\nsources:\n/);
      assert.equal((await stat(join(folder, 'mijn.yaml'))).mode & 0o777, 0o600);
      assert.equal((await readdir(folder)).length, 3);
    });

    it('says of a file that it can’t use what is wrong and what to do, and writes nothing', async () => {
      await put('goed.json', POPOLO);
      const refused = async (content: string | Uint8Array): Promise<string> => {
        await put('fout', content);
        const { status, stdout, stderr } = run('import', 'goed.json', 'fout');
        assert.deepEqual([status, stdout], [2, '']);
        assert.deepEqual((await readdir(folder)).sort(), ['fout', 'goed.json']);
        return stderr;
      };
      assert.match(
        await refused('Geachte voorzitter'),
        /^bronwijzer: fout is of no form that Bronwijzer knows\. Give TEI .*\n$/,
      );
      assert.match(
        await refused('{"persons": ['),
        /^bronwijzer: fout is no valid JSON \(.*\)\. Repair it, or get it again\.\n$/,
      );
      assert.equal(
        await refused('<listPerson>\n<person></listPerson>'),
        'bronwijzer: fout is no valid XML (line 2: unexpected close tag.) Repair it, or get it again.\n',
      );
      assert.equal(await refused(''), 'bronwijzer: fout is empty. Get it again.\n');
      assert.equal(
        await refused(Uint8Array.of(0xff, 0xfe, 0x7b, 0)),
        'bronwijzer: fout is not UTF-8 but UTF-16. Save it as UTF-8.\n',
      );
      assert.equal(run('import', 'goed.json', 'weg').stderr, 'bronwijzer: weg does not exist. Check the path.\n');
    });

    it('leaves an actors.yaml with mistakes as it is, and says where they are', async () => {
      await put('popolo.json', POPOLO);
      const wrong = 'actors:\n  person.kat:\n    surname: Kat\n    wikidata: kat\n';
      await put('actors.yaml', wrong);
      const { status, stderr } = run('import', 'popolo.json');
      assert.equal(status, 2);
      assert.match(stderr, /^bronwijzer: actors\.yaml has mistakes; repair those first\. Nothing was written\.\n/);
      assert.match(stderr, /\nbronwijzer: actors\.yaml:4:15: .+\n$/);
      assert.equal(await file('actors.yaml'), wrong);
    });

    it('wants a year for --since', () => {
      const { status, stderr } = run('import', 'x.json', '--since', 'vroeger');
      assert.equal(status, 2);
      assert.match(stderr, /Give a year: 2010\./);
    });
  });

  describe('who is named where', () => {
    beforeEach(async () => {
      await put('a.txt', 'Mark Rutte sprak. Rutte zweeg, de VVD ook.\n');
      await put('b.txt', 'Premier Rutte sprak.\n');
    });

    it('is a table, those who are named most first', () => {
      assert.deepEqual(run('.', '--kind', 'person,party'), {
        status: 0,
        stderr: '',
        stdout: [
          'name                                     kind    party  registered  document  mentions',
          'Mark Rutte                               person  VVD    yes         ./a.txt          2',
          'Mark Rutte                               person  VVD    yes         ./b.txt          1',
          'Volkspartij voor Vrijheid en Democratie  party          yes         ./a.txt          1',
          '',
        ].join('\n'),
      });
      assert.equal(run('.', '--kind', 'committee', '--language', 'nl').stdout, 'Niemand genoemd.\n');
    });

    it('is a line a name on request, and CSV or JSON for programs', () => {
      assert.equal(
        run('--total', '--kind', 'person', '--format', 'csv').stdout,
        'name,kind,party,registered,id,documents,mentions\r\nMark Rutte,person,VVD,yes,person.rutte,2,3\r\n',
      );
      assert.equal(
        run('b.txt', '--kind', 'person', '--format', 'jsonl').stdout,
        '{"name":"Mark Rutte","kind":"person","party":"VVD","registered":"yes","id":"person.rutte","document":"b.txt","mentions":1}\n',
      );
    });

    it('tells what can’t be read, and what is no kind', () => {
      const missing = run('weg.txt');
      assert.deepEqual([missing.status, missing.stderr], [2, 'bronwijzer: weg.txt does not exist. Check the path.\n']);
      const wrong = run('.', '--kind', 'persoon');
      assert.equal(wrong.status, 2);
      assert.match(wrong.stderr, /“persoon” is no kind: choose of person,party,institution,committee,office\./);
    });
  });
});
