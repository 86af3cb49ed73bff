import assert from 'node:assert/strict';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { sidecarPath } from '../../server/annotations/files/sidecarPath';
import { annotatedFolder, CODEBOOK } from './annotatedFolder';

describe('the codebook in exchange with other programs in a terminal', () => {
  const { folder, put, file, annotationsIn, allAnnotations, forget, run, exported, taken } = annotatedFolder();

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
    await rm(join(folder(), 'codebook.yaml'));
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

  it('takes of new codes what fits beside those that are there, and names the rest', async () => {
    const own = 'codes:\n  a:\n    name: Vraag\n    key: v\n    formerly: [vroeger]\n';
    await put('codebook.yaml', own);
    await put(
      'codes.csv',
      [
        'name,key,patterns,formerly',
        'Vraag,,,',
        'Vroeger,,,',
        'Antwoord,v,x*y,Oude code',
        'Groet,g,dag *,a',
        'Wens,g,,wensen\n',
      ].join('\n'),
    );
    assert.deepEqual(run('codebook', 'import', 'codes.csv', '--language', 'nl'), {
      status: 1,
      stdout: 'Nieuw in codebook.yaml: antwoord, groet, wens.\n',
      stderr: [
        'bronwijzer: Niet meegenomen: een toets die al van een andere code is. [antwoord, wens]',
        'bronwijzer: Niet meegenomen: een patroon dat niet bruikbaar is. [antwoord]',
        'bronwijzer: Niet meegenomen: een vroeger kenmerk dat er geen is of van een andere code. [antwoord, groet]',
        '',
      ].join('\n'),
    });
    assert.equal(
      await file('codebook.yaml'),
      `${own}  antwoord:\n    name: Antwoord\n  groet:\n    name: Groet\n    key: g\n    patterns: [dag *]\n  wens:\n    name: Wens\n    formerly: [wensen]\n`,
    );
    assert.equal(run('codebook', 'import', 'codes.csv').stdout, 'Nothing new for codebook.yaml.\n');
  });

  it('is looked for in a folder that is there', async () => {
    await put('a.csv', 'source,start,end,code\nbrief.txt,0,5,nieuw\n');
    await put('codes.csv', 'name\nNieuw\n');
    const no = { status: 2, stdout: '', stderr: 'bronwijzer: nergens bestaat niet. Controleer het pad.\n' };
    const elsewhere = ['--folder', 'nergens', '--language', 'nl'];
    assert.deepEqual(run('annotations', 'import', 'a.csv', ...elsewhere), no);
    assert.deepEqual(run('codebook', 'import', 'codes.csv', ...elsewhere), no);
    assert.deepEqual(run('codebook', 'export', 'nergens', '--to', 'x.qdc', '--language', 'nl'), no);
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
