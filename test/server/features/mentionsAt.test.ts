import assert from 'node:assert/strict';
import { ownStretches } from '../../../server/document/ownStretches';
import { mentionsAt } from '../../../server/features/mentionsAt';
import { documentWith, person, quotation, spanOf } from './documentWith';

describe('the mentions at an offset', () => {
  const text = '«Volgens Leers is «dat» niet zo.» Kaag';
  const document = documentWith(text, [
    quotation(text, '«Volgens Leers is «dat» niet zo.»'),
    quotation(text, '«dat»'),
    person(text, 'Leers'),
    person(text, 'Kaag'),
  ]);
  const found = (offset: number): readonly string[] =>
    mentionsAt(document, offset).map(({ span }) => text.slice(span.start, span.end));

  it('are the innermost first, and quotations last', () => {
    assert.deepEqual(found(text.indexOf('Leers')), ['Leers', '«Volgens Leers is «dat» niet zo.»']);
    assert.deepEqual(found(text.indexOf('dat')), ['«dat»', '«Volgens Leers is «dat» niet zo.»']);
  });

  it('are those that end there as well, as behind the last letter of a word', () => {
    assert.deepEqual(found(text.indexOf(' is')), ['Leers', '«Volgens Leers is «dat» niet zo.»']);
    assert.deepEqual(found(text.length), ['Kaag']);
  });

  it('are what begins there before what ends there', () => {
    const glued = 'CDALeers';
    const mentions = mentionsAt(documentWith(glued, [person(glued, 'CDA'), person(glued, 'Leers')]), 3);
    assert.deepEqual(
      mentions.map(({ span }) => span.start),
      [3, 0],
    );
  });

  it('are none outside the text, and none in an empty one', () => {
    assert.deepEqual(found(-1), []);
    assert.deepEqual(found(text.length + 1), []);
    assert.deepEqual(mentionsAt(documentWith('', []), 0), []);
  });

  it('are found behind a long quotation that began before others ended', () => {
    const many = `«${'Leers '.repeat(50)}» Kaag`;
    const nested = documentWith(many, [quotation(many, `«${'Leers '.repeat(50)}»`), person(many, 'Leers')]);
    assert.deepEqual(
      mentionsAt(nested, 200).map(({ kind }) => kind),
      ['quotation'],
    );
  });
});

describe('a mention that runs over a page', () => {
  const text = '«Het kabinet\n1 Een noot van Leers.\n vindt dat.»';
  const note = spanOf(text, '1 Een noot van Leers.');
  const whole = quotation(text, text);
  const document = documentWith(text, [whole, person(text, 'Leers')], [note]);

  it('isn’t in the note between its parts', () => {
    assert.deepEqual(mentionsAt(document, text.indexOf('Een')), []);
    assert.deepEqual(
      mentionsAt(document, text.indexOf('vindt')).map(({ kind }) => kind),
      ['quotation'],
    );
  });

  it('has its parts before and behind it for its own', () => {
    const parts = ownStretches(document, whole.span).map(({ start, end }) => text.slice(start, end));
    assert.deepEqual(parts, ['«Het kabinet\n', '\n vindt dat.»']);
    assert.deepEqual(ownStretches(document, spanOf(text, 'Leers')), [spanOf(text, 'Leers')]);
    assert.deepEqual(ownStretches(document, note), [note]);
  });
});
