import assert from 'node:assert/strict';
import { soughtAt } from '../../../../server/annotations/equal/sought';
import { corpusOf } from '../../features/corpusOf';

/** What can be sought from a cursor at `|`, or from the words between two `|`. */
function sought(marked: string): readonly string[] {
  const [before = '', chosen = '', behind] = marked.split('|');
  const text = marked.replaceAll('|', '');
  const start = before.length;
  const end = behind === undefined ? start : start + chosen.length;
  const { document } = corpusOf(`=== a.txt\n${text}\n`).question;
  return soughtAt(document, { start, end }).map((one) =>
    one.kind === 'words' ? `“${one.words}”` : `${one.kind} ${one.id}`,
  );
}

describe('what is sought everywhere', () => {
  it('is the actor, or the publication, and the words', () => {
    assert.deepEqual(sought('Toen zei Gerd L|eers het.'), ['actor person.leers', '“Leers”']);
    assert.deepEqual(sought('Toen zei |Gerd Leers| het.'), ['actor person.leers', '“Gerd Leers”']);
    assert.deepEqual(sought('De heer Farid |Ronsma| (CDA) sprak.'), ['actor farid ronsma', '“Ronsma”']);
    assert.deepEqual(sought('In |kst-22112-2955|.'), ['publication kst-22112-2955', '“kst-22112-2955”']);
  });

  it('is only the words where they are more than that, or mean nobody', () => {
    assert.deepEqual(sought('Toen |zei Gerd Leers |het.'), ['“zei Gerd Leers”']);
    assert.deepEqual(sought('De |hele\nambassa-\ndeur| lacht.'), ['“hele ambassadeur”']);
    assert.deepEqual(sought('De ambassa-\nde|urs lachen.'), ['“ambassadeurs”']);
    assert.deepEqual(sought('Niets| hier'), ['“Niets”']);
    assert.deepEqual(sought('De heer |Ronsma| sprak.'), ['“Ronsma”']);
  });

  it('is nothing where no words are, or too many', () => {
    assert.deepEqual(sought('Niets | hier'), []);
    assert.deepEqual(sought('Niets|.\n\nM|eer'), []);
    assert.deepEqual(sought(`|${'hele '.repeat(50)}|`), []);
    assert.deepEqual(sought('Hier |...| niet'), []);
  });
});
