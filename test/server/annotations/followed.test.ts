import assert from 'node:assert/strict';
import { codePointsOf } from '../../../server/annotations/codePoints';
import { newSidecar, writeSidecar } from '../../../server/annotations/files/sidecar';
import { type AnnotatedText, type FollowedAnnotations, followAnnotations } from '../../../server/annotations/followed';
import type { Annotation } from '../../../server/annotations/model';
import { memoryFiles } from '../corpus/memoryFiles';
import { tagged } from './tagged';

const root = 'file:///corpus/';
const uri = `${root}brief.txt`;
const own = `${root}annotations/brief.txt.anna.jsonld`;
const text = 'De minister stuurt morgen een brief. 😀 De Kamer krijgt die brief in mei.';

/** The content of a file with annotations of the letter. */
function file(...annotations: readonly Annotation[]): string {
  const around = { textPath: 'brief.txt', pointsOf: () => codePointsOf(text) };
  return writeSidecar(newSidecar('annotations/brief.txt.anna.jsonld'), annotations, around);
}

const byAnna = file(tagged(text, 'morgen', 'a', 'termijn'), tagged(text, 'De Kamer', 'b', 'parlement'));

async function following(content: Record<string, string>): Promise<{
  followed: FollowedAnnotations;
  content: Record<string, string | Uint8Array>;
  changed: (string | undefined)[];
  filesChanged: () => number;
}> {
  const changed: (string | undefined)[] = [];
  let times = 0;
  const disk = memoryFiles({ [uri]: text, ...content });
  const followed = followAnnotations({
    files: disk.files,
    rootOf: (one) => [`${root}eigen/`, root].find((folder) => one.startsWith(folder)),
    textOf: async (one) => {
      const found = disk.content[one];
      return typeof found === 'string' ? found : undefined;
    },
    changed: (one) => changed.push(one),
    filesChanged: () => times++,
  });
  await followed.setFolders([root.slice(0, -1)]);
  return { followed, content: disk.content, changed, filesChanged: () => times };
}

/** The words on which each annotation stands now, or that it isn't found. */
function words(found: AnnotatedText | undefined): readonly string[] {
  return (found?.placed ?? []).map(({ now: { status, annotation } }) => {
    const [{ span }] = annotation.target.pieces;
    return status === 'found' ? (found?.text.slice(span.start, span.end) ?? '') : status;
  });
}

