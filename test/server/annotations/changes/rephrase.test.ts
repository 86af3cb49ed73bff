import assert from 'node:assert/strict';
import { at, changed, marked, now, on, refusal } from './marked';

const marks = 'De minister «zegt toe».';
const { text } = marked(marks);
const rephrase = (words: string) => ({ kind: 'rephrase', id: 'a', text: words }) as const;

describe('writing a comment or a question anew', () => {
  it('changes its text and nothing else', () => {
    const comment = on(marks, 'a', { motivation: 'commenting', text: 'Mooi' });
    const after = on(marks, 'a', { motivation: 'commenting', text: 'Vaag' }, { modified: now });
    assert.deepEqual(changed([comment], rephrase(' Vaag '), at(text)).annotations, [after]);
    const question = on(marks, 'a', { motivation: 'questioning', text: 'Wie?', state: 'answered', answer: 'Leers' });
    const [asked] = changed([question], rephrase('Wie zegt dit?'), at(text)).annotations;
    assert.deepEqual(asked?.body, { ...question.body, text: 'Wie zegt dit?' });
  });

  it('is refused without a text, and for what has none', () => {
    const comment = on(marks, 'a', { motivation: 'commenting', text: 'Mooi' });
    const empty = 'Nothing was written. Write a text, or remove the annotation.';
    assert.equal(refusal([comment], rephrase(' '), at(text)), empty);
    const none = 'Only a comment or a question has a text of its own. Add a note to this one.';
    assert.equal(refusal([on(marks, 'a')], rephrase('Mooi'), at(text)), none);
  });
});
