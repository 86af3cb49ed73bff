import assert from 'node:assert/strict';
import { addTo, areApart, overlap, titleKinship } from '../../../../server/actors/import/held';
import { successive } from '../../../../server/actors/import/successive';
import type { Period } from '../../../../server/text/partialDate';

const add = (standing: Period, item: Period) => {
  const { held, against } = addTo([{ item: standing, change: 'stood' }], item, () => 'same');
  if (against !== undefined) return 'contradiction';
  return held.map(({ item: { from = '?', to = '?' }, change }) => `${from}–${to} ${change}`).join(', ');
};

describe('an office beside one that stands', () => {
  it('adds a day that was missing, of the same term', () => {
    assert.equal(
      add({ from: '2017-03-23' }, { from: '2017-03-23', to: '2019-11-01' }),
      '2017-03-23–2019-11-01 completed',
    );
    assert.equal(add({}, { from: '2017-03-23' }), '2017-03-23–? completed');
    assert.equal(add({ to: '2019-11' }, { from: '2017', to: '2019-11-01' }), '2017–2019-11 completed');
  });

  it('is another term where it is at another time', () => {
    assert.equal(
      add({ from: '2010-06-17', to: '2012-09-19' }, { from: '2017-03-23' }),
      '2010-06-17–2012-09-19 stood, 2017-03-23–? added',
    );
  });

  it('adds nothing where as much is said: a partial date, a day of difference, a part of the term, no days', () => {
    assert.equal(add({ from: '2003' }, { from: '2003-06-10' }), '2003–? stood');
    assert.equal(
      add({ from: '2003-06-10', to: '2015-06-09' }, { from: '2003-06-10', to: '2015-06-08' }),
      '2003-06-10–2015-06-09 stood',
    );
    assert.equal(add({ from: '2010', to: '2017' }, { from: '2012-09-20', to: '2015' }), '2010–2017 stood');
    assert.equal(add({ from: '2010', to: '2017' }, {}), '2010–2017 stood');
  });

  it('contradicts it where other days are given for the same term, and changes nothing', () => {
    assert.equal(add({ from: '2010-06-17', to: '2012' }, { from: '2010-06-17', to: '2013' }), 'contradiction');
    assert.equal(
      add({ from: '2011-12-16', to: '2012-11-05' }, { from: '2010-10-14', to: '2012-11-05' }),
      'contradiction',
    );
  });

  it('covers one that is said less exactly', () => {
    assert.equal(titleKinship('minister', 'minister van Financiën'), 'covered by it');
    assert.equal(
      titleKinship('minister-president', 'minister-president, minister van Algemene Zaken'),
      'covered by it',
    );
    assert.equal(
      titleKinship('minister van Algemene Zaken', 'minister-president, minister van Algemene Zaken'),
      'covered by it',
    );
    assert.equal(titleKinship('lid Staten-Generaal', 'lid Eerste Kamer'), 'covered by it');
    assert.equal(titleKinship('Lid Tweede Kamer', 'lid Tweede Kamer'), 'same');
    assert.equal(titleKinship('minister', 'minister-president'), 'other');
    assert.equal(titleKinship('lid Tweede Kamer', 'lid Eerste Kamer'), 'other');
  });
});

describe('two periods', () => {
  it('overlap only where that is certain', () => {
    assert.ok(overlap({ from: '2010', to: '2015' }, { from: '2012' }));
    assert.ok(overlap({ from: '2012-09-20' }, { from: '2012-09-20', to: '2017' }));
    assert.ok(!overlap({ from: '2010' }, { from: '2012' }));
    assert.ok(!overlap({}, { from: '2012' }));
    assert.ok(!overlap({ from: '2010', to: '2012-09-20' }, { from: '2012-09-20', to: '2017' }));
  });

  it('are apart only where that is certain', () => {
    assert.ok(areApart({ to: '2012-09-20' }, { from: '2012-09-20' }));
    assert.ok(!areApart({ to: '2012' }, { from: '2012-09-20' }));
    assert.ok(!areApart({}, { from: '2012' }));
    assert.ok(!areApart({ from: '1998-01-01', to: '1998-01-01' }, { from: '1998-01-01', to: '1998-01-01' }));
  });
});

describe('seats that follow each other', () => {
  const join = (...periods: readonly Period[]) => successive(periods, () => 'seat');
  it('are one, without a day between them', () => {
    assert.deepEqual(join({ from: '2014-01-01' }, { from: '2012-09-20', to: '2013-12-31' }), [{ from: '2012-09-20' }]);
    assert.deepEqual(join({ from: '2012-02-01', to: '2012-02-29' }, { from: '2012-03-01', to: '2012-04-01' }), [
      { from: '2012-02-01', to: '2012-04-01' },
    ]);
  });
  it('are two with days between them, or where a day isn’t known', () => {
    for (const periods of [
      [{ from: '2012-09-20', to: '2013-12-30' }, { from: '2014-01-01' }],
      [{ from: '2012', to: '2013' }, { from: '2014' }],
    ]) {
      assert.deepEqual(join(...periods), periods);
    }
  });
});
