import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { chmod, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

const cli = resolve('dist/cli.js');

/** A paper cited in full, the same with only its numbers, and a source that is still to be found. */
const LETTER = [
  'De leden lezen Kamerstukken II 2010/11, 19637, nr. 1385.',
  '',
  'Het antwoord staat in Kamerstuk 19 637, nr. 1385.',
  '',
  'Zie PM BRON.',
  '',
].join('\r\n');
const FIXED = LETTER.replace('Kamerstuk 19 637', 'Kamerstukken II 2010/11, 19 637');

describe('bronwijzer check in a terminal', () => {
  let folder: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'bronwijzer-'));
  });
  afterEach(() => rm(folder, { recursive: true, force: true }));

  const put = (name: string, content: string | Uint8Array): Promise<void> => writeFile(join(folder, name), content);
  const file = (name: string): Promise<string> => readFile(join(folder, name), 'utf8');
  const runWith = (environment: NodeJS.ProcessEnv, ...args: readonly string[]) => {
    const colours = { NO_COLOR: undefined, FORCE_COLOR: undefined, NODE_DISABLE_COLORS: undefined };
    const { status, stdout, stderr } = spawnSync(process.execPath, [cli, 'check', ...args], {
      cwd: folder,
      env: { ...process.env, LC_ALL: 'C', ...colours, ...environment },
      encoding: 'utf8',
    });
    return { status, stdout, stderr };
  };
  const run = (...args: readonly string[]) => runWith({}, ...args);

  describe('--format', () => {
    it('sarif is one log, with what corpus.yaml ignores as suppressed', async () => {
      await mkdir(join(folder, 'brieven'));
      await put('brieven/a.txt', 'Zie PM BRON. Ook PM BRON!');
      await put(
        'corpus.yaml',
        'ignore: [{rule: placeholder, file: brieven/a.txt, quote: PM BRON, behind: "!", reason: Komt in mei.}]',
      );
      const { status, stdout, stderr } = run('brieven', '--format', 'sarif');
      assert.deepEqual([status, stderr], [1, '']);
      const { version, runs } = JSON.parse(stdout);
      assert.deepEqual([version, runs.length], ['2.1.0', 1]);
      const [{ results }] = runs;
      assert.deepEqual(
        results.map(({ ruleId, locations: [{ physicalLocation }], suppressions }: Result) => [
          ...[ruleId, physicalLocation.artifactLocation.uri, physicalLocation.region.startColumn, suppressions],
        ]),
        [
          ['placeholder', 'brieven/a.txt', 5, undefined],
          ['placeholder', 'brieven/a.txt', 18, [{ kind: 'external', justification: 'Komt in mei.' }]],
        ],
      );
    });

    it('sarif says which paths could not be read, and ends with 2', () => {
      const { status, stdout } = run('weg.txt', '--format', 'sarif');
      assert.equal(status, 2);
      assert.equal(JSON.parse(stdout).runs[0].invocations[0].executionSuccessful, false);
    });

    it('github is a command for each finding, with the path from the root', async () => {
      await put('a.txt', 'Zie PM BRON.');
      assert.deepEqual(run('./', '--format', 'github', '--language', 'nl'), {
        status: 1,
        stdout: [
          '::warning file=a.txt,line=1,col=5,endLine=1,endColumn=12,title=placeholder::Hier ontbreekt nog een bron: vervang “PM BRON” door de vindplaats.',
          '1 waarschuwing in 1 tekst.',
          '',
        ].join('\n'),
        stderr: '',
      });
    });
  });

  describe('--rule', () => {
    it('tells of those rules only, also of one that is off', async () => {
      await put('a.txt', LETTER);
      const codes = (...args: readonly string[]): readonly string[] =>
        JSON.parse(run('a.txt', '--format', 'json', ...args).stdout).findings.map(({ code }: { code: string }) => code);
      assert.deepEqual(codes(), ['incomplete-citation', 'placeholder']);
      assert.deepEqual(codes('--rule', 'placeholder'), ['placeholder']);
      assert.deepEqual(codes('--rule', 'placeholder', '--rule', 'incomplete-citation'), [
        'incomplete-citation',
        'placeholder',
      ]);
      assert.deepEqual(codes('--rule', 'not-in-corpus'), ['not-in-corpus', 'not-in-corpus']);
    });

    it('still tells what is wrong in corpus.yaml, but not what is to be filled in there', async () => {
      await put('a.txt', LETTER);
      await put('corpus.yaml', 'titel: M\nignore: [{rule: placeholder}]\n');
      const { stdout } = run('a.txt', '--rule', 'misquoted', '--format', 'json');
      assert.deepEqual(
        JSON.parse(stdout).findings.map(({ file, line, code }: { file: string; line: number; code: string }) => [
          ...[file, line, code],
        ]),
        [['corpus.yaml', 1, 'corpus.yaml']],
      );
    });

    it('names the codes where there is none such', async () => {
      const { status, stdout, stderr } = runWith({ LC_ALL: 'nl_NL.UTF-8' }, 'a.txt', '--rule', 'plaatshouder');
      assert.deepEqual([status, stdout], [2, '']);
      assert.match(stderr, /Geen regel heeft de code “plaatshouder”\. De codes zijn: placeholder, missing-footnote, /);
    });
  });

  it('--fail-on says from which severity on it ends with 1', async () => {
    await put('a.txt', LETTER);
    await put('corpus.yaml', 'findings: {placeholder: information}');
    const statuses = (...severities: readonly string[]) =>
      severities.map((severity) => run('a.txt', '--fail-on', severity).status);
    assert.deepEqual(statuses('error', 'warning', 'information', 'hint', 'never'), [0, 0, 1, 1, 0]);
    assert.equal(run('a.txt', 'weg.txt', '--fail-on', 'never').status, 2);
    assert.equal(run('a.txt', '--fail-on', 'fatal').status, 2);
  });

  it('has no colours but on a terminal, unless they are asked for', async () => {
    await put('a.txt', LETTER);
    const coloured = (environment: NodeJS.ProcessEnv): boolean =>
      runWith(environment, 'a.txt').stdout.includes('\u001b[33mwarning\u001b[39m');
    assert.ok(coloured({ FORCE_COLOR: '1' }));
    for (const environment of [{}, { NO_COLOR: '1' }]) {
      assert.ok(!runWith(environment, 'a.txt').stdout.includes('\u001b'));
    }
  });

  describe('--fix', () => {
    it('does what is certain, says what, and ends by what is left', async () => {
      await put('a.txt', LETTER);
      const { status, stdout, stderr } = run('a.txt', '--fix', '--language', 'nl');
      assert.equal(await file('a.txt'), FIXED);
      assert.equal(
        stderr,
        [
          'a.txt:3:23  hersteld  incomplete-citation  Vul aan: Kamerstukken II 2010/11, 19 637, nr. 1385',
          '1 hersteld in 1 tekst.',
          '',
        ].join('\n'),
      );
      assert.equal(status, 1);
      const [first = '', ...rest] = stdout.split('\n');
      assert.match(first, /^a\.txt:5:5 {2}waarschuwing {2}placeholder /);
      assert.equal(rest.at(-2), '1 waarschuwing in 1 tekst.');
      assert.deepEqual(await readdir(folder), ['a.txt']);
    });

    it('does nothing the second time, and ends with 0 where nothing weighs any more', async () => {
      await put('a.txt', LETTER.replace('PM BRON', 'E200018'));
      assert.equal(run('a.txt', '--fail-on', 'hint').status, 1);
      const options = ['a.txt', '--fix', '--fail-on', 'hint'];
      assert.equal(run(...options).status, 0);
      assert.deepEqual(run(...options), {
        status: 0,
        stdout: 'Nothing found in 1 text.\n',
        stderr: 'Nothing is certain enough to be fixed by itself.\n',
      });
    });

    it('keeps a byte-order mark, and takes what is certain from other texts', async () => {
      const [full = '', , short = ''] = LETTER.split('\r\n');
      await put('a.txt', full);
      await put('b.txt', `\uFEFF${short}`);
      assert.equal(run('.', '--fix').status, 0);
      assert.equal(
        await file('b.txt'),
        `\uFEFF${short.replace('Kamerstuk 19 637', 'Kamerstukken II 2010/11, 19 637')}`,
      );
    });

    it('fixes only what the rules that are asked for find', async () => {
      await put('a.txt', LETTER);
      assert.equal(run('a.txt', '--fix', '--rule', 'placeholder').status, 1);
      assert.equal(await file('a.txt'), LETTER);
    });

    it('leaves a file that may not be written, says so, and tells what is wrong in it', async () => {
      await put('a.txt', LETTER);
      await chmod(join(folder, 'a.txt'), 0o444);
      const { status, stdout, stderr } = run('a.txt', '--fix', '--format', 'json');
      assert.equal(status, 2);
      assert.equal(
        stderr,
        [
          'bronwijzer: a.txt may not be changed and has stayed as it was. Give yourself permission to write it.',
          '',
        ].join('\n'),
      );
      assert.deepEqual(
        JSON.parse(stdout).findings.map(({ code }: { code: string }) => code),
        ['incomplete-citation', 'placeholder'],
      );
      assert.equal(await file('a.txt'), LETTER);
    });

    it('--dry-run shows the difference, changes nothing, and ends as the fix would', async () => {
      await put('a.txt', LETTER);
      assert.deepEqual(run('a.txt', '--fix', '--dry-run'), {
        status: 1,
        stdout: [
          '--- a.txt',
          '+++ a.txt',
          '@@ -1,5 +1,5 @@',
          ' De leden lezen Kamerstukken II 2010/11, 19637, nr. 1385.\r',
          ' \r',
          '-Het antwoord staat in Kamerstuk 19 637, nr. 1385.\r',
          '+Het antwoord staat in Kamerstukken II 2010/11, 19 637, nr. 1385.\r',
          ' \r',
          ' Zie PM BRON.\r',
          '',
        ].join('\n'),
        stderr: '1 to fix in 1 text; nothing written (--dry-run).\n',
      });
      assert.equal(run('a.txt', '--fix', '--dry-run', '--fail-on', 'error').status, 0);
      assert.equal(await file('a.txt'), LETTER);
    });

    it('--dry-run says what it goes with', async () => {
      await put('a.txt', LETTER);
      for (const [options, message] of [
        [['--dry-run'], /error: --dry-run shows what --fix would change: give --fix as well\./],
        [
          ['--fix', '--dry-run', '--format', 'sarif'],
          /error: --dry-run shows the difference, [^\n]*leave --format out\./,
        ],
      ] as const) {
        const { status, stdout, stderr } = run('a.txt', ...options);
        assert.deepEqual([status, stdout], [2, '']);
        assert.match(stderr, message);
      }
    });
  });
});

interface Result {
  readonly ruleId: string;
  readonly locations: readonly [
    {
      readonly physicalLocation: {
        readonly artifactLocation: { readonly uri: string };
        readonly region: { readonly startColumn: number };
      };
    },
  ];
  readonly suppressions?: readonly unknown[];
}
