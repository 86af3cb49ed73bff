import assert from 'node:assert/strict';
import { moveWithEdits } from '../../../server/annotations/moveWithEdits';
import { edited, type TextEdit } from '../../../server/text/edits';

const text = 'De minister stuurt morgen een brief.';

/** What a span over some words of the text covers after edits, each of words by others. */
function coveredAfter(words: string, ...edits: readonly (readonly [string, string])[]): string {
  const start = text.indexOf(words);
  const changes = edits.map(([old, text_]): TextEdit => {
    const at = text.indexOf(old);
    return { span: { start: at, end: at + old.length }, text: text_ };
  });
  const now = edited(text, changes).text;
  const [moved] = moveWithEdits([{ start, end: start + words.length }], changes, text);
  if (moved?.status === 'kept') return now.slice(moved.span.start, moved.span.end);
  return `gone from: ${now.slice(0, moved?.at)}|`;
}

describe('moving spans with edits', () => {
  it('keeps the words, whatever happens before and behind them', () => {
    assert.equal(coveredAfter('stuurt', ['De minister', 'Zij'], ['brief', 'lange brief']), 'stuurt');
    assert.equal(coveredAfter('stuurt', ['De ', '']), 'stuurt');
  });

  it('keeps words whole of which the edit begins in the middle and ends far behind them', () => {
    const long = 'De minister stuurt de Kamer nog voor de zomer een brief.';
    const now = long.replace('stuurt', 'zendt').replace('brief', 'nota');
    const edit = { span: { start: 0, end: long.length }, text: now };
    const [moved] = moveWithEdits([{ start: 0, end: long.indexOf(' voor') }], [edit], long);
    assert.ok(moved?.status === 'kept');
    assert.equal(now.slice(moved.span.start, moved.span.end), 'De minister zendt de Kamer nog');
  });

  it('takes in what is typed inside, and not what is typed at the edges', () => {
    assert.equal(coveredAfter('stuurt morgen', ['stuurt', 'stuurt ons']), 'stuurt ons morgen');
    const at = text.indexOf('stuurt');
    for (const [place, what] of [
      [at, 'niet '],
      [at + 6, ' niet'],
    ] as const) {
      const edit = { span: { start: place, end: place }, text: what };
      const [moved] = moveWithEdits([{ start: at, end: at + 6 }], [edit], text);
      const now = edited(text, [edit]).text;
      assert.ok(moved?.status === 'kept');
      assert.equal(now.slice(moved.span.start, moved.span.end), 'stuurt');
    }
  });

  it('leaves out what is deleted of it', () => {
    assert.equal(coveredAfter('stuurt morgen', [' morgen', '']), 'stuurt');
    assert.equal(coveredAfter('stuurt morgen', ['minister stuurt ', '']), 'morgen');
    assert.equal(coveredAfter('stuurt morgen', ['minister stuurt', 'Kamer kreeg']), ' morgen');
    assert.equal(coveredAfter('stuurt morgen', ['morgen een', 'deze']), 'stuurt ');
  });

  it('is the word still where a correction replaced it by nearly the same', () => {
    assert.equal(coveredAfter('stuurt', ['stuurt', 'stuurde']), 'stuurde');
    assert.equal(coveredAfter('minister', ['De minister stuurt', 'De mienister stuurt']), 'mienister');
  });

  it('says where it was if all of it is gone', () => {
    assert.equal(coveredAfter('morgen', [' morgen', '']), 'gone from: De minister stuurt|');
    assert.equal(coveredAfter('morgen', ['stuurt morgen een', 'zond de']), 'gone from: De minister |');
  });

  it('keeps a span inside a whole text that was replaced, as far as its beginning or end stayed', () => {
    assert.equal(coveredAfter('De minister', [text, text.replace('morgen een', 'vandaag geen')]), 'De minister');
  });

  it('moves many spans by many edits at the cost of looking each up', () => {
    const long = 'woord '.repeat(5000);
    const spans = Array.from({ length: 5000 }, (_, index) => ({ start: 6 * index, end: 6 * index + 5 }));
    const edits = spans.map(({ start }) => ({ span: { start, end: start }, text: '> ' }));
    const moved = moveWithEdits(spans, edits, long);
    const now = edited(long, edits).text;
    for (const one of moved) assert.ok(one.status === 'kept' && now.slice(one.span.start, one.span.end) === 'woord');
  });
});
