import assert from 'node:assert/strict';
import { actorCardUri, cardSubject, publicationCardUri } from '../../../../server/features/card/uri';

describe('the address of a card', () => {
  it('names the publication or actor', () => {
    assert.equal(publicationCardUri('kst-22112-2955'), 'bronwijzer:/publication/kst-22112-2955.md');
    assert.equal(actorCardUri('person.leers'), 'bronwijzer:/actor/person.leers.md');
  });

  it('says what the card is about, whatever the identifier', () => {
    for (const id of ['kst-22112-2955', 'COM(2020)609', 'ECLI:NL:HR:2001:AB1838', 'a/b', 'a%b', 'é#?']) {
      assert.deepEqual(cardSubject(publicationCardUri(id)), { kind: 'publication', id });
      assert.deepEqual(cardSubject(actorCardUri(id)), { kind: 'actor', id });
    }
  });

  it('is understood however an editor encodes it', () => {
    const subject = { kind: 'publication', id: 'COM(2020)609' };
    assert.deepEqual(cardSubject('bronwijzer:/publication/COM%282020%29609.md'), subject);
    assert.deepEqual(cardSubject('bronwijzer:/publication/COM(2020)609.md?a=b#L3'), subject);
  });

  it('is no other address', () => {
    const others = [
      'file:///publication/a.md',
      'bronwijzer:/publication/.md',
      'bronwijzer:/x/a.md',
      'bronwijzer:/actor/%.md',
      '',
    ];
    assert.deepEqual(
      others.map(cardSubject),
      others.map(() => undefined),
    );
  });
});
