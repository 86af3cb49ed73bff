import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { AnnotationRequests } from '../../server/protocol/annotationRequests';
import { type Editor, startEditor, stopServers, uriOf } from './editor';

describe('the annotations of a corpus over the protocol', () => {
  let folder: string;
  let editor: Editor;
  before(async () => {
    folder = mkdtempSync(join(tmpdir(), 'bronwijzer-passages-'));
    cpSync('seeds', folder, { recursive: true });
    for (const name of ['annotations', 'codebook.yaml', 'corpus.yaml'])
      cpSync(join('test/example', name), join(folder, name), { recursive: true });
    editor = await startEditor({ folders: [uriOf(folder)] });
    await editor.indexed;
  });
  after(() => {
    stopServers();
    rmSync(folder, { recursive: true });
  });

  const ask = <Method extends keyof AnnotationRequests>(
    method: Method,
    params: AnnotationRequests[Method]['params'],
  ): Promise<AnnotationRequests[Method]['result']> => editor.connection.sendRequest(method, params);
  const passages = async (filter: AnnotationRequests['bronwijzer/annotations/passages']['params']['filter']) =>
    (await ask('bronwijzer/annotations/passages', { uri: uriOf(folder), filter, annotator: 'Anna' })) ?? [];
  const compared = { one: 'anna', other: 'bram', third: 'Besluit' };

  it('are found by code, with what is around their words', async () => {
    const found = await passages({ codes: ['toezegging'] });
    assert.ok(found.length > 0);
    for (const { before: ahead, words, behind, path, code, ranges } of found) {
      const text = readFileSync(join(folder, path), 'utf8').replace(/\s+/g, ' ');
      assert.equal(code, 'toezegging');
      assert.equal(ranges.length > 0, true);
      // Neither begins nor ends in the middle of a word.
      const inText = new Set(text.split(' '));
      const outer = [ahead.trim().split(' '), behind.trim().split(' ').reverse()];
      for (const [outermost = '', ...others] of outer)
        if (others.length > 0) assert.ok(inText.has(outermost), `${ahead}«${words}»${behind}`);
      if (!words.includes(' … ')) assert.ok(text.includes(`${ahead}${words}${behind}`.trim()), words);
    }
  });

  it('are found by annotator, by what they are, and by what still waits for an answer', async () => {
    const bram = await passages({ annotators: ['bram'] });
    assert.deepEqual([...new Set(bram.map(({ annotator }) => annotator))], ['Bram']);
    const open = await passages({ unanswered: true });
    assert.ok(open.length > 0);
    assert.deepEqual([...new Set(open.map(({ motivation, state }) => `${motivation} ${state}`))], ['questioning open']);
    assert.deepEqual(await passages({ unplaced: true }), []);
  });

  it('are counted for each annotator, who did most first', async () => {
    const found = await ask('bronwijzer/annotations/annotators', { uri: uriOf(folder) });
    assert.deepEqual(
      found.map(({ key, name }) => [key, name]),
      [
        ['anna', 'Anna'],
        ['bram', 'Bram'],
      ],
    );
    assert.ok((found[0]?.count ?? 0) > (found[1]?.count ?? 0));
  });

  it('stand beside those of another, in the texts that both annotated', async () => {
    const rows = (await ask('bronwijzer/annotations/compared', { uri: uriOf(folder), compared })) ?? [];
    assert.deepEqual([...new Set(rows.map(({ path }) => path.slice(0, 3)))], ['002', '003', '004']);
    assert.deepEqual([...new Set(rows.map(({ verdict }) => verdict))].sort(), [
      'agree',
      'only one',
      'only other',
      'other codes',
      'other edges',
      'other statements',
    ]);
    assert.deepEqual([...new Set(rows.map(({ decision }) => decision))], ['']);
  });

  it('tell how far two agree, as the terminal does, and nothing of who shares no text', async () => {
    const agreement = await ask('bronwijzer/annotations/agreement', { uri: uriOf(folder), compared });
    const args = ['dist/cli.js', 'annotations', 'agreement', folder, '--annotators', 'anna,bram', '--format', 'csv'];
    const table = execFileSync(process.execPath, args, { encoding: 'utf8' });
    const [kappa, , alpha] = table.trimEnd().split('\n').at(-1)?.trim().split(',').slice(-3) ?? [];
    assert.ok(kappa && alpha);
    assert.deepEqual(
      [agreement?.texts, agreement?.kappa?.toFixed(6), agreement?.unitizingAlpha?.toFixed(6)],
      [3, kappa, alpha],
    );
    const alone = { ...compared, other: 'niemand' };
    assert.deepEqual(await ask('bronwijzer/annotations/agreement', { uri: uriOf(folder), compared: alone }), {
      texts: 0,
    });
  });

  it('tell in which fields two statements differ', async () => {
    const rows = (await ask('bronwijzer/annotations/compared', { uri: uriOf(folder), compared })) ?? [];
    const [differing] = rows.filter(({ verdict }) => verdict === 'other statements');
    assert.ok(differing);
    assert.deepEqual(
      [differing.one.codes, differing.other.codes],
      [
        ['Standpunt (Ankie Broekers-Knol · kabinet-Rutte III · Grensprocedure invoeren · for · 2021-03-24)'],
        ['Standpunt (Ankie Broekers-Knol · kabinet-Rutte III · Grensprocedure invoeren · for)'],
      ],
    );
  });

  it('are asked of one text alone, as they are of all', async () => {
    const uri = uriOf(join(folder, '002_fe59bcc4f5a820d3.txt'));
    const isOfText = (one: { readonly uri: string }) => one.uri === uri;
    assert.deepEqual(await passages({ texts: [uri] }), (await passages({})).filter(isOfText));
    const asked = { uri: uriOf(folder), compared };
    const all = (await ask('bronwijzer/annotations/compared', asked)) ?? [];
    const own = await ask('bronwijzer/annotations/compared', { ...asked, texts: [uri] });
    assert.deepEqual(own, all.filter(isOfText));
    assert.notEqual(own?.length, 0);
  });

  it('have the same code where the codebook merged two into one', async () => {
    const rows = (await ask('bronwijzer/annotations/compared', { uri: uriOf(folder), compared })) ?? [];
    const codesOf = ({ codes }: { readonly codes: readonly string[] }): string => [...codes].sort().join();
    const alike = rows.filter(({ one, other }) => codesOf(one) === codesOf(other));
    assert.ok(alike.some(({ one }) => one.codes.includes('Gezinsmigratie beperken')));
    assert.deepEqual(
      alike.filter(({ verdict }) => verdict === 'other codes'),
      [],
    );
  });

  it('are not decided on under a name that files don’t tell from somebody else’s', async () => {
    const uri = uriOf(join(folder, '002_fe59bcc4f5a820d3.txt'));
    const asked = { one: 'bram', other: 'carla', third: 'Änna' };
    assert.deepEqual(await ask('bronwijzer/annotations/decide', { uri, compared: asked, passage: '', choice: 'one' }), {
      refusal:
        'There are annotations by “Anna” here already, and files don’t tell that name from “Änna”. Give the third a name that differs more, such as “Änna 2”. Nothing was changed.',
    });
  });

  it('are decided on in a third file, with what both agree on and a question for the rest', async () => {
    const rows = (await ask('bronwijzer/annotations/compared', { uri: uriOf(folder), compared })) ?? [];
    const differing = rows.find(({ verdict }) => verdict === 'other codes');
    assert.ok(differing);
    const { uri, id: passage } = differing;
    const found = await ask('bronwijzer/annotations/decide', { uri, compared, passage, choice: 'one' });
    assert.ok('edit' in found && found.edit !== null);
    assert.equal(found.edit.create, true);
    assert.match(found.edit.uri, /\.besluit\.jsonld$/);
    const content = found.edit.edits.map(({ newText }) => newText).join('');
    await editor.open(found.edit.uri, content);
    const again = (await ask('bronwijzer/annotations/compared', { uri: uriOf(folder), compared })) ?? [];
    assert.deepEqual(
      again.filter(({ decision }) => decision !== '').map(({ id, decision, choice }) => [id, decision, choice]),
      [[passage, 'As Anna', 'one']],
    );
    const turned = { ...compared, one: compared.other, other: compared.one };
    const other = (await ask('bronwijzer/annotations/compared', { uri: uriOf(folder), compared: turned })) ?? [];
    assert.deepEqual(
      other.flatMap(({ id, choice }) => (choice ? [[id, choice]] : [])),
      [[passage, 'other']],
    );
    const { items } = JSON.parse(content);
    const here = rows.filter((row) => row.uri === uri);
    const agreed = here.filter(({ verdict }) => verdict === 'agree').flatMap(({ one }) => one.codes).length;
    const isOpen = (item: { body: { state?: string }[] }): boolean => item.body.some(({ state }) => state === 'open');
    assert.equal(items.filter(isOpen).length, here.filter(({ verdict }) => verdict !== 'agree').length - 1);
    assert.equal(items.length, here.length - here.filter(({ verdict }) => verdict === 'agree').length + agreed + 1);
  });

  it('are decided under a third name only', async () => {
    const found = await ask('bronwijzer/annotations/decide', {
      uri: uriOf(folder),
      compared: { ...compared, third: 'Bram' },
      passage: '',
      choice: 'one',
    });
    assert.deepEqual(found, {
      refusal:
        'The decisions are kept under a third name, so that the work of both stays as it is. Choose another name.',
    });
  });
});
