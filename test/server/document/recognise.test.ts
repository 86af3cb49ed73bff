import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { globSync } from 'tinyglobby';
import { recognise } from '../../../server/document/recognise';

describe('recognising a source', () => {
  for (const file of globSync('seeds/*.txt').sort()) {
    it(`takes seed ${file.slice(6, 9)}`, () => assert.ok(recognise(readFileSync(file, 'utf8'))));
  }

  it('leaves a shopping list, a log, an empty text and English alone', () => {
    assert.ok(!recognise(''));
    assert.ok(!recognise('melk\nbrood\nkaas\n'));
    assert.ok(!recognise('2020-03-01 12:00 INFO started\n'.repeat(100)));
    assert.ok(
      !recognise(' date 2020-03 The minister and the kabinet met in the Tweede Kamer about a motie. '.repeat(20)),
    );
  });

  it('leaves notes alone that only mention a Kamerstuk, the minister and the Tweede Kamer', () => {
    const notes =
      'Aan het eind van de dag nog even de brief van de minister lezen, en het Kamerstuk 35 612, nr. 3 dat het kabinet naar de Tweede Kamer stuurde. ' +
      'Dan een afspraak met de tandarts maken, de was doen en het boek van de bibliotheek dat nog op de tafel ligt terugbrengen voor het te laat is.';
    assert.ok(!recognise(notes));
  });
});
