import assert from 'node:assert/strict';
import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { codePointsOf } from '../../server/annotations/codePoints';
import { zipOf } from '../../server/annotations/exchange/archive';
import { FORMATS } from '../../server/annotations/exchange/formats';
import { fileOf } from '../../server/annotations/exchange/model';
import { sidecarPath } from '../../server/annotations/files/sidecarPath';
import { ANNOTATIONS, annotatedFolder, LETTER } from './annotatedFolder';

describe('annotations import in a terminal', () => {
  const { folder, put, file, sidecarText, annotationsIn, allAnnotations, forget, run, exported, taken } =
    annotatedFolder();

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
      await assert.rejects(readdir(join(folder(), 'annotations')));
    });
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
        const bytes = await readFile(join(folder(), path));
        await put(path, bytes.subarray(0, bytes.length / 2));
        const sidecars = await allAnnotations();
        await forget();
        const { status, stdout, stderr } = taken('uit');
        assert.deepEqual({ status, stdout }, { status: 2, stdout: '' }, format);
        assert.ok(stderr.startsWith(`bronwijzer: ${path.slice('uit/'.length)}: `), stderr);
        await assert.rejects(readdir(join(folder(), 'annotations')), format);
        for (const [name, all] of Object.entries(sidecars)) await put(name, sidecarText(name, all));
        await rm(join(folder(), 'uit'), { recursive: true });
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
      await rm(join(folder(), 'codebook.yaml'));
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
    });

    it('is asked of what neither its name nor what stands in it tells, and is taken by what stands in it otherwise', async () => {
      exported('w3c');
      await forget();
      await put('uit/annotations.json', await file('uit/annotations.jsonld'));
      await rm(join(folder(), 'uit/annotations.jsonld'));
      assert.match(taken('uit/annotations.json').stdout, /4 annotations added/);
      await put('notities.json', '{"items": []}');
      assert.deepEqual(taken('notities.json', '--language', 'nl'), {
        status: 2,
        stdout: '',
        stderr:
          'bronwijzer: Aan deze bestanden is niet te zien welk formaat het is. Geef --format met een van deze: cas-json, w3c.\n',
      });
      assert.match(taken('brief.txt').stderr, /Give --format with one of these: brat, conll\.\n$/);
      const told = (...args: readonly string[]): string => run(...args).stdout.replace(/\s+/g, ' ');
      assert.match(told('annotations', 'import', '--help'), /by the name of the file, and of JSON by what is in it/);
      assert.match(
        told('codebook', 'import', '--help'),
        /without it by the name of the file \(choices: "qdc", "csv"\)/,
      );
    });

    it('is refused where files wouldn’t tell two people apart, and nothing is written', async () => {
      await put('a.csv', 'source,start,end,code,creator\nbrief.txt,0,5,nieuw,Änna\n');
      const before = await allAnnotations();
      assert.deepEqual(taken('a.csv'), {
        status: 2,
        stdout: '',
        stderr:
          'bronwijzer: Annotations by “Änna” would come into the files of “Anna”, for files don’t tell those names apart. Import them in another name (--as). Nothing was written.\n',
      });
      assert.deepEqual(await allAnnotations(), before);
      assert.equal(taken('a.csv', '--as', 'Änna 2').status, 0);
    });

    it('is named where its text isn’t in the folder', async () => {
      exported('tei');
      await forget();
      await rm(join(folder(), 'kamer'), { recursive: true });
      const { status, stderr } = taken('uit');
      assert.equal(status, 1);
      assert.equal(
        stderr,
        'bronwijzer: kamer/001.txt is not in this folder; annotations passed over: 2. Put the text there and import again.\n',
      );
    });

    it('leads nowhere out of the folder', async () => {
      const outside = join(folder(), '..', `${folder().slice(-6)}.txt`);
      await writeFile(outside, 'Geheim.');
      try {
        const path = `../${folder().slice(-6)}.txt`;
        await put('a.csv', `source,start,end,code,creator\n${path},0,6,toezegging,Anna\n`);
        const { status, stderr } = taken('a.csv');
        assert.equal(status, 1);
        assert.match(stderr, /The text of this row is not in your corpus; the row was passed over\. \[a\.csv, 2\]/);
        const [first] = ANNOTATIONS[sidecarPath('brief.txt', 'bob')] ?? [];
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
            await rm(join(folder(), 'in'), { recursive: true });
          }
        }
      } finally {
        await rm(outside);
      }
      assert.deepEqual((await readdir(folder())).sort(), [
        'a.csv',
        'annotations',
        'brief.txt',
        'codebook.yaml',
        'kamer',
      ]);
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
