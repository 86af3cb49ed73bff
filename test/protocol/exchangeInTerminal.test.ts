import assert from 'node:assert/strict';
import { codePointsOf } from '../../server/annotations/codePoints';
import { readSidecar } from '../../server/annotations/files/sidecar';
import { sidecarPath } from '../../server/annotations/files/sidecarPath';
import type { Annotation } from '../../server/annotations/model';
import { ANNOTATIONS, annotatedFolder, CODEBOOK, LETTER } from './annotatedFolder';
import { seed } from './editor';

/** In the order of their identifiers, for the order in a file is that of the text. */
const byId = (all: readonly Annotation[]) => [...all].sort((one, other) => (one.id < other.id ? -1 : 1));
const asIs = (all: Readonly<Record<string, readonly Annotation[]>>) =>
  Object.fromEntries(Object.entries(all).map(([path, one]) => [path, byId(one)]));
const wordsOf = ({ target }: Annotation) => target.pieces.map(({ quote }) => quote.exact).join(' … ');

describe('annotations that go to another program in a terminal and come back', () => {
  const { put, file, annotationsIn, allAnnotations, forget, run, exported, taken } = annotatedFolder();

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
      assert.deepEqual(asIs(await allAnnotations()), asIs(ANNOTATIONS));
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

  describe('in a text that changed in between', () => {
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
          pointsOf: (path: string) => codePointsOf(path === 'brief.txt' ? changed : seed('001').text),
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
});
