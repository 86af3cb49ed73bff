import assert from 'node:assert/strict';
import { anchor } from '../../../server/annotations/anchor';
import { anchorable } from '../../../server/annotations/anchoring/anchorable';
import { pieceAt } from '../../../server/annotations/quote';

const letter = `Geachte voorzitter,

In het overleg van 16 maart 2011 vroeg de heer Fritsma naar de gevolgen van de
nieuwe richtlijn voor de gezinsmigratie. Ik heb toen toegezegd de Kamer te infor-
meren over het Groenboek van commissaris Malmström, dat in november verschijnt.

Het kabinet wil dat de eisen aan inkomen en leeftijd strenger worden. De commissie
is daarvan op de hoogte gesteld, en zij heeft om een nadere onderbouwing gevraagd.

Hoogachtend, de minister voor Immigratie en Asiel
`;

/** What becomes of the first of some words in the letter when the letter becomes another text. */
function anchored(words: string, now: string, before = letter): string {
  const start = before.indexOf(words);
  const piece = pieceAt(before, { start, end: start + words.length });
  const [answer] = anchor([piece], anchorable(now));
  if (answer?.status === 'found') return `${answer.how}: ${now.slice(answer.span.start, answer.span.end)}`;
  return `${answer?.status}: ${answer?.candidates.map(({ span }) => now.slice(span.start, span.end)).join(' | ')}`;
}

