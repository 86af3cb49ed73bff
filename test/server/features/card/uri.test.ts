import assert from 'node:assert/strict';
import { URI } from 'vscode-uri';
import {
  actorCardUri,
  cardSubject,
  publicationCardUri,
  unregisteredCardUri,
} from '../../../../server/features/card/uri';

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

  it('names somebody whom the register lacks: by a whole name, by a surname alone in one text', () => {
    const text = 'file:///corpus/een%20brief.txt';
    const whole = unregisteredCardUri({ key: 'farid azarkan', wholeName: true }, text);
    assert.equal(whole, 'bronwijzer:/unregistered/farid%20azarkan.md');
    assert.deepEqual(cardSubject(whole), { kind: 'unregistered', id: 'farid azarkan' });
    const surname = unregisteredCardUri({ key: 'azarkan', wholeName: false }, text);
    assert.deepEqual(cardSubject(surname), { kind: 'unregistered', id: 'azarkan', uri: text });
    assert.deepEqual(cardSubject(URI.parse(surname).toString()), cardSubject(surname));
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
