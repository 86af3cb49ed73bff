import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { chmod, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { codePointsOf } from '../../server/annotations/codePoints';
import { newSidecar, readSidecar, writeSidecar } from '../../server/annotations/files/sidecar';
import { sidecarPath } from '../../server/annotations/files/sidecarPath';
import type { Annotation } from '../../server/annotations/model';
import { annotated, tagged } from '../server/annotations/tagged';

const cli = resolve('dist/cli.js');

const TEXT = `Brief van de minister 🗳

De minister zegt toe dat de Kamer een brief krijgt voor de zomer.
Hij vindt dat het anders moet.
`;

const CODEBOOK = 'codes:\n  toezegging:\n    formerly: [belofte]\n  termijn:\n  oordeel:\n';

const around = { textPath: 'brief.txt', pointsOf: () => codePointsOf(TEXT) };
const by = (name: string): Partial<Annotation> => ({ creator: { name }, created: '2021-03-16T10:00:00Z' });
const coded = (words: string, id: string, code: string, others: Partial<Annotation> = {}) =>
  tagged(TEXT, words, id, code, others);
const ANNA = [
  coded('zegt toe', 'a1', 'toezegging', by('Anna')),
  coded('voor de zomer', 'a2', 'termijn', by('Anna')),
  coded('het anders moet', 'a3', 'oordeel', by('Anna')),
];
const BOB = [coded('zegt toe', 'b1', 'belofte', by('Bob')), coded('de zomer', 'b2', 'termijn', by('Bob'))];

describe('annotations in a terminal', () => {
  let folder: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'bronwijzer-'));
    await mkdir(join(folder, 'annotations'));
    await put('brief.txt', TEXT);
    await put('codebook.yaml', CODEBOOK);
    await annotate('anna', ANNA);
    await annotate('bob', BOB);
  });
  afterEach(() => rm(folder, { recursive: true, force: true }));

  const put = (name: string, content: string): Promise<void> => writeFile(join(folder, name), content);
  const file = (name: string): Promise<string> => readFile(join(folder, name), 'utf8');
  const contentOf = (annotations: readonly Annotation[]) =>
    writeSidecar(newSidecar('annotations/brief.txt.anna.jsonld'), annotations, around);
  const annotate = (annotator: string, annotations: readonly Annotation[]) =>
    put(sidecarPath('brief.txt', annotator), contentOf(annotations));
  const annotationsIn = async (path: string): Promise<readonly Annotation[]> => {
    const answer = readSidecar(await file(path), path, around);
    assert.ok(answer.status === 'read');
    return answer.sidecar.annotations;
  };
  const run = (...args: readonly string[]) => {
    const env = { ...process.env, LC_ALL: 'C', NO_COLOR: '1' };
    const { status, stdout, stderr } = spawnSync(process.execPath, [cli, 'annotations', ...args], {
      cwd: folder,
      env,
      encoding: 'utf8',
    });
    return { status, stdout, stderr };
  };

  describe('check', () => {
    it('says nothing where all is in its place', () => {
      assert.deepEqual(run('check'), { status: 0, stdout: 'Nothing found in 1 text.\n', stderr: '' });
    });

    it('tells what is gone from the text, what the codebook has not, and what is wrong in it', async () => {
      await put('brief.txt', TEXT.replace('Hij vindt dat het anders moet.', 'Dat was het.'));
      await put('codebook.yaml', CODEBOOK.replace('termijn', 'duur').replace('oordeel:', 'oordeel:\n    key: te'));
      const { status, stdout, stderr } = run('check', '--language', 'nl');
      assert.equal(stderr, '');
      assert.match(stdout, /^codebook\.yaml:6:10 {2}waarschuwing {2}codebook\.yaml {2}Een toets is één kleine letter/m);
      assert.match(
        stdout,
        /^brief\.txt:3:52 {2}waarschuwing {2}unknown-code {2}Anna: de code «termijn» staat niet in/m,
      );
      assert.match(stdout, /orphaned-annotation {2}Anna: oordeel «het anders moet» staat niet meer in de tekst/);
      assert.match(stdout, /4 waarschuwingen in 1 tekst\.\n$/);
      assert.equal(status, 1);
      const { findings } = JSON.parse(run('check', '--format', 'json').stdout);
      assert.deepEqual(
        findings.map(({ file: path, code }: { file: string; code: string }) => `${path} ${code}`).sort(),
        [
          'brief.txt orphaned-annotation',
          'brief.txt unknown-code',
          'brief.txt unknown-code',
          'codebook.yaml codebook.yaml',
        ],
      );
    });

    it('tells which of several places an annotation may have', async () => {
      const [line = ''] = /De minister zegt.*\n/.exec(TEXT) ?? [];
      await put('brief.txt', `${line}${line}`);
      const { status, stdout } = run('check');
      assert.equal(status, 1);
      assert.match(stdout, /ambiguous-annotation {2}Anna: toezegging «zegt toe» may stand here, or elsewhere/);
    });

    it('tells which files an editor doesn’t show, since a folder below is a corpus of its own', async () => {
      await mkdir(join(folder, 'map'));
      await mkdir(join(folder, 'annotations/map'));
      await put('map/brief.txt', TEXT);
      await put('map/corpus.yaml', '');
      await put('annotations/map/brief.txt.anna.jsonld', await file('annotations/brief.txt.anna.jsonld'));
      const { status, stdout } = run('check');
      assert.equal(status, 1);
      assert.match(
        stdout,
        /brief\.txt begins in another folder than where this file stands\. Move it to map\/annotations\/brief\.txt\.anna\.jsonld\./,
      );
    });

    it('tells what can not be read, and checks the rest', async () => {
      await put('annotations/brief.txt.carl.jsonld', '<<<<<<< HEAD\n');
      const { status, stdout, stderr } = run('check');
      assert.equal(status, 2);
      assert.equal(stdout, 'Nothing found in 1 text.\n');
      assert.match(stderr, /^bronwijzer: annotations\/brief\.txt\.carl\.jsonld:1:1: Marks of an unfinished merge/);
      assert.match(run('check', 'weg').stderr, /weg\/annotations does not exist\. Check the path\./);
    });
  });

  describe('agreement', () => {
    it('is a table, a line a code, with what was merged in the codebook as one', () => {
      const { status, stdout, stderr } = run('agreement');
      assert.deepEqual({ status, stderr }, { status: 0, stderr: '' });
      assert.equal(
        stdout,
        [
          'code        Anna  Bob  kappa  alpha  alpha-u',
          'oordeel        1    0   0.00  -0.06    -0.21',
          // Of 123 characters Anna marked 13 and Bob 8 of the same: kappa is (118/123 - 0.843) / (1 - 0.843).
          'termijn        1    1   0.74   0.74     0.86',
          'toezegging     1    1   1.00   1.00     1.00',
          // The mean of the three codes: of what both did alike, and of what chance alone makes alike.
          'all codes      3    2   0.59            0.47',
          '',
        ].join('\n'),
      );
    });

    it('is a table for a spreadsheet, of whom one chooses', async () => {
      await annotate(
        'carl',
        ANNA.map((annotation) => ({ ...annotation, ...by('Carl') })),
      );
      const { stdout } = run('agreement', '.', '--annotators', 'anna,carl', '--format', 'csv');
      assert.deepEqual(stdout.split('\r\n').slice(0, 2), [
        'code,Anna,Carl,kappa,alpha,alpha-u',
        'oordeel,1,1,1.000000,1.000000,1.000000',
      ]);
      assert.match(run('agreement').stdout, /^code {8}Anna {2}Bob {2}Carl {2}alpha {2}alpha-u\n/);
      // Numbers below nothing stay numbers; a code that a spreadsheet would calculate doesn't.
      await annotate('carl', [coded('zegt toe', 'c1', '-1+1', by('Carl'))]);
      const lines = run('agreement', '.', '--annotators', 'anna,carl', '--format', 'csv').stdout.split('\r\n');
      assert.match(lines[1] ?? '', /^"'-1\+1",0,1,0\.000000,-0\.\d{6},-0\.\d{6}$/);
    });

    it('leaves out what is not found again and texts that not all annotated, and says so', async () => {
      await put('ander.txt', 'Niets.\n');
      await put('annotations/ander.txt.anna.jsonld', '');
      await put('brief.txt', TEXT.replace('Hij vindt dat het anders moet.', 'Dat was het.'));
      const { status, stdout, stderr } = run('agreement');
      assert.equal(status, 0);
      // The file that was emptied doesn't say what she is called.
      assert.match(stdout, /^code +Anna +Bob /);
      assert.doesNotMatch(stdout, /oordeel/);
      assert.deepEqual(stderr.split('\n'), [
        'bronwijzer: One text doesn’t count: not all annotated it.',
        'bronwijzer: One annotation was not found again and doesn’t count. “bronwijzer annotations check” shows which.',
        '',
      ]);
    });

    it('takes two different annotators, and no empty names', () => {
      assert.match(
        run('agreement', '.', '--annotators', 'anna,Anna').stderr,
        /^bronwijzer: Agreement takes two annotators/,
      );
      const { status, stdout } = run('agreement', '.', '--annotators', ' anna,, bob, ');
      assert.equal(status, 0);
      assert.match(stdout, /^code {8}Anna {2}Bob {2}kappa/);
    });

    it('takes two annotators', async () => {
      assert.match(run('agreement', '--annotators', 'anna').stderr, /Agreement takes two annotators\./);
      assert.deepEqual(run('agreement', '--annotators', 'anna,dirk', '--language', 'nl'), {
        status: 2,
        stdout: '',
        stderr: 'bronwijzer: Van “dirk” zijn hier geen annotaties. Er zijn: anna, bob.\n',
      });
    });
  });

  describe('diff', () => {
    it('lays two annotators side by side', () => {
      const { status, stdout } = run('diff', 'anna', 'bob');
      assert.equal(status, 1);
      assert.equal(
        stdout,
        [
          'place           words            anna        bob',
          'brief.txt:3:13  zegt toe         toezegging  toezegging  agree',
          'brief.txt:3:52  voor de zomer    termijn     termijn     other words',
          'brief.txt:4:15  het anders moet  oordeel                 only the first',
          '',
        ].join('\n'),
      );
      assert.match(run('diff', 'anna', 'bob', '--format', 'csv').stdout, /,other edges\r\n/);
      assert.equal(run('diff', 'Anna', 'anna').status, 0);
    });

    it('shows the fields of statements that differ, and says which texts it leaves out', async () => {
      const stated = (id: string, agrees: boolean): Annotation =>
        annotated(TEXT, 'zegt toe', id, { motivation: 'tagging', code: 'oordeel', statement: { agrees } });
      await put('ander.txt', 'Niets.\n');
      await put('annotations/ander.txt.anna.jsonld', '');
      await annotate('anna', [stated('a1', true)]);
      await annotate('bob', [stated('b1', false)]);
      const { status, stdout, stderr } = run('diff', 'anna', 'bob');
      assert.equal(status, 1);
      assert.match(stdout, /^brief\.txt:3:13 {2}zegt toe {2}oordeel \(for\) {2}oordeel \(against\) {2}other fields$/m);
      assert.equal(stderr, 'bronwijzer: One text doesn’t count: not all annotated it.\n');
      assert.equal(run('merge', 'anna', 'bob', '--into', 'besluit').stderr, stderr);
    });

    it('takes names with stops for names, and no name beside a file', async () => {
      await annotate('j-p-de-boer', BOB);
      assert.match(run('diff', 'J.P. de Boer', 'anna').stdout, /^place .* j-p-de-boer/);
      for (const command of ['diff', 'merge'])
        assert.deepEqual(run(command, 'anna', sidecarPath('brief.txt', 'bob'), '--language', 'nl'), {
          status: 2,
          stdout: '',
          stderr: 'bronwijzer: Noem twee bestanden of twee annotatoren, niet van elk één.\n',
        });
    });

    it('tells what differs between two versions of a file, wherever they stand', async () => {
      const [first, second] = ANNA;
      assert.ok(first && second);
      await put('oud.jsonld', contentOf([first, { ...second, note: 'welke?' }]));
      const { status, stdout } = run('diff', 'oud.jsonld', 'annotations/brief.txt.anna.jsonld', '--language', 'nl');
      assert.equal(status, 1);
      assert.equal(
        stdout,
        [
          '~ termijn «voor de zomer» (welke?)  →  termijn «voor de zomer»  (opmerking)',
          '+ oordeel «het anders moet»',
          '',
        ].join('\n'),
      );
      assert.deepEqual(run('diff', 'oud.jsonld', 'oud.jsonld', '--as', 'annotations/brief.txt.anna.jsonld'), {
        status: 0,
        stdout: 'No difference.\n',
        stderr: '',
      });
      assert.match(run('diff', 'oud.jsonld', 'oud.jsonld').stderr, /Give with --as the place where the file belongs/);
    });
  });

  describe('merge', () => {
    const own = 'annotations/brief.txt.anna.jsonld';
    const changed = (code: string, day: number): Annotation => ({
      ...coded('zegt toe', 'a1', code, by('Anna')),
      modified: `2021-03-${day}T10:00:00Z`,
    });

    it('joins two versions of a file with the one they come from, and nothing is left to be decided', async () => {
      const [first, ...others] = ANNA;
      assert.ok(first);
      await put('basis.jsonld', contentOf(ANNA));
      await put('ander.jsonld', contentOf([changed('oordeel', 20), ...others]));
      await annotate('anna', [first]);
      const ran = run('merge', own, 'ander.jsonld', '--base', 'basis.jsonld');
      assert.deepEqual(ran, { status: 0, stdout: '', stderr: '' });
      assert.deepEqual(await annotationsIn(own), [changed('oordeel', 20)]);
      assert.deepEqual((await readdir(join(folder, 'annotations'))).sort(), [
        'brief.txt.anna.jsonld',
        'brief.txt.bob.jsonld',
      ]);
    });

    it('puts what is to be decided in a third file, and keeps what was decided there', async () => {
      await put('basis.jsonld', contentOf(ANNA));
      await put('ander.jsonld', contentOf([changed('oordeel', 20), ...ANNA.slice(1)]));
      await annotate('anna', [changed('termijn', 21), ...ANNA.slice(1)]);
      const merge = () => run('merge', own, 'ander.jsonld', '--base', 'basis.jsonld', '--language', 'nl');
      const { status, stdout } = merge();
      assert.equal(status, 1);
      assert.match(
        stdout,
        /^Te beslissen: 1\. De vragen en de andere versies staan in .*annotations\/brief\.txt\.anna-open\.jsonld\.\n$/,
      );
      assert.deepEqual(await annotationsIn(own), [changed('termijn', 21), ...ANNA.slice(1)]);
      const open = 'annotations/brief.txt.anna-open.jsonld';
      const [question, other] = await annotationsIn(open);
      assert.equal(question?.body.motivation, 'questioning');
      assert.deepEqual(other, { ...changed('oordeel', 20), id: `${question?.id}#1` });
      const answered = (await file(open)).replace('"state": "open"', '"state": "answered"');
      await put(open, answered);
      assert.deepEqual(merge(), { status: 0, stdout: '', stderr: '' });
      assert.equal(await file(open), answered);
      await put('ander.jsonld', contentOf([changed('belofte', 20), ...ANNA.slice(1)]));
      assert.match(merge().stdout, /^Te beslissen: 1\./);
      assert.match(await file(open), /"value": "oordeel".*"value": "belofte"/s);
    });

    it('writes only where one of both stands, or nothing', async () => {
      await put('ander.jsonld', contentOf(ANNA.slice(1)));
      for (const there of ['codebook.yaml', 'brief.txt', sidecarPath('brief.txt', 'bob')]) {
        const before = await file(there);
        assert.deepEqual(run('merge', own, 'ander.jsonld', '--into', there, '--language', 'nl'), {
          status: 2,
          stdout: '',
          stderr: `bronwijzer: ${there} bestaat al en is geen van beide versies. Kies met --into een andere plaats.\n`,
        });
        assert.equal(await file(there), before);
      }
      assert.equal(run('merge', own, 'ander.jsonld', '--into', 'nieuw.jsonld').status, 0);
      assert.equal(run('merge', own, 'ander.jsonld', '--into', 'nieuw.jsonld').status, 0, 'the same again');
      assert.equal(run('merge', own, 'ander.jsonld', '--into', 'ander.jsonld').status, 0);
      assert.deepEqual(await annotationsIn('ander.jsonld'), ANNA);
    });

    it('puts nobody’s annotations in the file of somebody else, nor those of a text in that of another', async () => {
      await put('ander.txt', TEXT);
      await put(sidecarPath('ander.txt', 'anna'), contentOf(ANNA));
      const before = await file(own);
      const bobs = sidecarPath('brief.txt', 'bob');
      assert.deepEqual(run('merge', own, bobs), {
        status: 2,
        stdout: '',
        stderr: `bronwijzer: ${own} and ${bobs} are not two versions of one file: they are of two texts or of two annotators. To join what two annotators did, give their names; if they are versions of one file all the same, tell with --as which.\n`,
      });
      assert.equal(run('merge', own, sidecarPath('ander.txt', 'anna')).status, 2);
      assert.equal(await file(own), before);
      assert.equal(run('merge', own, bobs, '--as', own).status, 0);
    });

    it('joins two different annotators, for a third who has a name', async () => {
      for (const third of ['', ' ', '!']) {
        const ran = run('merge', 'anna', 'bob', '--into', third);
        assert.equal(ran.status, 2);
        assert.match(ran.stderr, /Name with --into the third/);
      }
      assert.match(
        run('merge', 'anna', 'Anna', '--into', 'besluit').stderr,
        /^bronwijzer: These are the same annotator/,
      );
      assert.deepEqual((await readdir(join(folder, 'annotations'))).length, 2);
    });

    it('serves as a merge driver: the files stand elsewhere, the place is told', async () => {
      for (const [name, annotations] of [
        ['O', []],
        ['A', ANNA.slice(0, 1)],
        ['B', ANNA.slice(1)],
      ] as const)
        await put(`.merge_file_${name}`, contentOf(annotations));
      assert.equal(run('merge', '.merge_file_A', '.merge_file_B', '--base', '.merge_file_O', '--as', own).status, 0);
      assert.deepEqual(await annotationsIn('.merge_file_A'), ANNA);
    });

    it('gives a third what two annotators agree on, with a question for all else, asked once', async () => {
      const merge = () => run('merge', 'anna', 'bob', '--into', 'Besluit', '--language', 'nl');
      assert.deepEqual(merge(), {
        status: 1,
        stdout: 'Geschreven voor besluit: 1 bestand. Open vragen: 2.\n',
        stderr: '',
      });
      const path = 'annotations/brief.txt.besluit.jsonld';
      const decided = await annotationsIn(path);
      assert.deepEqual(
        decided.map(({ body }) => (body.motivation === 'tagging' ? body.code : body.motivation)),
        ['toezegging', 'questioning', 'questioning'],
      );
      const answered = (await file(path)).replaceAll('"state": "open"', '"state": "answered"');
      await put(path, answered);
      assert.equal(merge().status, 0);
      assert.equal(await file(path), answered);
      assert.deepEqual(await annotationsIn(sidecarPath('brief.txt', 'anna')), ANNA);
      assert.match(run('agreement').stdout, /^code {8}Anna {2}Bob {2}kappa/);
      assert.match(run('merge', 'anna', 'bob').stderr, /Name with --into the third/);
    });

    it('refuses a third whose files would be those of somebody else, in whatever text', async () => {
      await put('ander.txt', TEXT);
      const carla = [tagged(TEXT, 'zegt toe', 'c1', 'toezegging', by('Carla'))];
      await put(sidecarPath('ander.txt', 'carla'), contentOf(carla));
      assert.deepEqual(run('merge', 'anna', 'bob', '--into', 'Çarla'), {
        status: 2,
        stdout: '',
        stderr:
          'bronwijzer: There are annotations by “Carla” here already, and files don’t tell that name from “Çarla”. Give the third a name that differs more, such as “Çarla 2”. Nothing was changed.\n',
      });
      assert.deepEqual(await readdir(join(folder, 'annotations')), [
        'ander.txt.carla.jsonld',
        'brief.txt.anna.jsonld',
        'brief.txt.bob.jsonld',
      ]);
      assert.equal(run('merge', 'anna', 'bob', '--into', 'Çarla 2').status, 1);
      assert.equal(run('merge', 'anna', 'bob', '--into', 'CARLA').status, 1, 'is Carla herself');
    });

    it('writes nothing where one of the files can not be read or written', async () => {
      const before = await file(own);
      await put('stuk.jsonld', '{"items": [');
      const broken = run('merge', own, 'stuk.jsonld');
      assert.equal(broken.status, 2);
      assert.match(broken.stderr, /^bronwijzer: stuk\.jsonld:1:12: The file ends too early here\./);
      assert.equal(await file(own), before);
      await put(sidecarPath('brief.txt', 'besluit'), 'geen JSON');
      assert.equal(run('merge', 'anna', 'bob', '--into', 'besluit').status, 2);
      assert.equal(await file(sidecarPath('brief.txt', 'besluit')), 'geen JSON');
      await put('ander.jsonld', contentOf([]));
      await chmod(join(folder, 'annotations'), 0o555);
      const denied = run('merge', own, 'ander.jsonld');
      await chmod(join(folder, 'annotations'), 0o755);
      // Root may write everywhere; then it is written whole.
      assert.ok(denied.status === 2 || process.getuid?.() === 0);
      assert.deepEqual(await annotationsIn(own), ANNA);
    });
  });
});
