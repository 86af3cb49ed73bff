import assert from 'node:assert/strict';
import { conversationsOf } from '../../../client/annotations/conversations';
import type { Range, ShownPassage } from '../../../server/protocol/annotationRequests';

const line = (number: number): Range => ({
  start: { line: number, character: 3 },
  end: { line: number, character: 9 },
});

const passage = (id: string, more: Partial<ShownPassage>): ShownPassage => ({
  id,
  file: 'anna.jsonld',
  annotator: 'Anna',
  own: true,
  motivation: 'commenting',
  code: '',
  label: 'Opmerking',
  colour: '#2f6fde',
  ranges: [line(4)],
  status: 'found',
  words: 'de brief',
  candidates: [],
  uri: 'file:///brief.txt',
  path: 'brief.txt',
  before: '',
  behind: '',
  ...more,
});

const bram = { file: 'bram.jsonld', annotator: 'Bram', own: false } as const;

describe('conversations', () => {
  const told = (...passages: readonly ShownPassage[]) =>
    conversationsOf(passages).map(({ remarks, state, ownQuestion }) => ({
      remarks: remarks.map(({ annotator, part, text }) => `${annotator}, ${part}: ${text}`),
      ...(state && { state }),
      ...(ownQuestion && { ownQuestion }),
    }));

  it('are what all people wrote about the same words, in the order in which they did', () => {
    const question = passage('1', {
      motivation: 'questioning',
      text: 'Welke?',
      state: 'open',
      created: '2026-03-02T09:00:00Z',
    });
    const reply = passage('2', { ...bram, text: 'Die van mei.', created: '2026-03-03T09:00:00Z' });
    assert.deepEqual(told(reply, question), [
      {
        remarks: ['Anna, question: Welke?', 'Bram, comment: Die van mei.'],
        state: 'open',
        ownQuestion: { id: '1', state: 'open' },
      },
    ]);
  });

  it('have the answer behind its question, and the note of a code by itself', () => {
    const question = passage('1', { motivation: 'questioning', text: 'Welke?', state: 'answered', answer: 'Van mei' });
    const noted = passage('2', { motivation: 'tagging', code: 'belofte', note: 'vaag', ranges: [line(7)] });
    assert.deepEqual(told(question, noted), [
      {
        remarks: ['Anna, question: Welke?', 'Anna, answer: Van mei'],
        state: 'answered',
        ownQuestion: { id: '1', state: 'answered' },
      },
      { remarks: ['Anna, note: vaag'] },
    ]);
  });

  it('wait as long as one question in them does, whoever asked it; only one’s own can be settled', () => {
    const own = passage('1', { motivation: 'questioning', text: 'Welke?', state: 'answered' });
    const other = passage('2', { ...bram, motivation: 'questioning', text: 'Van wie?', state: 'open' });
    assert.deepEqual(told(own, other)[0]?.state, 'open');
    assert.deepEqual(told(own, other)[0]?.ownQuestion, { id: '1', state: 'answered' });
    assert.deepEqual(told(other)[0]?.ownQuestion, undefined);
  });

  it('are apart where the words are others, if only in a second piece', () => {
    const one = passage('1', { text: 'Eerst' });
    const other = passage('2', { text: 'Dan', ranges: [line(4), line(6)] });
    assert.equal(told(one, other).length, 2);
  });

  it('are none where nothing was written, or the words aren’t found', () => {
    assert.deepEqual(told(passage('1', { motivation: 'tagging', code: 'belofte' })), []);
    assert.deepEqual(told(passage('1', { text: 'Vreemd', ranges: [], status: 'orphaned' })), []);
  });
});
