import assert from 'node:assert/strict';
import { at, changed, marked, now, on, promise, refusal, shown } from './marked';

const before = on('De minister «zegt toe» dat de Kamer', 'a', promise, { note: 'hard?' });
const { text } = marked('De minister «zegt toe» dat de Kamer');
const reach = (marks: string) => ({ kind: 'reach', id: 'a', spans: marked(marks).spans }) as const;

describe('putting an annotation on other words', () => {
  it('changes its words and the moment, and nothing else', () => {
    const after = on('De «minister zegt» toe dat de «Kamer»', 'a', promise, { note: 'hard?', modified: now });
    assert.deepEqual(changed([before], reach('De« minister zegt »toe dat de «Kamer»'), at(text)), {
      status: 'changed',
      annotations: [after],
      touched: ['a'],
      gone: [],
    });
  });

  it('finds one again that was not found', () => {
    const lost = new Map([['a', new Set([0])]]);
    const { annotations } = changed([before], reach('«Zij belooft» dat'), at('Zij belooft dat', { lost }));
    assert.deepEqual(annotations, [on('«Zij belooft» dat', 'a', promise, { note: 'hard?', modified: now })]);
  });

  it('is refused without words, where the same stands already, and for another text', () => {
    refusal([before], reach('De« »minister zegt toe dat de Kamer'), at(text));
    const other = on('De «minister» zegt toe dat de Kamer', 'b');
    assert.equal(refusal([before, other], reach('De «minister »zegt'), at(text)), 'This is on “minister” already.');
    const lost = new Map([['a', new Set([0])]]);
    assert.equal(
      refusal([before, other], reach('De «minister»'), at(text, { lost })),
      'This is on “minister” already.',
    );
    assert.equal(
      refusal([before], reach('De «minister»'), at(text, { path: 'verslag.txt' })),
      'This annotation is about another text. Make a new one here.',
    );
  });

  it('may go where one stands that is not found: that stands nowhere', () => {
    const other = on('De «minister» zegt toe dat de Kamer', 'b');
    const lost = new Map([['b', new Set([0])]]);
    const { annotations } = changed([before, other], reach('De «minister» zegt'), at(text, { lost }));
    assert.deepEqual(
      annotations.map((one) => shown(text, one)),
      Array(2).fill('De «minister» zegt toe dat de Kamer'),
    );
  });
});
