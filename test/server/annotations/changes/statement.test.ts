import assert from 'node:assert/strict';
import type { Codebook } from '../../../../server/annotations/codebook/model';
import type { Body, Statement } from '../../../../server/annotations/model';
import { at, changed, marked, now, on, refusal } from './marked';

const marks = 'De minister «zegt toe».';
const { text } = marked(marks);
const codebook: Codebook = {
  codes: [
    { id: 'standpunt', name: 'Standpunt', isStatement: true, codes: [] },
    { id: 'voornemen', name: 'Voornemen', codes: [] },
  ],
};
const fill = (fields: Statement) => ({ kind: 'statement', id: 'a', fields }) as const;
const stated = (statement?: Statement): Body => ({
  motivation: 'tagging',
  code: 'standpunt',
  ...(statement && { statement }),
});
const full: Statement = { speaker: 'person.leers', concept: 'asiel', agrees: false, date: '2021-03' };

describe('filling in a statement', () => {
  it('puts all fields in the place of those it had, without the empty ones', () => {
    const [after] = changed(
      [on(marks, 'a', stated({ organisation: 'CDA' }))],
      fill({ ...full, organisation: ' ' }),
      at(text, { codebook }),
    ).annotations;
    assert.deepEqual(after, on(marks, 'a', stated(full), { modified: now }));
  });

  it('takes all fields away where none is given', () => {
    const [after] = changed([on(marks, 'a', stated(full))], fill({}), at(text, { codebook })).annotations;
    assert.deepEqual(after, on(marks, 'a', stated(), { modified: now }));
  });

  it('is done for a code that the codebook does not have, and not for one that it says is none', () => {
    const here = at(text, { codebook });
    const none =
      'The code of this annotation is no statement. Choose a code with “statement: true” in the codebook first.';
    changed([on(marks, 'a', { motivation: 'tagging', code: 'onbekend' })], fill(full), here);
    assert.equal(refusal([on(marks, 'a', { motivation: 'tagging', code: 'voornemen' })], fill(full), here), none);
    assert.equal(refusal([on(marks, 'a', { motivation: 'commenting', text: 'Mooi' })], fill(full), here), none);
  });

  it('is refused with a date that is none, and where it says the same as another on the same words', () => {
    const here = at(text, { codebook });
    const reason = 'Write the date as year, month and day: 2021-03-16, 2021-03 or 2021.';
    assert.equal(refusal([on(marks, 'a', stated())], fill({ date: '16 maart 2021' }), here), reason);
    const both = [on(marks, 'a', stated()), on(marks, 'b', stated(full))];
    assert.equal(refusal(both, fill(full), here), 'This is on “zegt toe” already.');
  });
});
