import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { codePointsOf } from '../../server/annotations/codePoints';
import type { FormatName } from '../../server/annotations/exchange/formats';
import { newSidecar, readSidecar, writeSidecar } from '../../server/annotations/files/sidecar';
import { sidecarPath } from '../../server/annotations/files/sidecarPath';
import type { Annotation, Body } from '../../server/annotations/model';
import { pieceAt } from '../../server/annotations/quote';
import { seed } from './editor';

const cli = resolve('dist/cli.js');

/** Lines that end with CRLF, and characters beyond U+FFFF before and in what is annotated. */
export const LETTER =
  'Brief van 🗳 de minister\r\n\r\nDe minister zegt toe dat de Kamer\r\neen brief krijgt.\r\nD66 𝔇 vindt dat niet.\r\n';

const LONG = seed('001').text;

export const CODEBOOK = `# Van ons samen.
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

const { target: passage } = noted('kamer/001.txt', LONG, 99, 'Anna', [LONG.slice(400, 440)], {
  motivation: 'commenting',
  text: '',
});

/** By the path of their sidecar: of two annotators, on two texts, of every kind. */
export const ANNOTATIONS: Readonly<Record<string, readonly Annotation[]>> = {
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
      to: { kind: 'passage', target: passage },
    }),
  ],
  [sidecarPath('brief.txt', 'bob')]: [
    noted('brief.txt', LETTER, 5, 'Bob', ['zegt toe'], { motivation: 'tagging', code: 'toezegging' }),
  ],
  [sidecarPath('kamer/001.txt', 'bob')]: [
    noted('kamer/001.txt', LONG, 6, 'Bob', ['Leers'], { motivation: 'identifying', actor: 'person.leers' }),
    noted('kamer/001.txt', LONG, 7, 'Bob', ['Immigratie en Asiel'], {
      motivation: 'commenting',
      text: 'Bestaat niet meer.',
    }),
  ],
};

const around = (path: string) => ({
  textPath: path.startsWith('annotations/kamer/') ? 'kamer/001.txt' : 'brief.txt',
  pointsOf: (source: string) => codePointsOf(source === 'brief.txt' ? LETTER : source === 'kamer/001.txt' ? LONG : ''),
});

/** For a `describe`: a new folder for each test, with two texts, a codebook and `ANNOTATIONS`, and what a terminal does in it. */
export function annotatedFolder() {
  let folder = '';
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'bronwijzer-'));
    await put('brief.txt', LETTER);
    await put('kamer/001.txt', LONG);
    await put('codebook.yaml', CODEBOOK);
    for (const [path, all] of Object.entries(ANNOTATIONS)) await put(path, sidecarText(path, all));
  });
  afterEach(() => rm(folder, { recursive: true, force: true }));

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
  const run = (...args: readonly string[]) => {
    const env = { ...process.env, LC_ALL: 'C', NO_COLOR: '1' };
    const { status, stdout, stderr } = spawnSync(process.execPath, [cli, ...args], {
      cwd: folder,
      env,
      encoding: 'utf8',
    });
    return { status, stdout, stderr };
  };

  return {
    folder: () => folder,
    put,
    file,
    sidecarText,
    annotationsIn,
    allAnnotations,
    /** Takes all sidecars away. */
    forget: () => rm(join(folder, 'annotations'), { recursive: true }),
    /** What the command line prints and answers, in this folder. */
    run,
    exported: (format: FormatName, ...more: readonly string[]) =>
      run('annotations', 'export', '--format', format, '--to', 'uit/', ...more),
    taken: (...args: readonly string[]) => run('annotations', 'import', ...args),
  };
}
