import assert from 'node:assert/strict';
import { membershipsToWrite } from '../../../../server/actors/import/memberships';

const [a, b] = ['party.a', 'party.b'];

describe('the parties of an imported person', () => {
  it('have no days where there is one party alone: a seat says nothing of the years outside it', () => {
    assert.deepEqual(
      membershipsToWrite([
        { party: a, from: '2010-06-17', to: '2010-10-14' },
        { party: a, from: '2017-03-23', to: '2017-10-26' },
        { party: a },
      ]),
      [{ party: a }],
    );
  });

  it('have the days that tell one from the other', () => {
    assert.deepEqual(
      membershipsToWrite([
        { party: b, from: '2014-03-21', to: '2017-03-22' },
        { party: a, from: '2012-09-20', to: '2014-03-21' },
      ]),
      [
        { party: a, to: '2014-03-21' },
        { party: b, from: '2014-03-21' },
      ],
    );
    assert.deepEqual(
      membershipsToWrite([
        { party: a, from: '2002', to: '2004' },
        { party: b, from: '2004', to: '2006' },
        { party: a, from: '2006' },
      ]),
      [
        { party: a, to: '2004' },
        { party: b, from: '2004', to: '2006' },
        { party: a, from: '2006' },
      ],
    );
  });

  it('stay without days where the file has none', () => {
    assert.deepEqual(membershipsToWrite([{ party: a }, { party: b }, { party: a }]), [{ party: a }, { party: b }]);
  });
});
