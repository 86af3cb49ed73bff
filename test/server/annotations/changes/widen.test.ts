import assert from 'node:assert/strict';
import type { Edge, Stride } from '../../../../server/annotations/changes/change';
import { at, changed, marked, marksAfter, now, on, refusal } from './marked';

const widened = (marks: string, edge: Edge, by: Stride = 'word') =>
  marksAfter(marks, { kind: 'widen', id: 'a', edge, by });

describe('widening an annotation', () => {
  it('takes in the next word, with the signs before it', () => {
    assert.equal(widened('De «minister» zegt, naar eer', 'end'), 'De «minister zegt», naar eer');
    assert.equal(widened('De «minister zegt», naar eer', 'end'), 'De «minister zegt, naar» eer');
    assert.equal(widened('De minister (Leers) «zegt»', 'start'), 'De minister («Leers) zegt»');
  });

  it('makes a word whole that lies half in it', () => {
    assert.equal(widened('De «minis»ter zegt', 'end'), 'De «minister» zegt');
    assert.equal(widened('De mi«nister» zegt', 'start'), 'De «minister» zegt');
  });

  it('takes a word whole that a line end or a hyphen breaks, over lines and pages', () => {
    assert.equal(widened('De «Franse» ambassa-\ndeurs wachten', 'end'), 'De «Franse ambassa-\ndeurs» wachten');
    assert.equal(widened('De JBZ-\nRaad «wacht»', 'start'), 'De «JBZ-\nRaad wacht»');
    assert.equal(widened('De «Franse»\n\n\fambassadeurs', 'end'), 'De «Franse\n\n\fambassadeurs»');
  });

  it('goes to where the sentence ends or begins, and from there over the next', () => {
    const text = 'Dank. De minister «zegt» toe. De Kamer wacht. Dank.';
    assert.equal(widened(text, 'end', 'sentence'), 'Dank. De minister «zegt toe.» De Kamer wacht. Dank.');
    assert.equal(widened(text, 'start', 'sentence'), 'Dank. «De minister zegt» toe. De Kamer wacht. Dank.');
    const whole = 'Dank. «De minister zegt toe.»\n\nDe Kamer wacht. Dank.';
    assert.equal(widened(whole, 'end', 'sentence'), 'Dank. «De minister zegt toe.\n\nDe Kamer wacht.» Dank.');
    assert.equal(widened(whole, 'start', 'sentence'), '«Dank. De minister zegt toe.»\n\nDe Kamer wacht. Dank.');
    assert.equal(widened('Het «stuk» (nr. 3) ligt er. Dank.', 'end', 'sentence'), 'Het «stuk (nr. 3) ligt er.» Dank.');
  });

  it('moves the outer pieces of several, and makes one of pieces that meet', () => {
    assert.equal(widened('De «minister» zegt dat «hij» komt', 'end'), 'De «minister» zegt dat «hij komt»');
    assert.equal(widened('De «minister» zegt dat «hij» komt', 'start'), '«De minister» zegt dat «hij» komt');
  });

  it('gives the words as they stand now and the moment', () => {
    const { text } = marked('De «minister» zegt');
    const change = { kind: 'widen', id: 'a', edge: 'end', by: 'word' } as const;
    const after = on('De «minister zegt»', 'a', undefined, { modified: now });
    assert.deepEqual(changed([on('De «minister» zegt', 'a')], change, at(text)).annotations, [after]);
  });

  it('is refused at the ends of the text, and where it is not found', () => {
    const end = '× There is no more text in that direction.';
    assert.equal(widened('«De minister zegt».\n', 'end'), end);
    assert.equal(widened(' «De» minister', 'start'), end);
    assert.equal(widened('«De minister zegt.»\n', 'end', 'sentence'), end);
    assert.equal(widened('\n«De» minister', 'start', 'sentence'), end);
    const lost = new Map([['a', new Set([0])]]);
    assert.equal(
      refusal(
        [on('De «minister» zegt', 'a')],
        { kind: 'widen', id: 'a', edge: 'end', by: 'word' },
        at('Iets.', { lost }),
      ),
      'The words of this annotation were not found in the text. Point out first where it belongs.',
    );
  });

  it('finds the next word in a long text, whatever stands around it', () => {
    const far = `«Kamer»${' '.repeat(3000)}wacht ${'en wacht '.repeat(3000)}`;
    assert.match(widened(far, 'end'), /^«Kamer {3000}wacht» en wacht /);
  });
});
