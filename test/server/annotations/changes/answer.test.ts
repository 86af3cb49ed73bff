import assert from 'node:assert/strict';
import type { AnnotationChange } from '../../../../server/annotations/changes/change';
import type { Annotation, Questioning } from '../../../../server/annotations/model';
import { at, changed, marked, now, on, refusal } from './marked';

const marks = 'De minister «zegt toe».';
const { text } = marked(marks);
const question: Questioning = { motivation: 'questioning', text: 'Wie?', state: 'open' };
const answer = (words: string): AnnotationChange => ({ kind: 'answer', id: 'a', text: words });
const reopen: AnnotationChange = { kind: 'reopen', id: 'a' };
function answered(body: Questioning, ...changes: readonly AnnotationChange[]): Annotation | undefined {
  let annotations: readonly Annotation[] = [on(marks, 'a', body)];
  for (const change of changes) annotations = changed(annotations, change, at(text)).annotations;
  return annotations[0];
}

describe('answering a question', () => {
  it('writes the answer and closes it', () => {
    const body = { ...question, state: 'answered', answer: 'Leers' } as const;
    assert.deepEqual(answered(question, answer(' Leers ')), on(marks, 'a', body, { modified: now }));
  });

  it('settles it without words', () => {
    assert.deepEqual(answered(question, answer(' '))?.body, { ...question, state: 'answered' });
  });

  it('is opened again with the answer still there, which stays until there is another', () => {
    const opened = { ...question, answer: 'Leers' };
    assert.deepEqual(answered(question, answer('Leers'), reopen)?.body, opened);
    assert.deepEqual(answered(opened, answer(''))?.body, { ...opened, state: 'answered' });
    assert.deepEqual(answered(opened, answer('Albayrak'))?.body, {
      ...question,
      state: 'answered',
      answer: 'Albayrak',
    });
  });

  it('is refused where nothing was asked, and where another asked it', () => {
    for (const change of [answer('Leers'), reopen]) {
      assert.equal(refusal([on(marks, 'a')], change, at(text)), 'This is no question: there is nothing to answer.');
      refusal([on(marks, 'a', question, { creator: { name: 'Jan' } })], change, at(text));
    }
  });
});
