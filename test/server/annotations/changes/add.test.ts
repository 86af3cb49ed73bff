import assert from 'node:assert/strict';
import type { AnnotationChange } from '../../../../server/annotations/changes/change';
import type { Body } from '../../../../server/annotations/model';
import { at, changed, marked, now, on, promise, refusal, shown } from './marked';

const letter = 'De minister «zegt toe» dat de Kamer een brief krijgt.';
const { text } = marked(letter);
const add = (marks: string, body: Body = promise, note?: string): AnnotationChange => ({
  kind: 'add',
  spans: marked(marks).spans,
  body,
  ...(note !== undefined && { note }),
});
const shownAfter = (marks: string) =>
  changed([], add(marks), at(marked(marks).text)).annotations.map((one) => shown(marked(marks).text, one));

describe('adding an annotation', () => {
  it('puts a code on words, with who, when, and the words to find them by', () => {
    assert.deepEqual(changed([], add(letter, promise, ' hard? '), at(text, { digest: 'sha-256:00' })), {
      status: 'changed',
      annotations: [
        {
          id: 'new 1',
          creator: { name: 'Anna' },
          created: now,
          target: {
            source: 'brief.txt',
            digest: 'sha-256:00',
            pieces: [
              {
                span: { start: 12, end: 20 },
                quote: { exact: 'zegt toe', prefix: 'De minister ', suffix: ' dat de Kamer een brief krijgt.' },
              },
            ],
          },
          body: { motivation: 'tagging', code: 'toezegging' },
          note: 'hard?',
        },
      ],
      touched: ['new 1'],
      gone: [],
    });
  });

  it('leaves the white space out that was selected at the ends, and no other', () => {
    assert.deepEqual(shownAfter('De minister« zegt\r\n  toe \n»dat'), ['De minister «zegt\r\n  toe» \ndat']);
    assert.deepEqual(shownAfter('toe.«\f\u00a0De»'), ['toe.\f\u00a0«De»']);
    assert.deepEqual(shownAfter('De «Kamer\u00ad»'), ['De «Kamer»\u00ad']);
  });

  it('takes several stretches, in the order of the text, over lines and pages, and makes one of those that touch', () => {
    const { spans } = marked('«De minister» zegt «toe»\fdat «de Kamer»');
    const whole = 'De minister zegt toe\fdat de Kamer';
    const change: AnnotationChange = { kind: 'add', spans: [...spans].reverse(), body: promise };
    const [one] = changed([], change, at(whole)).annotations;
    assert.ok(one);
    assert.equal(shown(whole, one), '«De minister» zegt «toe»\fdat «de Kamer»');
    assert.deepEqual(shownAfter('De «minister»« zegt»\n«toe» dat'), ['De «minister zegt\ntoe» dat']);
    const overlapping: AnnotationChange = {
      kind: 'add',
      spans: [
        { start: 3, end: 16 },
        { start: 12, end: 20 },
        { start: 5, end: 8 },
      ],
      body: promise,
    };
    const [united] = changed([], overlapping, at(whole)).annotations;
    assert.ok(united);
    assert.equal(shown(whole, united), 'De «minister zegt toe»\fdat de Kamer');
  });

  it('never takes half a character', () => {
    const flagged = 'stem 🗳 uit';
    const half: AnnotationChange = { kind: 'add', spans: [{ start: 0, end: 6 }], body: promise };
    const [one] = changed([], half, at(flagged)).annotations;
    assert.ok(one);
    assert.equal(shown(flagged, one), '«stem 🗳» uit');
  });

  it('goes over, into and around other annotations, and leaves them as they are', () => {
    const standing = on(letter, 'a');
    for (const marks of ['De «minister zegt» toe', 'De minister zegt «toe»', '«De minister zegt toe dat»']) {
      const after = changed([standing], add(marks), at(text));
      assert.equal(after.annotations.length, 2);
      assert.equal(after.annotations[0], standing);
      assert.deepEqual(after.touched, ['new 1']);
    }
  });

  it('puts another code, another statement, and what another says, on the very same words', () => {
    const statement: Body = { motivation: 'tagging', code: 'toezegging', statement: { speaker: 'person.leers' } };
    changed([on(letter, 'a')], add(letter, { motivation: 'tagging', code: 'voornemen' }), at(text));
    changed([on(letter, 'a')], add(letter, statement), at(text));
    changed([on(letter, 'a', promise, { creator: { name: 'Jan' } })], add(letter), at(text));
  });

  it('gives the present identifier of a code, and leaves empty fields of a statement out', () => {
    const codebook = { codes: [{ id: 'belofte', name: 'Belofte', formerly: ['toezegging'], codes: [] }] };
    const statement = { speaker: ' ', concept: ' asiel ', agrees: false };
    const { annotations } = changed([], add(letter, { ...promise, statement } as Body), at(text, { codebook }));
    const body = { motivation: 'tagging', code: 'belofte', statement: { concept: 'asiel', agrees: false } };
    assert.deepEqual(annotations[0]?.body, body);
  });

  it('is refused on the very same words twice, however sloppily they were selected', () => {
    const standing = [on(letter, 'a')];
    const reason = 'This is on “zegt toe” already.';
    assert.equal(refusal(standing, add(letter), at(text)), reason);
    assert.equal(refusal(standing, add('De minister« zegt toe »dat'), at(text)), reason);
  });

  it('is refused without words, without a text, and with a group of codes', () => {
    const none = 'There is no text here. Select the words that it is about.';
    assert.equal(refusal([], { kind: 'add', spans: [], body: promise }, at(text)), none);
    assert.equal(refusal([], { kind: 'add', spans: [{ start: 99, end: 120 }], body: promise }, at(text)), none);
    assert.equal(refusal([], { kind: 'add', spans: [{ start: 8, end: 3 }], body: promise }, at(text)), none);
    for (const marks of ['De«» minister', 'De« »minister', 'De« \u00a0\n»minister', '«De»« » minister']) {
      assert.equal(refusal([], add(marks), at(marked(marks).text)), none);
    }
    const empty = 'Nothing was written. Write a text, or remove the annotation.';
    assert.equal(refusal([], add(letter, { motivation: 'commenting', text: ' \n' }), at(text)), empty);
    const codebook = { codes: [{ id: 'toezegging', name: 'Toezeggingen', isGroup: true as const, codes: [] }] };
    const group = '“Toezeggingen” is a group of codes. Choose a code below it.';
    assert.equal(refusal([], add(letter), at(text, { codebook })), group);
  });
});

