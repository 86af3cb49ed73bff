import assert from 'node:assert/strict';
import { movePlaced, type Placed, place, placeAgain, type Step } from '../../../server/annotations/placed';
import { edited } from '../../../server/text/edits';
import { tagged } from './tagged';

const text = 'De minister stuurt morgen een brief. De Kamer krijgt die brief in mei.';
const stored = [tagged(text, 'morgen een', 'a', 'termijn'), tagged(text, 'De Kamer', 'b', 'parlement')];
const inFile = stored.map((one) => ({ file: 'brief.txt.anna.jsonld', stored: one }));

/** What became of the annotations on `morgen een` and `De Kamer` after changes one after the other, each of words by others. */
function coveredAfter(...changes: readonly (readonly [string, string])[]): readonly string[] {
  let now = text;
  const steps = changes.map(([old, words]): Step => {
    const start = now.indexOf(old);
    const step = [{ span: { start, end: start + old.length }, text: words }];
    now = edited(now, step).text;
    return step;
  });
  return covered(movePlaced(place(inFile, text), steps, text), now);
}

function covered(placed: readonly Placed[], now: string): readonly string[] {
  return placed.map(({ now: { status, annotation } }) => {
    const [{ span }] = annotation.target.pieces;
    return status === 'found' ? now.slice(span.start, span.end) : status;
  });
}

describe('annotations of a text that is open', () => {
  it('stay on their words through changes one after the other', () => {
    assert.deepEqual(coveredAfter(['De minister', 'Zij'], ['stuurt', 'zendt ons']), ['morgen een', 'De Kamer']);
  });

  it('take in what is typed inside, and lose what is deleted', () => {
    assert.deepEqual(coveredAfter(['morgen een', 'morgen nog een'], ['De Kamer', 'Kamer']), [
      'morgen nog een',
      'Kamer',
    ]);
  });

  it('are whole again when their words come back', () => {
    assert.deepEqual(coveredAfter(['morgen een', 'mor'], ['mor', 'morgen een']), ['morgen een', 'De Kamer']);
    assert.deepEqual(coveredAfter([' morgen een', ''], ['stuurt', 'stuurt morgen een']), ['morgen een', 'De Kamer']);
  });

  it('follow their words to where they are pasted', () => {
    const sentence = 'De minister stuurt morgen een brief. ';
    assert.deepEqual(coveredAfter([sentence, ''], ['in mei.', `in mei. ${sentence}`]), ['morgen een', 'De Kamer']);
  });

  it('are looked for where they were replaced in part with all behind them, and stay what is left where nothing is like them', () => {
    const behind = text.slice(text.indexOf('gen een'));
    assert.deepEqual(coveredAfter([behind, behind.replace('gen een', 'gen éen').replace('mei', 'juni')]), [
      'morgen éen',
      'De Kamer',
    ]);
    assert.deepEqual(coveredAfter([behind, 'Dat is alles wat wij ervan weten, en meer weet niemand.']), [
      'mor',
      'orphaned',
    ]);
  });

  it('are orphaned where all their words are gone', () => {
    assert.deepEqual(coveredAfter(['De minister stuurt morgen een brief. ', '']), ['orphaned', 'De Kamer']);
  });

  it('keep their place when something else changes in their file', () => {
    const moved = movePlaced(place(inFile, text), [[{ span: { start: 0, end: 3 }, text: '' }]], text);
    const [one, other] = inFile;
    assert.ok(one && other);
    const noted = { ...one, stored: { ...one.stored, note: 'Wanneer precies?' } };
    const again = placeAgain(moved, [noted, other], text.slice(3));
    assert.deepEqual(covered(again, text.slice(3)), ['morgen een', 'De Kamer']);
    assert.equal(again[0]?.now.annotation.note, 'Wanneer precies?');
  });

  it('are whole again when their words come back after their file was written without these', () => {
    const [one, other] = inFile;
    assert.ok(one && other);
    const at = text.indexOf('morgen');
    const cut: Step = [{ span: { start: at, end: at + 'morgen '.length }, text: '' }];
    const without = edited(text, cut).text;
    const written = { ...one, stored: tagged(without, 'een', 'a', 'termijn') };
    const saved = placeAgain(movePlaced(place(inFile, text), [cut], text), [written, other], without);
    assert.deepEqual(covered(saved, without), ['een', 'De Kamer']);
    const back = movePlaced(saved, [[{ span: { start: at, end: at }, text: 'morgen ' }]], without);
    assert.deepEqual(covered(back, text), ['morgen een', 'De Kamer']);
  });

  it('are looked for anew where their file now says another place', () => {
    const [, other] = inFile;
    assert.ok(other);
    const elsewhere = { file: 'brief.txt.anna.jsonld', stored: tagged(text, 'brief', 'a', 'stuk') };
    const again = placeAgain(place(inFile, text), [elsewhere, other], text);
    assert.deepEqual(covered(again, text), ['brief', 'De Kamer']);
  });
});
