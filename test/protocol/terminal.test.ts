import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

const cli = resolve('dist/cli.js');

interface Output {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

interface FindingRow {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
  readonly code: string;
  readonly severity: string;
  readonly message: string;
}

describe('bronwijzer in a terminal', () => {
  let folder: string;

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'bronwijzer-'));
  });
  afterEach(() => rm(folder, { recursive: true, force: true }));

  const put = (name: string, content: string | Uint8Array): Promise<void> => writeFile(join(folder, name), content);
  const run = (...args: readonly string[]): Output => {
    const env = { ...process.env, LC_ALL: 'C', NO_COLOR: '1', FORCE_COLOR: undefined };
    const { status, stdout, stderr } = spawnSync(process.execPath, [cli, ...args], {
      cwd: folder,
      env,
      encoding: 'utf8',
      maxBuffer: 1 << 28,
    });
    return { status, stdout, stderr };
  };
  const findings = ({ stdout }: Output): readonly FindingRow[] => JSON.parse(stdout).findings;
  const rows = ({
    stdout,
  }: Output): readonly { kind: string; file: string; start: number; end: number; text: string }[] =>
    stdout
      .split('\n')
      .filter(Boolean)
      .map((line) => JSON.parse(line));

  describe('the actors.yaml of a folder', () => {
    const actors = `actors:
  person.jansen:
    given: Jan
    surname: Jansen
    parties:
      - party: party.zz
  person.pietersen:
    given: Piet
    surname: Pietersen
`;
    const text = 'Dat zei Jan Jansen tegen Piet Pietersen.\n';

    it('says who is who, and what is wrong in it is told', async () => {
      await mkdir(join(folder, 'bronnen'));
      await put('bronnen/brief.txt', text);
      await put('bronnen/actors.yaml', actors);
      const mistake =
        'bronwijzer: bronnen/actors.yaml:6:16: “party.zz” is not known. Correct the identifier, or describe it under actors.\n';
      const extracted = run('extract', 'bronnen');
      assert.deepEqual([extracted.status, extracted.stderr], [0, mistake]);
      const named = extracted.stdout
        .split('\n')
        .filter(Boolean)
        .map((line) => JSON.parse(line))
        .filter(({ kind }) => kind === 'actor');
      assert.deepEqual(
        named.flatMap(({ actorId }) => actorId ?? []),
        ['person.pietersen'],
      );
      const checked = run('check', 'bronnen');
      assert.deepEqual([checked.status, checked.stderr], [1, '']);
      assert.match(
        checked.stdout,
        /^bronnen\/actors\.yaml:6:16 {2}warning {2}actors\.yaml {2}“party\.zz” is not known\./,
      );
    });

    it('is completed by the registers of corpus.yaml, whose mistakes are told as well', async () => {
      await put('brief.txt', text);
      await put('corpus.yaml', 'registers: [leden.yaml, weg.yaml]\n');
      await put('leden.yaml', actors);
      const { stdout, stderr } = run('extract', 'brief.txt');
      assert.match(stdout, /"actorId":"person\.pietersen"/);
      assert.match(stderr, /^bronwijzer: leden\.yaml:6:16: “party\.zz” is not known\./);
      const found = findings(run('check', 'brief.txt', '--format', 'json')).map(({ file, line, code, severity }) => [
        ...[file, line, code, severity],
      ]);
      assert.deepEqual(found.slice(0, 2), [
        ['corpus.yaml', 1, 'corpus.yaml', 'information'],
        ['leden.yaml', 6, 'actors.yaml', 'warning'],
      ]);
    });

    it('beside a corpus.yaml goes for the folders below', async () => {
      await mkdir(join(folder, 'bronnen'));
      await put('bronnen/brief.txt', text);
      await put('corpus.yaml', '');
      await put('actors.yaml', actors.replace('zz', 'vvd'));
      const { stdout, stderr } = run('extract', '.');
      assert.equal(stderr, '');
      assert.match(stdout, /"actorId":"person\.jansen"/);
    });
  });

  describe('check', () => {
    it('shows each finding with its line, what it is about underlined, and a summary', async () => {
      await put('brief.txt', 'De leden lezen dit.1\n\n1 PM BRON\n');
      const { status, stdout, stderr } = run('check', 'brief.txt', '--language', 'nl');
      assert.equal(status, 1);
      assert.equal(stderr, '');
      assert.equal(
        stdout,
        [
          'brief.txt:3:3  waarschuwing  placeholder  Hier ontbreekt nog een bron: vervang “PM BRON” door de vindplaats.',
          '    1 PM BRON',
          '      ^^^^^^^',
          '      brief.txt:1:1  Deze zin wacht op de bron.',
          '',
          '1 waarschuwing in 1 tekst.',
          '',
        ].join('\n'),
      );
    });

    it('says what was found as JSON, places counted from 1', async () => {
      await put('brief.txt', 'Zie\n\n😀 PM BRON\n');
      const output = run('check', 'brief.txt', '--format', 'json');
      assert.equal(output.status, 1);
      assert.deepEqual(JSON.parse(output.stdout), {
        findings: [
          {
            file: 'brief.txt',
            line: 3,
            column: 4,
            endLine: 3,
            endColumn: 11,
            code: 'placeholder',
            severity: 'warning',
            message: 'A source is still missing here: replace “PM BRON” by the reference.',
          },
        ],
      });
    });

    it('ends with 0 where nothing is found, or nothing that weighs', async () => {
      await put('goed.txt', 'Zie Kamerstukken II 2020/21, 22 112, nr. 2955.\n');
      await put('kort.txt', 'Zie Kamerstuk 22 112, nr. 2955.\n');
      const good = run('check', 'goed.txt');
      assert.deepEqual([good.status, good.stdout], [0, 'Nothing found in 1 text.\n']);
      const short = run('check', 'kort.txt', '--format', 'json');
      assert.equal(short.status, 0);
      assert.deepEqual(
        findings(short).map(({ code, severity }) => [code, severity]),
        [['incomplete-citation', 'hint']],
      );
      const empty = run('check', '.', '--format', 'json');
      assert.equal(empty.status, 0);
    });

    it('walks a folder for .txt, in order, and keeps paths as given', async () => {
      for (const name of ['b', 'a/diep', '.verborgen', 'node_modules'])
        await mkdir(join(folder, name), { recursive: true });
      for (const name of [
        'b/2.txt',
        'b/1.TXT',
        'a/diep/x.txt',
        'z.txt',
        'b/niet.md',
        '.verborgen/x.txt',
        'node_modules/x.txt',
      ]) {
        await put(name, 'PM BRON');
      }
      const files = (...paths: string[]) =>
        findings(run('check', '--format', 'json', ...paths)).map(({ file }) => file);
      assert.deepEqual(files('.'), ['./a/diep/x.txt', './b/1.TXT', './b/2.txt', './z.txt']);
      assert.deepEqual(files('b/', 'b/niet.md', 'z.txt', 'z.txt'), ['b/1.TXT', 'b/2.txt', 'b/niet.md', 'z.txt']);
      assert.deepEqual(files(join(folder, 'b', '2.txt')), [join(folder, 'b', '2.txt')]);
    });

    it('names what can not be read, and does not hide what is found in the others', async () => {
      await put('goed.txt', 'PM BRON');
      await put('binair.txt', new Uint8Array(400));
      await put('latin.txt', Uint8Array.of(0x63, 0x61, 0x66, 0xe9));
      await put('utf16.txt', Buffer.from('\ufeffAan de Voorzitter', 'utf16le'));
      const output = run(
        'check',
        '--format',
        'json',
        'weg.txt',
        'binair.txt',
        'latin.txt',
        'goed.txt',
        'utf16.txt',
        'goed.txt/x',
      );
      assert.equal(output.status, 2);
      assert.deepEqual(
        findings(output).map(({ file }) => file),
        ['goed.txt'],
      );
      assert.deepEqual(output.stderr.trim().split('\n'), [
        'bronwijzer: weg.txt does not exist. Check the path.',
        'bronwijzer: binair.txt is not a text but a binary file. Save its text as UTF-8.',
        'bronwijzer: latin.txt is not UTF-8 (byte 3). Save it as UTF-8.',
        'bronwijzer: utf16.txt is not UTF-8 but UTF-16. Save it as UTF-8.',
        'bronwijzer: goed.txt/x does not exist. Check the path.',
      ]);
    });

    it('gets through links that lead in a circle, and folders with the name of a text', async () => {
      await mkdir(join(folder, 'map.txt'));
      await put('map.txt/a.txt', 'PM BRON');
      await symlink(folder, join(folder, 'terug'));
      await symlink('rond.txt', join(folder, 'rond.txt'));
      await symlink(join('map.txt', 'a.txt'), join(folder, 'link.txt'));
      const output = run('check', '--format', 'json', '.');
      assert.deepEqual([output.status, output.stderr], [1, '']);
      assert.deepEqual(
        findings(output).map(({ file }) => file),
        ['./link.txt', './map.txt/a.txt'],
      );
      const named = run('check', 'rond.txt');
      assert.equal(named.status, 2);
      assert.match(named.stderr, /rond\.txt is a link that leads back to itself/);
    });

    it('never shows what could steer the terminal', async () => {
      await put('brief.txt', '\u001b[31mrood\u0007\u202e PM BRON \u009b1m\n');
      const { stdout } = run('check', 'brief.txt');
      assert.doesNotMatch(stdout.replaceAll('\n', ''), /\p{Cc}|\u202e/u);
      assert.match(stdout, /PM BRON/);
    });

    it('shows of a very long line what surrounds the finding', async () => {
      await put('lang.txt', `${'woord '.repeat(5000)}PM BRON${' woord'.repeat(5000)}`);
      const [, line = '', caret = ''] = run('check', 'lang.txt').stdout.split('\n');
      assert.ok(line.length < 150);
      assert.equal(line.indexOf('PM BRON'), caret.indexOf('^^^^^^^'));
    });
  });

  describe('corpus.yaml', () => {
    it('weighs what is found, leaves texts out, and is checked itself', async () => {
      await mkdir(join(folder, 'brieven'));
      await put('corpus.yaml', 'findings: {placeholder: hint, misquoted: soms}\nexclude: brieven/concept.txt\n');
      await put('brieven/a.txt', 'Zie PM BRON.\n');
      await put('brieven/concept.txt', 'Zie PM BRON.\n');
      const rows = (...paths: readonly string[]) =>
        findings(run('check', ...paths, '--format', 'json')).map(({ file, line, code, severity }) => [
          ...[file, line, code, severity],
        ]);
      const mistake = ['corpus.yaml', 1, 'corpus.yaml', 'warning'];
      assert.deepEqual(rows('brieven'), [mistake, ['brieven/a.txt', 1, 'placeholder', 'hint']]);
      assert.deepEqual(rows('brieven/concept.txt'), [mistake, ['brieven/concept.txt', 1, 'placeholder', 'hint']]);
      assert.equal(run('check', 'brieven').status, 1);
      await put('corpus.yaml', 'findings: {placeholder: hint}\n');
      assert.equal(run('check', 'brieven').status, 0);
    });

    it('is made once, and says what it could read', async () => {
      await put('kst-22112-2955.txt', 'De leden lezen dit.\n');
      await put('eisen.txt', 'numpy==1.2\n');
      const made = run('init', '--language', 'nl');
      assert.deepEqual([made.status, made.stderr], [0, '']);
      assert.match(made.stdout, /^corpus\.yaml gemaakt, met/);
      const content = await readFile(join(folder, 'corpus.yaml'), 'utf8');
      assert.match(content, /documents:\n {2}- file: kst-22112-2955\.txt\n {4}publication: kst-22112-2955 #/);
      assert.match(content, /# exclude:\n# {3}- eisen\.txt\n/);
      const again = run('init', '--language', 'nl');
      assert.equal(again.status, 2);
      assert.match(again.stderr, /corpus\.yaml is er al en blijft zoals het is/);
      assert.equal(await readFile(join(folder, 'corpus.yaml'), 'utf8'), content);
    });

    it('is not made of what is no folder, or has no texts', async () => {
      assert.deepEqual([run('init', 'weg').status, run('init').status], [2, 2]);
      assert.match(run('init', '--language', 'nl').stderr, /staat geen enkele tekst/);
    });
  });

  describe('extract', () => {
    it('writes one row a mention, in text order, with the text as it stands', async () => {
      await put('brief.txt', 'Zie Kamerstukken II 2020/21,\r\n22 112, nr. 2955 van 16 maart 2011.\r\n');
      const output = run('extract', '--format', 'jsonl', 'brief.txt');
      assert.equal(output.status, 0);
      assert.deepEqual(rows(output), [
        {
          file: 'brief.txt',
          kind: 'citation',
          start: 4,
          end: 46,
          line: 1,
          column: 5,
          text: 'Kamerstukken II 2020/21,\r\n22 112, nr. 2955',
          type: 'kamerstuk',
          id: 'kst-22112-2955',
          chamber: 'II',
          session: '2020-2021',
          chamberInferred: null,
          dossier: '22112',
          number: '2955',
          pages: null,
          kingdomNumber: null,
          attachment: false,
          resolvesTo: null,
        },
        {
          file: 'brief.txt',
          kind: 'date',
          start: 51,
          end: 64,
          line: 2,
          column: 22,
          text: '16 maart 2011',
          value: '2011-03-16',
          certainty: 'printed',
        },
      ]);
    });

    it('says which of the named texts a citation leads to', async () => {
      await mkdir(join(folder, 'stukken'));
      await put('stukken/verslag.txt', 'De leden vragen iets.\n\nEerste Kamer, vergaderjaar 2020–2021, 35 612, D 1\n');
      await put('vraag.txt', 'Zie Kamerstukken I 2020/21, 35 612, D.\n');
      const found = rows(run('extract', 'vraag.txt', 'stukken'));
      const citation = found.find(({ kind }) => kind === 'citation');
      assert.deepEqual(
        Object.entries(citation ?? {}).filter(([key]) => ['file', 'resolvesTo'].includes(key)),
        [
          ['file', 'vraag.txt'],
          ['resolvesTo', 'stukken/verslag.txt'],
        ],
      );
    });

    it('counts from behind a byte-order mark, and over every kind of line end', async () => {
      const text = 'één\rtwee\r\n\f16 maart 2011\0 drie\n16 maart 2011';
      await put('met.txt', `\ufeff${text}`);
      await put('zonder.txt', text);
      const [withMark, without] = ['met.txt', 'zonder.txt'].map((name) =>
        rows(run('extract', name)).map(({ file: _, ...row }) => row),
      );
      assert.deepEqual(withMark, without);
      assert.deepEqual(
        withMark?.map(({ start, end, text: shown }) => [text.slice(start, end), shown]),
        [
          ['16 maart 2011', '16 maart 2011'],
          ['16 maart 2011', '16 maart 2011'],
        ],
      );
    });

    it('writes nothing about an empty text', async () => {
      await put('leeg.txt', '');
      assert.deepEqual(run('extract', 'leeg.txt'), { status: 0, stdout: '', stderr: '' });
    });

    it('writes everything there is before it ends, and ends quietly when nobody reads on', async () => {
      const line = 'Zie Kamerstukken II 2020/21, 22 112, nr. 2955 van 16 maart 2011.\n';
      await put('lang.txt', line.repeat(3000));
      const whole = run('extract', 'lang.txt');
      assert.equal(rows(whole).length, 6000);
      assert.ok(whole.stdout.length > 1 << 20);
      const child = spawn(process.execPath, [cli, 'extract', 'lang.txt'], {
        cwd: folder,
        stdio: ['ignore', 'pipe', 'pipe'],
      });
      let stderr = '';
      child.stderr.on('data', (chunk) => {
        stderr += chunk;
      });
      await once(child.stdout, 'data');
      child.stdout.destroy();
      const [status, signal] = await once(child, 'exit');
      assert.deepEqual([status, signal, stderr], [0, null, '']);
    });
  });

  describe('large texts', () => {
    it('reads one line of five million characters, from its first to its last word', async () => {
      const sentence = 'Zie Kamerstuk 22 112, nr. 2955 en de minister. ';
      await put('regel.txt', sentence.repeat(Math.ceil(5_000_000 / sentence.length)));
      const found = rows(run('extract', 'regel.txt')).filter(({ kind }) => kind === 'citation');
      assert.equal(found.length, Math.ceil(5_000_000 / sentence.length));
      assert.equal(found.at(-1)?.text, 'Kamerstuk 22 112, nr. 2955');
    }).timeout(120_000);

    it('reads ten thousand footnotes, each with its mark', async () => {
      const numbers = Array.from({ length: 10_000 }, (_, index) => index + 1);
      const body = numbers.map((number) => `De brief${number} is bekend.`).join('\n');
      await put('noten.txt', `${body}\n\n${numbers.map((number) => `${number} Zie E200018.`).join('\n')}\n`);
      const found = rows(run('extract', 'noten.txt'));
      const count = (kind: string) => found.filter((row) => row.kind === kind).length;
      assert.deepEqual([count('footnote'), count('footnoteMarker')], [10_000, 10_000]);
    }).timeout(120_000);
  });

  describe('used wrongly', () => {
    it('says how it is used, and ends with 2', () => {
      for (const args of [
        [],
        ['check'],
        ['extract'],
        ['nonsense'],
        ['check', '--format', 'xml', '.'],
        ['check', '--language', 'fr', '.'],
        ['lsp'],
      ]) {
        const { status, stdout, stderr } = run(...args);
        assert.deepEqual([args, status, stdout], [args, 2, '']);
        assert.match(stderr, /Usage: bronwijzer/);
      }
    });

    it('says the same when asked, and ends with 0', async () => {
      const { version } = JSON.parse(await readFile('package.json', 'utf8'));
      assert.deepEqual(run('--version'), { status: 0, stdout: `${version}\n`, stderr: '' });
      for (const args of [['--help'], ['check', '--help']]) {
        const { status, stdout, stderr } = run(...args);
        assert.deepEqual([status, stderr], [0, '']);
        assert.match(stdout, /Usage: bronwijzer/);
      }
    });
  });

  it('explain prints the page about a code, and names the codes where there is none such', () => {
    const page = run('explain', 'misquoted');
    assert.equal(page.status, 0);
    assert.match(page.stdout, /^# misquoted\n[\s\S]*\n## Silencing\n/);
    assert.match(run('explain', 'misquoted', '--language', 'nl').stdout, /\n## Uitzetten\n/);
    const unknown = run('explain', 'nonsense');
    assert.equal(unknown.status, 2);
    assert.match(unknown.stderr, /“nonsense”.*placeholder, missing-footnote/);
  });
});
