import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { codePointsOf } from '../../server/annotations/codePoints';
import { zipOf } from '../../server/annotations/exchange/archive';
import { FORMATS, type FormatName } from '../../server/annotations/exchange/formats';
import { fileOf } from '../../server/annotations/exchange/model';
import { newSidecar, readSidecar, writeSidecar } from '../../server/annotations/files/sidecar';
import { sidecarPath } from '../../server/annotations/files/sidecarPath';
import type { Annotation, Body } from '../../server/annotations/model';
import { pieceAt } from '../../server/annotations/quote';

const cli = resolve('dist/cli.js');

/** Lines that end with CRLF, and characters beyond U+FFFF before and in what is annotated. */
const LETTER =
  'Brief van 🗳 de minister\r\n\r\nDe minister zegt toe dat de Kamer\r\neen brief krijgt.\r\nD66 𝔇 vindt dat niet.\r\n';

const CODEBOOK = `# Van ons samen.
title: Beloften
codes:
  toezegging:
    name: Toezegging
    description: Wie iets belooft.
    colour: red
    use: Alleen van een minister.
    codes:
      # Met een dag erbij.
      met-termijn:
        name: Met termijn
  standpunt:
    name: Standpunt
    statement: true
`;

const noted = (
  path: string,
  text: string,
  number: number,
  name: string,
  words: readonly [string, ...string[]],
  body: Body,
  note?: string,
): Annotation => {
  const pieceOf = (one: string) => {
    const start = text.indexOf(one);
    assert.ok(start >= 0, one);
    return pieceAt(text, { start, end: start + one.length });
  };
  const [first, ...others] = words;
  const id = `urn:uuid:00000000-0000-4000-8000-${String(number).padStart(12, '0')}`;
  return {
    id,
    creator: { name },
    created: '2021-03-16T10:00:00Z',
    target: { source: path, pieces: [pieceOf(first), ...others.map(pieceOf)] },
    body,
    ...(note !== undefined && { note }),
  };
};

