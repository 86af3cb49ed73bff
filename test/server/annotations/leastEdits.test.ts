import assert from 'node:assert/strict';
import { leastEdits } from '../../../server/annotations/leastEdits';
import { edited } from '../../../server/text/edits';

const before =
  'De voorzitter: Op de tafel van de Griffier ligt een lijst van stukken. Daarmee stemt de Kamer in. Het woord is aan de heer Jansen.';

/** What changes when the text becomes another in one edit: what goes → what comes. */
function changes(now: string): readonly string[] {
  const edits = leastEdits({ span: { start: 0, end: before.length }, text: now }, before);
  assert.equal(edited(before, edits).text, now);
  return edits.map(({ span, text }) => `${before.slice(span.start, span.end)} → ${text}`);
}

describe('the least that an edit changes', () => {
  it('is nothing where all is put back', () => {
    assert.deepEqual(changes(before), [' → ']);
  });

  it('is each correction apart where an editor replaces all from the first to the last', () => {
    assert.deepEqual(changes(before.replace('Griffier', 'griffier').replace('Jansen', 'Janssen')), ['G → g', ' → s']);
  });

  it('is the white space where a formatter wraps the lines anew', () => {
    assert.deepEqual(changes(before.replace('ligt een', 'ligt\neen').replace('Het woord', 'Het\r\nwoord')), [
      '  → \n',
      '  → \r\n',
    ]);
  });

  it('is the white space alone where all is repeated', () => {
    const line = 'Het woord is aan de heer Jansen. ';
    const repeated = line.repeat(9);
    const wrapped = repeated.replaceAll('de heer', 'de\nheer');
    const edits = leastEdits({ span: { start: 0, end: repeated.length }, text: wrapped }, repeated);
    assert.equal(edited(repeated, edits).text, wrapped);
    assert.deepEqual(
      edits.map(({ span, text }) => [span.end - span.start, text]),
      Array.from({ length: 9 }, () => [1, '\n']),
    );
  });

  it('leaves words alone that stand there once only by chance', () => {
    assert.deepEqual(changes('Op voorstel van de minister is de zaak van tafel; wij gaan door met wat anders'), [
      `${before} → Op voorstel van de minister is de zaak van tafel; wij gaan door met wat anders`,
    ]);
  });

  it('takes of what changes places as much as keeps its order', () => {
    const [first = '', second = '', third = ''] = before.split(/(?<=\.) /);
    assert.deepEqual(changes(`${second} ${first} ${third}`), [
      ' → aarmee stemt de Kamer in. D',
      'n. Daarmee stemt de Kamer i → ',
    ]);
  });
});
