import assert from 'node:assert/strict';
import { applyChange } from '../../../../server/annotations/changes/applyChange';
import type { Body } from '../../../../server/annotations/model';
import { at, changed, marked, now, on, promise, refusal, shown } from './marked';

const join = (...ids: string[]) => ({ kind: 'join', ids }) as const;

/** The marks of what becomes of annotations on the words of each. */
function joined(...marks: string[]): string {
  const { text } = marked(marks[0] ?? '');
  const annotations = marks.map((one, index) => on(one, String(index)));
  const answer = applyChange(annotations, join(...annotations.map(({ id }) => id)), at(text));
  return answer.status === 'refused' ? answer.reason.en : answer.annotations.map((one) => shown(text, one)).join(' | ');
}

describe('joining annotations', () => {
  it('makes one of them, that of the first in the text, with the notes of all', () => {
    const { text } = marked('De minister «zegt» toe');
    const [second, first, third] = [
      on('De minister «zegt» toe', 'b', promise, { note: 'hard?' }),
      on('De «minister» zegt toe', 'a', promise, { note: 'wie?' }),
      on('De minister zegt «toe»', 'c', promise, { note: 'hard?' }),
    ];
    const other = on('«De» minister zegt toe', 'd');
    assert.deepEqual(changed([second, other, first, third], join('c', 'b', 'a'), at(text)), {
      status: 'changed',
      annotations: [other, on('De «minister zegt toe»', 'a', promise, { note: 'wie?\nhard?', modified: now })],
      touched: ['a'],
      gone: ['b', 'c'],
    });
  });

  it('makes one piece of words that touch or overlap, over lines and pages, and several of words apart', () => {
    assert.equal(joined('De «minister»\n\fzegt toe', 'De minister\n\f«zegt» toe'), 'De «minister\n\fzegt» toe');
    assert.equal(joined('De «minister zegt» toe', 'De minister «zegt toe»'), 'De «minister zegt toe»');
    assert.equal(joined('De «minister zegt toe»', 'De minister «zegt» toe'), 'De «minister zegt toe»');
    assert.equal(joined('«De» minister zegt toe', 'De minister zegt «toe»'), '«De» minister zegt «toe»');
    assert.equal(joined('De «Kamer», wacht', 'De Kamer, «wacht»'), 'De «Kamer», «wacht»');
  });

  it('is refused for those that say something else, for one, and for those of others', () => {
    const { text } = marked('De «minister» zegt');
    const one = on('De «minister» zegt', 'a');
    const other = (body: Body, creator = 'Anna') => on('De minister «zegt»', 'b', body, { creator: { name: creator } });
    const differ = 'These annotations don’t say the same. Give them the same code and the same fields first.';
    assert.equal(refusal([one, other({ motivation: 'tagging', code: 'voornemen' })], join('a', 'b'), at(text)), differ);
    const stated: Body = { motivation: 'tagging', code: 'toezegging', statement: { agrees: true } };
    assert.equal(refusal([one, other(stated)], join('a', 'b'), at(text)), differ);
    assert.equal(refusal([one], join('a', 'a'), at(text)), 'Choose at least two annotations to join.');
    refusal([one, other(promise, 'Jan')], join('a', 'b'), at(text));
    const lost = new Map([['b', new Set([0])]]);
    refusal([one, other(promise)], join('a', 'b'), at(text, { lost }));
  });
});
