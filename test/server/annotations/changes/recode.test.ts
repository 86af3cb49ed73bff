import assert from 'node:assert/strict';
import type { Codebook } from '../../../../server/annotations/codebook/model';
import type { Body } from '../../../../server/annotations/model';
import { at, changed, marked, now, on, refusal } from './marked';

const letter = 'De minister «zegt toe».';
const { text } = marked(letter);
const codebook: Codebook = {
  codes: [
    { id: 'standpunt', name: 'Standpunt', isStatement: true, formerly: ['mening'], codes: [] },
    { id: 'voornemen', name: 'Voornemen', codes: [] },
    { id: 'soorten', name: 'Soorten', isGroup: true, codes: [] },
  ],
};
const statement = { speaker: 'person.leers', agrees: true };
const stated = on(letter, 'a', { motivation: 'tagging', code: 'uitspraak', statement });
const recode = (code: string, ...ids: string[]) => ({ kind: 'recode', ids, code }) as const;
const bodyAfter = (code: string): Body | undefined =>
  changed([stated], recode(code, 'a'), at(text, { codebook })).annotations[0]?.body;

describe('giving annotations another code', () => {
  it('changes the code and the moment, and nothing else', () => {
    const other = on('«De minister» zegt toe.', 'b');
    const noted = on(letter, 'a', { motivation: 'tagging', code: 'toezegging' }, { note: 'hard?' });
    assert.deepEqual(changed([noted, other], recode('voornemen', 'a'), at(text, { codebook })), {
      status: 'changed',
      annotations: [{ ...noted, body: { motivation: 'tagging', code: 'voornemen' }, modified: now }, other],
      touched: ['a'],
      gone: [],
    });
  });

  it('keeps the fields of a statement where the new code is one, or where nobody knows', () => {
    assert.deepEqual(bodyAfter('standpunt'), { motivation: 'tagging', code: 'standpunt', statement });
    assert.deepEqual(bodyAfter('onbekend'), { motivation: 'tagging', code: 'onbekend', statement });
    assert.deepEqual(bodyAfter('voornemen'), { motivation: 'tagging', code: 'voornemen' });
  });

  it('gives what becomes a statement the fields that are known of it, and nothing else', () => {
    const one = on(letter, 'a');
    const two = on('«De» minister zegt toe.', 'b', { motivation: 'tagging', code: 'uitspraak', statement });
    const known = { speaker: 'person.kaag' };
    const bodies = (code: string, ids: readonly string[]) =>
      changed(
        [one, two],
        { ...recode(code, ...ids), statements: { a: known, b: known } },
        at(text, { codebook }),
      ).annotations.map(({ body }) => body);
    assert.deepEqual(bodies('standpunt', ['a', 'b']), [
      { motivation: 'tagging', code: 'standpunt', statement: known },
      { motivation: 'tagging', code: 'standpunt', statement },
    ]);
    assert.deepEqual(bodies('standpunt', ['b'])[0], one.body);
    assert.deepEqual(bodies('voornemen', ['a'])[0], { motivation: 'tagging', code: 'voornemen' });
  });

  it('is refused on words that have the code already, by its present or a former identifier', () => {
    const former = on(letter, 'b', { motivation: 'tagging', code: 'mening', statement });
    assert.match(
      refusal([stated, former], recode('standpunt', 'a'), at(text, { codebook })),
      /^This is on “zegt toe” already\.$/,
    );
  });

  it('gives the identifier that a code has now', () => {
    assert.deepEqual(bodyAfter('mening'), { motivation: 'tagging', code: 'standpunt', statement });
  });

  it('takes the words that stand there now, after an edit', () => {
    const edited = { ...stated, target: on('De minister «zei toe».', 'a').target };
    const before = { ...edited, target: { ...edited.target, digest: 'sha-256:00' } };
    const older = on('De minister «zegt toe».', 'a').target.pieces[0].quote;
    const stale = {
      ...before,
      target: { ...before.target, pieces: [{ ...before.target.pieces[0], quote: older }] as const },
    };
    const [after] = changed([stale], recode('standpunt', 'a'), at('De minister zei toe.')).annotations;
    assert.deepEqual(after?.target, edited.target);
  });

  it('keeps the words of one that is not found, since there are no others to find it by', () => {
    const [after] = changed(
      [stated],
      recode('voornemen', 'a'),
      at('Een heel andere tekst dan eerst.', { lost: new Map([['a', new Set([0])]]) }),
    ).annotations;
    assert.deepEqual(after?.target, stated.target);
    assert.deepEqual(after?.body, { motivation: 'tagging', code: 'voornemen', statement });
  });

  it('changes nothing where it has the code already', () => {
    assert.deepEqual(changed([stated], recode('uitspraak', 'a'), at(text)), {
      status: 'changed',
      annotations: [stated],
      touched: [],
      gone: [],
    });
  });

  it('is refused where the code stands on the same words, for a group, and for what has no code', () => {
    const there = on(letter, 'b', { motivation: 'tagging', code: 'voornemen' });
    const one = on(letter, 'a', { motivation: 'tagging', code: 'toezegging' });
    const two = on('«De» minister zegt toe.', 'c');
    const here = at(text, { codebook });
    assert.equal(refusal([one, there, two], recode('voornemen', 'a', 'c'), here), 'This is on “zegt toe” already.');
    assert.equal(refusal([one, there], recode('voornemen', 'a', 'b'), here), 'This is on “zegt toe” already.');
    assert.equal(
      refusal([one], recode('soorten', 'a'), here),
      '“Soorten” is a group of codes. Choose a code below it.',
    );
    const asked = on(letter, 'a', { motivation: 'questioning', text: 'Hard?', state: 'open' });
    assert.equal(
      refusal([asked], recode('voornemen', 'a'), here),
      'This annotation has no code. Put a new annotation with the code on the same words.',
    );
  });
});
