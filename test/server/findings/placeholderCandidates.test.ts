import assert from 'node:assert/strict';
import { candidatesFor, type Waiting } from '../../../server/findings/placeholderCandidates';
import type { Evidence } from '../../../server/findings/placeholderEvidence';

type Said = {
  readonly around?: string;
  readonly title?: string;
  readonly written?: string;
  readonly actors?: string[];
};

const evidence = (all: Readonly<Record<string, Said>>): ReadonlyMap<string, Evidence> =>
  new Map(
    Object.entries(all).map(([id, { around = '', title = '', written, actors = [] }]) => [
      id,
      {
        id,
        title: new Set(title.split(' ')),
        around: new Set(around.split(' ')),
        actors: new Set(actors),
        dates: new Set(written === undefined ? [] : [written]),
        ...(written !== undefined && { written }),
        attachmentOnly: false,
      },
    ]),
  );

const nothing: Waiting = { words: new Map(), actors: [], dates: [], near: new Map(), except: new Set() };
const waitingFor = (words: string, more: Partial<Waiting> = {}): Waiting => ({
  ...nothing,
  words: new Map(words.split(' ').map((word) => [word, word])),
  ...more,
});
const ranked = (waiting: Waiting, all: Readonly<Record<string, Said>>) =>
  candidatesFor(waiting, evidence(all)).map((candidate) => [
    candidate.evidence.id,
    ...candidate.reasons.map(({ kind }) => kind),
  ]);

describe('what may stand for a placeholder', () => {
  it('is what has most in common with its sentence, with every reason, the heaviest first', () => {
    const near = new Map([['kst-22112-2955', { note: '9' }]]);
    assert.deepEqual(
      ranked(waitingFor('grensprocedure vreemdeling', { near, dates: ['2020-11-04'], actors: ['person.leers'] }), {
        'kst-22112-2955': { around: 'vreemdeling' },
        'kst-22112-2956': { title: 'grensprocedure', written: '2020-11-04' },
        'kst-19637-2375': { around: 'vreemdeling', actors: ['person.leers'] },
      }),
      [
        ['kst-22112-2956', 'same words', 'same day', 'same dossier'],
        ['kst-19637-2375', 'same words', 'same person'],
        ['kst-22112-2955', 'same words', 'cited near'],
      ],
    );
  });

  it('is nothing that is only cited near, of the same dossier, or shares one ordinary word', () => {
    const near = new Map([['kst-22112-2955', {}]]);
    const all = { 'kst-22112-2955': {}, 'kst-22112-2956': {}, 'kst-19637-2375': { around: 'opvang' } };
    assert.deepEqual(ranked(waitingFor('opvang', { near }), all), []);
  });

  it('weighs a word little that goes with many', () => {
    const all = Object.fromEntries(
      Array.from({ length: 12 }, (_, index) => [`kst-22112-${index + 1}`, { around: 'grensprocedure' }]),
    );
    assert.deepEqual(ranked(waitingFor('grensprocedure'), all), []);
  });
});