describe('anchoring again', () => {
  it('finds what still stands where it stood', () => {
    assert.equal(anchored('de heer Fritsma', letter), 'same: de heer Fritsma');
  });

  it('finds the same words elsewhere', () => {
    assert.equal(anchored('de heer Fritsma', `Den Haag, 24 maart 2011\n\n${letter}`), 'moved: de heer Fritsma');
  });

  it('passes over line ends, hyphens, accents and the form of quotation marks', () => {
    const now = letter
      .replace('infor-\nmeren', 'informeren')
      .replace('Malmström', 'Malmstro\u0308m')
      .replaceAll('\n', '\r\n');
    assert.equal(anchored('infor-\nmeren', now), 'changed: informeren');
    assert.equal(anchored('commissaris Malmström', now), 'changed: commissaris Malmstro\u0308m');
  });

  it('finds words in which a typing error was mended, to their very ends', () => {
    assert.equal(anchored('strenger', letter.replace('strenger', 'strnger')), 'changed: strnger');
    assert.equal(anchored('Het kabinet wil', letter.replace('Het kabinet', 'Het kabnet')), 'changed: Het kabnet wil');
    assert.equal(anchored('de eisen', letter.replace('de eisen', 'de eissen')), 'changed: de eissen');
  });

  it("covers a page's foot that has come between the words, and goes without one that is gone", () => {
    const split = letter.replace(
      'leeftijd strenger',
      'leeftijd\n\nTweede Kamer, vergaderjaar 2010–2011, 19 637, nr. 1385 3\n\f\nstrenger',
    );
    assert.equal(
      anchored('eisen aan inkomen en leeftijd strenger worden', split),
      'changed: eisen aan inkomen en leeftijd\n\nTweede Kamer, vergaderjaar 2010–2011, 19 637, nr. 1385 3\n\f\nstrenger worden',
    );
    const start = split.indexOf('eisen aan');
    const piece = pieceAt(split, { start, end: split.indexOf(' worden') });
    const [answer] = anchor([piece], anchorable(letter));
    assert.ok(answer?.status === 'found');
    assert.equal(letter.slice(answer.span.start, answer.span.end), 'eisen aan inkomen en leeftijd strenger');
  });

  it('finds a paragraph that has moved', () => {
    const [first = '', second = '', ...others] = letter.split('\n\n').slice(1);
    const now = [second, first, ...others].join('\n\n');
    assert.equal(anchored('de heer Fritsma', now), 'moved: de heer Fritsma');
    assert.equal(anchored(second, now), `moved: ${second}`);
  });

  it('is ambiguous where the same words stand twice in the same surroundings', () => {
    const paragraph = letter.split('\n\n')[2] ?? '';
    const now = `${paragraph}\n\nEen ander stuk.\n\n${paragraph}`;
    assert.match(anchored('nadere onderbouwing', now), /^ambiguous: nadere onderbouwing \| nadere onderbouwing$/);
  });

  it('lets the pieces around decide between twins', () => {
    const paragraph = letter.split('\n\n')[2] ?? '';
    const now = `${paragraph}\n\n${'Een stuk ertussen. '.repeat(20)}\n\nVooraf.\n\n${letter}`;
    const pieces = ['de heer Fritsma', 'nadere onderbouwing', 'Hoogachtend'].map((words) => {
      const start = letter.indexOf(words);
      return pieceAt(letter, { start, end: start + words.length });
    });
    const [, between] = anchor(pieces, anchorable(now));
    assert.deepEqual(between?.status === 'found' && between.span.start, now.lastIndexOf('nadere onderbouwing'));
  });

  const item = (subject: string) =>
    `De Kamer spreekt over ${subject}. Naar mij blijkt, wordt de indiening daarvan voldoende ondersteund.\n\n`;
  const debate = ['het loon', 'de premie', 'het pensioen', 'de bonus', 'de rente', 'de huur'].map(item);

  /** Where the indiening of an item, and the subjects before it and behind it, are found. */
  function anchoredIn(now: string, at: number): readonly string[] {
    const before = debate.join('');
    const start = debate.slice(0, at).join('').length;
    const spans = [...before.matchAll(/spreekt over [a-z ]+/g)].map(({ index, 0: found }) => ({
      start: index,
      end: index + found.length,
    }));
    const indiening = before.indexOf('de indiening daarvan', start);
    const pieces = [...spans, { start: indiening, end: indiening + 12 }].map((span) => pieceAt(before, span));
    return anchor(pieces, anchorable(now)).map((one) =>
      one.status === 'found' ? now.slice(one.span.start, one.span.end) + one.span.start : one.status,
    );
  }

  it('finds the one of many twins that is where the pieces on both sides have it', () => {
    const now = ['Een kop. ', ...debate].join('').replace('blijkt', 'blijt');
    assert.equal(anchoredIn(now, 2).at(-1), `de indiening${now.indexOf('de indiening', now.indexOf('het pensioen'))}`);
  });

  it('takes the end of a text for a neighbour: no copy before it is preferred to what still stands there', () => {
    const closing = 'Ik sluit de vergadering en wens u allen wel thuis.';
    const before = `De beraadslaging wordt gesloten.\n\n${closing}`;
    const now = `De voorzitter: ${closing} Maar eerst nog dit, over de stemmingen van morgen.\n\n${before}`;
    assert.equal(anchored('allen wel thuis', now, before), 'ambiguous: allen wel thuis | allen wel thuis');
  });

  it('looks for the first words of a paragraph in their paragraph, not behind what stood before it', () => {
    const now = letter.replace(
      /Het kabinet wil[^\0]*gevraagd\./,
      'Het parlement heeft inmiddels gestemd over een motie.',
    );
    assert.match(anchored('Het', now.replace('Hoogachtend', 'Met groet'), letter), /^orphaned: /);
  });

  it('orphans what is gone, with what is most like it', () => {
    const now = letter.replace(/De commissie[^.]*\./, '');
    assert.equal(anchored('zij heeft om een nadere onderbouwing gevraagd', now), 'orphaned: ');
    assert.equal(anchored('de heer Fritsma', 'Een heel andere tekst.'), 'orphaned: ');
    assert.equal(anchored('de heer Fritsma', ''), 'orphaned: ');
  });

  it('offers no place where nothing stands, however much is left around it', () => {
    const start = letter.indexOf('de heer Fritsma ');
    const piece = pieceAt(letter, { start, end: start + 'de heer Fritsma'.length });
    const [answer] = anchor([piece], anchorable(letter.replace('de heer Fritsma ', '')));
    assert.deepEqual(answer, { status: 'orphaned', candidates: [] });
  });

  it('never takes a word for another because it is the same word', () => {
    const now = letter.replace('vroeg de heer Fritsma naar', 'ging het over').replace('De commissie', 'Fritsma');
    assert.match(anchored('Fritsma', now), /^orphaned: .*Fritsma/);
  });

  it('never takes a sentence for one about another number', () => {
    const list = (numbers: readonly number[]) =>
      numbers.map((number) => `Brief over de nota naar aanleiding van het verslag - ${number}-5\n`).join('\n');
    const before = list([31815, 31816, 31817]);
    assert.match(anchored('verslag - 31816-5', list([31815, 31817]), before), /^(?:orphaned|ambiguous): /);
  });

  it('answers for every piece, in the order in which they are given', () => {
    const words = ['Hoogachtend', 'Geachte', 'overleg'];
    const pieces = words.map((word) => {
      const start = letter.indexOf(word);
      return pieceAt(letter, { start, end: start + word.length });
    });
    const now = letter.replace('Geachte', 'Gachte').replace('In het', 'Bij het');
    assert.deepEqual(
      anchor(pieces, anchorable(now)).map((one) => one.status === 'found' && now.slice(one.span.start, one.span.end)),
      ['Hoogachtend', 'Gachte', 'overleg'],
    );
  });
});
