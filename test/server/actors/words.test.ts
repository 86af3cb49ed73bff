import assert from 'node:assert/strict';
import { opensSentence, Words } from '../../../server/actors/words';

function all(text: string): readonly string[] {
  const words = new Words(text);
  return Array.from({ length: words.length }, (_, index) => {
    const word = words.at(index);
    return word === undefined ? '?' : `${word.spaced ? ' ' : ''}${word.text}`;
  });
}

describe('the words of a text', () => {
  it('are runs of letters and digits, and single signs', () => {
    assert.deepEqual(all('De PVV-fractie (D66), 50PLUS.'), [
      ' De',
      ' PVV',
      '-',
      'fractie',
      ' (',
      'D66',
      ')',
      ',',
      ' 50PLUS',
      '.',
    ]);
  });

  it('keep accents, also those that are a character of their own', () => {
    assert.deepEqual(all('Malmstro\u0308m Blécourt'), [' Malmstro\u0308m', ' Blécourt']);
    assert.equal(new Words('Malmstro\u0308m').at(0)?.key, 'malmström');
  });

  it('are as exact behind a character of two code units or half of one', () => {
    const words = new Words('😀\ud800 Leers');
    assert.deepEqual(words.at(2), { text: 'Leers', key: 'leers', sign: false, start: 4, end: 9, spaced: true });
  });

  it('are nothing outside the text', () => {
    const words = new Words('Leers');
    assert.deepEqual([words.at(-1), words.at(1), new Words('  ').length], [undefined, undefined, 0]);
  });
});

describe('the start of a sentence', () => {
  it('is the first word, or one behind a stop that ends no initial', () => {
    const words = new Words('Ja. Toen G. Leers');
    assert.deepEqual(
      [0, 2, 3, 5].map((index) => opensSentence(words, index)),
      [true, true, false, false],
    );
  });

  it('begin a sentence behind a quotation that closes with its stop, and not behind a quoted word', () => {
    const words = new Words('«Nee.» Volgens Rutte is «ja» Leers');
    assert.deepEqual(
      [4, 5, 10].map((index) => [words.at(index)?.text, opensSentence(words, index)]),
      [
        ['Volgens', true],
        ['Rutte', false],
        ['Leers', false],
      ],
    );
  });
});
