import assert from 'node:assert/strict';
import { importedInto, type Standing } from '../../../../server/annotations/exchange/importedInto';
import type { Code, Project } from '../../../../server/annotations/exchange/model';
import type { Annotation } from '../../../../server/annotations/model';
import { annotated, tagged } from '../tagged';

const TEXT = 'De minister zegt toe dat de Kamer voor de zomer een brief krijgt.\n';
const CODEBOOK = '# Van ons.\ncodes:\n  toezegging:\n    name: Toezegging\n    formerly: [belofte]\n';

const standing = (others: Partial<Standing> = {}): Standing => ({
  textOf: (path) => (path === 'brief.txt' ? TEXT : undefined),
  codebook: CODEBOOK,
  sidecars: [],
  ...others,
});
const project = (annotations: readonly Annotation[], codes: readonly Code[] = []): Project => ({
  texts: [{ path: 'brief.txt', text: TEXT }],
  codes,
  annotations,
});
const byAnna = { creator: { name: 'Anna' } };
const coded = (words: string, id: string, code: string, others: Partial<Annotation> = byAnna) =>
  tagged(TEXT, words, id, code, others);

describe('what an import writes', () => {
  it('goes to whom the file says made it, or else to the one annotator who is told', async () => {
    const one = coded('zegt toe', 'a', 'toezegging');
    const other = coded('een brief', 'b', 'toezegging', {});
    const told = await importedInto(project([one, other]), standing(), 'Bob');
    assert.deepEqual(told.sidecars, [
      { textPath: 'brief.txt', annotator: 'bob', annotations: [one, { ...other, creator: { name: 'Bob' } }] },
    ]);
    const untold = await importedInto(project([one, other]), standing());
    assert.deepEqual(untold.sidecars, [{ textPath: 'brief.txt', annotator: 'anna', annotations: [one] }]);
    assert.deepEqual(untold.anonymous, [other]);
  });

  it('is told not to be written where files wouldn’t tell two people apart', async () => {
    const own = coded('zegt toe', 'a', 'toezegging', { creator: { name: 'Änna' } });
    const other = coded('een brief', 'b', 'toezegging');
    const namesakes = async (coming: readonly Annotation[], there: readonly Annotation[], as?: string) => {
      const sidecars = [{ textPath: 'brief.txt', annotator: 'anna', annotations: there }];
      return (await importedInto(project(coming), standing({ sidecars }), as)).namesakes;
    };
    const told = [{ imported: 'Änna', other: 'Anna' }];
    assert.deepEqual(await namesakes([own], [other]), told);
    assert.deepEqual(await namesakes([other], [other], 'Änna'), [], 'there already');
    assert.deepEqual(await namesakes([coded('de Kamer', 'c', 'toezegging')], [other], 'Änna'), told);
    assert.deepEqual(await namesakes([other, own], []), told);
    assert.deepEqual(await namesakes([own], [other], 'Änna B'), []);
    assert.deepEqual(await namesakes([own], [own]), []);
  });

  it('has the name that the annotator has in the files', async () => {
    const own = coded('zegt toe', 'a', 'toezegging', { creator: { name: 'Anna de Vries' } });
    const sidecars = [{ textPath: 'brief.txt', annotator: 'anna-de-vries', annotations: [own] }];
    const plan = await importedInto(
      project([coded('een brief', 'b', 'toezegging', {})]),
      standing({ sidecars }),
      'anna-de-vries',
    );
    assert.deepEqual(plan.sidecars[0]?.annotations[0]?.creator, { name: 'Anna de Vries' });
  });

  it('is nothing that anybody has under that identifier, also where a format put it on one line', async () => {
    const own = coded('zegt toe', 'a', 'belofte', { ...byAnna, note: 'Twee\nregels' });
    const sidecars = [{ textPath: 'brief.txt', annotator: 'anna', annotations: [own] }];
    const same = { ...own, note: 'Twee regels', body: { motivation: 'tagging', code: 'toezegging' } } as const;
    const plan = await importedInto(project([same]), standing({ sidecars }), 'Bob');
    assert.deepEqual([plan.same, plan.sidecars, plan.differing], [1, [], []]);
  });

  it('is nothing that differs from what is there: that is told', async () => {
    const own = coded('zegt toe', 'a', 'toezegging');
    const sidecars = [{ textPath: 'brief.txt', annotator: 'anna', annotations: [own] }];
    const other = { ...coded('zegt', 'a', 'toezegging'), note: 'Waar?' };
    const plan = await importedInto(project([other]), standing({ sidecars }));
    assert.deepEqual(plan.sidecars, []);
    assert.deepEqual(plan.differing, [{ annotator: 'anna', own, imported: other, parts: ['target', 'note'] }]);
  });

  it('is not twice the same at the same place, except of two people', async () => {
    const own = coded('zegt toe', 'a', 'toezegging');
    const sidecars = [{ textPath: 'brief.txt', annotator: 'anna', annotations: [own] }];
    const alike = project([coded('zegt toe', 'b', 'toezegging')]);
    assert.equal((await importedInto(alike, standing({ sidecars }), 'anna')).same, 1);
    assert.equal((await importedInto(alike, standing({ sidecars }), 'Bob')).sidecars[0]?.annotator, 'bob');
  });

  it('stands where the words stand in one’s own text; what is gone is kept and told', async () => {
    const now = `Een nieuwe kop boven de brief.\n${TEXT.replace('voor de zomer', 'ooit')}`;
    const found = coded('een brief', 'a', 'toezegging');
    const gone = coded('voor de zomer', 'b', 'toezegging');
    const plan = await importedInto(project([found, gone]), standing({ textOf: () => now }));
    const [first, second] = plan.sidecars[0]?.annotations ?? [];
    const { span } = first?.target.pieces[0] ?? {};
    assert.equal(now.slice(span?.start, span?.end), 'een brief');
    assert.deepEqual(second, gone);
    assert.deepEqual(plan.unplaced, [{ annotation: gone, status: 'orphaned' }]);
  });

  it('passes over what is about a text that isn’t there, and tells which', async () => {
    const elsewhere = coded('zegt toe', 'a', 'toezegging');
    const plan = await importedInto(
      project([{ ...elsewhere, target: { ...elsewhere.target, source: '../geheim.txt' } }]),
      standing(),
    );
    assert.deepEqual([plan.sidecars, [...plan.missingTexts]], [[], [['../geheim.txt', 1]]]);
  });
});

