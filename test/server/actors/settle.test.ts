import assert from 'node:assert/strict';
import type { Actor, Register } from '../../../server/actors/model';
import { parseRegister } from '../../../server/actors/register';
import { marked, registered } from './marked';

describe('whom a surname means', () => {
  it('is the person whom the full name introduced, also where the headline has it first', () => {
    assert.equal(
      marked('Hoekstra boos. Wopke Hoekstra sprak. Volgens Hoekstra kan het.'),
      '[Hoekstra|person.hoekstra] boos. [Wopke Hoekstra|person.hoekstra] sprak. Volgens [Hoekstra|person.hoekstra] kan het.',
    );
  });

  it('is the person of the party in brackets, who is introduced by it', () => {
    assert.equal(
      marked('Vos (PvdA) en De Boer (GL); later zei Vos', { dateAt: () => '2021-02-12' }),
      '[Vos|person.vos] ([PvdA|party.pvda]) en [De Boer|person.deboer] ([GL|party.gl]); later zei [Vos|person.vos]',
    );
  });

  it('is nobody of another party, known or not', () => {
    assert.equal(
      registered('Van Dijk (PVV), Vos (VVD) en De Boer (XYZ); Vos zweeg'),
      'Van Dijk ([PVV|party.pvv]), Vos ([VVD|party.vvd]) en De Boer (XYZ); Vos zweeg',
    );
  });

  it('is the person whose office stands before it', () => {
    assert.equal(
      marked('premier Rutte en commissaris Malmström'),
      '[premier|office.mp] [Rutte|person.rutte] en [commissaris|office.eurocommissaris-hoaf] [Malmström|person.malmstrom]',
    );
  });

  it('is nobody with a function that isn’t theirs, or is too common to decide', () => {
    for (const text of [
      'wethouder Rutte',
      'minister De Boer',
      'het Kamerlid Van Dijk',
      'de heer Vos',
      'mevrouw Raven',
    ]) {
      assert.equal(registered(text), text);
    }
  });

  it('is nobody where nothing introduces an ordinary name', () => {
    for (const text of [
      'Vos rende weg.',
      'de kamer van De Boer',
      'Raven vlogen op.',
      'Van Dijk en De Vries',
      'Kox bv',
      'Hermans schreef een roman.',
    ]) {
      assert.equal(marked(text), text);
    }
  });

  it('is one that the register marks, or a double one, without introduction', () => {
    assert.equal(
      marked('Rutte sprak met mevrouw Oomen-Ruijten en de heer Van Hattem.'),
      '[Rutte|person.rutte] sprak met mevrouw [Oomen-Ruijten|person.oomen] en de heer [Van Hattem|person.vanhattem].',
    );
  });

  it('is somebody else’s behind another given name, initial or particle', () => {
    for (const text of [
      'sprak Marijke Vos over',
      'aan J. Rutte gericht',
      'Inge van Dijk (CDA) vroeg'.replace('(CDA)', 'toen'),
      'met De Leers',
      'de raad van Peter van Rutte',
    ]) {
      assert.equal(registered(text), text);
    }
    assert.equal(registered('Betty Vos (PvdA) vroeg'), 'Betty Vos ([PvdA|party.pvda]) vroeg');
  });

  it('is nobody’s where a namesake is in the same text', () => {
    assert.equal(
      registered('Vos (PvdA) antwoordde toen aan Marijke Vos. Daarna ging Vos weg.', { dateAt: () => '2021-02-12' }),
      '[Vos|person.vos] ([PvdA|party.pvda]) antwoordde toen aan Marijke Vos. Daarna ging Vos weg.',
    );
  });

  it('is no person in the name of a cabinet or a firm, or beside a house number', () => {
    for (const text of ['onder Rutte V', 'van Vos & Partners', 'Leers B.V.', 'naar Rutte Groep', 'op Rutte 12']) {
      assert.equal(marked(text), text);
    }
  });

  it('is the person also in a motion and in the genitive with an apostrophe', () => {
    assert.equal(
      marked('de motie-Rutte en Kaag’s brief'),
      'de motie-[Rutte|person.rutte] en [Kaag|person.kaag]’s brief',
    );
  });

  it('is the person in the genitive, where something follows that is whose', () => {
    assert.equal(
      marked("Mark Rutte sprak. Ruttes brief en Leers’ antwoord, Kaags plan, Leers' komst; Sigrid Kaags rede."),
      '[Mark Rutte|person.rutte] sprak. [Rutte|person.rutte]s brief en [Leers|person.leers]’ antwoord, Kaags plan, ' +
        "[Leers|person.leers]' komst; [Sigrid Kaag|person.kaag]s rede.",
    );
    assert.equal(marked('premier Ruttes vertrek'), '[premier|office.mp] [Rutte|person.rutte]s vertrek');
    for (const text of [
      'de Ruttes zelf',
      'Ruttes en anderen',
      'Bloks hout',
      'Ravens',
      'Ruttestraat',
      'KAAGS PLAN',
      'Voss boek',
    ]) {
      assert.equal(
        marked(`Mark Rutte en Sigrid Kaag. ${text}`),
        `[Mark Rutte|person.rutte] en [Sigrid Kaag|person.kaag]. ${text}`,
      );
    }
  });

  it('is the person in a heading in capitals, where no word beside it can be of the same name', () => {
    assert.equal(marked('RUTTE EN KAAG OVER ASIEL'), '[RUTTE|person.rutte] EN [KAAG|person.kaag] OVER ASIEL');
    assert.equal(
      marked('BRIEF VAN MINISTER LEERS: MARK RUTTE EN G.B.M. LEERS'),
      'BRIEF VAN MINISTER [LEERS|person.leers]: [MARK RUTTE|person.rutte] EN [G.B.M. LEERS|person.leers]',
    );
    for (const text of [
      'MARIJKE KAAG WINT',
      'LEERS ADVOCATEN',
      'RAVEN EN KRAAIEN',
      'TREIN VAN HATTEM NAAR ZWOLLE',
      'DE LEERS',
    ]) {
      assert.equal(marked(text), text);
    }
  });

  it('has a capital particle without a given name', () => {
    assert.equal(
      marked('Alexander van Hattem (PVV) en Van Hattem; van Hattem ook'),
      '[Alexander van Hattem|person.vanhattem] ([PVV|party.pvv]) en [Van Hattem|person.vanhattem]; [van Hattem|person.vanhattem] ook',
    );
    assert.equal(marked('de trein van Hattem naar Zwolle'), 'de trein van Hattem naar Zwolle');
  });
});

