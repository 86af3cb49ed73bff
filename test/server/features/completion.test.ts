import assert from 'node:assert/strict';
import { completion, completionCard } from '../../../server/features/completion';
import type { Asked } from '../../../server/features/completion/typed';
import { edited } from '../../../server/text/edits';
import { at, corpusOf } from './corpusOf';

/** What can be put at the `|` and in the place of what: `[what is typed]` and then the citations, or nothing. */
function offered(description: string, asked: Asked = 'by hand'): readonly string[] {
  const { question, offset } = corpusOf(description);
  const found = completion(question, offset, asked);
  return found === undefined ? [] : [`[${at(question, found.span)}]`, ...found.items.map(({ text }) => text)];
}

/** A text that cites in a style of its own, and the others of its corpus. */
const OTHERS = `
=== b.txt
Zie Kamerstukken II 2020/21, 22112, nr. 2955 en Kamerstukken II 2020/21, 22112, nr. 2956.
=== c.txt
Zie Kamerstuk 22 112, nr. 2956; Kamerstuk 19 637, nr. 2375; COM(2020)609; Kamerstuk 36 410.
=== d.txt
Dat is zo.

Eerste Kamer, vergaderjaar 2020–2021, 35 612, D 6
`;
const here = (text: string): string =>
  `=== a.txt\n${text}\n\nZie ook Kamerstukken II, 2018–2019, 19 637, nr. 2400.\n${OTHERS}`;

const PAPERS = [
  'Kamerstukken II, 2018–2019, 19 637, nr. 2400',
  'Kamerstukken II, 2020–2021, 22 112, nr. 2956',
  'Kamerstukken 36 410',
  'Kamerstukken II 19 637, nr. 2375',
  'Kamerstukken II, 2020–2021, 22 112, nr. 2955',
  'Kamerstukken 19 637',
  'Kamerstukken 22 112',
  'Kamerstukken 35 612',
  'Kamerstukken I, 2020–2021, 35 612, D',
];

