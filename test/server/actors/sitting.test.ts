import assert from 'node:assert/strict';
import { marked, registered } from './marked';

/** Members of 2012 to 2015, of whom the register has all but Wilders, and Keijzer twice in another form. */
const LIST = 'Van Ark, Harbers, Keijzer, Koolmees, Rutte, Slob, Van der Steur, De Boer, Wilders en Jan Vos';

describe('a list of members who are present', () => {
  it('names the one member of the surname on the day', () => {
    assert.equal(
      marked('Harbers, Rutte en De Boer', { dateAt: () => '2014-10-15', chamber: 'II' }, 'members'),
      '[Harbers|person.harbers], [Rutte|person.arnorutte] en [De Boer|+De Boer]',
    );
  });

  it('tells its own day by those who were members together', () => {
    assert.equal(
      registered(`Aanwezig zijn tien leden der Kamer, te weten: ${LIST}`, { chamber: 'II' }),
      'Aanwezig zijn tien leden [der Kamer|inst.tk], te weten: [Van Ark|person.vanark], [Harbers|person.harbers], ' +
        '[Keijzer|person.keijzer], [Koolmees|person.koolmees], [Rutte|person.rutte?person.arnorutte], [Slob|person.slob], ' +
        '[Van der Steur|person.vandersteur], De Boer, Wilders en [Jan Vos|person.janvos]',
    );
  });

  it('has nobody in it who is named apart as a minister', () => {
    const text = `Aanwezig zijn tien leden der Kamer, te weten: ${LIST}, en de heer Rutte, minister-president.`;
    const read = registered(text, { chamber: 'II' });
    assert.match(read, /\[Rutte\|person\.arnorutte\], \[Slob/);
    assert.match(read, /de heer \[Rutte\|person\.rutte\], \[minister-president\|office\.mp\]\./);
  });

  it('tells no day where few of its names are known, or they were never members together', () => {
    for (const list of [
      'Keijzer, Visser en Slob',
      'Leers, Koolmees, Donner, Van Ark, Koenders, Dekker, Van Haegen en Visser',
    ]) {
      assert.equal(registered(`${list} zijn er`), registered(`${list} zijn er`), list);
      assert.equal(
        registered(`de leden der Kamer, te weten: ${list}`, { chamber: 'II' }),
        `de leden [der Kamer|inst.tk], te weten: ${list}`,
        list,
      );
    }
  });

  it('is one of the chamber at hand: a member of the other isn’t meant, nor one of another time', () => {
    const context = { dateAt: () => '2014-10-15', chamber: 'I' } as const;
    assert.equal(
      registered('aanwezig zijn de leden, te weten: Harbers, Rutte en Visser', context),
      'aanwezig zijn de leden, te weten: Harbers, Rutte en Visser',
    );
    const later = { dateAt: () => '2018-10-15', chamber: 'II' } as const;
    assert.equal(
      registered('aanwezig zijn de leden, te weten: Van Ark en Visser', later),
      'aanwezig zijn de leden, te weten: Van Ark en Visser',
    );
  });
});

describe('an office and a surname', () => {
  it('are the one who held it on the day', () => {
    assert.equal(
      registered('Minister De Jonge: Ja. Staatssecretaris Visser zweeg.', { dateAt: () => '2018-04-05' }),
      'Minister [De Jonge|person.dejonge]: Ja. Staatssecretaris Visser zweeg.',
    );
    assert.equal(registered('minister Kamp', { dateAt: () => '2012-01-26' }), 'minister [Kamp|person.kamp]');
  });

  it('are nobody of the register on another day, without one, or with another office', () => {
    for (const [text, date] of [
      ['Minister De Jonge: Ja.', undefined],
      ['Minister De Jonge: Ja.', '2004-04-05'],
      ['minister Dekker', '2005-03-01'],
      ['minister Bruins', '2024-09-01'],
      ['staatssecretaris De Jonge', '2018-04-05'],
      ['wethouder Kamp', '2012-01-26'],
      ['het lid Visser', '2014-10-15'],
    ] as const) {
      assert.equal(registered(text, { dateAt: () => date }), text, `${text} ${date}`);
    }
  });

  it('may stand behind the name, unless another name follows', () => {
    assert.equal(
      registered('de heer Blok, minister van Buitenlandse Zaken, en anderen'),
      'de heer [Blok|person.blok], [minister van Buitenlandse Zaken|office.min-bz], en anderen',
    );
    assert.doesNotMatch(registered('de heer Blok, minister van Buitenlandse Zaken Jansen'), /person/);
    assert.doesNotMatch(registered('de heer Kamp, minister van Buitenlandse Zaken, en anderen'), /person/);
  });
});

describe('persons of long ago', () => {
  it('are not those of the same name in a text of our days', () => {
    const date = { dateAt: () => '2062-01-01' };
    assert.equal(
      registered('Volgens Gerd Leers (CDA) is het zo.', date),
      'Volgens [Gerd Leers|person.leers] ([CDA|party.cda]) is het zo.',
    );
    const late = { dateAt: () => '2124-01-01' };
    assert.equal(
      registered('Volgens Cornelis Verdaas en Co Verdaas is het zo.', late),
      'Volgens Cornelis Verdaas en Co Verdaas is het zo.',
    );
    assert.equal(
      registered('Volgens oud-staatssecretaris Co Verdaas is het zo.', late),
      'Volgens oud-staatssecretaris [Co Verdaas|person.verdaas] is het zo.',
    );
  });
});

describe('two names with a hyphen', () => {
  it('are two persons where the text names both apart, or a particle has a capital', () => {
    assert.equal(
      marked('Mevrouw Joseph (NSC) en mevrouw Agema (PVV) dienden de motie Joseph-Agema in.'),
      'Mevrouw [Joseph|+Joseph] ([NSC|party.nsc]) en mevrouw [Agema|+Agema] ([PVV|party.pvv]) dienden de motie [Joseph|+Joseph]-[Agema|+Agema] in.',
    );
    assert.equal(
      marked('Het duo Barroso-Van Rompuy volgt op het duo Juncker-Tusk, zei Juncker.'),
      'Het duo [Barroso|+Barroso]-[Van Rompuy|+Van Rompuy] volgt op het duo [Juncker|+Juncker]-[Tusk|+Tusk], zei [Juncker|+Juncker].',
    );
  });

  it('are two where one is a surname that hardly anybody else has', () => {
    assert.equal(
      marked('de motie Van Toorenburg-Dijsselbloem (31 200, nr. 65)', { dateAt: () => '2009-04-02' }),
      'de motie [Van Toorenburg|+Van Toorenburg]-[Dijsselbloem|person.dijsselbloem] (31 200, nr. 65)',
    );
  });

  it('are one person where the text has somebody of both, or the second part a small particle', () => {
    assert.equal(
      marked(
        'Mevrouw Dik-Faber (ChristenUnie), de heer Dik (SP) en mevrouw Faber (PVV) over de motie Dik-Faber (35 000).',
      ).slice(-38),
      'motie [Dik-Faber|+Dik-Faber] (35 000).',
    );
    assert.doesNotMatch(marked('de motie Jansen-van der Berg'), /\[Jansen\|/);
  });

  it('are left as they were where nothing shows it', () => {
    assert.equal(marked('de motie Joseph-Agema'), 'de motie Joseph-Agema');
    assert.equal(marked('het duo-interview en de motie Noord-Holland'), 'het duo-interview en de motie Noord-Holland');
  });
});