describe('a form of address before a name', () => {
  it('is that of the person', () => {
    assert.equal(
      marked('Mevrouw Kaag, de heer mr. Leers, dhr. Jetten en mw. drs. Hermans (VVD) spraken.'),
      'Mevrouw [Kaag|person.kaag], de heer mr. [Leers|person.leers], dhr. [Jetten|person.jetten] en mw. drs. [Hermans|person.hermans] ([VVD|party.vvd]) spraken.',
    );
  });

  it('that is another means somebody else, also in the rest of the text', () => {
    for (const text of [
      'Mevrouw Leers sprak.',
      'mevrouw mr. Rutte',
      'de heer Kaag',
      'Mevrouw Gerd Leers',
      'dhr. Kaag',
    ]) {
      assert.equal(registered(text), text);
    }
    assert.equal(registered('De heer Hermans (VVD): Voorzitter.'), 'De heer Hermans ([VVD|party.vvd]): Voorzitter.');
    assert.equal(
      registered('Gerd Leers sprak met mevrouw Leers. Toen ging Leers.'),
      '[Gerd Leers|person.leers] sprak met mevrouw Leers. Toen ging Leers.',
    );
  });

  it('says nothing where the register doesn’t know it', () => {
    assert.equal(
      marked('mevrouw Raven (OSF), de heer Raven (OSF)'),
      'mevrouw [Raven|person.raven] ([OSF|party.osf]), de heer [Raven|person.raven] ([OSF|party.osf])',
    );
  });
});

describe('a common surname with a party', () => {
  const vvd = '([VVD|party.vvd])';

  it('is nobody’s before the first office that is known', () => {
    assert.equal(registered('Hermans (VVD)', { dateAt: () => '2015-06-02' }), `Hermans ${vvd}`);
    assert.equal(registered('het lid Hermans (VVD)', { dateAt: () => '2015' }), `het lid Hermans ${vvd}`);
    assert.equal(registered('Hermans (VVD)', { dateAt: () => '2019-06' }), `[Hermans|person.hermans] ${vvd}`);
    assert.equal(registered('Hermans (VVD)'), `[Hermans|person.hermans] ${vvd}`);
  });

  it('is no member of the Tweede Kamer in a paper of the Eerste, unless it is said', () => {
    assert.equal(registered('Hermans (VVD)', { chamber: 'I' }), `Hermans ${vvd}`);
    assert.equal(
      registered('Tweede Kamerlid Hermans (VVD); minister Schouten (CU)', { chamber: 'I' }),
      `Tweede Kamerlid [Hermans|person.hermans] ${vvd}; minister [Schouten|person.schouten] ([CU|party.cu])`,
    );
    assert.equal(
      registered('Sophie Hermans (VVD) sprak. Hermans zweeg.', { chamber: 'I', dateAt: () => '2015' }),
      `[Sophie Hermans|person.hermans] ${vvd} sprak. [Hermans|person.hermans] zweeg.`,
    );
  });

  it('of two members of that party on that day is ambiguous, and a form of address doesn’t make it the better known', () => {
    const dateAt = () => '2015-06-02';
    assert.equal(marked('Vos (PvdA)', { dateAt }), '[Vos|person.vos?person.janvos] ([PvdA|party.pvda])');
    assert.equal(marked('Mevrouw Vos (PvdA)', { dateAt }), 'Mevrouw [Vos|person.vos] ([PvdA|party.pvda])');
    assert.equal(marked('De heer Vos (PvdA)', { dateAt }), 'De heer [Vos|person.janvos] ([PvdA|party.pvda])');
    assert.equal(
      marked('De heer Rutte (VVD): Nee. De voorzitter: Dank. Dan Rutte.', { dateAt }),
      `De heer [Rutte|person.rutte?person.arnorutte] ${vvd}: Nee. De voorzitter: Dank. Dan Rutte.`,
    );
    assert.equal(
      marked('Premier Rutte (VVD) sprak, en Rutte zweeg.', { dateAt }),
      `[Premier|office.mp] [Rutte|person.rutte] ${vvd} sprak, en [Rutte|person.rutte] zweeg.`,
    );
    assert.equal(marked('Rutte (VVD)', { dateAt: () => '2021-03' }), `[Rutte|person.rutte] ${vvd}`);
  });

  it('is without a day the one whom the text introduces, or whom the register marks', () => {
    assert.equal(
      marked('Mei Li Vos sprak. Vos (PvdA) zweeg.'),
      '[Mei Li Vos|person.vos] sprak. [Vos|person.vos] ([PvdA|party.pvda]) zweeg.',
    );
    assert.equal(marked('Vos (PvdA)'), '[Vos|person.vos?person.janvos] ([PvdA|party.pvda])');
    assert.equal(marked('Rutte (VVD)'), `[Rutte|person.rutte] ${vvd}`);
    assert.equal(
      marked('Arno Rutte (VVD) vroeg het. Rutte (VVD) kreeg antwoord van premier Rutte.'),
      `[Arno Rutte|person.arnorutte] ${vvd} vroeg het. [Rutte|person.rutte?person.arnorutte] ${vvd} kreeg antwoord van [premier|office.mp] [Rutte|person.rutte].`,
    );
  });
});

