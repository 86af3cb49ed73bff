import assert from 'node:assert/strict';
import { mended } from './mended';

const mend = (text: string, others: Readonly<Record<string, string>> = {}) => mended('placeholder', text, others);
const written = async (text: string, others: Readonly<Record<string, string>> = {}) =>
  (await mend(text, others)).map((fix) => fix.after);

const letter = (dossier: string, number: string, day: string, ...lines: readonly string[]): string =>
  [
    'Tweede Kamer der Staten-Generaal',
    'Vergaderjaar 2020–2021',
    '',
    dossier,
    '',
    `Nr. ${number} BRIEF VAN DE STAATSSECRETARIS VAN JUSTITIE EN VEILIGHEID`,
    '',
    'Aan de Voorzitter van de Tweede Kamer der Staten-Generaal',
    '',
    `Den Haag, ${day}`,
    '',
    ...lines,
    '',
  ].join('\n');

/** Texts of which one is about what the sentence waits for, and says so only where it cites another. */
const corpus = {
  'opvang.txt': letter('19 637 Vreemdelingenbeleid', '2700', '18 december 2020', 'Hierbij het verslag over de opvang.'),
  'boeren.txt': letter('35 334 Problematiek rondom stikstof', '44', '2 oktober 2020', 'Over de veehouderij.'),
  'vragen.txt':
    'De aanpak van overlastgevers in asielzoekerscentra is beschreven in Kamerstukken II 2020/21, 19 637, nr. 2681. Over stikstof gaat Kamerstukken II 2020/21, 35 334, nr. 44.\n',
};

const waiting = [
  'Zie het verslag.1 Over de aanpak van overlastgevers verwijs ik u naar de brief die daarover is gezonden.2',
  '',
  '1 Kamerstukken II, 2020–2021, 19 637, nr. 2700.',
  '2 PM BRON',
  '',
].join('\n');

describe('placeholder, replaced', () => {
  it('offers what the corpus cites in the same words, with the reasons, in the style of the text, and never unasked', async () => {
    assert.deepEqual(await mend(waiting, corpus), [
      {
        title:
          'Vervang door Kamerstukken II, 2020–2021, 19 637, nr. 2681 — zelfde woorden: overlastgevers, aanpak, zelfde dossier: 19637',
        safe: false,
        after: waiting.replace('PM BRON', 'Kamerstukken II, 2020–2021, 19 637, nr. 2681.'),
      },
    ]);
  });

  it('offers none where nothing speaks for any, being cited in the next note included', async () => {
    const elsewhere = waiting.replace('de aanpak van overlastgevers', 'de visserij op de Noordzee');
    assert.deepEqual(await mend(elsewhere, corpus), []);
    assert.deepEqual(await mend(waiting), []);
    assert.deepEqual(await mend('Zie PM BRON.\n', corpus), []);
  });

  it('puts the likeliest first: a title in the same words, and the day in the sentence', async () => {
    const others = {
      ...corpus,
      'stikstof.txt': letter('35 334 Problematiek rondom stikstof', '45', '4 november 2020', 'Over de veehouderij.'),
    };
    const titles = (await mend('De brief van 4 november 2020 over stikstof [PM] zegt dit.\n', others)).map(
      ({ title }) => title,
    );
    assert.deepEqual(titles, [
      'Vervang door Kamerstukken II 2020/21, 35334, nr. 45 — zelfde woord: stikstof, van 4 november 2020',
      'Vervang door Kamerstukken II 2020/21, 35334, nr. 44 — zelfde woord: stikstof',
    ]);
  });

  it('leaves out what was written later, what its own sentence cites, and the text itself', async () => {
    const from = (day: string): string =>
      letter('36 000 Iets anders', '3', day, 'Zie de brief over stikstof (PM BRON).');
    assert.deepEqual(
      (await mend(from('1 december 2020'), corpus)).map(({ title }) => title),
      ['Vervang door Kamerstukken II 2020/21, 35334, nr. 44 — zelfde woord: stikstof'],
    );
    assert.deepEqual(await mend(from('1 september 2020'), { 'boeren.txt': corpus['boeren.txt'] }), []);
    const cited = 'Zie over stikstof Kamerstukken II 2020/21, 35 334, nr. 44 en PM BRON.\n';
    assert.deepEqual(await mend(cited, corpus), []);
    const beside = 'Over stikstof schreven deze1 en die2 brief.\n\n1 PM BRON\n2 Kamerstuk 35 334, nr. 44\n';
    assert.deepEqual(await mend(beside, corpus), []);
    const itself = letter('35 334 Problematiek rondom stikstof', '44', '2 oktober 2020', 'Stikstof: PM BRON.');
    assert.deepEqual(await mend(itself), []);
  });

  it('completes what is left of a citation with papers of that dossier', async () => {
    assert.deepEqual(await written('Zie over overlastgevers Kamerstuk 19 637, nr. PM.\n', corpus), [
      'Zie over overlastgevers Kamerstuk 19 637, nr. 2681.\n',
      'Zie over overlastgevers Kamerstuk 19 637, nr. 2700.\n',
    ]);
  });

  it('finds by its number the dossier of a citation that lost it, and keeps that an attachment is meant', async () => {
    const text = 'Zie de bijlage bij Kamerstuk , nr. 2681.\n';
    assert.deepEqual(await mend(text, corpus), []);
    assert.deepEqual(await mended('impossible-citation', text, corpus), [
      {
        title: 'Vervang door bijlage bij Kamerstukken II 2020/21, 19637, nr. 2681 — zelfde nummer: 2681',
        safe: false,
        after: 'Zie de bijlage bij Kamerstukken II 2020/21, 19637, nr. 2681.\n',
      },
    ]);
  });

  it('writes round brackets in running text, and a stop where the placeholder had one or the other notes have', async () => {
    assert.deepEqual(await written('Dit is gemeld over overlastgevers [PM].\n', corpus), [
      'Dit is gemeld over overlastgevers (Kamerstukken II 2020/21, 19637, nr. 2681).\n',
    ]);
    assert.deepEqual(await written('Er zijn overlastgevers.1\n\n1 XXX.\n', corpus), [
      'Er zijn overlastgevers.1\n\n1 Kamerstukken II 2020/21, 19637, nr. 2681.\n',
    ]);
    assert.deepEqual(await written('Er zijn overlastgevers.1\n\n1 PM\n', corpus), [
      'Er zijn overlastgevers.1\n\n1 Kamerstukken II 2020/21, 19637, nr. 2681\n',
    ]);
  });

  it('offers five at most, and no law', async () => {
    const many = Array.from({ length: 8 }, (_, index) => `Zie Kamerstuk 31 936, nr. ${index + 1}.`).join(' ');
    assert.equal((await mend('Zie Kamerstuk 31 936, nr. PM.\n', { 'veel.txt': `${many}\n` })).length, 5);
    const law = { 'wet.txt': 'Over luchthavenbesluiten gaat artikel 8.4 van de Wet luchtvaart.\n' };
    assert.deepEqual(await mend('Zie over luchthavenbesluiten PM BRON.\n', law), []);
  });
});
