import assert from 'node:assert/strict';
import { actorsIn, beside, registered } from './marked';

/** The parties named in a text, as they stand there. */
function partiesIn(text: string, date?: string): readonly string[] {
  return actorsIn(text, { dateAt: () => date })
    .filter(({ actorKind }) => actorKind === 'party')
    .map(({ span }) => text.slice(span.start, span.end));
}

describe('the parties of the chambers', () => {
  it('are known from 2010 on, each by the names that texts use', () => {
    const text =
      'De fracties van VVD, PvdA, PVV, CDA, SP, D66, GroenLinks, ChristenUnie, SGP, PvdD, 50PLUS, DENK, FVD, OSF, Volt, BBB, ' +
      'JA21, BIJ1, NSC, Groep Kuzu/Öztürk, GrBvK, 50PLUS/Klein, Fractie-Otten, Fractie Nanninga en Groep Van Haga stemden.';
    assert.deepEqual(
      partiesIn(text),
      text
        .slice('De fracties van '.length, -' stemden.'.length)
        .split(/, | en /)
        .filter((name) => name !== ''),
    );
  });

  it('joined in one group are one, with a stroke between them two', () => {
    assert.deepEqual(
      partiesIn('de GroenLinks-PvdA-fractie, (GL-PvdA), de motie van PvdA/GroenLinks, GroenLinks en PvdA'),
      ['GroenLinks-PvdA', 'GL-PvdA', 'PvdA', 'GroenLinks', 'GroenLinks', 'PvdA'],
    );
    assert.deepEqual(beside('Karimi (GroenLinks-PvdA) en Karakus (GroenLinks-PvdA)'), [
      'Karimi | party GroenLinks-PvdA = party.glpvda',
      'Karakus | party GroenLinks-PvdA = party.glpvda',
    ]);
    assert.deepEqual(registered('Kox (GroenLinks-PvdA)'), 'Kox ([GroenLinks-PvdA|party.glpvda])');
  });

  it('are never part of another word or name', () => {
    for (const text of [
      'BBBs',
      'JA211',
      'DENKEN',
      'de NSCR',
      'Voltaire',
      'Bij1tje',
      'www.denk.nl',
      'Voltage',
      'ARPA',
    ]) {
      assert.deepEqual(partiesIn(`${text} en VVD`), ['VVD'], text);
    }
  });

  it('are none where brackets give the short form of other words', () => {
    assert.deepEqual(partiesIn('het Centraal Digitaal Archief (CDA) en een Vast Verzameld Dossier (VVD)'), []);
    assert.deepEqual(partiesIn('het Christen-Democratisch Appèl (CDA) en Partij voor de Dieren (PvdD)'), [
      'Christen-Democratisch Appèl',
      'CDA',
      'Partij voor de Dieren',
      'PvdD',
    ]);
    assert.deepEqual(partiesIn('Piet Smit (SP), Sander Pol (SP)'), ['SP', 'SP']);
  });
});

describe('a party whose name is an ordinary word', () => {
  it('is read where a party stands', () => {
    for (const text of [
      'Dassen (Volt)',
      'Kuzu (Denk)',
      'De Volt-fractie',
      'het Denk-Kamerlid',
      'namens Volt',
      'de fractie van Denk',
      'de leden van de fractie van Volt',
      'mevrouw Koekkoek van Volt',
      'Volt-leider Dassen',
      'de motie van Volt',
    ]) {
      assert.deepEqual(partiesIn(text), [/Volt|Denk/.exec(text)?.[0]], text);
    }
    assert.deepEqual(partiesIn('D66, Denk en Volt'), ['D66', 'Denk', 'Volt']);
    assert.deepEqual(partiesIn('Volt, Denk en de SP'), ['Volt', 'Denk', 'SP']);
  });

  it('is that word elsewhere', () => {
    for (const text of [
      'Denk aan de kosten.',
      'Denk-tank',
      '230 Volt',
      'de spanning in Volt',
      'Spanning van Volt',
      'Volt is een eenheid.',
      'Ik zeg: Denk na.',
      'DENK MEE OVER DE BRIEF',
      'Een nieuw sociaal contract',
      'op Nieuwe Wegen',
      'volt en denk',
      '(230 Volt)',
    ]) {
      assert.deepEqual(partiesIn(text), [], text);
    }
    assert.deepEqual(partiesIn('VVD, ik Denk'), ['VVD']);
  });

  it('is in capitals a party among small letters', () => {
    assert.deepEqual(partiesIn('Volgens DENK is het onzin. DENK wil meer.'), ['DENK', 'DENK']);
    assert.deepEqual(partiesIn('MOTIE VAN DE LEDEN KUZU (DENK) EN SMIT (D66)'), ['DENK', 'D66']);
  });

  it('is read everywhere once the text names it, but not as a measure', () => {
    assert.deepEqual(partiesIn('Volt wil dat. Dassen (Volt) vroeg om 230 Volt. Dan stemt Volt voor.'), [
      'Volt',
      'Volt',
      'Volt',
    ]);
    assert.deepEqual(partiesIn('Nieuw Sociaal Contract (NSC) won. NSC wil dat.', '2023-11-22'), [
      'Nieuw Sociaal Contract',
      'NSC',
      'NSC',
    ]);
    assert.deepEqual(partiesIn('Kuzu (Denk): Denk aan de kosten.'), ['Denk']);
    assert.deepEqual(partiesIn('De 50Plus-fractie en 50Plus bezochten de 50Plus-beurs.'), ['50Plus', '50Plus']);
  });

  it('is none before there was such a party', () => {
    assert.deepEqual(partiesIn('Generaal Smit (NSC) en Dassen (Volt)', '2009-05-01'), []);
    assert.deepEqual(partiesIn('Omtzigt (NSC) en Dassen (Volt)', '2023-12-06'), ['NSC', 'Volt']);
    assert.deepEqual(partiesIn('de National Security Council (NSC) en de NSC'), []);
  });
});

describe('the group of one member', () => {
  it('is read in brackets behind the same name', () => {
    assert.equal(
      registered(
        'De heer Klein (Klein): Nee. De heer Van Haga (Lid Van Haga): Ja. Mevrouw Den Haan (Fractie Den Haan): O.',
      ),
      'De heer Klein ([Klein|party.lid-klein]): Nee. De heer Van Haga ([Lid Van Haga|party.lid-vanhaga]): Ja. ' +
        'Mevrouw Den Haan ([Fractie Den Haan|party.lid-denhaan]): O.',
    );
  });

  it('is nobody else of that name, and not the member', () => {
    for (const text of [
      'Klein is de kans.',
      'MOTIE VAN HET LID KLEIN',
      'het lid Omtzigt',
      'Smit (Klein)',
      'Lid Klein vroeg',
      'een groep Klein',
      'De heer Krol sprak.',
    ]) {
      assert.equal(registered(text), text);
    }
  });
});