describe('adding several annotations', () => {
  const house = marked('De «Kamer» vraagt, de «Kamer» wacht en de «Kamer» krijgt.');
  const items = house.spans.map((span) => ({ spans: [span], body: promise }));

  it('codes every mention, but for those that have the code and those that come twice', () => {
    const standing = on('De Kamer vraagt, de «Kamer» wacht en de Kamer krijgt.', 'a');
    const after = changed([standing], { kind: 'addMany', items: [...items, ...items] }, at(house.text));
    assert.deepEqual(
      after.annotations.map((one) => shown(house.text, one)),
      [
        'De Kamer vraagt, de «Kamer» wacht en de Kamer krijgt.',
        'De «Kamer» vraagt, de Kamer wacht en de Kamer krijgt.',
        'De Kamer vraagt, de Kamer wacht en de «Kamer» krijgt.',
      ],
    );
    assert.equal(after.annotations[0], standing);
    assert.equal(new Set(after.annotations.map(({ id }) => id)).size, 3);
    assert.equal(after.touched.length, 2);
  });

  it('is refused where all are there already, where there are none, and where one has no words', () => {
    const here = at(house.text);
    const { annotations } = changed([], { kind: 'addMany', items }, here);
    assert.equal(refusal(annotations, { kind: 'addMany', items }, here), 'This is on “Kamer” already.');
    const none = 'There is no text here. Select the words that it is about.';
    assert.equal(refusal([], { kind: 'addMany', items: [] }, at(house.text)), none);
    const blank = [...items, { spans: [{ start: 2, end: 3 }], body: promise }];
    assert.equal(refusal([], { kind: 'addMany', items: blank }, at(house.text)), none);
  });
});