describe('the codes of an import', () => {
  const codesOf = async (codes: readonly Code[], annotations: readonly Annotation[] = [], codebook = CODEBOOK) => {
    const plan = await importedInto(project(annotations, codes), standing({ codebook }));
    return { text: plan.codebook?.text, renamed: [...plan.renamed], impossible: plan.impossibleCodes };
  };

  it('come to the codebook with their tree, below a code that is there too', async () => {
    const { text } = await codesOf([
      { id: 'met-termijn', name: 'Met termijn', parent: 'toezegging', description: 'Er staat een dag bij.' },
      { id: 'seizoen', name: 'Seizoen', parent: 'met-termijn', colour: '#D7263D' },
      { id: 'oordeel', name: 'oordeel', isGroup: true },
    ]);
    assert.equal(
      text,
      [
        CODEBOOK.trimEnd(),
        '    codes:',
        '      met-termijn:',
        '        name: Met termijn',
        '        description: Er staat een dag bij.',
        '        codes:',
        '          seizoen:',
        '            name: Seizoen',
        '            colour: red',
        '  oordeel:',
        '    group: true',
        '',
      ].join('\n'),
    );
  });

  it('are none that the codebook has, by its present or former identifier or its name', async () => {
    const used = [coded('zegt toe', 'a', 'belofte'), coded('een brief', 'b', 'Toezegging')];
    const { text, renamed } = await codesOf([], used);
    assert.equal(text, undefined);
    assert.deepEqual(renamed, [
      ['belofte', 'toezegging'],
      ['Toezegging', 'toezegging'],
    ]);
  });

  it('get an identifier that codebook.yaml can have, which no other of them has', async () => {
    const { renamed } = await codesOf([
      { id: 'steun.stem', name: 'Stem' },
      { id: 'stem', name: 'Stem' },
    ]);
    assert.deepEqual(renamed, [['steun.stem', 'stem-2']]);
  });

  it('are statements where annotations with them say so', async () => {
    const statement = annotated(
      TEXT,
      'zegt toe',
      'a',
      { motivation: 'tagging', code: 'standpunt', statement: { concept: 'Asiel' } },
      byAnna,
    );
    assert.match((await codesOf([], [statement])).text ?? '', / {2}standpunt:\n {4}statement: true\n$/);
  });

  it('that stand below each other in a ring come to the top', async () => {
    const { text } = await codesOf(
      [
        { id: 'a', name: 'a', parent: 'b' },
        { id: 'b', name: 'b', parent: 'a' },
      ],
      [],
      '',
    );
    assert.match(text ?? '', /^codes:\n {2}a:\n {4}codes:\n {6}b:/);
  });

  it('are named where the codebook can’t take them', async () => {
    const { impossible } = await codesOf([{ id: 'nieuw', name: 'nieuw' }], [], 'codes: [');
    assert.deepEqual(impossible, ['nieuw']);
  });
});
