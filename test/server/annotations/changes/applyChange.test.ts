import assert from 'node:assert/strict';
import fc from 'fast-check';
import { applyChange } from '../../../../server/annotations/changes/applyChange';
import type { AnnotationChange } from '../../../../server/annotations/changes/change';
import type { Annotation, Body } from '../../../../server/annotations/model';
import type { Span } from '../../../../server/text/span';
import { at, changed } from './marked';

/** Texts with all that offsets stumble over, and changes of all kinds at any place in them. */
const token = fc.constantFrom(
  'de',
  'Kamer',
  '🗳',
  'ambassa-',
  'deurs.',
  '«nee»',
  ' ',
  ' ',
  '\r\n',
  '\n\n',
  '\f',
  '\u00a0',
  ',',
);
const texts = fc.array(token, { minLength: 8, maxLength: 25 }).map((tokens) => tokens.join(''));
const body = fc.constantFrom<Body>(
  { motivation: 'tagging', code: 'x' },
  { motivation: 'tagging', code: 'y', statement: { agrees: true } },
  { motivation: 'questioning', text: 'Wie?', state: 'open' },
);
const id = fc.constantFrom('new 1', 'new 1', 'new 2', 'new 3');
const edge = fc.constantFrom('start', 'end' as const);
const by = fc.constantFrom('word', 'sentence' as const);

function changesIn(text: string): fc.Arbitrary<AnnotationChange> {
  const offset = fc.integer({ min: -2, max: text.length + 2 });
  const any: fc.Arbitrary<Span> = fc.tuple(offset, offset).map(([start, end]) => ({ start, end }));
  const longer = any.map(({ start, end }) => ({ start: Math.min(start, end) - 3, end: Math.max(start, end) + 3 }));
  const span = fc.oneof({ arbitrary: longer, weight: 9 }, any);
  const spans = fc.oneof({ arbitrary: fc.array(span, { minLength: 1, maxLength: 2 }), weight: 9 }, fc.constant([]));
  const words = fc.constantFrom('', 'ja', ' nee ');
  const ids = fc.uniqueArray(id, { minLength: 1, maxLength: 2 });
  const add = fc.record({ kind: fc.constant('add' as const), spans, body });
  return fc.oneof(
    { arbitrary: add, weight: 8 },
    fc.record({ kind: fc.constant('addMany' as const), items: fc.array(fc.record({ spans, body }), { maxLength: 2 }) }),
    fc.record({ kind: fc.constant('remove' as const), ids }),
    fc.record({ kind: fc.constant('recode' as const), ids, code: fc.constantFrom('x', 'y') }),
    fc.record({ kind: fc.constant('reach' as const), id, spans }),
    fc.record({ kind: fc.constant('widen' as const), id, edge, by }),
    fc.record({ kind: fc.constant('narrow' as const), id, edge, by }),
    fc.record({ kind: fc.constant('split' as const), id, at: offset }),
    fc.record({ kind: fc.constant('join' as const), ids }),
    fc.record({ kind: fc.constantFrom('note' as const, 'answer' as const, 'rephrase' as const), id, text: words }),
    fc.record({ kind: fc.constant('reopen' as const), id }),
    fc.record({ kind: fc.constant('statement' as const), id, fields: fc.constantFrom({}, { agrees: false }) }),
    fc.record({ kind: fc.constant('place' as const), id, piece: fc.nat(2), span }),
  );
}

const histories = texts.chain((text) =>
  fc.record({ text: fc.constant(text), changes: fc.array(changesIn(text), { minLength: 4, maxLength: 16 }) }),
);

const spansOf = ({ target }: Annotation) => target.pieces.map(({ span }) => span);

describe('any changes, one after the other', () => {
  it('lose nothing but what they say is gone, and touch nothing but what they say', () => {
    fc.assert(
      fc.property(histories, ({ text, changes }) => {
        const here = at(text);
        let annotations: readonly Annotation[] = [];
        for (const change of changes) {
          const answer = applyChange(annotations, change, here);
          if (answer.status === 'refused') continue;
          const after = new Map(answer.annotations.map((one) => [one.id, one]));
          assert.equal(after.size, answer.annotations.length);
          for (const one of annotations) {
            if (answer.gone.includes(one.id)) assert.ok(change.kind === 'remove' || change.kind === 'join');
            else if (!answer.touched.includes(one.id)) assert.equal(after.get(one.id), one);
            else assert.equal(after.get(one.id)?.modified, here.now);
          }
          annotations = answer.annotations;
        }
      }),
      { numRuns: 300 },
    );
  });

  it('leave every annotation on whole words in the order of the text, quoted as they stand there', () => {
    fc.assert(
      fc.property(histories, ({ text, changes }) => {
        const here = at(text);
        let annotations: readonly Annotation[] = [];
        for (const change of changes) {
          const answer = applyChange(annotations, change, here);
          if (answer.status === 'changed') annotations = answer.annotations;
        }
        for (const { target } of annotations) {
          let last = -1;
          for (const { span, quote } of target.pieces) {
            assert.ok(last < span.start && span.start < span.end && span.end <= text.length);
            assert.equal(quote.exact, text.slice(span.start, span.end));
            assert.match(quote.exact, /^\S(?:.*\S)?$/su);
            assert.doesNotMatch(quote.exact, /\p{Surrogate}/u);
            if (last >= 0) assert.match(text.slice(last, span.start), /\S/);
            last = span.end;
          }
        }
        const said = annotations.map((one) => JSON.stringify([one.body, spansOf(one)]));
        assert.equal(new Set(said).size, said.length);
      }),
      { numRuns: 300 },
    );
  });

  it('are undone: what is added and removed leaves the list, what is split and joined the words', () => {
    fc.assert(
      fc.property(histories, fc.nat(120), ({ text, changes }, cut) => {
        const here = at(text);
        let annotations: readonly Annotation[] = [];
        for (const change of changes) {
          const answer = applyChange(annotations, change, here);
          if (answer.status === 'refused') continue;
          if (change.kind === 'add') {
            const removed = changed(answer.annotations, { kind: 'remove', ids: answer.touched }, here);
            assert.deepEqual(removed.annotations, annotations);
          }
          annotations = answer.annotations;
        }
        for (const { id, target } of annotations) {
          const halves = applyChange(annotations, { kind: 'split', id, at: target.pieces[0].span.start + cut }, here);
          if (halves.status === 'refused') continue;
          const joined = changed(halves.annotations, { kind: 'join', ids: halves.touched }, here);
          assert.deepEqual(joined.annotations.map(spansOf), annotations.map(spansOf));
          assert.deepEqual(
            joined.annotations.map(({ body, note }) => [body, note]),
            annotations.map(({ body, note }) => [body, note]),
          );
        }
      }),
      { numRuns: 300 },
    );
  });
});
