import assert from 'node:assert/strict';
import { alreadySaid, saidBy } from '../../../server/annotations/alreadySaid';
import { spanOf } from '../features/documentWith';
import { annotated, tagged } from './tagged';

const text = 'De minister zegde het toe. Dat was een toezegging.';
const code = (name: string) => ({ motivation: 'tagging', code: name }) as const;

describe('what is said already', () => {
  const isSaid = alreadySaid([
    tagged(text, 'De minister zegde het toe.', '1', 'toezegging'),
    tagged(text, 'toezegging', '2', 'woord'),
    annotated(text, 'Dat', '3', { motivation: 'commenting', text: 'Wat?' }),
  ]);

  it('is a code of the sentence, for each word in it', () => {
    assert.equal(isSaid(code('toezegging'), [spanOf(text, 'zegde het toe')]), true);
    assert.equal(isSaid(code('toezegging'), [spanOf(text, 'zegde het toe. Dat was')]), true);
    assert.equal(isSaid(code('toezegging'), [spanOf(text, 'toe. Dat was een')]), false);
  });

  it('is no other code, nor that of a word for its sentence', () => {
    assert.equal(isSaid(code('woord'), [spanOf(text, 'zegde')]), false);
    assert.equal(isSaid(code('woord'), [spanOf(text, 'Dat was een toezegging.')]), false);
    assert.equal(isSaid(code('woord'), [spanOf(text, 'een toezegging')]), true);
  });

  it('is never a remark, which says something of its own', () => {
    assert.equal(isSaid({ motivation: 'commenting', text: 'Wat?' }, [spanOf(text, 'Dat')]), false);
    assert.equal(saidBy({ motivation: 'questioning', text: 'Wat?', state: 'open' }), undefined);
    assert.equal(saidBy({ motivation: 'identifying', actor: 'person.leers' }), 'identifying person.leers');
  });
});