describe('the members of a committee', () => {
  it('are persons with their party; a vacant seat is nobody', () => {
    assert.equal(
      marked(
        'Samenstelling: Kox (SP), Faber-van de Klashorst (PVV), (voorzitter), Van Dijk (SGP), Van Rooijen (50PLUS), ' +
          'vacature (Fractie-Nanninga), De Vries (Fractie-Otten), Raven (OSF) en Karakus (PvdA).',
      ),
      'Samenstelling: [Kox|person.kox] ([SP|party.sp]), [Faber-van de Klashorst|person.faber] ([PVV|party.pvv]), (voorzitter), ' +
        '[Van Dijk|person.vandijk] ([SGP|party.sgp]), [Van Rooijen|person.vanrooijen] ([50PLUS|party.50plus]), ' +
        'vacature ([Fractie-Nanninga|party.fractie-nanninga]), [De Vries|person.devries] ([Fractie-Otten|party.fractie-otten]), ' +
        '[Raven|person.raven] ([OSF|party.osf]) en [Karakus|person.karakus] ([PvdA|party.pvda]).',
    );
  });
});

describe('several persons of one name', () => {
  const register: Register = parseRegister({
    sources: { here: 'this test' },
    actors: {
      'party.a': { kind: 'party', name: 'Partij A', names: ['PA'], sources: ['here'] },
      'party.b': { kind: 'party', name: 'Partij B', names: ['PB'], sources: ['here'] },
      'person.jan-a': member('Jan', 'party.a', '1998', '2006'),
      'person.jan-b': member('Jan', 'party.b', '2010', '2017'),
      'person.piet': member('Piet', 'party.b', '2010', '2017'),
    },
  });

  it('are ambiguous, all of them listed', () => {
    assert.equal(marked('Jan Mulder sprak.', { register }), '[Jan Mulder|person.jan-a?person.jan-b] sprak.');
  });

  it('are told apart by the party', () => {
    assert.equal(marked('Jan Mulder (PB)', { register }), '[Jan Mulder|person.jan-b] ([PB|party.b])');
  });

  it('are told apart by the date', () => {
    const context = { register, dateAt: () => '2004-05' };
    assert.equal(marked('Jan Mulder sprak.', context), '[Jan Mulder|person.jan-a] sprak.');
  });

  it('share a surname that stays ambiguous when both are introduced', () => {
    assert.equal(
      marked('Piet Mulder (PB) en Jan Mulder (PA). Mulder zweeg.', { register }),
      '[Piet Mulder|person.piet] ([PB|party.b]) en [Jan Mulder|person.jan-a] ([PA|party.a]). [Mulder|person.jan-a?person.piet] zweeg.',
    );
  });

  function member(given: string, party: string, from: string, to: string): object {
    return {
      kind: 'person',
      given,
      surname: 'Mulder',
      parties: [{ party }],
      offices: [{ title: 'lid Tweede Kamer', from, to, source: 'here' }],
      sources: ['here'],
    };
  }
});

describe('the register', () => {
  it('may give the forms of a person without the parts of the name', () => {
    const actor: Actor = {
      id: 'person.koning',
      kind: 'person',
      name: 'Willem Koning',
      names: ['Willem Koning', 'W. Koning', 'Koning'],
      parties: [],
      offices: [],
      sources: ['this test'],
    };
    const register: Register = new Map([[actor.id, actor]]);
    assert.equal(
      marked('Koning Willem zag W. Koning; Koning boog.', { register }),
      'Koning Willem zag [W. Koning|person.koning]; [Koning|person.koning] boog.',
    );
  });
});
