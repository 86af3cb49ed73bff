import assert from 'node:assert/strict';
import { tellingWords } from '../../../server/text/tellingWords';

describe('the telling words of a passage', () => {
  it('are those of its subject, in small letters, with abbreviations as they are', () => {
    assert.deepEqual(
      [
        ...tellingWords(
          'Over de aanpak van overlastgevers verwijs ik u graag naar brieven van de IND die hierover zijn gezonden.',
        ).values(),
      ],
      ['aanpak', 'overlastgevers', 'IND'],
    );
  });

  it('have a key that forms of a word share', () => {
    const keys = (passage: string): readonly string[] => [...tellingWords(passage).keys()];
    assert.deepEqual(keys('gemeenten'), keys('Gemeente'));
    assert.deepEqual(keys('overlastgevers'), keys('overlastgever'));
    assert.deepEqual(keys('coördinatie'), keys('coordinatie'));
    assert.notDeepEqual(keys('opvang'), keys('opvoeding'));
  });

  it('are none in what any text says', () => {
    assert.deepEqual(
      [...tellingWords('De leden van de commissie hebben het kabinet vragen gesteld over de brief.')],
      [],
    );
    assert.deepEqual([...tellingWords('Op 4 november 2020, nr. 12 en p. 3')], []);
  });
});