describe('completing a citation', () => {
  it('offers behind a label what the corpus cites and has: of this document first, then by use, in its own style', () => {
    assert.deepEqual(offered(here('Zie Kamerstukken |')), ['[Kamerstukken ]', ...PAPERS]);
    assert.deepEqual(offered(here('Zie Kamerstuk|')), ['[Kamerstuk]', ...PAPERS]);
    assert.deepEqual(offered(here('Zie Kamerstuk |'), 'by typing'), ['[Kamerstuk ]', ...PAPERS]);
    // Not the document itself.
    const own = 'Zie Kamerstuk |\n\nEerste Kamer, vergaderjaar 2020–2021, 35 612, D 6\n\nZie 22 112, nr. 1.';
    assert.deepEqual(offered(`=== d.txt\n${own}`), [
      '[Kamerstuk ]',
      'Kamerstukken II 22 112, nr. 1',
      'Kamerstukken 22 112',
    ]);
  });

  it('offers what begins with what is typed, however that is spelled', () => {
    for (const typed of [
      'Kamerstuk 22',
      'Kamerstuk 22 1',
      'Kst. 22112',
      'Kamerstukken II, 2020–2021, 22 112, nr. ',
      'Kamerstukken II 2020/21, 22112',
    ]) {
      const found = offered(here(`Zie ${typed}|`)).filter((text) => text !== 'Kamerstukken 22 112');
      assert.deepEqual(found, [`[${typed}]`, PAPERS[1], PAPERS[4]]);
    }
    assert.deepEqual(offered(here('Zie Kamerstuk 22 112, nr. 2955|')), ['[Kamerstuk 22 112, nr. 2955]', PAPERS[4]]);
    assert.deepEqual(offered(here('Zie Kamerstuk 35 612, |')), ['[Kamerstuk 35 612, ]', PAPERS[8]]);
    assert.deepEqual(offered(here('Zie Kamerstuk 99 |')), []);
  });

  it('offers papers behind a dossier that the corpus knows, whole or behind the head that stands there', () => {
    const full = [PAPERS[1], PAPERS[4]];
    assert.deepEqual(offered(here('Zie 22 112, |'), 'by typing'), ['[22 112, ]', ...full]);
    assert.deepEqual(offered(here('Zie 22112|')), ['[22112]', ...full]);
    const bare = ['22 112, nr. 2956', '22 112, nr. 2955'];
    assert.deepEqual(offered(here('Zie dossier 22112|')), ['[22112]', ...bare]);
    assert.deepEqual(offered(here('Zie Kamerstukken II, 2020–2021,\n22 112, nr|')), ['[22 112, nr]', ...bare]);
    assert.deepEqual(offered(here('Dat kost 10 000 |')), []);
    assert.deepEqual(offered(here('Dat kost € 22 112 |')), []);
    assert.deepEqual(offered(here('Dat zijn er 122 112 |')), []);
  });

  it('offers a text that is known by the name of its file, but no article of a law', () => {
    const files = '=== a.txt\nZie Kamerstuk |\n=== kst-36410-7.txt\nDat is zo, ook volgens artikel 4:84 Awb.\n';
    assert.deepEqual(offered(files), ['[Kamerstuk ]', 'Kamerstukken 36410', 'Kamerstukken II 36410, nr. 7']);
    const note = 'Dat.1\n\n1 Zie |\n=== kst-36410-7.txt\nDat is zo, ook volgens artikel 4:84 Awb.\n';
    assert.deepEqual(offered(`=== a.txt\n${note}`), ['[]', 'Kamerstukken 36410', 'Kamerstukken II 36410, nr. 7']);
  });

  it('replaces exactly what is typed of the citation, also behind the cursor', () => {
    const { question, offset } = corpusOf(here('Zie Kamerstuk 22 112, nr. 29|, blz. 4. Klaar.'));
    const found = completion(question, offset, 'by hand');
    assert.ok(found);
    const [first] = found.items;
    const { text } = edited(question.document.text, [{ span: found.span, text: first?.text ?? '' }]);
    assert.equal(text.split('\n')[0], `Zie ${PAPERS[1]}, blz. 4. Klaar.`);
    assert.deepEqual(offered(here('Zie Kamerstuk 22 112, nr. 29|56, blz. 4.')), [
      '[Kamerstuk 22 112, nr. 2956]',
      PAPERS[1],
      PAPERS[4],
    ]);
  });

  const note = (typed: string): string => here(`Het fiche.1 En dat.2\n\n1 Stb. 2007, 484.\n2 ${typed}`);

  it('offers in a note everything that can be cited, when asked for', () => {
    const all = offered(note('Zie |'));
    assert.deepEqual(all.slice(0, 3), ['[]', PAPERS[0], 'Stb. 2007, 484']);
    assert.ok(all.includes('COM(2020)609'));
    assert.deepEqual(offered(note('Zie |'), 'by typing'), []);
  });

  it('offers in a note what begins with the word that is typed', () => {
    assert.deepEqual(offered(note('Zie COM|')), ['[COM]', 'COM(2020)609']);
    assert.deepEqual(offered(note('Zie Kam|')), ['[Kam]', ...PAPERS]);
    assert.deepEqual(offered(note('Zie 2211|')), ['[2211]', PAPERS[1], PAPERS[4], 'Kamerstukken 22 112']);
    for (const typed of ['Zie| ', 'Zie Regeer|akkoord', 'Zie Kam|er', 'Zie nr. 22|', 'blz. 22|', 'Zie |Stb']) {
      assert.deepEqual(offered(note(typed)), [], typed);
    }
  });

  it('offers nothing anywhere else', () => {
    for (const text of [
      '|',
      'De leden |vragen dit.',
      'De leden van de |',
      'Het Kamerstuk| is kort.'.replace('stuk|', 'stu|k'),
      'Kamerstukje |',
      'De niet-Kamerstukken |'.replace('-K', '-k'),
      'Zie Kamerstuk 22 112, nr. 2955. |',
      'Zie Kamerstuk 22 112, nr. 2955, blz. |',
      'Zie Kamerstuk 22 112, nr. 2955; |',
      'Zie het Kamerstuk over de |',
      'Op 12 ma|art 2020.',
    ]) {
      assert.deepEqual(offered(here(text)), [], text);
    }
    assert.deepEqual(offered(here('Het kamerstuk |'), 'by typing'), []);
    assert.deepEqual(offered('=== a.txt\nZie Kamerstuk 22 112, |\n'), []);
    assert.deepEqual(
      offered(
        `=== d.txt\nDat.\n\nEerste Kamer, vergaderjaar 2020–2021, 35 612, |D 6\n${OTHERS.replace(/=== d.*/s, '')}`,
      ),
      [],
    );
  });

  it('doesn’t replace over the end of a line', () => {
    assert.deepEqual(offered(here('Zie Kamerstuk 22 1|12,\nnr. 2955.')), []);
  });

  it('offers at most fifty, and says that there are more', () => {
    const many = Array.from({ length: 60 }, (_, index) => `Zie Kamerstuk 22 112, nr. ${index + 1}.`).join('\n');
    const { question, offset } = corpusOf(`=== a.txt\nZie Kamerstuk |\n\n${many}\n`);
    const found = completion(question, offset, 'by hand');
    assert.equal(found?.items.length, 50);
    assert.equal(found.incomplete, true);
  });

  it('wants to be asked again when more is typed, unless nothing is typed and there is only one', () => {
    const incomplete = (description: string): boolean | undefined => {
      const { question, offset } = corpusOf(description);
      return completion(question, offset, 'by hand')?.incomplete;
    };
    assert.equal(incomplete(here('Zie Kamerstuk |')), true);
    assert.equal(incomplete(here('Zie Kamerstuk 19 637, nr. 2375|')), true);
    assert.equal(incomplete('=== a.txt\nZie Kamerstuk |\n\nZie Kamerstuk 36 410.'), false);
  });

  it('says how often each is cited', () => {
    const { question, offset } = corpusOf(here('Zie Kamerstuk |'));
    const found = completion(question, offset, 'by hand');
    assert.deepEqual(
      [0, 1, 8].map((index) => found?.items[index]?.detail),
      ['hier 1 keer aangehaald', '2 keer aangehaald', 'in het corpus'],
    );
  });

  it('shows the card of each, cut where it is long', async () => {
    const { question } = corpusOf(here('Zie.'));
    const card = await completionCard('kst-22112-2956', question.corpus, 'nl');
    assert.match(card ?? '', /^# Kamerstukken II 2020\/21, 22112, nr\. 2956\n/);
    assert.equal(await completionCard('kst-1-1', question.corpus, 'nl'), undefined);
    const often = corpusOf(`=== a.txt\n${'Zie Kamerstuk 22 112, nr. 1, over het een en ander.\n\n'.repeat(60)}`);
    const long = await completionCard('kst-22112-1', often.question.corpus, 'nl');
    assert.ok(long && long.length < 3100);
    assert.match(long, /\n\n…\n$/);
  });
});
