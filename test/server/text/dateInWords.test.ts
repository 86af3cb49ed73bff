import assert from 'node:assert/strict';
import { dateInWords, onDateInWords, periodInWords } from '../../../server/text/dateInWords';

describe('a date in words', () => {
  it('is as exact as the date is', () => {
    assert.deepEqual(
      ['2011-03-06', '2011-03', '2011'].map((date) => dateInWords(date, 'nl')),
      ['6 maart 2011', 'maart 2011', '2011'],
    );
    assert.deepEqual(
      ['2011-03-06', '2011-03', '2011'].map((date) => dateInWords(date, 'en')),
      ['6 March 2011', 'March 2011', '2011'],
    );
  });

  it('takes the preposition that belongs to it', () => {
    assert.deepEqual(
      ['2011-03-06', '2011-03', '2011'].map((date) => onDateInWords(date, 'nl')),
      ['op 6 maart 2011', 'in maart 2011', 'in 2011'],
    );
    assert.equal(onDateInWords('2011-03-06', 'en'), 'on 6 March 2011');
  });

  it('leaves what is no date as it is', () => {
    assert.deepEqual(
      ['', '2011-13', 'maart'].map((date) => dateInWords(date, 'nl')),
      ['', '2011-13', 'maart'],
    );
  });
});

describe('a period in words', () => {
  it('names the ends that are known, and no others', () => {
    assert.equal(periodInWords({ from: '2010-10-14', to: '2011-12-16' }, 'nl'), '14 oktober 2010 – 16 december 2011');
    assert.equal(periodInWords({ from: '2022-01-10' }, 'nl'), 'vanaf 10 januari 2022');
    assert.equal(periodInWords({ to: '2023-06' }, 'nl'), 'tot juni 2023');
    assert.equal(periodInWords({ from: '2022-01-10' }, 'en'), 'from 10 January 2022');
    assert.equal(periodInWords({ to: '2023-06' }, 'en'), 'until June 2023');
    assert.equal(periodInWords({}, 'nl'), undefined);
  });
});