describe('exchange with other programs in a terminal', () => {
  let folder: string;
  let seed: string;
  let annotations: Readonly<Record<string, readonly Annotation[]>>;

  before(async () => {
    const [name] = (await readdir('seeds')).filter((one) => one.startsWith('001'));
    assert.ok(name);
    seed = await readFile(join('seeds', name), 'utf8');
  });
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'bronwijzer-'));
    await put('brief.txt', LETTER);
    await put('kamer/001.txt', seed);
    await put('codebook.yaml', CODEBOOK);
    const passage = noted('kamer/001.txt', seed, 99, 'Anna', [seed.slice(400, 440)], {
      motivation: 'commenting',
      text: '',
    });
    annotations = {
      [sidecarPath('brief.txt', 'anna')]: [
        noted(
          'brief.txt',
          LETTER,
          1,
          'Anna',
          ['de Kamer\r\neen brief'],
          { motivation: 'tagging', code: 'met-termijn' },
          'Welke?',
        ),
        noted('brief.txt', LETTER, 2, 'Anna', ['minister', '𝔇'], {
          motivation: 'questioning',
          text: 'Wie?',
          state: 'open',
        }),
        noted('brief.txt', LETTER, 3, 'Anna', ['D66 𝔇 vindt dat niet'], {
          motivation: 'tagging',
          code: 'standpunt',
          statement: { organisation: 'party.d66', concept: 'toezegging', agrees: false, date: '2021-03' },
        }),
        noted('brief.txt', LETTER, 4, 'Anna', ['zegt toe'], {
          motivation: 'linking',
          to: { kind: 'passage', target: passage.target },
        }),
      ],
      [sidecarPath('brief.txt', 'bob')]: [
        noted('brief.txt', LETTER, 5, 'Bob', ['zegt toe'], { motivation: 'tagging', code: 'toezegging' }),
      ],
      [sidecarPath('kamer/001.txt', 'bob')]: [
        noted('kamer/001.txt', seed, 6, 'Bob', ['Leers'], { motivation: 'identifying', actor: 'person.leers' }),
        noted('kamer/001.txt', seed, 7, 'Bob', ['Immigratie en Asiel'], {
          motivation: 'commenting',
          text: 'Bestaat niet meer.',
        }),
      ],
    };
    for (const [path, all] of Object.entries(annotations)) await put(path, sidecarText(path, all));
  });
  afterEach(() => rm(folder, { recursive: true, force: true }));

  const textOf = (path: string) => (path === 'brief.txt' ? LETTER : path === 'kamer/001.txt' ? seed : '');
  const around = (path: string) => ({
    textPath: path.startsWith('annotations/kamer/') ? 'kamer/001.txt' : 'brief.txt',
    pointsOf: (source: string) => codePointsOf(textOf(source)),
  });
  const sidecarText = (path: string, all: readonly Annotation[]) => writeSidecar(newSidecar(path), all, around(path));
  const put = async (name: string, content: string | Uint8Array): Promise<void> => {
    await mkdir(dirname(join(folder, name)), { recursive: true });
    await writeFile(join(folder, name), content);
  };
  const file = (name: string): Promise<string> => readFile(join(folder, name), 'utf8');
  const annotationsIn = async (path: string): Promise<readonly Annotation[]> => {
    const answer = readSidecar(await file(path), path, around(path));
    assert.ok(answer.status === 'read');
    return answer.sidecar.annotations;
  };
  const allAnnotations = async (): Promise<Readonly<Record<string, readonly Annotation[]>>> => {
    const paths = (await readdir(join(folder, 'annotations'), { recursive: true })).filter((one) =>
      one.endsWith('.jsonld'),
    );
    const all: Record<string, readonly Annotation[]> = {};
    for (const path of paths.sort()) all[`annotations/${path}`] = await annotationsIn(`annotations/${path}`);
    return all;
  };
  const forget = () => rm(join(folder, 'annotations'), { recursive: true });
  const run = (...args: readonly string[]) => {
    const env = { ...process.env, LC_ALL: 'C', NO_COLOR: '1' };
    const { status, stdout, stderr } = spawnSync(process.execPath, [cli, ...args], {
      cwd: folder,
      env,
      encoding: 'utf8',
    });
    return { status, stdout, stderr };
  };

  /** In the order of their identifiers, for the order in a file is that of the text. */
  const byId = (all: readonly Annotation[]) => [...all].sort((one, other) => (one.id < other.id ? -1 : 1));
  const asIs = (all: Readonly<Record<string, readonly Annotation[]>>) =>
    Object.fromEntries(Object.entries(all).map(([path, one]) => [path, byId(one)]));
  const exported = (format: FormatName, ...more: readonly string[]) =>
    run('annotations', 'export', '--format', format, '--to', 'uit/', ...more);
  const taken = (...args: readonly string[]) => run('annotations', 'import', ...args);
  const wordsOf = ({ target }: Annotation) => target.pieces.map(({ quote }) => quote.exact).join(' … ');

  describe('out and in again', () => {
    for (const format of ['refi-qda', 'brat', 'cas-json', 'cas-xmi', 'tei', 'csv', 'w3c'] as const) {
      it(`${format} brings everybody’s annotations back where they were, and nothing twice`, async () => {
        const { status, stdout } = exported(format);
        assert.match(stdout, /^Written: uit\/\S* \(7 annotations\)\.\n$/);
        assert.equal(status, 0);
        await forget();
        assert.deepEqual(taken('uit'), {
          status: 0,
          stdout: [
            'annotations/brief.txt.anna.jsonld: 4 annotations added.',
            'annotations/brief.txt.bob.jsonld: 1 annotation added.',
            'annotations/kamer/001.txt.bob.jsonld: 2 annotations added.',
            '',
          ].join('\n'),
          stderr: '',
        });
        assert.deepEqual(asIs(await allAnnotations()), asIs(annotations));
        assert.equal(await file('codebook.yaml'), CODEBOOK);
        assert.equal(await file('brief.txt'), LETTER);
        const before = await allAnnotations();
        const again = taken('uit', '--as', 'Carl');
        assert.deepEqual(again, { status: 0, stdout: 'Were there already: 7.\n', stderr: '' });
        assert.deepEqual(await allAnnotations(), before);
      });
    }

    it('conll brings the codes back to their words, and names what it leaves out', async () => {
      const { status, stderr } = exported('conll', '--language', 'nl');
      assert.equal(status, 0);
      const others = [
        'brief.txt: Wie? «minister … 𝔇»',
        'brief.txt: naar kamer/001.txt «zegt toe»',
        'kamer/001.txt: Bestaat niet meer. «Immigratie en Asiel»',
        'kamer/001.txt: person.leers «Leers»',
      ];
      const codes = [
        'brief.txt: toezegging «zegt toe»',
        'brief.txt: met-termijn «de Kamer een brief» (Welke?)',
        'brief.txt: standpunt (party.d66 · toezegging · tegen · 2021-03) «D66 𝔇 vindt dat niet»',
      ];
      assert.equal(
        stderr,
        [
          'Namen, beschrijvingen, kleuren en rangschikking van codes passen niet in dit formaat: geef het codeboek apart door. [CoNLL]',
          `CoNLL bevat alleen codes; deze vraag, opmerking of verwijzing is weggelaten. [${others.join(', ')}]`,
          `Van deze annotatie staan alleen plaats en code in CoNLL: annotator, datum, opmerking en velden passen er niet in. [${codes.join(', ')}]`,
          '',
        ]
          .map((line) => line && `bronwijzer: ${line}`)
          .join('\n'),
      );
      await forget();
      assert.deepEqual(taken('uit'), {
        status: 2,
        stdout: '',
        stderr: 'bronwijzer: Of 3 annotations it isn’t told who made it. Give a name with --as. Nothing was written.\n',
      });
      assert.equal(taken('uit', '--as', 'Anna').status, 0);
      const back = await annotationsIn(sidecarPath('brief.txt', 'anna'));
      assert.deepEqual(
        back.map((one) => [wordsOf(one), one.body, one.creator]),
        [
          ['zegt toe', { motivation: 'tagging', code: 'toezegging' }, { name: 'Anna' }],
          ['de Kamer\r\neen brief', { motivation: 'tagging', code: 'met-termijn' }, { name: 'Anna' }],
          ['D66 𝔇 vindt dat niet', { motivation: 'tagging', code: 'standpunt' }, { name: 'Anna' }],
        ],
      );
      assert.equal(taken('uit', '--as', 'Anna').stdout, 'Were there already: 3.\n');
    });

    it('takes one annotator along where that is asked, and knows no other', () => {
      assert.match(exported('csv', '--annotators', 'Bob').stdout, /\(3 annotations\)/);
      const { status, stderr } = exported('csv', '--annotators', 'dirk');
      assert.deepEqual(
        { status, stderr },
        { status: 2, stderr: 'bronwijzer: There are no annotations of “dirk” here. There are: anna, bob.\n' },
      );
    });
  });

  describe('a text that changed in between', () => {
    const changed = `🗳🗳 Een nieuwe regel.\r\n${LETTER.replace('D66 𝔇 vindt dat niet.', 'Dat was het.')}`;

    for (const format of ['refi-qda', 'brat', 'cas-json', 'cas-xmi', 'tei', 'csv', 'w3c'] as const) {
      it(`${format}: what is left of it is found again, what is gone is kept and told`, async () => {
        exported(format);
        await forget();
        await put('brief.txt', changed);
        const { status, stderr } = taken('uit', '--language', 'nl');
        assert.equal(status, 1);
        assert.match(stderr, /^bronwijzer: Niet teruggevonden in de tekst en bewaard; “bronwijzer annotations check”/);
        assert.match(
          stderr,
          /brief\.txt: standpunt \(party\.d66 · toezegging · tegen · 2021-03\) «D66 𝔇 vindt dat niet»/,
        );
        const around = {
          textPath: 'brief.txt',
          pointsOf: (path: string) => codePointsOf(path === 'brief.txt' ? changed : seed),
        };
        const path = sidecarPath('brief.txt', 'anna');
        const read = readSidecar(await file(path), path, around);
        assert.ok(read.status === 'read');
        const found = new Map(read.sidecar.annotations.map((one) => [Number(one.id.slice(-2)), one]));
        assert.deepEqual([...found.keys()].sort(), [1, 2, 3, 4]);
        const [piece] = found.get(1)?.target.pieces ?? [];
        assert.equal(changed.slice(piece?.span.start, piece?.span.end), 'de Kamer\r\neen brief');
        assert.equal(found.get(3)?.target.pieces[0].quote.exact, 'D66 𝔇 vindt dat niet');
        assert.match(run('annotations', 'check').stdout, /orphaned-annotation {2}Anna: standpunt/);
        assert.equal(taken('uit').stdout, 'Were there already: 7.\n');
      });
    }

    it('is exported with what is found again where it stands now', async () => {
      await put('brief.txt', changed);
      const { status, stderr } = exported('brat');
      assert.equal(status, 0);
      assert.match(
        stderr,
        /The words of this annotation no longer stand at their place.*«minister … 𝔇», .*«D66 𝔇 vindt dat niet»\]/,
      );
      const lines = (await file('uit/brief.ann')).split('\n');
      assert.ok(lines.includes('T3\tmet-termijn 71 79;80 89\tde Kamer een brief'), lines.join('\n'));
    });
  });

  describe('what is there already', () => {
    it('stays where the same identifier says something else, and that is told', async () => {
      exported('w3c');
      await put(
        'uit/annotations.jsonld',
        (await file('uit/annotations.jsonld')).replace('"Bestaat niet meer."', '"Is er nog."'),
      );
      const before = await allAnnotations();
      assert.deepEqual(taken('uit/annotations.jsonld'), {
        status: 1,
        stdout: 'Were there already: 6.\n',
        stderr:
          'bronwijzer: annotations/kamer/001.txt.bob.jsonld: Bestaat niet meer. «Immigratie en Asiel» has stayed; the file has Is er nog. «Immigratie en Asiel» (other: content). Change it yourself if need be.\n',
      });
      assert.deepEqual(await allAnnotations(), before);
    });

    it('isn’t noted twice where another program gives the same another identifier', async () => {
      const start = codePointsOf(LETTER).fromUtf16(LETTER.indexOf('zegt toe'));
      await put('a.csv', `source,start,end,code\nbrief.txt,${start},${start + 8},toezegging\n`);
      assert.equal(taken('a.csv', '--as', 'bob').stdout, 'Were there already: 1.\n');
      assert.equal(taken('a.csv', '--as', 'Anna').stdout, 'annotations/brief.txt.anna.jsonld: 1 annotation added.\n');
      assert.equal((await annotationsIn(sidecarPath('brief.txt', 'anna'))).length, 5);
    });

    it('is only looked at with --dry-run', async () => {
      exported('csv');
      await forget();
      const { status, stdout } = taken('uit', '--dry-run');
      assert.equal(status, 0);
      assert.match(stdout, /4 annotations added\.\n.*\n.*\nNothing written \(--dry-run\)\.\n$/);
      await assert.rejects(readdir(join(folder, 'annotations')));
    });

    it('is no target of an export: not a file of an earlier time unless asked, a text of the corpus never', async () => {
      exported('csv');
      assert.equal(exported('csv').status, 0, 'the same content again');
      await put('uit/annotations.csv', 'van mij');
      assert.match(
        exported('csv').stderr,
        /uit\/annotations\.csv exists already\. Choose another place with --to, or give --overwrite\./,
      );
      assert.equal(await file('uit/annotations.csv'), 'van mij');
      assert.equal(exported('csv', '--overwrite').status, 0);
      const { status, stderr } = run('annotations', 'export', '--format', 'brat', '--to', '.', '--overwrite');
      assert.equal(status, 2);
      assert.match(stderr, /^bronwijzer: \.\/brief\.txt belongs to your corpus and isn’t written over\./);
      assert.equal(await file('brief.txt'), LETTER);
      await assert.rejects(file('brief.ann'));
    });
  });

  describe('the codebook', () => {
    it('gets the codes that it lacks, with its comments kept', async () => {
      exported('refi-qda');
      const less = CODEBOOK.replace(/ {4}codes:\n[\s\S]*?Met termijn\n/, '');
      await put('codebook.yaml', less);
      await forget();
      const { status, stdout } = taken('uit');
      assert.equal(status, 0);
      assert.match(stdout, /New in codebook\.yaml: met-termijn\.\n$/);
      const now = await file('codebook.yaml');
      assert.match(now, /^# Van ons samen\.\ntitle: Beloften\n/);
      assert.match(
        now,
        /use: Alleen van een minister\.\n {4}codes:\n {6}met-termijn:\n {8}name: Met termijn\n {2}standpunt:/,
      );
    });

    it('is made where it isn’t there, as it was but for what the report names', async () => {
      exported('refi-qda');
      await rm(join(folder, 'codebook.yaml'));
      await forget();
      taken('uit');
      assert.equal(
        await file('codebook.yaml'),
        [
          'codes:',
          '  toezegging:',
          '    name: Toezegging',
          '    description: Wie iets belooft.',
          '    use: Alleen van een minister.',
          '    colour: red',
          '    codes:',
          '      met-termijn:',
          '        name: Met termijn',
          '  standpunt:',
          '    name: Standpunt',
          '    statement: true',
          '',
        ].join('\n'),
      );
    });

    it('gives a code of another program a name that it can have', async () => {
      await put('a.csv', 'source,start,end,code\nbrief.txt,0,5,Steun voor kabinet\nbrief.txt,6,9,Met termijn\n');
      const { stdout } = taken('a.csv', '--as', 'Anna', '--language', 'nl');
      assert.deepEqual(stdout.split('\n').slice(1), [
        'Nieuw in codebook.yaml: steun-voor-kabinet.',
        'De code «Steun voor kabinet» heet hier steun-voor-kabinet.',
        'De code «Met termijn» heet hier met-termijn.',
        '',
      ]);
      const codes = (await annotationsIn(sidecarPath('brief.txt', 'anna'))).map(
        ({ body }) => 'code' in body && body.code,
      );
      assert.deepEqual(codes.slice(0, 2), ['steun-voor-kabinet', 'met-termijn']);
    });

    it('stays as it is, and all else too, where it is broken', async () => {
      const broken = `${CODEBOOK}  - [`;
      await put('codebook.yaml', broken);
      await put('a.csv', 'source,start,end,code\nbrief.txt,0,5,nieuw\n');
      const before = await allAnnotations();
      const { status, stderr } = taken('a.csv', '--as', 'Anna');
      assert.equal(status, 2);
      assert.match(stderr, /These codes can’t be put in codebook\.yaml: nieuw\. .* Nothing was written\.\n$/);
      assert.equal(await file('codebook.yaml'), broken);
      assert.deepEqual(await allAnnotations(), before);
      assert.equal(exported('tei').status, 2);
    });

    for (const [format, lost] of [
      [
        'qdc',
        'the title of the codebook. [codebook.yaml]\nbronwijzer: Left out: that the code is a statement. [standpunt]',
      ],
      ['csv', 'the title of the codebook. [codebook.yaml]'],
    ] as const) {
      it(`goes out and in again by itself as ${format}`, async () => {
        const to = `uit/boek.${format}`;
        assert.deepEqual(run('codebook', 'export', '--format', format, '--to', to), {
          status: 0,
          stdout: `Written: ${to} (codes: 3).\n`,
          stderr: `bronwijzer: Left out: ${lost}\n`,
        });
        assert.deepEqual(run('codebook', 'import', to), {
          status: 0,
          stdout: 'Nothing new for codebook.yaml.\n',
          stderr: '',
        });
        assert.equal(await file('codebook.yaml'), CODEBOOK);
        await put(
          'codebook.yaml',
          CODEBOOK.replace('Wie iets belooft.', 'Een belofte.').replace(/ {2}standpunt:[\s\S]*/, ''),
        );
        const { status, stdout, stderr } = run('codebook', 'import', to, '--language', 'nl');
        assert.equal(status, 1);
        assert.equal(stdout, 'Nieuw in codebook.yaml: standpunt.\n');
        assert.equal(stderr, 'bronwijzer: De code toezegging is gebleven; anders in het bestand: beschrijving.\n');
        assert.match(
          await file('codebook.yaml'),
          /^# Van ons samen\.[\s\S]*description: Een belofte\.[\s\S]*# Met een dag erbij\./,
        );
        await put('stuk.qdc', '<CodeBook>');
        assert.match(
          run('codebook', 'import', 'stuk.qdc').stderr,
          /^bronwijzer: stuk\.qdc: This is no valid XML \(line 1/,
        );
        assert.match(run('codebook', 'export', 'kamer', '--to', 'x').stderr, /kamer\/codebook\.yaml isn’t there/);
      });
    }
  });

  describe('what can not be taken over', () => {
    it('is refused as a whole where a file is broken, and nothing is written', async () => {
      for (const [format, path] of [
        ['refi-qda', 'uit/project.qdpx'],
        ['cas-json', 'uit/brief.json'],
        ['cas-xmi', 'uit/brief.xmi'],
        ['tei', 'uit/brief.xml'],
        ['w3c', 'uit/annotations.jsonld'],
      ] as const) {
        exported(format);
        const bytes = await readFile(join(folder, path));
        await put(path, bytes.subarray(0, bytes.length / 2));
        const sidecars = await allAnnotations();
        await forget();
        const { status, stdout, stderr } = taken('uit');
        assert.deepEqual({ status, stdout }, { status: 2, stdout: '' }, format);
        assert.ok(stderr.startsWith(`bronwijzer: ${path.slice('uit/'.length)}: `), stderr);
        await assert.rejects(readdir(join(folder, 'annotations')), format);
        for (const [name, all] of Object.entries(sidecars)) await put(name, sidecarText(name, all));
        await rm(join(folder, 'uit'), { recursive: true });
      }
    });

    it('is told where a sidecar that is there is broken, or can not be written', async () => {
      exported('csv');
      await put(sidecarPath('brief.txt', 'bob'), '<<<<<<< HEAD\n');
      const broken = taken('uit');
      assert.equal(broken.status, 2);
      assert.match(
        broken.stderr,
        /^bronwijzer: annotations\/brief\.txt\.bob\.jsonld:1:1: Marks of an unfinished merge/,
      );
      assert.equal(await file(sidecarPath('brief.txt', 'bob')), '<<<<<<< HEAD\n');
      await forget();
      await put('annotations', 'een bestand, geen map');
      await rm(join(folder, 'codebook.yaml'));
      const denied = taken('uit');
      assert.equal(denied.status, 2);
      assert.match(
        denied.stderr,
        /^bronwijzer: annotations\/brief\.txt\.anna\.jsonld can't be written: .* It has stayed as it was\.\n$/,
      );
      await assert.rejects(file('codebook.yaml'), 'no half of it');
      assert.equal(
        run('annotations', 'import', 'weg.qdpx').stderr,
        'bronwijzer: weg.qdpx does not exist. Check the path.\n',
      );
      assert.match(run('annotations', 'import', 'brief.txt').stderr, /Give --format\./);
    });

    it('is named where its text isn’t in the folder', async () => {
      exported('tei');
      await forget();
      await rm(join(folder, 'kamer'), { recursive: true });
      const { status, stderr } = taken('uit');
      assert.equal(status, 1);
      assert.equal(
        stderr,
        'bronwijzer: kamer/001.txt is not in this folder; annotations passed over: 2. Put the text there and import again.\n',
      );
    });

    it('leads nowhere out of the folder', async () => {
      const outside = join(folder, '..', `${folder.slice(-6)}.txt`);
      await writeFile(outside, 'Geheim.');
      try {
        const path = `../${folder.slice(-6)}.txt`;
        await put('a.csv', `source,start,end,code,creator\n${path},0,6,toezegging,Anna\n`);
        const { status, stderr } = taken('a.csv');
        assert.equal(status, 1);
        assert.match(stderr, /The text of this row is not in your corpus; the row was passed over\. \[a\.csv, 2\]/);
        const [first] = annotations[sidecarPath('brief.txt', 'bob')] ?? [];
        assert.ok(first);
        for (const source of [path, '/etc/passwd', 'annotations/../../x.txt']) {
          const target = { ...first.target, source };
          for (const format of ['refi-qda', 'tei', 'cas-json', 'brat'] as const) {
            const texts = [{ path: source, text: LETTER }];
            const { files } = FORMATS[format].write({
              texts,
              codes: [],
              annotations: [{ ...first, id: 'urn:x:1', target }],
            });
            for (const one of files) {
              const name = one.path.split('/').at(-1) ?? '';
              if (name !== 'annotation.conf') await put(`in/${name}`, one.bytes);
            }
            const ran = taken('in', '--format', format);
            assert.equal(ran.status, 1, `${format} ${source} ${ran.stdout}${ran.stderr}`);
            assert.match(ran.stderr, /is not in this folder/);
            await rm(join(folder, 'in'), { recursive: true });
          }
        }
      } finally {
        await rm(outside);
      }
      assert.deepEqual((await readdir(folder)).sort(), ['a.csv', 'annotations', 'brief.txt', 'codebook.yaml', 'kamer']);
    });

    it('is no zip that leads out of its folder, or grows without end', async () => {
      const qde = fileOf('project.qde', '<Project/>');
      await put('uit.qdpx', zipOf([qde, fileOf('../../x.txt', 'x')]));
      const escaping = taken('uit.qdpx');
      assert.equal(escaping.status, 2);
      assert.match(escaping.stderr, /^bronwijzer: uit\.qdpx: A path in this zip file leads out of its own folder\./);
      await put('bom.qdpx', bomb(60, 10 * 1024 * 1024));
      const growing = taken('bom.qdpx', '--language', 'nl');
      assert.equal(growing.status, 2);
      assert.match(growing.stderr, /^bronwijzer: bom\.qdpx: Uitgepakt is dit zipbestand te groot om te lezen\./);
    });
  });

  describe('a network', () => {
    it('of statements has who says what, by the names of the register and the codebook', async () => {
      const { status, stdout, stderr } = run('annotations', 'network', '--of', 'statements', '--to', 'net.graphml');
      assert.deepEqual(
        { status, stdout, stderr },
        { status: 0, stdout: 'Written: net.graphml (nodes: 2, edges: 1).\n', stderr: '' },
      );
      const graph = await file('net.graphml');
      assert.match(graph, /<node id="concept:toezegging">\s*<data key="label">Toezegging</);
      assert.match(graph, /<node id="organisation:party\.d66">\s*<data key="label">Democraten 66</);
      assert.match(graph, /<data key="agrees">false</);
    });

    it('of citations has the texts and what they cite, with how often', async () => {
      await put(
        'een.txt',
        'Brief\n\nZie Kamerstukken II 2010/11, 30 573, nr. 61 en nogmaals Kamerstukken II 2010/11, 30 573, nr. 61.\n',
      );
      const { status, stdout } = run('annotations', 'network', '--of', 'citations', '--format', 'csv', '--to', 'net');
      assert.equal(status, 0);
      assert.match(stdout, /^Written: net\/nodes\.csv, net\/edges\.csv \(nodes: \d+, edges: \d+\)\.\n$/);
      assert.match(await file('net/edges.csv'), /^een\.txt,kst-30573-61,Directed,citation,,,2,,\r$/m);
      assert.match(
        await file('net/nodes.csv'),
        /^kst-30573-61,"Kamerstukken II 2010\/11, 30573, nr\. 61",publication\r$/m,
      );
      assert.match(await file('net/nodes.csv'), /^een\.txt,een\.txt,text\r$/m);
    });
  });
});

/** A zip in which so many texts are all the same few packed bytes, which unpack to so many. */
function bomb(count: number, size: number): Uint8Array {
  const zip = zipOf([{ path: 'sources/0.txt', bytes: new Uint8Array(size) }]);
  const view = new DataView(zip.buffer, zip.byteOffset, zip.byteLength);
  const end = zip.length - 22;
  const directory = view.getUint32(end + 16, true);
  const entry = zip.subarray(directory, end);
  const tail = zip.slice(end);
  const counts = new DataView(tail.buffer);
  counts.setUint16(8, count, true);
  counts.setUint16(10, count, true);
  counts.setUint32(12, count * entry.length, true);
  return Buffer.concat([zip.subarray(0, directory), ...Array.from({ length: count }, () => entry), tail]);
}
