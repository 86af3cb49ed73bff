import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { globSync } from 'tinyglobby';
import type { ActorKind, ActorReading } from '../../../server/actors/model';
import { builtInRegister } from '../../../server/actors/register';
import { readDocument } from '../../../server/document/read';
import { lineAt, lineStarts } from '../../../server/text/lines';

/** A row of `test/gold/actors/*.jsonl`; `actorId` is null of whom the register lacks. */
interface GoldActor {
  readonly actorKind: ActorKind;
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly actorId: string | null;
}

/** What was compared in one text, for one kind of actor. */
interface Comparison {
  readonly file: string;
  readonly kind: ActorKind;
  readonly right: number;
  readonly expected: number;
  readonly found: number;
  /** `12 missed: Van Raak`, `14 wrong: Volt = party.volt`; the number is the line. */
  readonly differences: readonly string[];
}

const register = builtInRegister();
/** The lowest precision and recall of each kind. */
const demanded: ReadonlyMap<ActorKind, { readonly precision: number; readonly recall: number }> = new Map([
  ['person', { precision: 0.97, recall: 0.95 }],
  ['party', { precision: 0.97, recall: 0.95 }],
  ['office', { precision: 0.9, recall: 0.85 }],
  ['institution', { precision: 0.9, recall: 0.85 }],
  ['committee', { precision: 0.9, recall: 0.85 }],
]);
const texts = globSync('test/gold/actors/*.txt')
  .sort()
  .map((path) => ({
    file: basename(path, '.txt'),
    text: readFileSync(path, 'utf8'),
    gold: readFileSync(path.replace(/txt$/, 'jsonl'), 'utf8')
      .split('\n')
      .filter((line) => line !== '')
      .map((line): GoldActor => JSON.parse(line)),
  }));

/** An ambiguous reading is never right: whoever reads the text knows who is meant, or that it is nobody of the register. */
function meant(reading: ActorReading): string {
  switch (reading.status) {
    case 'certain':
      return reading.actorId;
    case 'ambiguous':
      return reading.actorIds.join(' or ');
    case 'unregistered':
      return 'unregistered';
  }
}

function compare({ file, text, gold }: (typeof texts)[number], kind: ActorKind): Comparison {
  const lines = lineStarts(text);
  const told = (start: number, end: number, actor: string): string =>
    `${lineAt(lines, start) + 1}: ${text.slice(start, end).replace(/\s+/g, ' ')} = ${actor}`;
  const expected = gold
    .filter(({ actorKind }) => actorKind === kind)
    .map(({ start, end, actorId }) => ({ start, end, actor: actorId ?? 'unregistered' }));
  const found = readDocument(text, register).mentions.flatMap((mention) =>
    mention.kind === 'actor' && mention.actorKind === kind
      ? [{ start: mention.span.start, end: mention.span.end, actor: meant(mention.reading) }]
      : [],
  );
  const key = ({ start, end, actor }: (typeof found)[number]): string => `${start} ${end} ${actor}`;
  const expectedKeys = new Set(expected.map(key));
  const foundKeys = new Set(found.map(key));
  const missed = expected.filter((row) => !foundKeys.has(key(row)));
  const wrong = found.filter((row) => !expectedKeys.has(key(row)));
  return {
    file,
    kind,
    right: expected.length - missed.length,
    expected: expected.length,
    found: found.length,
    differences: [
      ...missed.map(({ start, end, actor }) => `${file} missed ${told(start, end, actor)}`),
      ...wrong.map(({ start, end, actor }) => `${file} wrong ${told(start, end, actor)}`),
    ],
  };
}

interface Score {
  readonly precision: number;
  readonly recall: number;
  readonly expected: number;
}

function score(comparisons: readonly Comparison[]): Score {
  const sum = (of: 'right' | 'expected' | 'found'): number =>
    comparisons.reduce((total, comparison) => total + comparison[of], 0);
  const share = (whole: number): number => (whole === 0 ? 1 : sum('right') / whole);
  return { precision: share(sum('found')), recall: share(sum('expected')), expected: sum('expected') };
}

function shown({ precision, recall, expected }: Score): string {
  return `precision ${precision.toFixed(3)}, recall ${recall.toFixed(3)} of ${expected}`;
}

describe('the actors in texts that are no seeds', () => {
  it('stand in the gold as they stand in the text, and in the register by their identifier', () => {
    assert.equal(texts.length, 20);
    for (const { file, text, gold } of texts) {
      let behind = 0;
      for (const { text: name, start, end, actorId, actorKind } of gold) {
        assert.equal(text.slice(start, end), name, `${file} ${start}`);
        assert.ok(start >= behind, `${file} ${start}: rows stand in the order of the text and apart`);
        if (actorId !== null) assert.equal(register.get(actorId)?.kind, actorKind, actorId);
        behind = end;
      }
    }
  });

  for (const [kind, lowestOf] of demanded) {
    it(`are found: ${kind}`, () => {
      const comparisons = texts.map((text) => compare(text, kind));
      const total = score(comparisons);
      const lowest = (of: 'precision' | 'recall'): string => {
        const [worst] = comparisons
          .filter(({ expected, found }) => expected + found > 0)
          .map((comparison) => ({ file: comparison.file, share: score([comparison])[of] }))
          .sort((one, other) => one.share - other.share);
        return worst === undefined ? '' : `lowest ${of} ${worst.share.toFixed(3)} in ${worst.file}`;
      };
      console.log(`      ${kind}: ${shown(total)}; ${lowest('precision')}; ${lowest('recall')}`);
      const differences = comparisons.flatMap((comparison) => comparison.differences).join('\n');
      assert.ok(
        total.precision >= lowestOf.precision,
        `precision of ${kind} is ${total.precision.toFixed(3)}:\n${differences}`,
      );
      assert.ok(total.recall >= lowestOf.recall, `recall of ${kind} is ${total.recall.toFixed(3)}:\n${differences}`);
    });
  }
});
