import assert from 'node:assert/strict';
import { at, changed, made, marked, marksAfter, now, on, promise, refusal } from './marked';

/** The marks after a split at `|`. */
function splitAt(marks: string): string {
  const [before = ''] = marks.split('|');
  return marksAfter(marks.replace('|', ''), { kind: 'split', id: 'a', at: before.replace(/[«»]/g, '').length });
}

const none = '× The annotation can’t be split here. Put the cursor between two of its words.';

describe('splitting an annotation', () => {
  it('makes two that say the same, each with its own words, the second new', () => {
    const marks = 'De «minister zegt toe»';
    const { text } = marked(marks);
    const before = on(marks, 'a', promise, { note: 'hard?', modified: made });
    const other = on('«De» minister zegt toe', 'b');
    assert.deepEqual(changed([before, other], { kind: 'split', id: 'a', at: 11 }, at(text)), {
      status: 'changed',
      annotations: [
        on('De «minister» zegt toe', 'a', promise, { note: 'hard?', modified: now }),
        on('De minister «zegt toe»', 'new 1', promise, { note: 'hard?', created: now }),
        other,
      ],
      touched: ['a', 'new 1'],
      gone: [],
    });
  });

  it('leaves the white space at the cut out, and the signs on the side where they stand', () => {
    assert.equal(splitAt('«De minister,| \nzegt»'), '«De minister,» \nzegt | De minister, \n«zegt»');
    assert.equal(splitAt('«De minister|, zegt»'), '«De minister», zegt | De minister«, zegt»');
  });

  it('never breaks a word: it goes with the second, or with the first where nothing would be left before it', () => {
    assert.equal(splitAt('«De minis|ter zegt»'), '«De» minister zegt | De «minister zegt»');
    assert.equal(splitAt('«minis|ter zegt»'), '«minister» zegt | minister «zegt»');
    assert.equal(splitAt('«De ambassa-\n|deurs zeggen»'), '«De» ambassa-\ndeurs zeggen | De «ambassa-\ndeurs zeggen»');
  });

  it('parts the pieces of one that has several', () => {
    assert.equal(
      splitAt('«De minister» zegt| dat «hij» komt'),
      '«De minister» zegt dat hij komt | De minister zegt dat «hij» komt',
    );
    assert.equal(
      splitAt('«De| minister» zegt dat «hij» komt'),
      '«De» minister zegt dat hij komt | De «minister» zegt dat «hij» komt',
    );
  });

  it('is refused where one half would have no words', () => {
    for (const marks of [
      '|De «minister zegt»',
      'De |«minister zegt»',
      'De «minister zegt|.»',
      'De «mini|ster»',
      '«De minister» zegt|',
    ]) {
      assert.equal(splitAt(marks), none);
    }
    const lost = new Map([['a', new Set([0])]]);
    refusal([on('De «minister zegt»', 'a')], { kind: 'split', id: 'a', at: 11 }, at('De minister zegt', { lost }));
  });
});
