import assert from 'node:assert/strict';
import type { Edge, Stride } from '../../../../server/annotations/changes/change';
import { marksAfter } from './marked';

const narrowed = (marks: string, edge: Edge, by: Stride = 'word') =>
  marksAfter(marks, { kind: 'narrow', id: 'a', edge, by });
const nothing = '× Nothing would be left. Remove the annotation if it doesn’t belong there.';

describe('narrowing an annotation', () => {
  it('lets the outer word go, whole or not, with the signs around it', () => {
    assert.equal(narrowed('De «minister zegt, naar» eer', 'end'), 'De «minister zegt», naar eer');
    assert.equal(narrowed('De «minister zegt.»', 'end'), 'De «minister» zegt.');
    assert.equal(narrowed('De «minister zeg»t', 'end'), 'De «minister» zegt');
    assert.equal(narrowed('(«Leers) zegt» iets', 'start'), '(Leers) «zegt» iets');
  });

  it('lets a word go whole that a line end or a hyphen breaks', () => {
    assert.equal(narrowed('«De Franse ambassa-\ndeurs» wachten', 'end'), '«De Franse» ambassa-\ndeurs wachten');
    assert.equal(narrowed('«JBZ-\nRaad\nwacht»', 'start'), 'JBZ-\nRaad\n«wacht»');
  });

  it('lets the outer sentence go, whole or not', () => {
    const marks = 'Dank. «De minister zegt toe. De Kamer wacht. Dan» komt er een brief.';
    const shorter = 'Dank. «De minister zegt toe. De Kamer wacht.» Dan komt er een brief.';
    assert.equal(narrowed(marks, 'end', 'sentence'), shorter);
    assert.equal(
      narrowed(shorter, 'end', 'sentence'),
      'Dank. «De minister zegt toe.» De Kamer wacht. Dan komt er een brief.',
    );
    assert.equal(
      narrowed(shorter, 'start', 'sentence'),
      'Dank. De minister zegt toe. «De Kamer wacht.» Dan komt er een brief.',
    );
  });

  it('lets a piece go of which nothing is left, as long as there is another', () => {
    assert.equal(narrowed('De «minister» zegt dat «hij» komt', 'end'), 'De «minister» zegt dat hij komt');
    assert.equal(narrowed('De «minister» zegt dat «hij» komt', 'start'), 'De minister zegt dat «hij» komt');
    const inOneSentence = 'De «minister» zegt dat «hij komt». De «Kamer» wacht.';
    assert.equal(narrowed(inOneSentence, 'start', 'sentence'), 'De minister zegt dat hij komt. De «Kamer» wacht.');
  });

  it('never leaves nothing', () => {
    assert.equal(narrowed('De «minister» zegt', 'end'), nothing);
    assert.equal(narrowed('De «minister,» zegt', 'start'), nothing);
    assert.equal(narrowed('De «minister zegt toe.» Dank.', 'end', 'sentence'), nothing);
    assert.equal(narrowed('De «minister» zegt dat «hij» komt', 'end', 'sentence'), nothing);
  });
});
