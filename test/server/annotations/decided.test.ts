import assert from 'node:assert/strict';
import { CHOICES, choiceOn, decide, decisionOn, NEITHER, passageId } from '../../../server/annotations/decided';
import { decisionsOnPassages } from '../../../server/annotations/decisions';
import type { Annotation } from '../../../server/annotations/model';
import { sideBySide } from '../../../server/annotations/sideBySide';
import { tagged } from './tagged';

const text = 'De minister zegt toe dat de Kamer een brief krijgt voor de zomer van 2021.';

function passage() {
  const [one] = sideBySide([tagged(text, 'zegt toe', '1', 'toezegging')], [tagged(text, 'zegt toe', '2', 'termijn')]);
  assert.ok(one);
  return one;
}

/** What each annotation of the third file says: a code, or a question and its answer. */
const said = (annotations: readonly Annotation[]) =>
  annotations.map(({ body }) => {
    if (body.motivation === 'tagging') return body.code;
    return body.motivation === 'questioning' ? `${body.state}: ${body.answer ?? ''}` : '';
  });

describe('what a third person decides', () => {
  it('takes over what was chosen, and answers the question that was asked', () => {
    const asked = decisionsOnPassages([passage()], { one: 'Anna', other: 'Bram' }, 'nl');
    assert.deepEqual(said(asked), ['open: ']);
    assert.deepEqual(said(decide(asked, passage(), 'one', 'Zoals Anna')), ['answered: Zoals Anna', 'toezegging']);
    assert.deepEqual(said(decide(asked, passage(), 'both', 'Beide')), ['answered: Beide', 'toezegging', 'termijn']);
    assert.deepEqual(said(decide(asked, passage(), 'neither', 'Geen van beide')), ['answered: Geen van beide']);
  });

  it('takes the place of what was decided before, and of nothing else', () => {
    const other = tagged(text, 'de Kamer', '3', 'parlement');
    const first = decide([other], passage(), 'one', 'Zoals Anna');
    assert.deepEqual(said(decide(first, passage(), 'other', 'Zoals Bram')), [
      'parlement',
      'answered: Zoals Bram',
      'termijn',
    ]);
  });

  it('is known by what the passage is made of, also when files are read again', () => {
    const standing = decide([], passage(), 'one', 'Zoals Anna');
    assert.equal(decisionOn(standing, passage()), 'Zoals Anna');
    assert.equal(decisionOn([], passage()), undefined);
    const changed = { ...passage(), other: [] };
    assert.notEqual(passageId(changed), passageId(passage()));
    assert.equal(decisionOn(standing, changed), undefined);
  });

  it('isn’t anything as long as the question is open', () => {
    const asked = decisionsOnPassages([passage()], { one: 'Anna', other: 'Bram' }, 'nl');
    assert.equal(decisionOn(asked, passage()), undefined);
  });

  it('is known as a choice by what it took over, in whatever words', () => {
    for (const choice of CHOICES) {
      const words = choice === 'neither' ? NEITHER.nl : 'Geen van beide, of toch';
      assert.equal(choiceOn(decide([], passage(), choice, words), passage()), choice);
    }
    const turned = { ...passage(), one: passage().other, other: passage().one };
    assert.equal(choiceOn(decide([], passage(), 'one', 'Zoals Anna'), turned), 'other');
    assert.equal(choiceOn([], passage()), undefined);
  });

  it('is none of the choices where a person answered otherwise, or changed what was taken over', () => {
    assert.equal(choiceOn(decide([], passage(), 'neither', 'Zoals Anna'), passage()), undefined);
    const standing = decide([], passage(), 'one', 'Zoals Anna');
    const recoded = standing.map((one): Annotation => {
      return one.body.motivation === 'tagging' ? { ...one, body: { motivation: 'tagging', code: 'plan' } } : one;
    });
    assert.equal(choiceOn(recoded, passage()), undefined);
    assert.equal(decisionOn(recoded, passage()), 'Zoals Anna');
  });
});
