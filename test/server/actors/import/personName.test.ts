import assert from 'node:assert/strict';
import { asIdentifier, folded, personNameIn, personNameOf } from '../../../../server/actors/import/personName';

describe('the name of a person in a file', () => {
  it('has its particle apart, in whichever part and with whichever capital it stood', () => {
    const expected = { given: 'Anouk', particle: 'van der', surname: 'Meer' };
    assert.deepEqual(personNameOf({ given: 'Anouk', particle: 'van der', surname: 'Meer' }), expected);
    assert.deepEqual(personNameOf({ given: ' Anouk ', surname: 'van  der Meer' }), expected);
    assert.deepEqual(personNameOf({ given: 'Anouk', surname: 'Van der Meer' }), expected);
    assert.deepEqual(personNameOf({ given: 'Sofie', surname: "in 't Veld" }), {
      given: 'Sofie',
      particle: "in 't",
      surname: 'Veld',
    });
  });

  it('keeps what only looks like a particle', () => {
    assert.deepEqual(personNameOf({ given: 'Zahra', surname: 'El Amrani' }), { given: 'Zahra', surname: 'El Amrani' });
    assert.deepEqual(personNameOf({ surname: 'Vander Poel' }), { surname: 'Vander Poel' });
    assert.deepEqual(personNameOf({ given: 'Wil', surname: 'Smit-van den Akker' }), {
      given: 'Wil',
      surname: 'Smit-van den Akker',
    });
  });

  it('has initials with full stops and no spaces, and none that are none', () => {
    assert.equal(personNameOf({ initials: 'G. B. M.', surname: 'Bakker' })?.initials, 'G.B.M.');
    assert.equal(personNameOf({ initials: 'GBM', surname: 'Bakker' })?.initials, 'G.B.M.');
    assert.equal(personNameOf({ initials: 'Th.J.', surname: 'Bakker' })?.initials, 'Th.J.');
    assert.deepEqual(personNameOf({ initials: 'i.', surname: 'Bakker' }), { surname: 'Bakker' });
  });

  it('is put right where a file cut it in the wrong place', () => {
    assert.deepEqual(personNameOf({ initials: 'M.', surname: 'Ö. Yıldız' }), { initials: 'M.Ö.', surname: 'Yıldız' });
    assert.deepEqual(personNameOf({ given: 'W.J.', surname: 'Bakker' }), { initials: 'W.J.', surname: 'Bakker' });
    assert.deepEqual(personNameOf({ given: 'Wil Smit-van', particle: 'den', surname: 'Akker' }), {
      given: 'Wil',
      surname: 'Smit-van den Akker',
    });
    assert.deepEqual(personNameOf({ given: 'Zahra El', surname: 'Amrani' }), { given: 'Zahra', surname: 'El Amrani' });
    assert.deepEqual(personNameOf({ given: 'Nico', surname: 'Bakker (1798-1879)' }), {
      given: 'Nico',
      surname: 'Bakker',
    });
  });

  it('is none of what is no person', () => {
    for (const surname of ['', 'vaste commissie voor Financiën', 'Indiener/ondertekenaar', '(René)', 'Bakker2']) {
      assert.equal(personNameOf({ surname }), undefined, surname);
    }
  });

  it('is cut at the particle where a file has it whole', () => {
    assert.deepEqual(personNameIn('Anouk van der Meer'), { given: 'Anouk', particle: 'van der', surname: 'Meer' });
    assert.deepEqual(personNameIn('Jan Pieter Bakker'), { given: 'Jan Pieter', surname: 'Bakker' });
    assert.deepEqual(personNameIn('Bakker'), { surname: 'Bakker' });
  });

  it('is compared without accents, and becomes an identifier in small letters', () => {
    assert.equal(folded('Öztürk-Ångström d’Ancona'), folded('OZTURK ANGSTROM D ANCONA'));
    assert.equal(asIdentifier('van der Øst-Łucka'), 'vanderost-lucka');
  });
});