describe('the annotations of a workspace', () => {
  it('are found on the disk, in the units of the editor', async () => {
    const { followed } = await following({ [own]: byAnna });
    assert.deepEqual(words(await followed.of(uri)), ['morgen', 'De Kamer']);
  });

  it('are those of the editor while a file is open, and of the disk again when it is closed', async () => {
    const { followed } = await following({ [own]: byAnna });
    followed.open(own, file(tagged(text, 'brief', 'c', 'stuk')));
    assert.deepEqual(words(await followed.of(uri)), ['brief']);
    followed.open(own, undefined);
    assert.deepEqual(words(await followed.of(uri)), ['morgen', 'De Kamer']);
  });

  it('move with the words while the text is edited, and stay there when something is noted meanwhile', async () => {
    const { followed } = await following({ [own]: byAnna });
    followed.textOpened(uri, text);
    assert.deepEqual(words(await followed.of(uri)), ['morgen', 'De Kamer']);
    const changed = `Geachte voorzitter, ${text}`;
    followed.textOpened(uri, changed, [[{ span: { start: 0, end: 0 }, text: 'Geachte voorzitter, ' }]]);
    assert.deepEqual(words(await followed.of(uri)), ['morgen', 'De Kamer']);
    followed.open(own, file(tagged(text, 'morgen', 'a', 'termijn'), tagged(text, 'De Kamer', 'b', 'kamer')));
    assert.deepEqual(words(await followed.of(uri)), ['morgen', 'De Kamer']);
  });

  it('are other in their files when something is noted, and not when the text is edited', async () => {
    const { followed, changed, filesChanged } = await following({ [own]: byAnna });
    followed.textOpened(uri, text);
    const before = filesChanged();
    followed.textOpened(uri, `O, ${text}`, [[{ span: { start: 0, end: 0 }, text: 'O, ' }]]);
    assert.deepEqual([changed.at(-1), filesChanged()], [uri, before]);
    followed.open(own, file(tagged(text, 'brief', 'c', 'stuk')));
    assert.deepEqual([changed.at(-1), filesChanged()], [uri, before + 1]);
  });

  it('stay on their words where these are edited before anybody asked about a file that was written meanwhile', async () => {
    const { followed } = await following({ [own]: byAnna });
    const changed = `Geachte voorzitter, ${text}`;
    followed.textOpened(uri, text);
    await followed.of(uri);
    followed.textOpened(uri, changed, [[{ span: { start: 0, end: 0 }, text: 'Geachte voorzitter, ' }]]);
    await followed.of(uri);
    followed.open(own, file(tagged(changed, 'morgen', 'a', 'termijn'), tagged(changed, 'De Kamer', 'b', 'kamer')));
    const at = changed.indexOf('morgen');
    followed.textOpened(uri, changed.replace('morgen', 'mor'), [[{ span: { start: at + 3, end: at + 6 }, text: '' }]]);
    assert.deepEqual(words(await followed.of(uri)), ['mor', 'De Kamer']);
  });

  it('are read again when a file comes, changes or goes on the disk', async () => {
    const { followed, content, changed } = await following({});
    assert.deepEqual(words(await followed.of(uri)), []);
    content[own] = byAnna;
    followed.changedOnDisk([own]);
    assert.deepEqual(words(await followed.of(uri)), ['morgen', 'De Kamer']);
    assert.equal(changed.at(-1), uri);
    delete content[own];
    followed.changedOnDisk([own]);
    assert.deepEqual(words(await followed.of(uri)), []);
  });

  it('of a file that can’t be read are not shown, and the file is told of', async () => {
    const { followed } = await following({ [own]: '{"items": [' });
    const found = await followed.of(uri);
    assert.deepEqual(
      found?.files.map(({ uri: one, read }) => [one, read.status]),
      [[own, 'broken']],
    );
    assert.deepEqual(words(found), []);
  });

  it('have a file for everybody, which need not be there yet', async () => {
    const { followed } = await following({ [own]: byAnna });
    const found = await followed.of(uri);
    assert.ok(found);
    assert.equal(followed.fileOf(found, 'anna').content, byAnna);
    const other = followed.fileOf(found, 'bram');
    assert.deepEqual([other.uri, other.content], [`${root}annotations/brief.txt.bram.jsonld`, undefined]);
  });

  it('outside the workspace there are none', async () => {
    const { followed } = await following({ 'file:///elders/annotations/brief.txt.anna.jsonld': byAnna });
    assert.equal(await followed.of('file:///elders/brief.txt'), undefined);
    assert.deepEqual(await followed.all(), []);
  });

  it('are kept for no text that is hidden, where no listing would find them again', async () => {
    const hidden = ['.archief/brief.txt', 'node_modules/brief.txt', 'map/.oud.txt'].map((path) => root + path);
    const { followed } = await following(Object.fromEntries(hidden.map((one) => [one, text])));
    for (const one of hidden) assert.equal(await followed.of(one), undefined, one);
    await followed.setFolders([`${root}.archief`]);
    assert.equal((await followed.of(`${root}.archief/brief.txt`))?.text, text);
  });

  it('are told apart by corpus: one inside another has its own', async () => {
    const { followed } = await following({ [own]: byAnna, [`${root}eigen/annotations/brief.txt.anna.jsonld`]: byAnna });
    const uris = async (folder: string) => (await followed.under(folder)).map(({ textUri }) => textUri);
    assert.deepEqual(await uris(root), [uri]);
    assert.deepEqual(await uris(`${root}eigen/`), [`${root}eigen/brief.txt`]);
  });

  it('keep a sign in the name of a text that addresses write otherwise', async () => {
    const odd = `${root}brief%20%282%29.txt`;
    const { followed } = await following({
      [odd]: text,
      [`${root}annotations/brief%20%282%29.txt.anna.jsonld`]: byAnna.replaceAll('brief.txt', 'brief%20(2).txt'),
    });
    assert.deepEqual(words(await followed.of(odd)), ['morgen', 'De Kamer']);
  });

  it('have the codebook of their corpus, also while it is being written', async () => {
    const { followed } = await following({ [`${root}codebook.yaml`]: 'codes:\n  termijn: {}\n' });
    const ids = async () => (await followed.codebook(uri))?.read.codebook.codes.map(({ id }) => id);
    assert.deepEqual(await ids(), ['termijn']);
    followed.open(`${root}codebook.yaml`, 'codes:\n  termijn: {}\n  stuk: {}\n');
    assert.deepEqual(await ids(), ['termijn', 'stuk']);
    assert.equal((await followed.codebook('file:///elders/brief.txt'))?.uri, undefined);
  });
});
