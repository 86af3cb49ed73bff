import assert from 'node:assert/strict';
import { wordsFinder } from '../../../../server/annotations/equal/wordsIn';
import type { Mention } from '../../../../server/document/model';
import { spanOf } from '../../features/documentWith';

const found = (words: string, text: string, exactCase = false, mentions: readonly Mention[] = []) =>
  wordsFinder(words, exactCase)(text, mentions).map(({ start, end }) => text.slice(start, end));

describe('words in a text', () => {
  it('are found over line ends, hyphens of line ends and other spaces, whatever their capitals', () => {
    assert.deepEqual(found('raad van state', 'De Raad van\n  State, de raad\u00a0van\r\nState. RAAD VAN STATE'), [
      'Raad van\n  State',
      'raad\u00a0van\r\nState',
      'RAAD VAN STATE',
    ]);
    assert.deepEqual(found('ambassadeur', 'de ambassa-\ndeur en de am\u00adbassadeur'), [
      'ambassa-\ndeur',
      'am\u00adbassadeur',
    ]);
    assert.deepEqual(found('State', 'de staat, State en state', true), ['State']);
  });

  it('are never part of another word', () => {
    assert.deepEqual(found('Raad', 'Raadslid, Gemeenteraad, JBZ-Raad, Raad-plan, Raad'), ['Raad']);
    assert.deepEqual(found('foto', "foto's, foto’s, 'foto'"), ['foto']);
    assert.deepEqual(found('in', 'in- en uitvoer, in'), ['in']);
    assert.deepEqual(found('cafe', 'cafe\u0301, cafe'), ['cafe']);
    assert.deepEqual(found('ambassa', 'de ambassa-\ndeur'), []);
  });

  it('may be any signs', () => {
    assert.deepEqual(found('A.P.V. (2010)', 'De A.P.V. (2010) en AxPxVx (2010).'), ['A.P.V. (2010)']);
    assert.deepEqual(found('[a-z]+', 'a [a-z]+ b'), ['[a-z]+']);
  });

  it('may have the mark of a note, but no other digits', () => {
    const text = 'Het besluit1 en het besluit2.';
    const mark: Mention = {
      kind: 'footnoteMark',
      span: spanOf(text, '1'),
      word: spanOf(text, 'besluit1'),
      number: '1',
    };
    assert.deepEqual(found('besluit', text, false, [mark]), ['besluit']);
  });

  it('stand in one paragraph', () => {
    assert.deepEqual(
      found('Europese Unie', 'Europese\n\nUnie, Europese\r\n \r\nUnie, Europese\fUnie, Europese\r\nUnie'),
      ['Europese\r\nUnie'],
    );
  });
});
